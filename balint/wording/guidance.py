"""The contents of the guidance, as a person leafs through them."""

from balint.guidance.library import EntryKind, GuidanceEntry, Library, Topic
from balint.messages import Button, Outcome, Press, Reply
from balint.messages import Topic as ReplyTopic

PAGE = 8  # questions: what a phone shows at once
ALL_TOPICS = Button("All topics", Press("list", "guidance"))


def topics(library: Library) -> Reply:
    buttons = (_topic(topic) for topic in library.topics if _answered(topic))
    return _asked("What would you like to read about? You can also just ask.", *buttons)


def questions(topic: Topic, page: int) -> Reply | None:
    """The questions of a page, from 1; None if there is no such page."""
    answered = _answered(topic)
    here = answered[PAGE * (page - 1) : PAGE * page]
    if not here:
        return None
    further = [_topic(topic, "More questions", page + 1)] if len(answered) > PAGE * page else []
    return _asked(f"{topic.name}: which question?", *map(question, here), *further, ALL_TOPICS)


def question(entry: GuidanceEntry) -> Button:
    return Button(entry.question, Press("ask", "guidance", (entry.id,)))


def _answered(topic: Topic) -> tuple[GuidanceEntry, ...]:
    return tuple(entry for entry in topic.entries if entry.kind is EntryKind.ANSWER)


def _topic(topic: Topic, label: str = "", page: int = 1) -> Button:
    return Button(label or topic.name, Press("list", "guidance", (topic.id, str(page))))


def _asked(text: str, *buttons: Button) -> Reply:
    return Reply(topic=ReplyTopic.GUIDANCE, outcome=Outcome.ASKED, text=text, buttons=buttons, personal=False)
