"""Announcements while they are written, in words: what is asked, the preview, the times."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from balint.announcements import ANSWERS, LONGEST_BODY, Announcement, Choices, State, as_reply
from balint.audience import Reach
from balint.files import Trouble
from balint.finding import Known
from balint.language.whereabouts import zone_label
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.people import Person
from balint.wording.announcement_progress import title
from balint.wording.audiences import channel, people, reached
from balint.wording.dates import clock_time, day_and_time, full_date, listed
from balint.wording.people import called

MOST_ZONES = 4  # named one by one

ASKED_TEXT = "What shall I announce? Write it just as people are to read it; several lines are fine."
ASKED_AUDIENCE = "Whom is it for?"
NOT_THAT = "I cannot tell whom you mean."
OTHERS = "Or say it in words: “everyone in Scotland”, “all applicants on Slack”, “Anna and Ben”."
ASKED_TIME = "When shall it go? For example “tomorrow at 9” or “12 December at 17:30”, in your own time."
ASKED_BUTTONS = "What shall people be able to answer?"
NO_SUCH_TIME = "That time has passed, or I cannot place it."
NOT_BY_ANSWER = (
    "I cannot choose people by what they answered. “who hasn't answered?” gives you a list with the answers, "
    "and you can announce something to people by name: “announce to Anna and Ben: …”."
)
OWN_CLOCK = "I go by your own clock, and by no other."
KEPT_DRAFT = "Then nothing is sent. It is still a draft: say what to change, or cancel it."
UNDER_WAY = (
    "It is on its way already, so it stays as it is. “pause” and “cancel” stop it; “correct that: …” puts it "
    "right afterwards for those who have got it."
)
STAYS_SCHEDULED = "It stays scheduled as it was. Say what to change, or cancel it."
KEPT_BACK = "Then nothing is sent. Choose another time, or cancel it."
LEFT = "I have let go of the announcement. Nothing was sent."
NOT_TAKEN = {
    Trouble.TOO_LARGE: "That file is too large for an announcement: up to 5 MB are fine. It is left out.",
    Trouble.KIND: "That is empty, or nothing I can send on: a picture or a document is fine. It is left out.",
    Trouble.SEVERAL: "An announcement has one picture or document. Please send me just the one.",
    Trouble.NOT_FETCHED: "I could not fetch that file, so it is left out. Please send it once more.",
}
UNSCHEDULED = "It is a draft again, and is not sent before you schedule it anew."
SOMEBODY = "somebody who has given no name"
CHANGED_NUMBER = "The number has changed meanwhile. This is how it stands now."
CHANGED_MEANWHILE = "It has been changed meanwhile. This is how it stands now."
TEST_SHOWN = "Just like this, and for your eyes alone. It has been sent to nobody else."
TESTED = "That works. It is a test, so your answer is not counted."
NOBODY_GOT_IT = "Nobody has got it, so there is nothing to correct."
NOTHING_TO_CORRECT = "There is no announcement that has gone out, so there is nothing to correct."
STILL_GOING = "It is still going out. Cancel it first; then the correction goes to those who have got it."
NOBODY_TO_APPROVE = (
    "Somebody else on the team has to approve an announcement before it goes, and there is nobody else on it."
)
TIME_PASSED = "The time of your announcement passed before it was approved. Say when it is to go instead."
TIME_PASSED_FOR_AUTHOR = "Its time has passed. I have asked whoever wrote it to choose another."
NOT_BY_YOURSELF = "Somebody else on the team has to approve it, since it is you who wrote it."
NOBODY_LEFT = "There is nobody whom it could go to now, so nothing was sent."
CASE_MATERIAL = (
    "That sounds like something about a patient or client. What is said in a group stays there, so I have "
    "kept nothing of it and send it to nobody. Please put it another way."
)

_AUDIENCES = (
    ("Everyone", ("everyone",)),
    ("On the pathway", ("stage", "on_the_pathway")),
    ("All applicants", ("role", "applicants")),
    ("Accredited leaders", ("role", "accredited")),
    ("Nearly done", ("list", "nearly_done")),
    ("Form R outstanding", ("list", "form_r_waiting")),
    ("Gone quiet", ("list", "quiet")),
    ("The team", ("role", "team")),
)


def _button(label: str, act: str, announcement_id: int, *args: str) -> Button:
    return Button(label, Press(act, "announcement", (str(announcement_id), *args)))


def _cancel(announcement_id: int) -> Button:
    return _button("Cancel", "cancel", announcement_id)


def ask_text(announcement: Announcement, note: str = "") -> Reply:
    return _asked(f"{note} {ASKED_TEXT}".strip(), (_cancel(announcement.id),))


def ask_audience(announcement: Announcement, note: str = "") -> Reply:
    return _asked(
        f"{note} {ASKED_AUDIENCE} {OTHERS}".strip(),
        (
            *(_button(label, "to", announcement.id, *whom) for label, whom in _AUDIENCES),
            _cancel(announcement.id),
        ),
    )


def ask_which(announcement: Announcement, name: str, found: Sequence[Known], note: str = "") -> Reply:
    """Several people go by one name."""
    return _asked(
        f"{note} There are {len(found)} people called {name}. Which of them?".strip(),
        (
            *(_button(called(each, found), "who", announcement.id, str(each.person.id)) for each in found),
            _cancel(announcement.id),
        ),
    )


def nobody_called(names: Sequence[str], *, kept: bool) -> str:
    """`kept`: it stays addressed as it was."""
    return f"I know nobody called {listed(names)}{', so this stays as it was' if kept else ''}."


def nobody_there(whom: str, unreachable: int) -> str:
    if unreachable:
        return f"Nobody there can be reached ({whom}: {unreachable})."
    return f"There is nobody there ({whom})."


def ask_time(announcement: Announcement, day: date | None, today: date, note: str = "") -> Reply:
    asked = f"At what time on {full_date(day, today)}?" if day else ASKED_TIME
    return _asked(f"{note} {asked}".strip(), (_cancel(announcement.id),))


def ask_buttons(announcement: Announcement) -> Reply:
    choices = (("Coming, Can't, Maybe", Choices.COMING), ("Read", Choices.READ), ("No buttons", Choices.NONE))
    return _asked(
        ASKED_BUTTONS,
        tuple(_button(label, "choices", announcement.id, choice) for label, choice in choices),
    )


def too_long(length: int, room: int) -> Reply:
    kind = "an announcement" if room == LONGEST_BODY else "one with a picture or document"
    return refused(
        f"That has {length:,} characters, and {kind} may have {room:,}, so that it fits on "
        "a phone. Please send me a shorter one; a link can lead to the rest."
    )


def case_material() -> Reply:
    return Reply(topic=Topic.PRIVACY, outcome=Outcome.REFUSED, text=CASE_MATERIAL, takes_away=True)


def preview(
    announcement: Announcement,
    whom: str,
    reach: Reach,
    examples: Sequence[tuple[str, str]],
    *,
    author: Person,
    now: datetime,
    note: str = "",
) -> tuple[Reply, ...]:
    """What they see, and then for how many it is. `examples`: two of them, by name, and where they see it."""
    seen = [f"{name}{'' if at else ' sees'} on {channel(place)}" for at, (name, place) in enumerate(examples)]
    lines = [
        note,
        f"For {whom}. Above is what {listed(seen)}.",
        when(announcement.due_at, reach, author, now, sure=False) if announcement.due_at else "",
        "Shall I schedule it?" if announcement.due_at else "",
    ]
    control = Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED,
        headline=f"This goes to {reached(reach)}.",
        text="\n".join(line for line in lines if line),
        buttons=_controls(announcement, reach.number),
    )
    return as_reply(announcement), control


def _controls(announcement: Announcement, number: int) -> tuple[Button, ...]:
    number_of_it = announcement.id
    accept = "Schedule for" if announcement.due_at else "Send to"
    as_shown = (number_of_it, str(announcement.revision), str(number))
    return (
        _button(f"{accept} {people(number)}", "confirm", *as_shown),
        _button("Test to me", "test", number_of_it),
        _button("Another time" if announcement.due_at else "Send later", "later", number_of_it),
        *((_button("Send at once", "now", *as_shown),) if announcement.due_at else ()),
        _button("Change text", "text", number_of_it),
        *(() if announcement.corrects else (_button("Change audience", "audience", number_of_it),)),
        _button(
            "Add buttons" if announcement.body.choices is Choices.NONE else "Change buttons",
            "buttons",
            number_of_it,
        ),
        _cancel(number_of_it),
    )


def when(due_at: datetime, reach: Reach, author: Person, now: datetime, *, sure: bool = True) -> str:
    """The moment in the author's time, and in that of the recipients who live by another clock. Not `sure`:
    it has not been accepted yet.
    """
    here = author.local(due_at)
    today = author.local(now).date()
    there: dict[datetime, list[tuple[str, int]]] = {}
    for zone, number in reach.time_zones:
        local = due_at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        if local != here.replace(tzinfo=None):
            there.setdefault(local, []).append((zone, number))
    others = []
    for local, zones in list(there.items())[:MOST_ZONES]:
        at = clock_time(local.time().replace(microsecond=0))
        day = f" on {full_date(local.date(), today)}" if local.date() != here.date() else ""
        number = sum(count for _, count in zones)
        others.append(f"{at}{day} in {zone_label(zones[0][0])} for {number:,}")
    left = sum(number for zones in list(there.values())[MOST_ZONES:] for _, number in zones)
    if left:
        others.append(f"at other times for {left:,} more")
    moment = day_and_time(here.date(), here.time().replace(microsecond=0), today)
    goes = f"It {'goes' if sure else 'would go'} out on {moment}"
    return f"{goes} for you; {listed(others)}." if others else f"{goes}."


def test(announcement: Announcement, shown: int | None) -> tuple[Reply, ...]:
    """`shown` is how many it was said to go to, where it is complete."""
    controls = _controls(announcement, shown) if shown else ()
    return as_reply(announcement), replace(answered(TEST_SHOWN), buttons=controls)


def started(number: int) -> Reply:
    return _done(f"It is on its way to {people(number)}. “pause” and “cancel” stop it.")


def scheduled(announcement: Announcement, reach: Reach, author: Person, now: datetime) -> Reply:
    due_at = announcement.due_at
    moment = when(due_at, reach, author, now) if due_at else ""
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.DONE,
        headline=f"Scheduled for {people(reach.number)}.",
        text=f"{moment} Whoever is in the audience by then gets it.",
        buttons=(_button("Change it", "edit", announcement.id), _cancel(announcement.id)),
    )


def missed(announcement: Announcement, author: Person, now: datetime, number: int) -> Reply:
    """It was due while we were not running, too long ago to go out unasked."""
    local = author.local(announcement.due_at or now)
    moment = day_and_time(local.date(), local.time().replace(microsecond=0), author.local(now).date())
    confirm = ("confirm", announcement.id, str(announcement.revision), str(number))
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED,
        headline=f"Your announcement was due on {moment}, and I was not running.",
        text=f"It has not been sent. Send it now?\n\n{announcement.body.text}",
        attached=announcement.body.attached,
        buttons=(
            _button(f"Send to {people(number)}", *confirm),
            _button("Another time", "later", announcement.id),
            _cancel(announcement.id),
        ),
    )


def left_behind(announcement: Announcement, by: str, reader: Person, now: datetime, number: int) -> Reply:
    """It is scheduled, and whoever wrote it, `by`, is not on the team any more."""
    local = reader.local(announcement.due_at or now)
    moment = day_and_time(local.date(), local.time().replace(microsecond=0), reader.local(now).date())
    confirm = ("confirm", announcement.id, str(announcement.revision), str(number))
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED,
        headline=f"An announcement was to go out on {moment}, and {by or 'whoever wrote it'} is no longer on "
        "the team.",
        text=f"It has not been sent. Send it now?\n\n{announcement.body.text}",
        attached=announcement.body.attached,
        buttons=(
            _button(f"Send to {people(number)}", *confirm),
            _button("Another time", "later", announcement.id),
            _cancel(announcement.id),
        ),
    )


def taken_over(announcement: Announcement, by: str) -> Reply:
    """To the others who were asked about what somebody left behind."""
    return answered(f"{by} has taken care of “{title(announcement)}”.")


def stays_scheduled(announcement: Announcement, note: str = "") -> Reply:
    """Nothing was changed, or not yet."""
    buttons = (_button("Change it", "edit", announcement.id), _cancel(announcement.id))
    return _asked(f"{note} {STAYS_SCHEDULED}".strip(), buttons)


def under_way() -> Reply:
    """Something is to be changed that is going out."""
    return refused(UNDER_WAY)


def kept_draft(announcement: Announcement) -> Reply:
    """It was shown before it goes, and it is not to go like this."""
    return _asked(KEPT_DRAFT, (_button("Change text", "text", announcement.id), _cancel(announcement.id)))


def kept_back(announcement: Announcement) -> Reply:
    """It was asked whether it is to go, and it is not."""
    later = _button("Another time", "later", announcement.id)
    return _asked(KEPT_BACK, (later, _cancel(announcement.id)))


def ask_approval(announcement: Announcement, by: str, whom: str, reach: Reach, when_: str) -> Reply:
    """For the others on the team."""
    args = (str(announcement.id), str(announcement.revision), str(reach.number))
    labels = listed([f"“{each}”" for each in ANSWERS[announcement.body.choices].values()])
    lines = [
        f"For {whom}: {reached(reach)}.",
        when_,
        f"They can answer {labels}." if labels else "",
        f"\n{as_reply(announcement).plain}",
    ]
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.ASKED,
        headline=f"{by} asks you to approve an announcement.",
        text="\n".join(line for line in lines if line),
        attached=announcement.body.attached,
        buttons=(
            Button("Approve it", Press("confirm", "approval", args)),
            Button("Not like this", Press("decline", "approval", args)),
        ),
    )


def approval_asked(names: Sequence[str], moment: str) -> Reply:
    """`moment`: when it goes out, in words, where that is not at once."""
    goes = (
        f"Once one of them does, it is scheduled. {moment}"
        if moment
        else "It goes as soon as one of them does."
    )
    return _done(f"I have asked {listed(names)} to approve it. {goes}")


def approved(by: str) -> Reply:
    return _done(f"{by} has approved your announcement.")


def approved_by(announcement: Announcement, by: str) -> Reply:
    """To whoever was asked to approve it."""
    return answered(f"{by} has approved this announcement: “{title(announcement)}”.")


def changed_since(announcement: Announcement) -> Reply:
    """As `approved_by`."""
    return answered(f"This has been changed since, so there is nothing to approve: “{title(announcement)}”.")


def let_go_of(announcement: Announcement) -> Reply:
    """As `approved_by`."""
    return answered(f"This announcement was let go of, and is not sent: “{title(announcement)}”.")


def declined(by: str) -> Reply:
    return _done(f"{by} would not send your announcement like this. It is still a draft: change it here.")


def told_so() -> Reply:
    return _done("Thank you. I have told whoever wrote it, and nothing was sent.")


def gone(state: State) -> Reply:
    """A press on what is not a draft any more."""
    what = {
        State.DRAFTED: "It has been changed since, so nothing was sent.",
        State.SCHEDULED: "It is scheduled already.",
        State.RUNNING: "It is on its way already.",
        State.PAUSED: "It is paused. “resume” lets it go on.",
        State.SENT: "It has been sent already.",
        State.CANCELLED: "It was cancelled, and nothing more is sent.",
    }
    return refused(what[state])


def set_aside(announcement: Announcement) -> str:
    """Of a draft in whose place another is begun."""
    return f"“{title(announcement)}” stays a draft and is not sent; you find it in /announcements."


def left() -> Reply:
    return _done(LEFT)


def _asked(text: str, buttons: tuple[Button, ...]) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.ASKED, text=text, buttons=buttons)


def answered(text: str) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.ANSWERED, text=text)


def _done(text: str) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.DONE, text=text)


def refused(text: str) -> Reply:
    return Reply(topic=Topic.ANNOUNCEMENT, outcome=Outcome.REFUSED, text=text)
