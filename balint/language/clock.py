"""Times of day: one alone, "at 5", "half past six", or from one to another, "7-8.30pm"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import time

from balint.language.clauses import DAY, READ
from balint.language.numbers import read_number
from balint.language.patterns import pattern

_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday"
_ENDED = (
    r"(?:conclud(?:ed|ing)|finish(?:ed|ing)?|wrapped(?: up)?|wound up|packed up|broke up"
    r"|end(?:ed|ing)?|closed|stop(?:ped)?|done|over)"
)
_STARTED = r"(?:start(?:ed|ing)?|beg[au]n|beginning|opened|kicked off)"
_TO = (
    r"(?:(?: sharp| prompt| in the (?:morning|afternoon|evening))?"
    r"(?:\s?(?:-|–|—|\bto\b|\buntil\b|'?\btill?\b|\band\b)\s?"
    rf"|,?\s(?:and |then |we )*{_ENDED}\s(?:at |by )?)"
    r"|\s(?:start|kick-?off),?\s(?:and )?|,?\s(?:and )?out\s(?:at|by)\s)"
)
_NO_DATE = (
    r"(?!\s?(?:st|nd|rd|th)\b|[\d/]|\.\d|\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
_FIRST_YEAR, _LAST_YEAR = 1950, 2030  # "1998-2004" are years of leading groups, "1900-2030" is an evening
_WORDED = {"fifteen": 15, "thirty": 30, "forty-five": 45, "forty five": 45}
_PAST = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5, "10": 10, "20": 20, "25": 25, "5": 5}


def _time(name: str) -> str:
    return rf"""(?:(?P<{name}past>half|quarter|ten|twenty|five|(?:5|10|20|25)(?=\s(?:past|to)\s))
        (?:\s(?P<{name}side>past|to))?\s)?
        (?:(?P<{name}four>[012]\d[0-5]\d)(?:\s?hrs?\b|h\b)?|(?P<{name}hour>\d{{1,2}}|\b(?:{_HOURS})\b)
        (?:(?:[:.]|(?=[0-5]\d\s?[ap]\.?m\b))(?P<{name}minute>[0-5]\d)|[\s-](?P<{name}worded>{"|".join(_WORDED)}))?(?P<{name}half>\s?(?:[ap]\.?m\b\.?
        |o'?clock\b|h\b|ish\b|\sin\sthe\s(?:morning|afternoon|evening)\b
        |(?<=[.:]\d\d )h(?:ou)?rs?\b|(?<=[.:]\d\d)hrs?\b))?)"""


_PART = r"\b(?:lunch ?time|lunch|morning|afternoon|evening)"  # "Tuesday lunchtime, 12-1"
_RANGE = pattern(
    rf"""(?<![\d./:£$€-])(?:(?P<from>\b(?:from|between|at)|@)\s|(?P<part>{_PART}),?\s)?\b{_time("a")}
    (?P<to>{_TO}){_time("b")}{_NO_DATE}(?!\s?(?:of\sus|people|ppl|members|doctors|gps|mins?\b|minutes
    |hours|came|attended|turned|there|present))"""
)
_UNTIL_FROM = pattern(  # "went on till 9 from half 7"
    rf"""\b(?:until|till)\s{_time("b")}\sfrom\s{_time("a")}{_NO_DATE}"""
)
_BACKWARDS = pattern(  # "finished at nine, having begun at half past seven"
    rf"""\b{_ENDED}\s(?:(?:at|by|until|till)\s)?{_time("b")},?\s(?:and |but |having |after |we |i |had |it )*
    {_STARTED}\s(?:at\s)?{_time("a")}{_NO_DATE}"""
)


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A range of times at `start` to `end` of a text. `minutes` is None if it cannot be told which hours."""

    start: int
    end: int
    minutes: int | None


def find_time_ranges(text: str) -> Iterator[TimeRange]:
    """The ranges that can be nothing else: "7-9" alone may as well count people or days."""
    for found in _RANGE.finditer(text):
        parts = {name: part.lower() for name, part in found.groupdict().items() if part}
        begin, end = _minute(parts, "a"), _minute(parts, "b")
        if begin is None or end is None:
            continue
        minutes = (end - begin) % 720 or None
        if _is_of_the_clock(parts) or _is_where_times_stand(text[: found.start()], parts, minutes):
            yield TimeRange(found.start(), found.end(), minutes)
    for found in (*_BACKWARDS.finditer(text), *_UNTIL_FROM.finditer(text)):
        parts = {name: part.lower() for name, part in found.groupdict().items() if part}
        begin, end = _minute(parts, "a"), _minute(parts, "b")
        if begin is not None and end is not None:
            yield TimeRange(found.start(), found.end(), (end - begin) % 720 or None)


def _minute(parts: dict[str, str], name: str) -> int | None:
    """The minutes since midnight or noon; None if it is no time."""
    four, hour = parts.get(f"{name}four"), parts.get(f"{name}hour", "")
    if four:
        return int(four[:2]) * 60 + int(four[2:]) if int(four[:2]) < 24 else None
    hours = 12 if hour in {"noon", "midday"} else read_number(hour)
    if hours is None or hours > 24:
        return None
    past = _PAST.get(parts.get(f"{name}past", ""), 0)
    return (
        hours * 60
        + int(parts.get(f"{name}minute", 0))
        + _WORDED.get(parts.get(f"{name}worded", ""), 0)
        + (-past if parts.get(f"{name}side") == "to" else past)
    )


def _is_of_the_clock(parts: dict[str, str]) -> bool:
    if {"ahalf", "bhalf", "apast", "bpast", "aworded", "bworded", "part"} & parts.keys():
        return True
    hours = {parts.get("ahour", ""), parts.get("bhour", "")}
    if hours & {"noon", "midday"}:
        return True
    if parts["to"].strip() == "and" and "from" not in parts:
        return False
    if parts["to"].strip() == "and" and parts["from"] == "between" and "afour" not in parts:
        return True
    if parts["to"].strip(", ").startswith(("start", "kick", "out", "and out")):
        return True
    if {"afour", "bfour"} <= parts.keys():
        return int(parts["afour"]) < _FIRST_YEAR or int(parts["bfour"]) >= _LAST_YEAR
    in_words = not any(hour.isdecimal() for hour in hours)
    till = parts["to"].strip().startswith(("until", "til"))
    if till and ("from" in parts or in_words or _goes_past_noon(parts)):
        return True
    minutes = [parts[name] for name in ("aminute", "bminute") if name in parts]
    return any(int(minute) > 12 or minute == "00" for minute in minutes)


_AFTER_A_DAY = pattern(
    rf"""(?:[{DAY}{READ}]|\b(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?|yesterday|today
    |morning|afternoon|evening|night|lunchtime)(?:'s)?(?: (?:group|grp|balint
    |supervision))?|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?
    |\d(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{{4}})?)
    [,:]?[ ]$"""
)
_GREW = pattern(
    r"\b(?:went|gone|grew|grown|rose|fell|dropped|up|down|increased|shrank|numbers|membership)\s$"
)
_SHORTEST_SURE, _LONGEST_SURE, _A_DAY = 30, 180, range(300, 481)  # minutes


def _is_where_times_stand(before: str, parts: dict[str, str], minutes: int | None) -> bool:
    """Whether plain hours are told: "from 4 to 5", "Tuesday 7-9"; the 6-8 of "6-8 came" are people."""
    hours = [read_number(parts.get(name, "")) or 0 for name in ("ahour", "bhour")]
    if minutes is None or parts["to"].strip() == "and" or not all(1 <= hour <= 12 for hour in hours):
        return False  # "3 and 10 November, 7 and 9" counts people
    if not (_SHORTEST_SURE <= minutes <= _LONGEST_SURE or minutes in _A_DAY):
        return False
    told = parts.get("from", "") in {"from", "@"} or parts["to"].strip().startswith(
        ("till", "until", "'till")
    )
    return (told and _GREW.search(before) is None) or _AFTER_A_DAY.search(before) is not None


def _goes_past_noon(parts: dict[str, str]) -> bool:
    """Whether it can be no range of days: "10 till 4"."""
    begin, end = read_number(parts.get("ahour", "")), read_number(parts.get("bhour", ""))
    return begin is not None and end is not None and end < begin <= 12


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time told at `start` to `end` of a text: `hour` as said, `half` "am" or "pm" where it is sure."""

    start: int
    end: int
    hour: int
    minute: int
    half: str = ""

    def on(self, half: str) -> time:
        """The time, taken as of that half of the day where it was not said."""
        hour = self.hour
        if (self.half or half) == "pm" and hour < 12:
            hour += 12
        elif (self.half or half) == "am" and hour == 12:
            hour = 0
        return time(hour % 24, self.minute)


_AT = r"(?:\b(?:at|from|after|before|until|till|by|around|about|past|to|between|and|for)|@)"
_ONE = pattern(
    rf"""(?<![\d./:£$€-])(?:(?P<at>{_AT})\s?(?:about\s|around\s)?)?{_time("a")}(?P<ish>ish\b)?{_NO_DATE}
    (?!\s?(?:of\sus|people|ppl|members|mins?\b|minutes|hours?|hrs?\b|weeks?|days?|months?|fortnights?|years?
    |times?\b|sessions?|groups?|more|%))"""
)
_HALF_OF_DAY = pattern(
    r"""\b(?:in the |this |tomorrow |\w+day )?(?:(?P<pm>evenings?|nights?|tonight|afternoons?)
    |(?P<am>mornings?))\b"""
)


def half_of_day(text: str) -> str:
    """Which half of the day is named: "am", "pm" or "" where neither or both are."""
    named = {found.lastgroup or "" for found in _HALF_OF_DAY.finditer(text)}
    return named.pop() if len(named) == 1 else ""


def find_times(text: str) -> Iterator[TimeOfDay]:
    """The times of day told: "5pm", "at 5", "half seven", both ends of "7-8.30". A number with no sign
    of a time is none.
    """
    reached = 0
    for times in _RANGE.finditer(text):
        parts = {name: part.lower() for name, part in times.groupdict().items() if part}
        certain = _is_of_the_clock(parts) or parts["to"].strip().startswith(("until", "til"))
        first, last = _time_of_day(parts, "a", *times.span()), _time_of_day(parts, "b", *times.span())
        if certain and first and last:
            yield from _ones(text, reached, times.start())
            reached = times.end()
            yield from (_before(first, last), last)
    yield from _ones(text, reached, len(text))


def _ones(text: str, start: int, end: int) -> Iterator[TimeOfDay]:
    for found in _ONE.finditer(text, start, end):
        parts = {name: part.lower() for name, part in found.groupdict().items() if part}
        told = _time_of_day(parts, "a", *found.span()) if _is_a_time(parts) else None
        if told:
            yield told


def _is_a_time(parts: dict[str, str]) -> bool:
    """Whether something marks the number as a time: "ten" alone, as in "ten to" or "at ten", does not."""
    signs = {"ahalf", "ish", "at", "apast"} if parts.get("apast") in {None, "half"} else {"ahalf", "aside"}
    clear = parts.get("ahour") in {"noon", "midday"} or "aminute" in parts
    return clear or bool(signs & parts.keys())


def _time_of_day(parts: dict[str, str], name: str, start: int, end: int) -> TimeOfDay | None:
    minutes = _minute(parts, name)
    if minutes is None or not 0 <= minutes < 24 * 60:
        return None
    hour, minute = divmod(minutes, 60)
    said = parts.get(f"{name}half", "").strip()
    noon = parts.get(f"{name}hour") in {"noon", "midday"}
    half = "pm" if said.startswith("p") or hour > 12 or noon else ""
    if said.startswith("a") or (hour == 0 and f"{name}four" in parts):
        half = "am"
    return TimeOfDay(start, end, hour, minute, half)


def _before(first: TimeOfDay, last: TimeOfDay) -> TimeOfDay:
    """The beginning of a range in its half of the day, given that of the end: 11–1pm begins before noon."""
    if first.half or not last.half:
        return first
    same = (first.hour % 12, first.minute) < (last.hour % 12, last.minute)
    other = {"am": "pm", "pm": "am"}[last.half]
    return replace(first, half=last.half if same else other)
