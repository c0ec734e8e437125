"""Leaf through the guidance: its topics, and the questions of one."""

from balint.messages import Reply
from balint.wording import guidance as words
from handlers.small_talk import unknown_button
from storage.work import Work


def topics(work: Work) -> Reply:
    return words.topics(work.knowledge.guidance.library)


def questions(topic_id: str, page: int, work: Work) -> Reply:
    """A page of a topic's questions, from 1; an old button may name a topic or page that is no more."""
    topic = work.knowledge.guidance.library.topic(topic_id)
    return (words.questions(topic, page) if topic else None) or unknown_button()
