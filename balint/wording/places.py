"""One person in several places, in words: codes, what would be joined, and where we write to."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from balint.drafting import told
from balint.linking.codes import LIVES, MOST_TRIES, for_reading
from balint.linking.joining import Double
from balint.linking.places import Place
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.people import Person
from balint.wording.dates import listed
from balint.wording.people import CHANNELS
from balint.wording.sessions import differing, in_full
from balint.wording.your_data import EXPORT_FIRST

MOST_DOUBLES = 8  # shown one by one, as many as a phone shows at once

_DETAILS = {
    "format": "online or in person",
    "co_leader": "the co-leader",
    "supervisor": "the supervisor",
    "participants": "how many came",
    "duration_minutes": "how long it was",
}
_MINUTES = int(LIVES.total_seconds()) // 60
_SHOWN_FIRST = "There I show what would be joined, and join nothing before you say so."
_ONLY_IF_YOURS = "Go on only if you asked for it there yourself: both places will see and change one record."
NO_SUCH_CODE = (
    "That code is of no use here: it may be mistyped, too old, or used before. Nothing was joined. If "
    "somebody invited you to the team, ask them for a new one. If you want to link your own places, say "
    "“link” in the other one."
)
TOO_MANY_TRIES = (
    f"That makes {MOST_TRIES} codes that were none. For an hour I take no more here, and nothing was joined."
)
SEEN_BY_OTHERS = (
    "A code is between you and me. Others can read it here, so if that was one it is of no use any more. Say "
    "“link” to get a new one, and send it to me in our private chat."
)
ONLY_IN_PRIVATE = "A code is between you and me: ask me for it in our private chat."
YOUR_OWN_CODE = "That is your own code, and this place is yours already. Send it to me from the other one."
NOT_JOINED = "Nothing was joined. The two stay apart."
NOT_ON_OFFER = "That is no longer on offer, and nothing was changed. Say “link” to begin again."
NOTHING_UNLINKED = "All stays as it is."
ONLY_PLACE = "This is the only place where I know you. “link” joins another one to it."
NOT_YOURS = "I do not know you there, so nothing was changed. “my places” shows where I do."
CLOSED = "I cannot write to you there just now, so nothing was changed. Write to me from there first."
CHANGED = "Something was logged meanwhile. This is how it stands now."

LINK = Button("Link another place", Press("ask", "link"))


def name_of(place: Place, beside: Sequence[Place] = ()) -> str:
    """ "Slack"; on the terminal, or where there are several `beside` it, with what tells them apart."""
    if place.channel == "terminal":
        return f"the terminal as {place.user}"
    name = CHANNELS.get(place.channel, place.channel)
    same = [each for each in beside if each.channel == place.channel]
    return f"{name} ({place.account} {place.user})" if len(same) > 1 else name


def names_of(places: Sequence[Place]) -> str:
    return listed([name_of(each, places) for each in places])


def code(plain: str, links: Mapping[str, str]) -> Reply:
    """The code, with a link for each channel that it can be told to by a tap."""
    taps = [f"On {CHANNELS.get(channel, channel)} one tap does it: {link}" for channel, link in links.items()]
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.DONE,
        headline=f"Your code: {for_reading(plain)}",
        text="\n\n".join(
            (
                f"Send it to me from your other place within {_MINUTES} minutes. {_SHOWN_FIRST}",
                *taps,
                "It works once. Keep it to yourself: who sends it to me can share your record.",
            )
        ),
    )


def offer(
    number: int,
    their: Person,
    there: str,
    doubles: Sequence[Double],
    today: date,
    *,
    here: int,
    kept: int,
    beside: int,
    note: str = "",
) -> Reply:
    """What would be joined. `here` and `kept` are how many sessions there are on each side, `beside` how many
    stand beside one of the same day without being its double.

    Of the other record no more is told than numbers and which of one's own sessions it has too: who has
    typed a code has not said yet that they asked for it.
    """
    who = f", where you go by {their.name}" if their.name else ""
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.ASKED,
        headline=f"Shall I join this place with {there}?",
        text="\n\n".join(
            part
            for part in (
                note,
                f"The code is from {there}{who}. {_ONLY_IF_YOURS}",
                f"Kept here: {_count(here)}. Kept there: {_count(kept)}.",
                _doubles(doubles, today),
                _beside(beside),
                "Your details there stay, and what is missing is taken from here. This cannot be undone.",
            )
            if part
        ),
        buttons=(
            Button("Join the two", Press("confirm", "link", (str(number),))),
            *((Button("Join, keep doubles", Press("keep", "link", (str(number),))),) if doubles else ()),
            *((EXPORT_FIRST,) if here else ()),
            Button("Not now", Press("cancel", "link")),
        ),
    )


def _doubles(doubles: Sequence[Double], today: date) -> str:
    if not doubles:
        return ""
    one = len(doubles) == 1
    lines = [f"• {in_full(each.other, today)}{_differs(each)}" for each in doubles[:MOST_DOUBLES]]
    more = len(doubles) - MOST_DOUBLES
    return "\n".join(
        (
            "1 is in both, and becomes one:" if one else f"{len(doubles)} are in both, and each becomes one:",
            *lines,
            *((f"• and {more} more",) if more > 0 else ()),
            "The fuller one is kept, with what only the other has.",
        )
    )


def _differs(double: Double) -> str:
    names = [_DETAILS[name] for name in double.differs_in]
    return f" ({listed(names)} {'differ' if len(names) > 1 else 'differs'})" if names else ""


def _beside(number: int) -> str:
    if not number:
        return ""
    few = "1 more is" if number == 1 else f"{number} more are"
    return f"{few} of the same kind and day as one there, but not the same: both are kept."


def joined(
    doubles: Sequence[Double], places: Sequence[Place], sessions: int, today: date, here: int
) -> Reply:
    """What has become of it, for the place where it was confirmed."""
    lost = [(each, differing(each.leaner, told(each.joined), today)) for each in doubles]
    changed = [f"• {in_full(each.joined, today)} (not: {was})" for each, was in lost if was]
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.DONE,
        headline=f"Joined: {names_of(places)} are one record now.",
        text="\n\n".join(
            part
            for part in (
                f"It holds {_count(sessions)}.",
                "\n".join(("Where they differed I kept:", *changed)) if changed else "",
                sent_to(places, here),
            )
            if part
        ),
        buttons=preferences(places),
    )


def joined_there(new: Place, places: Sequence[Place], sessions: int, here: int) -> Reply:
    """The same, where the code was asked for. Who did not mean it puts the new place out with one tap."""
    name = name_of(new, places)
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.DONE,
        headline=f"Joined: {names_of(places)} are one record now.",
        text=(
            f"It holds {_count(sessions)}. {sent_to(places, here)}\n\n"
            f"Was that not you? Then unlink {name} at once: your record stays here."
        ),
        buttons=(_unlink(new, places),),
    )


def shown(places: Sequence[Place], here: int) -> Reply:
    several = len(places) > 1
    unlinks = tuple(_unlink(each, places) for each in places) if several else ()
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.ANSWERED,
        headline=f"I know you on {names_of(places)}.",
        text=sent_to(places, here) if several else "“link” joins another place to it.",
        buttons=(*preferences(places), LINK, *unlinks),
    )


def sent_to(places: Sequence[Place], here: int) -> str:
    """Where we write to of ourselves: to the first that is open."""
    if not places or not places[0].is_open:
        return "I cannot write to you anywhere before you write to me."
    where = "here" if places[0].id == here else f"to {name_of(places[0], places)}"
    return f"What I send of my own accord goes {where}."


def preferences(places: Sequence[Place]) -> tuple[Button, ...]:
    """A button for every place that could be written to instead."""
    return tuple(
        Button(f"Send it to {name_of(each, places)}", Press("set", "place", (str(each.id),)))
        for each in places[1:]
        if each.is_open
    )


def _unlink(place: Place, places: Sequence[Place]) -> Button:
    return Button(f"Unlink {name_of(place, places)}", Press("ask", "unlink", (str(place.id),)))


def really_unlink(number: int, place: Place, places: Sequence[Place], here: int, sessions: int) -> Reply:
    name, stay = name_of(place, places), names_of(_without(place, places))
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.ASKED,
        headline=f"Shall I unlink {f'this place, {name}' if place.id == here else name}?",
        text=(
            f"Your record ({_count(sessions)}) stays with {stay}. On {name} I begin afresh with whoever "
            "writes, and nothing of yours is to be seen there."
        ),
        buttons=(
            Button(f"Unlink {name}", Press("confirm", "unlink", (str(number),))),
            Button("Leave it", Press("cancel", "unlink")),
        ),
    )


def which(places: Sequence[Place]) -> Reply:
    """Which of several is to leave."""
    return _asked("Which place shall I unlink?", tuple(_unlink(each, places) for each in places))


def which_preferred(places: Sequence[Place]) -> Reply:
    return _asked("Which of them shall I write to?", preferences((places[0], *places)))


def unlinked(place: Place, places: Sequence[Place]) -> Reply:
    """For those who keep the record."""
    stay = names_of(_without(place, places))
    return _done(f"Unlinked: {name_of(place, places)}. Your record stays with {stay}.")


def has_left(place: Place, places: Sequence[Place]) -> Reply:
    """For the place that has said it wants to leave."""
    stay = names_of(_without(place, places))
    return _done(
        f"This place is unlinked. Your record stays with {stay}. If you write here, we begin afresh."
    )


def put_out() -> Reply:
    """For the place that was unlinked from another: it may be a stranger's, who is told no more."""
    return _done("This place was unlinked from another one. If you write here, we begin afresh.")


def too_new(places: Sequence[Place], now: datetime) -> Reply:
    """What a place that has just been joined may not do yet."""
    old = names_of([each for each in places if not each.is_new(now)])
    return Reply(
        topic=Topic.SETTINGS,
        outcome=Outcome.REFUSED,
        text=(
            f"This place was joined less than a day ago. On its first day that can be done from {old} alone, "
            "so that nobody takes your record away with a code of yours. Nothing was changed."
        ),
    )


def _without(place: Place, places: Sequence[Place]) -> list[Place]:
    return [each for each in places if each.id != place.id]


def _count(sessions: int) -> str:
    return f"{sessions or 'no'} {'session' if sessions == 1 else 'sessions'}"


def preferred(places: Sequence[Place], here: int) -> Reply:
    return _done(f"Noted. {sent_to(places, here)}")


def answered(text: str) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.ANSWERED, text=text)


def refused(text: str) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.REFUSED, text=text)


def _done(text: str) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.DONE, text=text)


def _asked(text: str, buttons: tuple[Button, ...]) -> Reply:
    return Reply(topic=Topic.SETTINGS, outcome=Outcome.ASKED, text=text, buttons=buttons)
