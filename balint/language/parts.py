"""A message that tells of several things, taken apart where each part is whole by itself."""

from datetime import date

from balint.language.ahead import read_ahead
from balint.language.ahead.bookings import read_bookings
from balint.language.ahead.form_r import names_form_r
from balint.language.ahead.regular_groups import each_group
from balint.language.case_material import holds_case_material
from balint.language.patterns import pattern
from balint.language.said import (
    AboutSelf,
    Asked,
    AskedProgress,
    AskedReady,
    AskedRecord,
    Reported,
    Said,
    Word,
)
from balint.language.understand import understand
from balint.reminders.told import Booked, BookingOff, Rebooked, ToldAhead, ToldFormR

_JOIN = pattern(
    r"""(?:[.!?]+(?=\s|$)|[;,]|\s[-–—](?=\s)|\n)\s*(?:(?:and|but|also|then|plus|so)\s+)*
    |\s+(?:and|but|also|plus|&|\+)\s+(?:(?:also|then)\s+)*"""
)
_DID = pattern(
    r"""\W*(?:(?:hi|hello|and|also|then|i|we|i've|we've|have|just|had)\s+)*(?:co-?led|led|attended|ran
    |facilitated|had)\b"""
)
_SUPERVISION = pattern(r"\bsupervision\b")
_THE_NEXT = pattern(
    r"""(?P<booked>\b(?:(?:i|we)(?:'ve| have)? )?(?:just |already |now )?booked)
    (?: (?:the |our |my )?next(?: one| session| time)?| again| another(?: one| session)?)
    (?= (?:for|on|with)\b)"""
)
_MOST = 12  # joins: more is a story


def taken_apart(text: str, today: date) -> tuple[str, ...]:
    """The parts of a message that tells of several things, of which one at least is to come, or that tells of
    the speaker and then asks; () for any other. What took place is the last of them, in one part, since its
    log stays open.

    A clause that means something by itself begins a part, and what does not belongs to the part before it.
    """
    if of_self := _of_self_and_asked(text, today):
        return of_self
    if _SUPERVISION.search(text):
        text = _THE_NEXT.sub(r"\g<booked> the next supervision", text)
    ends = [found.span() for found in _JOIN.finditer(text)]
    if not 0 < len(ends) <= _MOST or holds_case_material(text):
        return ()
    starts, stops = [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]
    clauses = [
        (start, text[start : _with_its_mark(text, end)]) for start, end in zip(starts, stops, strict=True)
    ]
    if not any(read_ahead(clause, today) for _, clause in clauses):
        return ()
    pieces = list[tuple[int, Said]]()
    for start, clause in clauses:
        said = understand(clause, today, drafting=False)
        if _is_whole(said, clause, today) and not (pieces and _goes_on(pieces[-1][1], said)):
            pieces.append((start, said))
    if len(pieces) < 2:
        return each_group(text, today)
    if not any(isinstance(said, ToldAhead) for _, said in pieces):
        return ()
    starts = [0, *(start for start, _ in pieces[1:])]
    parts = [
        (text[start:end].strip(), said)
        for start, end, (_, said) in zip(starts, [*starts[1:], len(text)], pieces, strict=True)
    ]
    parts = [(_JOINED_ON.sub("", part), said) for part, said in parts]
    if not all(_is_still(said, part, today) for part, said in parts):
        return ()
    done = ". ".join(part.rstrip(".") for part, said in parts if isinstance(said, Reported))
    return (*(part for part, said in parts if not isinstance(said, Reported)), *([done] if done else []))


def _of_self_and_asked(text: str, today: date) -> tuple[str, ...]:
    """ "I'm Helen, a GP in Leeds. I joined in 2021. Where do I start?"."""
    asked = _LAST_QUESTION.search(text)
    told = text[: asked.start()].strip() if asked else ""
    if asked is None or not told or not isinstance(understand(told, today, drafting=False), AboutSelf):
        return ()
    said = understand(asked["asked"], today, drafting=False)
    return (told, asked["asked"]) if isinstance(said, _QUESTIONS) or said is Word.HELP else ()


_QUESTIONS = (Asked, AskedProgress, AskedReady, AskedRecord)
_LAST_QUESTION = pattern(r"(?<=[.!\n;])\s*(?P<asked>[^.!?\n;]+\?)\s*$")
_JOINED_ON = pattern(r"(?:[\s,;–—-]|\b(?:and|but|also|plus|then)\b|[&+])+$")


def _with_its_mark(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] == "?" else end


def _is_whole(said: Said, text: str, today: date) -> bool:
    """Whether it is told so fully that nothing before or behind it is needed."""
    match said:
        case Reported():
            known = bool(said.sessions) and all(one.activity for one in said.sessions)
            return known and (_DID.match(text) is not None or not (said.dateless or said.problems))
        case Booked():
            return said.on is not None or bool(said.words) or bool(read_bookings(text, today))
        case ToldFormR():
            return bool(said.supervisor) or names_form_r(text)
        case Asked():
            return text.rstrip().endswith("?")
    return isinstance(said, AboutSelf | AskedProgress | AskedReady | AskedRecord | ToldAhead)


def _goes_on(before: Said, said: Said) -> bool:
    """Whether it tells more of the same: "I asked Ruth for Form R, and she says Friday"."""
    if isinstance(before, Booked | ToldFormR) and isinstance(said, Booked | ToldFormR):
        named = (before.supervisor, said.supervisor)
        return type(before) is type(said) and not (all(named) and len({*named}) > 1)
    if isinstance(before, BookingOff | Rebooked) and isinstance(said, BookingOff | Rebooked):
        return True
    return type(before) is type(said)


def _is_still(said: Said, text: str, today: date) -> bool:
    """Whether the part means, with all that belongs to it, what its beginning means."""
    again = understand(text, today, drafting=False)
    return type(again) is type(said) and _is_whole(again, text, today)
