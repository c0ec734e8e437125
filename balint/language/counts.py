"""How many sessions are told of at once: "2 groups", "twice", "groups"."""

import re
from dataclasses import dataclass

from balint.language.clauses import DAY
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern, rows
from balint.pathway.entries import Activity

_SESSIONS = rows(
    r"""(?:(?:society-funded|society's|more|other|further|balint|supervision|online|virtual|such|of|the|my|our|its|society|funded|good
    |separate|back[- ]to[- ]back|consecutive|different|hybrid|small|big|short|long|whole|extra|additional
    |student|trainee|accreditation|individual|leadership|weekly|monthly|training|about
    |group) )*(?:groups|sessions|supervisions|times|meetings|weekends|days|events|x)\b"""
)
_GROUPS = pattern(r"(?<!supervision )(?<!funded )groups$")
_TWO = pattern(rf"\b(?:a )?(?:couple|pair)(?: of)? {_SESSIONS}|\bboth {_SESSIONS}|\btwice\b")
_NUMBERED = pattern(
    rf"""(?<![\d./:–-])\b(?P<n>{NUMBER})\+?(?:[ -](?:odd|or so))? ?(?:x )?{_SESSIONS}
    (?! (?:ago|later|running))
    |\b(?:led|did|attended|ran|done) (?P<of>two|three|four|[234])(?=,|\.|$| (?:on|this|last|in|of
    |yesterday|today|over)\b
    | ?{DAY})|\b(?P<x>\d{{1,2}}) ?x\b|\bx ?(?P<times>\d{{1,2}})\b"""
)
_SOME_OF = pattern(
    rf"\b(?P<n>{NUMBER}) (?:out )?of (?:the |our |my |its )*{NUMBER} {_SESSIONS}"
)  # "7 of the 8"
_SEVERAL = pattern(
    rf"""\b(?:a few|several|some|many|lots of|loads of|various|dozens of|most|all) {_SESSIONS}
    |\b(?:groups|supervisions|sessions)\b
    |\b(?:a few|several|loads|lots|plenty|a handful)(?= (?:here|now|over|since|before|during|last|this)\b
    |[.,]|$)"""
)


# "that makes 10 groups": a sum, and no 10 sessions.
_SO_FAR = pattern(
    rf"""\b(?:that(?:'s| is| makes| was)|which (?:is|makes|brings me to)|making|my total is|now at
    |brings me to|
    takes me to)[ ](?:it |now |about |a total of )*{NUMBER}\b[^,;.]*"""
)


ROUGHLY = r"(?:about|around|roughly|approximately|maybe|perhaps|probably|nearer|some|say)"
_OF_THEM = pattern(
    rf"\b{ROUGHLY} (?P<n>{NUMBER})"
    rf"(?: of (?:them|those))?(?=\s*(?:[,.;)]|$|in (?:all|total)|altogether)| {_SESSIONS})"
)
_IN_ALL = pattern(rf"\b(?P<n>{NUMBER})(?: of (?:them|those))?(?: in (?:all|total)| altogether| all told)\b")


_DID = r"(?:led|attended|ran|facilitated|did|done|had|co-led)"
_DONE_IN_A_TIME = pattern(
    rf"""\b{_DID} (?:(?:{ROUGHLY}|another|a further) )*(?P<n>{NUMBER})
    (?: or so| more| of them)?
    (?=\s*(?:[,;.)]|$)|\s*{DAY}|\s(?:since|in|during|between|from|over|through)\b)
    |^\W*(?:(?:{ROUGHLY}|and) )*(?P<ahead>{NUMBER}) {_DID}\b(?! by)"""
)


_FROM_TO = pattern(
    rf"""\b(?:between (?P<between>{NUMBER}) and |(?:from )?(?P<least>{NUMBER})(?: or | to | ?[-–—] ?))
    (?P<most>{NUMBER})(?= (?:balint )?(?:groups|sessions|supervisions|meetings|times)\b)"""
)


def with_fewest(text: str) -> str:
    """The text with 10 for "10–12 groups" and "between 10 and 12 groups": no more than were surely held."""
    return _FROM_TO.sub(_fewest, text)


def _fewest(told: re.Match[str]) -> str:
    fewest, most = told["between"] or told["least"], told["most"]
    return fewest if (read_number(fewest) or 0) < (read_number(most) or 0) else told[0]


@dataclass(frozen=True, slots=True)
class Count:
    """`number` is None for several of which it is not said how many. `words` is the piece of text."""

    number: int | None
    words: str


def find_count(text: str, activity: Activity | None) -> Count | None:
    """How many sessions, if more than one is told of. "3 of my groups" are no 3 supervisions."""
    count = _find(text)
    if count is None:
        return None
    other = activity is Activity.SUPERVISION and _GROUPS.search(count.words)
    of_one = activity is Activity.LEADERSHIP_WEEKEND and count.words.endswith("days")  # "both days of it"
    return None if other or of_one else count


def find_total(text: str) -> Count | None:
    """The 32 of "some groups, 32 of them in all", the 25 of "weekly, about 25 of them"."""
    found = _IN_ALL.search(text) or _OF_THEM.search(text)
    number = read_number(found["n"]) if found else None
    return Count(number, found[0].strip()) if found and number and number > 1 else None


_TIMES = pattern(rf"\b(?:(?P<once>once)|(?P<twice>twice)|(?P<n>{NUMBER}) times)\b")


def count_of_times(text: str) -> int:
    """The 4 of "once in September, twice in October and once this month"."""
    told = _TIMES.finditer(text)
    return sum(1 if one["once"] else 2 if one["twice"] else read_number(one["n"]) or 0 for one in told)


def find_number_over(text: str) -> Count | None:
    """How many were held in a time longer than any list of days: "led 6 in June–Dec 2024", "12 attended in
    2024", beside what `find_total` finds.
    """
    found = _DONE_IN_A_TIME.search(text)
    number = read_number(found["n"] or found["ahead"]) if found else None
    return Count(number, found[0].strip()) if found and number and number > 1 else find_total(text)


def _find(text: str) -> Count | None:
    text = _SO_FAR.sub("", text)
    two = _TWO.search(text)
    if two:
        return Count(2, two[0])
    numbered = _SOME_OF.search(text) or _NUMBERED.search(text)
    if numbered:
        number = read_number(next(filter(None, numbered.groupdict().values())))
        return Count(number, numbered[0].strip()) if number is not None and number > 1 else None
    several = _SEVERAL.search(text)
    return Count(None, several[0]) if several else None
