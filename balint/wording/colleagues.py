"""Who is who among co-leaders and supervisors, in words."""

from collections.abc import Sequence

from balint.colleagues import Colleague
from balint.messages import Button, Outcome, Press, Reply, Topic
from balint.wording.dates import listed

_MOST_ASKED_AFTER = 3  # more colleagues to ask about than fit on one button


def both_roles(names: Sequence[str], rule: str, *, saved: bool = True) -> str:
    """That somebody co-leads and supervises, the rule about it, and who decides. Nothing for nobody."""
    if not names:
        return ""
    who = (
        f"{names[0]} is both your co-leader and your supervisor."
        if len(names) == 1
        else (f"{listed(names)} are each both your co-leader and your supervisor.")
    )
    free = "" if saved else "You can save this all the same: "
    decides = f"{free}{'t' if free else 'T'}he accreditation team decides what it means for you."
    return f"{who} {rule} {decides}"


def same(new: Colleague, candidates: Sequence[Colleague], later: Sequence[int]) -> tuple[str, list[Button]]:
    """The question whether a new name is somebody known, and its answers.

    `later` are the colleagues to ask about after that.
    """
    rest = tuple(map(str, later[:_MOST_ASKED_AFTER]))
    other = Button("Somebody else", Press("other", "colleague", (str(new.id), *rest)))
    buttons = [
        Button(
            "The same person" if len(candidates) == 1 else each.name,
            Press("same", "colleague", (str(new.id), str(each.id), *rest)),
        )
        for each in candidates
    ]
    if len(candidates) == 1:
        return f"Is {new.name} the same person as {candidates[0].name}?", [*buttons, other]
    return f"Which {new.name} is this?", [*buttons, other]


def one_after_all(colleagues: Sequence[Colleague]) -> tuple[Button, ...]:
    """The button by which two that are kept apart are one person; none where they cannot be."""
    if len(colleagues) != 2 or not any(colleagues[0].could_be(name) for name in colleagues[1].names):
        return ()
    known, also = colleagues
    press = Press("same", "colleague", (str(also.id), str(known.id)))
    return (Button("They are the same person", press),)


def joined(new: str, known: Colleague) -> Reply:
    apart = Button("They are two people", Press("part", "colleague", (str(known.id), str(len(known.names)))))
    return _done(f"Noted: {new} and {known.name} are the same person.", apart)


def parted(new: str, known: str = "") -> Reply:
    return _done(f"Noted: {new} and {known} are two people." if known else f"Noted: {new} is somebody else.")


def unknown(name: str) -> Reply:
    return _done(f"I know no colleague of yours called {name}. Nothing was changed.")


def settled() -> Reply:
    return _done("That is settled already. Nothing was changed.")


def _done(text: str, *buttons: Button) -> Reply:
    return Reply(topic=Topic.LOG, outcome=Outcome.DONE, text=text, buttons=buttons)
