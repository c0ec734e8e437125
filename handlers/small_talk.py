"""The short things: a welcome, help, thanks, and kind words for what cannot be taken up."""

from dataclasses import replace

from balint.messages import Outcome, Reply, Topic
from balint.wording import about_you as about_you_words
from balint.wording import help as help_words
from balint.wording.your_data import TEAM_SEES
from storage.work import Work

OPEN_CHAT = "That is between you and me. Open our private chat and press Start: my answer is waiting there."


def welcome(work: Work, *, asking: bool = True) -> Reply:
    """`asking`: it ends with the first question of the set-up."""
    name = f", {work.person.name}" if work.person.name else ""
    return Reply(
        topic=Topic.WELCOME,
        outcome=Outcome.ASKED,
        headline=f"Hello{name}. I am the Balint assistant.",
        text=(
            "I keep your portfolio for accreditation with the Balint Society, say what is left, remind you "
            "in good time, and answer questions about setting up a group from the documented guidance.\n\n"
            f"{help_words.EXAMPLES}\n\n"
            "I keep what kind of session it was, when, and with whom; never what was said in a group. "
            f"{TEAM_SEES}{about_you_words.FIRST_QUESTION if asking else ''}"
        ),
        buttons=about_you_words.welcome_buttons() if asking else (),
    )


def in_private(replies: tuple[Reply, ...], *, is_open: bool) -> Reply | None:
    """A word in public about answers that are for one person alone; None where there are none."""
    answers = [each for each in replies if each.personal and each.topic is not Topic.WELCOME]
    if not answers:
        return None
    text = "I have answered you in our private chat." if is_open else OPEN_CHAT
    return Reply(topic=answers[0].topic, outcome=Outcome.ANSWERED, text=text, personal=False, leads_on=True)


def hello(work: Work) -> Reply:
    name = f", {work.person.name}" if work.person.name else ""
    return Reply(
        topic=Topic.HELP,
        outcome=Outcome.ANSWERED,
        text=f"Hello again{name}. Tell me what you did, or ask me what is left.",
        buttons=(about_you_words.GO_ON,) if work.memory.setup.under_way else (),
    )


def help_(work: Work) -> Reply:
    return Reply(
        topic=Topic.HELP,
        outcome=Outcome.ANSWERED,
        text=f"{help_words.HELP}{help_words.FOR_THE_TEAM if work.person.on_team else ''}",
        personal=work.person.on_team,
        buttons=(about_you_words.GO_ON,) if work.memory.setup.under_way else (),
    )


def several() -> Reply:
    return _said(help_words.SEVERAL)


def changing() -> Reply:
    return _said(help_words.CHANGING)


def thanks() -> Reply:
    return _said("You are welcome.")


def weary() -> Reply:
    return _said("That sounds like a long day. Whatever there is to log can wait until you tell me.")


def not_yet() -> Reply:
    return _said(
        "I have saved nothing yet: I log a session once it has taken place. Tell me then.", Topic.LOG
    )


def did_not_happen() -> Reply:
    return _said("Thank you for saying. I have saved nothing for it.", Topic.LOG)


def hearsay() -> Reply:
    return _said(
        "I keep only your own sessions, so I have saved nothing. If you were there, tell me what you did.",
        Topic.LOG,
    )


def nothing_to_confirm() -> Reply:
    return _said("Nothing is waiting for an answer just now.")


def case_material() -> Reply:
    return Reply(
        topic=Topic.PRIVACY,
        outcome=Outcome.REFUSED,
        text=(
            "That sounds like something about a patient or client, so I have not kept it: what is said in a "
            "group stays there. The kind of session, the day and your co-leader or supervisor are all I need."
        ),
        takes_away=True,
    )


def unclear(work: Work) -> Reply:
    """Examples at first; who is not understood twice in a row is told how to put it."""
    text = help_words.STILL_LOST if work.memory.lost else help_words.NOT_FOLLOWED
    work.memory = replace(work.memory, lost=work.mail.id)
    return Reply(topic=Topic.HELP, outcome=Outcome.ASKED, text=text, personal=False)


def too_long() -> Reply:
    return _error(
        "That is more than I can take in at once. Nothing was saved. Please tell me in a line or two."
    )


def unreadable() -> Reply:
    return _error("I could not read that message, and nothing was saved. Please send it as plain words.")


def empty() -> Reply:
    return Reply(
        topic=Topic.HELP,
        outcome=Outcome.ASKED,
        text=f"There were no words in that message. {help_words.EXAMPLES}",
        personal=False,
    )


def unknown_button() -> Reply:
    return _error("That is not a button I have on offer. Nothing was changed.")


def failed() -> Reply:
    return _error(
        "Something went wrong on my side with your last message, and nothing was saved from it. Please "
        "send it again; if it happens twice, word it another way."
    )


def _said(text: str, topic: Topic = Topic.HELP) -> Reply:
    return Reply(topic=topic, outcome=Outcome.ANSWERED, text=text, personal=topic is not Topic.HELP)


def _error(text: str) -> Reply:
    return Reply(topic=Topic.HELP, outcome=Outcome.ERROR, text=text, personal=False)
