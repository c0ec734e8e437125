"""How an announcement goes while it goes out, in the one message that its author has about that."""

from balint.announcements import Announcement, State, Tally
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.wording.audiences import people

_LONGEST_TITLE = 60  # characters of an announcement by which it is known again


def progress(announcement: Announcement, tally: Tally) -> Reply:
    """With the ways to stop it and to go on, as long as there are any."""
    return Reply(
        topic=Topic.ANNOUNCEMENT,
        outcome=Outcome.DONE if announcement.state is State.SENT else Outcome.ANSWERED,
        headline=f"“{title(announcement)}”",
        text=" ".join([_how_far(announcement.state, tally), *_not_there(tally)]),
        buttons=tuple(
            Button(label, Press(act, "announcement", (str(announcement.id),)))
            for act, label in _WAYS.get(announcement.state, ())
        ),
    )


_WAYS = {
    State.RUNNING: (("pause", "Pause"), ("cancel", "Cancel")),
    State.PAUSED: (("resume", "Resume"), ("cancel", "Cancel")),
}


def title(announcement: Announcement) -> str:
    """The beginning of its first line."""
    first, _, more = announcement.body.text.partition("\n")
    if len(first) > _LONGEST_TITLE - 2:
        return f"{first[: _LONGEST_TITLE - 2].rstrip()} …"
    return f"{first} …" if more else first


def _how_far(state: State, tally: Tally) -> str:
    got = tally.states.get("sent", 0)
    of_all = f"{got:,} of {people(tally.number)}" if tally.number != 1 else ("1 person" if got else "Nobody")
    have = "has" if got == 1 or tally.number == 1 else "have"
    match state:
        case State.PAUSED:
            return f"Paused. {of_all} {have} it."
        case State.CANCELLED:
            return f"Cancelled. {of_all} {have} it."
        case State.SENT:
            return f"Sent. {of_all} {have} it."
        case _:
            return f"On its way. {of_all} {have} it so far."


def _not_there(tally: Tally) -> list[str]:
    sentences = {
        "blocked": "cannot be reached anywhere.",
        "failed": "could not be sent.",
        "unknown": "may or may not have arrived, and will not be sent again unless you ask for it.",
    }
    return [
        f"{tally.states[state]:,} {words}" for state, words in sentences.items() if tally.states.get(state)
    ]
