"""Stretches of time by which what is saved is looked up: "in October", "since June", "before 5 Nov"."""

from dataclasses import dataclass
from datetime import date, timedelta

from balint.language.dates import Dated, find_dates
from balint.language.dates.days import back, week_of
from balint.language.patterns import pattern

_DAY = timedelta(days=1)
_SIDE = pattern(r"\b(?P<side>since|from|after|before|until|till|up to|prior to|by)(?=\s+(?:the\s+)?[\w'])")
_RUN = pattern(r"\b(?:to|until|till|and)\b|[-–]")
_WEEK = pattern(r"(?:in |during )?(?P<which>this|last|past|previous)(?: past)? week")
_LAST_MONTH_NAMED = pattern(r"last (?P<month>[a-z]{3,9})")


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last day, where they are told, in the text from `start` up to `end`."""

    start: int
    end: int
    since: date | None
    until: date | None


def find_period(text: str, today: date) -> Period | None:
    """The first time told, with whatever it begins or ends; None without one that can be settled."""
    for side in _SIDE.finditer(text):
        masked = text[: side.start()] + "in".rjust(side.end() - side.start()) + text[side.end() :]
        for dated in find_dates(masked, today):
            bounds = _bounds(dated, masked[dated.start : dated.end], today)
            if bounds and side.start() <= dated.start <= side.end() + 5:
                run = _RUN.search(masked, dated.start, dated.end) is not None
                return Period(side.start(), dated.end, *_on_side("in" if run else side["side"], bounds))
    found = find_dates(text, today)
    settled = [(each, _bounds(each, text[each.start : each.end], today)) for each in found]
    told = [(each, bounds) for each, bounds in settled if bounds]
    if not told or len(told) != len(found):
        return None
    return Period(
        told[0][0].start,
        told[-1][0].end,
        min(bounds[0] for _, bounds in told),
        max(bounds[1] for _, bounds in told),
    )


_PUTS_RIGHT = pattern(
    r"""\W*(?:(?:no|nope|sorry|oops|oh|ah|actually|wait|in fact|i mean|i meant|and|but|rather|correction|wrong
    |make (?:it|that)
    |change (?:it|that) to|(?:it|that|this|they)(?:'s| was| were| is)|(?:it )?should (?:be|have been))\b
    [\s,.:;–-]*)*"""
)
_NOT_THAT = pattern(r"[\s,;–-]+(?:not|rather than|instead of) .{2,40}$")
_BESIDE_IT = pattern(
    r"(?:\b(?:in|from|the|about|around|of|sorry|actually|i mean|instead|please)\b|[\s,.!–-])*"
)


def read_period_alone(text: str, today: date) -> Period | None:
    """The period that is all that is told, to put another right: "until July 2022, not June"."""
    said = _NOT_THAT.sub("", text.strip())
    lead_in = _PUTS_RIGHT.match(said)
    said = said[lead_in.end() :] if lead_in else said
    found = find_period(said, today)
    if found is None or not _BESIDE_IT.fullmatch(said[: found.start] + " " + said[found.end :]):
        return None
    return found


_WAS_WRONG = pattern(
    r"\b(?:sorry|not|no|nope|mean|meant|that's|that was|should|oops|wrong|actually|rather)\b"
)
_NAMES_YEAR = pattern(r"\b(?:19|20)\d\d\b|\byear\b")


def puts_right(text: str) -> bool:
    """ "October, sorry", where "in October" may say something else."""
    return _WAS_WRONG.search(text) is not None


def names_year(text: str) -> bool:
    return _NAMES_YEAR.search(text) is not None


def _on_side(side: str, bounds: tuple[date, date]) -> tuple[date | None, date | None]:
    first, last = bounds
    match side.lower():
        case "since" | "from":
            return first, None
        case "after":
            return last + _DAY, None
        case "before" | "prior to":
            return None, back(first, 1)
        case "until" | "till" | "up to" | "by":
            return None, last
    return bounds


def _bounds(dated: Dated, words: str, today: date) -> tuple[date, date] | None:
    if dated.days:
        last = max(dated.days)
        return min(dated.days), last + _DAY * (dated.span_days - 1)
    return dated.period or _asked_about(words, today)


def _asked_about(words: str, today: date) -> tuple[date, date] | None:
    """What is no day of a report and is plain in a question: "last week", "last October"."""
    week = _WEEK.fullmatch(words.strip())
    if week:
        monday = week_of(today)
        return (monday, today) if week["which"].lower() == "this" else (back(monday, 7), back(monday, 1))
    named = _LAST_MONTH_NAMED.fullmatch(words.strip())
    months = find_dates(f"in {named['month']}", back(today.replace(day=1), 1)) if named else ()
    return months[0].period if len(months) == 1 else None
