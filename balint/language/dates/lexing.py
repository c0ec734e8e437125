"""A message cut into words, with the times of day taken out and the counts hidden."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from balint.language.clauses import write_over
from balint.language.clock import find_time_ranges
from balint.language.dates.homonyms import is_date_word
from balint.language.dates.spelling import MONTHS, TITLES, WEEKDAYS, read_word, words_in
from balint.language.patterns import expression

COUNT = "~"  # "8 of us", "9/10 attended", "90 min": a number that is no date

_HOUR = r"\d{1,2}(?:[:.]\d{2})?"
_TO = r"\s?(?:-|–|\b(?:to|until|till|til)\b)\s?"
_DMY = r"\d{1,2}\.\d{1,2}\."
_HALF_DAY = r"\s?(?:[ap]\.?m\b\.?|o['’]?clock\b)"
_TOKEN = expression(
    rf"""
    (?P<iso>(?<!\d)(?:19|20)\d{{2}}([-/.])\d{{1,2}}\2\d{{1,2}}(?!\d))
    |(?P<dmy>(?<!\d)\d{{1,2}}\s?([-/.])\s?\d{{1,2}}\s?\4\s?(?:\d{{4}}|'?\d{{2}})(?!\d))
    |(?P<month>(?<![\d/])(?:0?[1-9]|1[0-2])/(?:19|20)\d{{2}}(?![\d/]))
    |(?P<clock>(?<!\d)(?:(?:\bat|@|\bfrom|\baround|\babout)\s)?
        (?:{_HOUR}{_TO}{_HOUR}{_HALF_DAY}|{_HOUR}{_HALF_DAY}(?:{_TO}{_HOUR}{_HALF_DAY})?
        |\d{{1,2}}:\d{{2}}(?:{_TO}{_HOUR}(?!\d))?|\d{{1,2}}\.\d{{2}}{_TO}\d{{1,2}}\.\d{{2}}(?!\.?\d)))
    |(?P<at>(?:\bat|@)\s?(?:about\s|around\s)?(?:half\spast\s|half\s|quarter\s(?:past|to)\s)?
        (?:\d{{4}}|\d{{1,2}}[.:]\d{{2}}|\d{{1,2}})(?!\s?(?:st|nd|rd|th)\b)(?![\d/])(?!\.\d)
        (?!\s(?:of\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b))
    |(?P<slash>(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/]))
    |(?P<german>(?<![\d.£$€])\d{{1,2}}\.\d{{1,2}}(?:\.(?=\s?[-–,;)]|\s(?:and|und|with|mit|\d)|\s*$)|(?=\s?[-–]\s?{_DMY})))
    |(?P<dotted>(?<![\d.£$€])\d{{1,2}}\.\d{{1,2}}(?![\d.]*\d))
    |(?P<ordinal>(?<!\d)\d{{1,2}}\s?(?:st|nd|rd|th)\b)
    |(?P<short>['’]\d{{2}}\b)
    |(?P<minutes>\d{{2,3}}['’](?!\w))
    |(?P<number>[£$€]?\d+)(?:\.(?=\s?[-–]\s?{_DMY}))?
    |(?P<word>\bb4\b|(?:twenty|thirty)[-\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b
        |[^\W\d_]+(?:['’][^\W\d_]+)*|[&+])
    |(?P<mark>[\n,;.!?():/–—-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DAY_PARTS = words_in(
    "morning mornings evening evenings afternoon afternoons night nights lunchtime lunchtimes am pm lunch"
)
_DAY_WORDS = frozenset({*WEEKDAYS, *(f"{day}s" for day in WEEKDAYS), "yesterday", "today", "tomorrow"})
_DATE_WORDS = frozenset({*WEEKDAYS, *MONTHS})
_DEEDS = words_in("led ran attended supervision sup facilitated had went saw did i we")
_GROUP_DEEDS = words_in("led ran attended facilitated")
_SILENT = {"clock": "", "at": "", "minutes": COUNT}
_MARKS = {"\n": ";", "–": "-", "—": "-", "!": ".", "?": ".", ":": ":"}
_DAY_AND_MONTH = {"slash": "/", "german": "/", "dotted": "."}  # "20.10." is no time of day
_GERMAN = expression(r"\d{1,2}\.\d{1,2}\.")
_LISTING = frozenset({"the", "and", ","})
_CUT_SHORT = words_in("monda frida sunda")  # names too, where they have a capital
_BEFORE_NAME = words_in("with w and by from")
_RUNS_TO = words_in("to until till through and - – , &")
_WHICH_MONTH = words_in("this last the same that")
_FIRST_THREE = ("first", "second", "third")
_ORDINALS = (
    *_FIRST_THREE,
    *("fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
    *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
    *("twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
_NO_PLACE = frozenset(_ORDINALS[5:])  # a month has five Mondays: "except the sixth" is a day
_LEFT_OUT = words_in("except excluding bar minus missed missing without but not skipped besides")
_MANY = words_in(
    """of people ppl pp person participants participant members attendees came turned showed joined gps gp
    doctors clinicians trainees therapists psychiatrists nurses registrars students psychologists counsellors
    others folk folks faces regulars newcomers mins hours h m percent groups sessions times meetings
    supervisions cases points credits pounds quid"""
)
_PEOPLE = _MANY | words_in(
    """member attended attending attend present were was there group session case colleagues leaders strong
    here online done left completed complete altogether total"""
)
_IN_ALL = frozenset({("in", "all"), ("in", "total"), ("all", "told")})
_SHARE = words_in(
    """of people participants members attendees attended attending came present turned were there showed
    joined completed complete done left hours regulars gps doctors"""
)
# "in October the fourth group": no day.
_THINGS = words_in(
    """group groups session sessions supervision supervisor balint meeting meetings time one week weekend year
    member case of day"""
) | {
    read_word(name) for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}
_SESSION = frozenset({"group", "a", "my", "the", "our", "balint", "as", "with", "online", "groups"})
_BEGINNING = frozenset({"", ";"})
_UP_TO_TIME = expression(r"[\s,(:@–—-]*$")
_TURNOUT = frozenset({"attendance", "turnout"})  # "full attendance, 10/10"
_COUNTING = frozenset({"had", "only", "nearly", "almost", "x", "all", "were"})
_PARTS = frozenset({"1/2", "1/4", "3/4"})
_HOUR_WORDS = words_in("hours hour hr hrs h")
_AMOUNT = expression(r"\d+|\d+/\d+")
_IS_WHICH = expression(rf"\d{{1,2}}th \d{{1,2}} (?:{'|'.join(MONTHS)})")
_YEAR = expression(r"(?:19|20)\d\d")
_THINGS_COUNTED = expression(r"[a-z]{3,}s")  # "the 10th, 7 souls"
_NO_THINGS = words_in(
    "this plus was has thus always across towards perhaps sometimes weekdays days mornings evenings nights "
    "afternoons lunchtimes weeks months years fortnights weekends does yes hours mins attends meets hols "
    "holidays less besides various"
)
_SLASH = expression(r"\d+/\d+(?:/\d+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word as read, and where it stands in the text. `timed`: from when until when is told behind it."""

    read: str
    start: int
    end: int
    timed: bool = False


def tokens(text: str) -> list[Token]:
    """The words of a text as read.

    Days and months are written as in `spelling`, 4/11 and 4.11.26 as `4/11` and `4/11/2026`, any ordinal with
    "th", a count as `~`; of the marks `, ; . - : / ( )` are kept. Times and parts of the day are left out.
    """
    found: list[Token] = []
    times = [(one.start, one.end) for one in find_time_ranges(text)]
    matches = list(_TOKEN.finditer(_without_times(text, times)))
    typed = [match[0] for match in matches]
    words = [word.lower().replace("’", "'") for word in typed]
    for at, match in enumerate(matches):
        read = _read(match, typed, words, at, found)
        if read in _DAY_PARTS and found and found[-1].read in _DAY_WORDS:
            found[-1] = replace(found[-1], end=match.end())
        else:
            found += [Token(part, match.start(), match.end()) for part in read.split()]
    found = _numbered_days([replace(token, read=_or_count(found, at)) for at, token in enumerate(found)])
    led_up = {len(_UP_TO_TIME.sub("", text[:start])) for start, _ in times}
    return [replace(token, timed=token.end in led_up) for token in found]


def _numbered_days(found: list[Token]) -> list[Token]:
    """ "The day 29 I led", as many languages have it: the 29th."""
    kept: list[Token] = []
    for token in found:
        if [each.read for each in kept[-2:]] == ["the", "day"] and re.fullmatch(r"\d{1,2}", token.read):
            kept[-1] = Token(f"{token.read}th", kept[-1].start, token.end)
        else:
            kept.append(token)
    return kept


def _without_times(text: str, times: Sequence[tuple[int, int]]) -> str:
    for start, end in times:
        text = write_over(text, start, end, " ")
    return text


def _read(match: re.Match[str], typed: list[str], words: list[str], at: int, found: list[Token]) -> str:
    kind, word = match.lastgroup, words[at]
    if kind == "word":
        return _read_word(typed, words, at, found)
    if kind in _SILENT:
        return _SILENT[kind]
    if kind == "mark":
        following = typed[at + 1] if at + 1 < len(typed) else ""
        return _read_mark(word, words[at - 1] if at else "", found, following)
    if kind == "short":
        return "20" + word[1:]
    if kind == "month":
        number, year = word.split("/")
        return f"{MONTHS[int(number) - 1]} {year}"
    numbers = [int(number) for number in re.findall(r"\d+", word)[:3]]
    if kind == "iso":
        return f"{numbers[2]}/{numbers[1]}/{numbers[0]}"
    if kind == "dmy":
        return f"{numbers[0]}/{numbers[1]}/{numbers[2] + (2000 if numbers[2] < 100 else 0)}"
    if kind in _DAY_AND_MONTH:
        mark = "/" if _ends_german_list(words, at) else _DAY_AND_MONTH[kind]
        return COUNT if word == "24/7" else f"{numbers[0]}{mark}{numbers[1]}"
    if kind == "ordinal":
        return f"{numbers[0]}th"
    word = word.rstrip(".")
    return word if len(word) <= 4 and word.isascii() and word.isdigit() else COUNT


def _ends_german_list(words: list[str], at: int) -> bool:
    """The last of "7.10., 14.10. and 21.10. with Udo"."""
    return at > 1 and words[at - 1] in _LISTING and _GERMAN.fullmatch(words[at - 2]) is not None


def _read_mark(mark: str, before: str, found: list[Token], following: str) -> str:
    """The mark as read; the full stop of "Weds." and "Dr." is none, unless a new sentence follows."""
    abbreviated = bool(found) and found[-1].read in _DATE_WORDS and len(before) < 6
    begins_anew = following.lower() in _DEEDS or (
        following[:1].isupper() and read_word(following.lower()) not in _DATE_WORDS
    )
    if mark == "." and (before in TITLES or (abbreviated and not begins_anew)):
        return ""
    return _MARKS.get(mark, mark)


def _read_word(typed: list[str], words: list[str], at: int, found: list[Token]) -> str:
    word = words[at].removesuffix("'s").replace(" ", "-")
    if word in _ORDINALS:
        return _read_ordinal(word, words, at, found)
    read = read_word(word)
    if word in _CUT_SHORT and typed[at].islower() and words[max(at - 1, 0)] not in _BEFORE_NAME:
        read = read_word(word + "y")
    if read[:3].isupper():
        before = [token.read for token in found[-3:]]
        return read if is_date_word(typed[at], read, before, typed[at + 1 : at + 3]) else word
    return read


def _read_ordinal(word: str, words: list[str], at: int, found: list[Token]) -> str:
    """ "on the fifth", "Tuesday the third", "the first of November" are days, and those listed after a day;
    "the second Tuesday" and "my third" are not.
    """
    follows = words[at + 1] if at + 1 < len(words) else ""
    of_month = follows == "of" and at + 2 < len(words) and read_word(words[at + 2]) in MONTHS
    of_this = words[at + 1 : at + 4 : 2] == ["of", "month"] and words[at + 2] in _WHICH_MONTH
    on_the = words[max(at - 2, 0) : at] == ["on", "the"] and (
        word not in _FIRST_THREE or not (follows[:1].isalpha() or _is_counted_off(word, words))
    )
    left_out = words[max(at - 1, 0)] == "the" and words[max(at - 2, 0)] in _LEFT_OUT
    goes_on = _last_told(found)
    in_turn = word in _FIRST_THREE and _begins_a_clause(found) and follows.isalpha()
    in_turn = in_turn and follows not in _LISTING
    of_day = not in_turn and (goes_on in WEEKDAYS or re.fullmatch(r"\d+th", goes_on))
    plain = word not in _FIRST_THREE or words[at - 1] == "the"
    after_month = not in_turn and goes_on in MONTHS and plain and read_word(follows) not in _THINGS
    to_month = follows in _RUNS_TO and _is_day_of_month(words[at + 2 : at + 6])
    if (
        after_month
        or to_month
        or of_month
        or of_this
        or read_word(follows) in MONTHS
        or on_the
        or of_day
        or (left_out and word in _NO_PLACE)
    ):
        return f"{_ORDINALS.index(word) + 1}th"
    return word


def _begins_a_clause(found: list[Token]) -> bool:
    """ "Tuesday and Thursday, the first with Jo": which of them it was, and no day."""
    return next((token.read for token in reversed(found) if token.read != "the"), "") == ","


def _is_counted_off(word: str, words: list[str]) -> bool:
    """ "8 on the first, 6 on the second": of two sessions, and no days."""
    days = any(
        place in _ORDINALS and of == "of" and read_word(month) in MONTHS
        for place, of, month in zip(words, words[1:], words[2:], strict=False)
    )  # "the first, second and third of October"
    return not days and any(other != word and other in words for other in (*_FIRST_THREE, "other"))


def _is_day_of_month(words: list[str]) -> bool:
    """ "fourteenth of June", for the twelfth that leads up to it."""
    plain = [word for word in words if word not in {"the", "of"}][:2]
    return len(plain) == 2 and plain[0] in _ORDINALS and read_word(plain[1]) in MONTHS


def _last_told(found: list[Token]) -> str:
    """The last word read, over "and", "the" and commas."""
    return next((token.read for token in reversed(found[-4:]) if token.read not in _LISTING), "")


def _or_count(found: list[Token], at: int) -> str:
    """The token as read, or a count if a number of people, minutes or sessions is meant."""
    read = found[at].read
    follows = found[at + 1].read if at + 1 < len(found) else ""
    if _IS_WHICH.fullmatch(" ".join(token.read for token in found[at : at + 3])):
        return COUNT  # "2nd 28 Sept": of which the day is told behind it
    if not _AMOUNT.fullmatch(read):
        return COUNT if "." in read and follows in {"hours", "h"} else read  # "1.5 hrs"
    beyond = found[at + 2].read if at + 2 < len(found) else ""
    if follows in {"mins", "hours"} and beyond == "ago":
        return read
    if follows == "of":
        return read if beyond in MONTHS or beyond in {"last", "this", "the"} else COUNT
    before = found[at - 1].read if at else ""
    if follows == "x" or (
        read in _PARTS and not _HOUR_WORDS.isdisjoint(each.read for each in found[at - 2 : at])
    ):
        return COUNT  # "2 x 50 minutes", "1 hr and 1/4"
    if _is_before_month_first([token.read for token in found[max(at - 2, 0) : at + 4]], min(at, 2)):
        return COUNT
    if "/" in read:
        return COUNT if _is_a_share(found, at) else read
    of_year = before in MONTHS or _YEAR.fullmatch(read) is not None
    things = _THINGS_COUNTED.fullmatch(follows) is not None and follows not in _NO_THINGS
    counted = things or follows in (_MANY if of_year else _PEOPLE) or (follows, beyond) in _IN_ALL
    if counted and follows.startswith("attend") and _is_weeks_on(read, [token.read for token in found[:at]]):
        return read  # "Tuesdays 6, 13, 20 attended"
    if counted or (before in _COUNTING and follows not in MONTHS):
        return COUNT
    behind = _comes_after_a_day(found, at) or _stands_behind_a_day(found, at)
    return COUNT if behind and follows not in MONTHS else read


def _is_a_share(found: list[Token], at: int) -> bool:
    """ "9/10 attended", "attendance 7/8"; "30/9 att", and on the next line "7/10 att", are days."""
    read, before = found[at].read, found[at - 1].read if at else ""
    follows, beyond = ([token.read for token in found[at + 1 : at + 3]] + ["", ""])[:2]
    told = next((token.read for token in reversed(found[:at]) if token.read not in {",", "-"}), "")
    if told in _TURNOUT:
        return True
    if before[:3] in WEEKDAYS and _in_rows(found):
        return False  # "Tue 10/11 led. Wed 11/11 att"
    came, expected = (int(part) for part in read.split("/")[:2])
    in_row = before in _BEGINNING and any("/" in token.read for token in (*found[:at], *found[at + 1 :]))
    others = {token.read for place, token in enumerate(found) if place != at + 1}
    alone = at == 0 and beyond and _DEEDS.isdisjoint(others)  # "10/11 attended, on Zoom"
    session = beyond in _SESSION or in_row or bool(alone)
    counted = follows in _SHARE and not (follows.startswith("attend") and session)
    counted = counted or before in _COUNTING or follows in {"day", "days", "an", "term", "hour"}
    return came <= expected and counted


def _in_rows(found: list[Token]) -> bool:
    """Whether weekdays stand before several days in figures."""
    pairs = [after for day, after in pairwise(found) if day.read[:3] in WEEKDAYS and "/" in after.read]
    return len(pairs) > 1


def _stands_behind_a_day(found: list[Token], at: int) -> bool:
    """ "5/11 7, 12/11 8": so many people, if there is one number behind each day."""
    days = [place for place, token in enumerate(found) if _SLASH.fullmatch(token.read)]
    numbers = {token.read for token in found if token.read.isdigit()}
    behind = [found[place + 1].read for place in days if place + 1 < len(found)]
    return at - 1 in days and len(days) > 1 and len(behind) == len(days) and numbers.issuperset(behind)


def _comes_after_a_day(found: list[Token], at: int) -> bool:
    """ "5/11 led 7, 12/11 led 8", "5 Nov attended 9": so many people."""
    day, deed = [token.read for token in found[max(at - 2, 0) : at]] if at > 1 else ("", "")
    numbered = day in MONTHS and at > 2 and found[at - 3].read.removesuffix("th").isdigit()
    return deed in _GROUP_DEEDS and found[at].read.isdigit() and ("/" in day or numbered)


def _is_weeks_on(number: str, before: list[str]) -> bool:
    """Whether it is a week, or some weeks, after the number listed before it."""
    listed = before[-1:] in (["and"], [","]) and before[-2:-1] and before[-2].removesuffix("th").isdigit()
    return bool(listed) and number.isdigit() and (int(number) - int(before[-2].removesuffix("th"))) % 7 == 0


def _is_before_month_first(words: list[str], at: int) -> bool:
    """Whether people are counted just before a date that begins with its month: "with 8, Oct 5"."""
    counting = words[max(at - 1, 0) : at] in (["with"], ["had"]) or words[max(at - 2, 0) : at] == [
        "group",
        "of",
    ]
    month, day = ([word for word in words[at + 1 :] if word != ","] + ["", ""])[:2]
    return counting and month in MONTHS and re.fullmatch(r"\d{1,2}(?:th)?", day) is not None
