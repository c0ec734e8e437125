"""What is kept of a person, who sees it, and how it goes: in words."""

from datetime import date

from balint.messages import Button, Document, Outcome, Press, Reply, Topic
from balint.wording.dates import listed
from balint.wording.progress import counted

TEAM_SEES = "The accreditation team sees your name, stage, counts and dates, never words."
KEPT = (
    "Of each session: its kind, the day, in person or online, your co-leader or supervisor by name, how many "
    "took part, how long it lasted. Of you: your name, place on the pathway, qualification, time zone and "
    "where you write from. Of what is to come, if you tell me: bookings, your regular group, where Form R "
    "stands, when you want to be reminded, and the days of your steps to accreditation. Nothing of what was "
    "said in a group: there is no place for it.\n\n"
    f"{TEAM_SEES} Only what you give it yourself it reads: Form A, your answers to its announcements, and "
    "a question that you pass on, without your name. No other user sees any of it. Who runs this assistant "
    "looks after its database. No language model is involved.\n\n"
    "Your messages are wiped once I have dealt with them, a session that you delete after 30 days, a "
    "question that the guidance does not cover after a day."
)
NOTHING_FORGOTTEN = "Nothing was deleted. All is as it was."
NOT_ON_OFFER = "That is no longer on offer, and nothing was deleted. Say “forget me” if you want it."
MEDIA_TYPE = "text/csv"

_WHAT_CAN_BE_DONE = "“my details” shows what I know of you, “forget me” deletes everything."
_EXPORT = Button("Export my data", Press("send", "portfolio"))
EXPORT_FIRST = Button("Export first", _EXPORT.press)


def kept(entries: int, waiting: str) -> Reply:
    """What is kept, who can see it, and what can be done about it. `waiting` are questions passed on."""
    return Reply(
        topic=Topic.PRIVACY,
        outcome=Outcome.ANSWERED,
        headline=f"{counted(entries, 'session of yours is', 'sessions of yours are')} kept here.",
        text="\n\n".join(part for part in (KEPT, waiting, _WHAT_CAN_BE_DONE) if part),
        buttons=(_EXPORT, Button("Forget me", Press("ask", "forget"))),
    )


def exported(table: str, entries: int, details: str, further: tuple[str, ...], today: date) -> Reply:
    """`details` is what is known of the person, who asked for everything; `further` what else there is."""
    held = counted(entries, "session", "sessions")
    return Reply(
        topic=Topic.PRIVACY,
        outcome=Outcome.DONE,
        text="\n\n".join(
            part
            for part in (
                f"Here is your whole portfolio, for any spreadsheet: {held[0].lower()}{held[1:]}.",
                f"What else I know of you:\n{details}",
                *further,
            )
            if part
        ),
        documents=(Document(f"balint-portfolio-{today.isoformat()}.csv", MEDIA_TYPE, table),),
    )


def really_forget(
    number: int,
    *,
    entries: int,
    colleagues: int,
    a_log_is_open: bool,
    arranged: bool,
    waiting: int,
    places: tuple[str, ...] = (),
) -> Reply:
    """The question before everything goes. `number` ties the button to this question; `places` are named
    where there are several.
    """
    address = f"your addresses on {listed(places)}" if len(places) > 1 else "your address here"
    gone = [
        f"• {_count(entries, 'session', 'sessions')}, and what was changed or deleted before",
        f"• the names of {_count(colleagues, 'colleague', 'colleagues')}" if colleagues else "",
        "• the log that is open now" if a_log_is_open else "",
        "• your bookings, regular groups, Form R and reminders" if arranged else "",
        f"• {_count(waiting, 'question', 'questions')} that the team has not answered yet" if waiting else "",
        "• your name, your place on the pathway with its steps, your qualification and your time zone",
        f"• {address}, and what I remember of our conversations",
    ]
    return Reply(
        topic=Topic.PRIVACY,
        outcome=Outcome.ASKED,
        headline="Shall I delete everything I keep of you?",
        text=(
            "\n".join(line for line in gone if line)
            + "\n\nThis cannot be undone. You can have a copy first. Files that I gave you stay yours."
        ),
        buttons=(
            Button("Yes, delete everything", Press("confirm", "forget", (str(number),))),
            EXPORT_FIRST,
            Button("Keep everything", Press("cancel", "forget")),
        ),
    )


def forgotten(entries: int) -> Reply:
    held = f", {_count(entries, 'session', 'sessions')} among it" if entries else ""
    return Reply(
        topic=Topic.PRIVACY,
        outcome=Outcome.DONE,
        text=(
            f"Everything I kept of you is deleted{held}. With this message I forget your address too. If you "
            "write again, we begin afresh."
        ),
    )


def answered(text: str) -> Reply:
    return Reply(topic=Topic.PRIVACY, outcome=Outcome.ANSWERED, text=text)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
