"""When people joined the pathway, that they have not, and that they are accredited."""

import re
from datetime import date, timedelta

from balint.language.about_self.sayings import END, without
from balint.language.dates.days import back, month_end
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern
from balint.language.periods import find_period

_PATHWAY = (
    r"(?:(?:balint )?(?:society(?:'s)? )?(?:leadership )?(?:accreditation(?: pathway| process| programme"
    r"| scheme)?|pathway|training pathway|scheme))"
)
_ON_IT = rf"(?: (?:the |your |this |my )?(?:balint |society's )*{_PATHWAY})"
_JOINED = pattern(
    rf"""(?:\bi(?:'ve| have)? (?:only |just |first |actually |formally )*(?:joined|join|started|began
    |registered (?:for|on)
    |signed up (?:for|to)|enrolled (?:on|in)|got on(?:to)?|been on|went on)(?P<named>{_ON_IT})
    |\bi(?:'ve| have| am|'m)?(?: been)? (?P<on>on{_ON_IT})|\b(?P<short>on{_ON_IT})(?= (?:since|from|for)\b)
    |\b(?:i )?(?P<start>started|began|joined|signed up (?:for|to)|registered (?:for|on)
    |enrolled (?:on|in)){_ON_IT}
    |\bi(?:'ve| have)? (?:only |just |first )*joined(?P<bare>)
    |\bi(?:'ve| have)? (?:only |just |first |formally )*(?:registered|signed up|enrolled)
    (?P<dated>)(?= (?:in |back in |since )?(?:[a-z]+ )?20\d\d\b)
    |(?:^|(?<=[,.;] )|(?<=\band ))joined(?P<alone>))
    (?: (?P<when>(?:(?! and i| but )[^.;,!?\n]){{1,60}}))"""
)
_ADVERB = r"(?: (?:already|now|fully|actually|also|yes|really|only|in fact|just|still|long|been))*"
_JUST_STARTED = pattern(
    rf"""\bi(?:'m| am)(?: (?:only|really))? just (?:starting|beginning|joining)(?: out
    | off)?(?:{_ON_IT})?(?: now)?{END}
    |\bi(?:'ve| have)(?: (?:only|really))? (?:just|only just|recently) (?:started|begun|joined|registered
    |signed up|enrolled)
    (?: out)?(?:(?: for| on| to)?{_ON_IT})?{END}
    |\bi(?:'m| am) (?:(?:brand |quite |very )?new|a newcomer|a new starter) (?:to|on){_ON_IT}{END}
    |^just (?:starting|started
    |joined)(?: out)?{END}"""
)
_ON_IT_NOW = pattern(
    rf"""\bi(?:'m| am){_ADVERB} (?:on|registered (?:for|on)|enrolled (?:on|in)|signed up (?:for|to)){_ON_IT}
    (?: already| now)*{END}"""
)
_ACCREDITED = pattern(
    rf"""\bi(?:'m| am| have been|'ve been| was| got| became| have|'ve)(?P<not> not
    | not yet)?{_ADVERB} (?:an? )?
    (?:(?:balint )?society[ -])?accredited(?: (?:as an? )?(?:balint )?(?:group )?leader)?
    (?: (?:with|by) the (?:balint )?society)?
    (?: (?:already|now|yet|after all|any ?more|(?:in(?= (?:[a-z]+ )?(?:19|20)\d\d)|since|for
    |last|a few|two|three|some|many)\b[^.,;!?\n]{{1,20}}))*{END}"""
)
_HAS_IT = pattern(
    rf"""\bi(?:'ve| have)? (?:got|gained|received|have) (?:my|the) (?:(?:balint|society
    |leadership) )*accreditation
    (?: (?:in|since)(?: [a-z]+)? (?:19|20)\d\d| already| now| last \w+)*{END}"""
)
_NOT_JOINED = pattern(
    rf"""\bi (?:haven't|have not|hadn't|didn't|did not|never)(?: actually| formally| yet
    | even)? (?:joined?|started?|enrolled?|registered?|signed? up
    |begun|registered for|signed up (?:for|to)|got on(?:to)?)(?:{_ON_IT}(?: yet)?|(?: yet)?\s*(?=[.,;!\n]
    |$))
    |\bi've not(?: yet)? (?:joined|started|begun|registered|enrolled|signed up)
    (?:(?: for| to| on)?{_ON_IT}|(?: yet)?\s*(?=[.,;!\n]|$))
    |\bi(?:'m| am) not (?:yet )?(?:registered|enrolled|signed up)(?: for| on| to)?(?:{_ON_IT})?(?: yet)?{END}
    |\bi(?:'m| am) not (?:yet )?on{_ON_IT}(?: yet)?|^not (?:yet )?(?:joined|on){_ON_IT}(?: yet)?
    |^not joined(?: yet)?
    |\bi(?:'m| am) (?:thinking of|thinking about|considering|planning on) (?:joining|starting){_ON_IT}"""
)
_OF_SOMEBODY = pattern(rf"\b(?:put|place|enter|add) (?!me\b|myself\b|us\b)[\w.' -]+ (?:on|onto|to){_ON_IT}")
_LATELY = timedelta(days=61)  # a bare "joined" this lately is more likely a session
_PART_OF = pattern(
    r"\b(?:early|late|mid|the (?:beginning|start|end|middle) of|around|about|roughly)(?: in)?[ -]"
)
_AGO = pattern(
    rf"(?:(?:for )?(?:about |around |over |nearly )?(?P<number>{NUMBER}|an?) (?P<unit>year"
    rf"|month)s?(?P<ago> ago)?)\b"
)
_MONTH_OF_YEAR = pattern(r"(?:in |since )?(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)\b")
_SINCE = pattern(r"^(?:since|from|as of) ")


def take_accreditation(said: str) -> tuple[str, bool | None]:
    found = _ACCREDITED.search(said)
    if found is not None:
        return without(said, found), found["not"] is None
    found = _HAS_IT.search(said)
    return (without(said, found), True) if found else (said, None)


def take_joining(said: str, today: date) -> tuple[str, tuple[date, date] | None, bool]:
    absent = _NOT_JOINED.search(said)
    if absent:
        return without(said, absent), None, True
    found = None if _OF_SOMEBODY.search(said) else _JOINED.search(said)
    span = _span(found["when"], today) if found else None
    if found is None or span is None:
        return _take_being_on_it(said, today)
    bare = found["bare"] is not None or found["alone"] is not None
    if bare and span[1] > today - _LATELY and "20" not in found["when"]:
        return said, None, False
    return without(said, found), span, False


def _take_being_on_it(said: str, today: date) -> tuple[str, tuple[date, date] | None, bool]:
    """What tells of being on the pathway, and not since when; of a start, that it was lately."""
    for form, since in ((_JUST_STARTED, today - _LATELY), (_ON_IT_NOW, date.min)):
        found = form.search(said)
        if found:
            return without(said, found), (since, today), False
    return said, None, False


def _span(when: str, today: date) -> tuple[date, date] | None:
    """The first and the last day on which something said to be "in March 2023" may have been."""
    plain = _PART_OF.sub("", f"{when} ").strip()
    month = _MONTH_OF_YEAR.match(plain)
    if month:
        first = date(int(month["year"]), int(month["month"]), 1)
        return first, month_end(first)
    ago = _AGO.match(plain)
    if ago and (ago["ago"] or when.lower().startswith("for ")):
        return _about(read_number(ago["number"]) or 1, ago["unit"].lower(), today)
    year = re.match(r"20\d\d\b", plain)
    # "Since 2021" is when it began, not all the time that it has lasted.
    period = find_period(f"in {plain}" if year else _SINCE.sub("in ", plain), today)
    if period is None or period.start > 3 or (period.since or date.min) > today:
        return None
    return period.since or date.min, min(period.until or today, today)


def _about(number: int, unit: str, today: date) -> tuple[date, date]:
    """Counted back, give or take half as much again as the unit."""
    days = 365 if unit == "year" else 30
    return back(today, number * days + days), back(today, max(number * days - days, 0))
