"""The pieces that patterns are made of, over words as `lexing` reads them, one blank between two."""

import re
from collections.abc import Callable
from datetime import date

from balint.language.dates.meanings import Meaning
from balint.language.dates.spelling import MONTHS, WEEKDAYS
from balint.language.patterns import expression

Reader = Callable[[re.Match[str], date], Meaning | None]
Rule = tuple[re.Pattern[str], Reader]

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_EACH_DAY = r"(?:(?:each|every)(?: single)? (?:day|morning|afternoon|evening|night|lunchtime|lunch)|daily)"
_THAT_WEEK = r"(?: (?:this|last) week| of (?:this|last|the|our|my|a)(?: [^ ,.;]+){0,3} week)?"
_DAILY_BEFORE = expression(rf"\b{_EACH_DAY}{_THAT_WEEK}(?: [,(:-])?(?: from)?(?: the)? $")
_DAILY = expression(
    rf"{_THAT_WEEK}(?: [^ ,.;]+){{0,10}}? {_EACH_DAY}(?= |$)"
    rf"|{_THAT_WEEK}(?: ,)?(?: [^ ,.;]+){{0,5}} (?:mins|hours|hour|people) each(?= |$)"  # "an hour each"
)
_CHANGE = expression(r"\b(?:chang|mov|switch|correct|amend|swap|updat|edit)\w*")
_PLACES = {
    "last but one": -2,
    "second to last": -2,
    "second last": -2,
    "penultimate": -2,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
    "final": -1,
}

WD = rf"(?:{'|'.join(WEEKDAYS)})"
MO = rf"(?:{'|'.join(MONTHS)})"
MORE = "{0,12}"  # a bound for lists: a text of nothing but numbers is to be read as fast as any
SOME = "{1,12}"
_OF_ITS_OWN = (
    r"(?: the)? \d{1,2}(?:th)? (?:i|we|i've|a|an|my|our) "  # "on the 10th, and on the 12th a supervision"
)
AND = rf"(?: ,| /| and){{1,2}}(?: then)?(?: also)?(?: on(?!{_OF_ITS_OWN}))?(?: the)?"
TO_WORD = r"(?:-|to|until|till|til|through to|through|up to|right up to)"
TO = rf" {TO_WORD}(?: the)?"
N = rf"(?:\d{{1,2}}|an?|{'|'.join(_NUMBERS)})"
D = r"\d{1,2}(?:th)?"
YEAR = r"(?:19[5-9]\d|2\d{3})"
_ACT = (
    r"(?:led|ran|supervision|attended|supervised|co|facilitated|was|were|is|got|had|went|saw|cancelled|off|missed"
    r"|i|we)"
)
WDLIST = (
    rf"{WD}(?:(?:(?: ,| /)(?: on)?(?: the)? {WD}(?! {_ACT} )"
    rf"|(?: ,)? and(?: then)?(?: also)?(?: on(?! {WD} (?:i|we) ))?(?: the)? {WD}(?! \d+(?:th)?(?: of)? {MO}))"
    rf"(?! (?:before|after)(?! last)(?: |$))){MORE}"
)
NOT_OFF = r"(?! (?:was |were |got )?(?:cancelled|postponed|off)(?: |$))"  # "led 17th, 10th cancelled"
NOT_HEADS = r"(?! (?:and|,|then) ~)"  # "on the 11th and 18th, 7 and 9 there"
DLIST = rf"{D}(?:{AND} {D}{NOT_OFF}{NOT_HEADS}){MORE}"
EACH_MONTH = r"(?:each|every)(?: single)? month"
PLACE = rf"(?:{'|'.join(_PLACES)}|[1-5]th)"


def rule(pattern: str, reader: Reader) -> Rule:
    """A reader for what the pattern matches in full words."""
    return expression(rf"(?:{pattern})(?= |$)"), reader


def number(words: str) -> int:
    """The number that `N` matched; "a" is 1."""
    if words.isdigit():
        return int(words)
    return _NUMBERS.index(words) + 1 if words in _NUMBERS else 1


def numbers(words: str) -> tuple[int, ...]:
    """All the numbers in a list of days."""
    return tuple(int(digits) for digits in re.findall(r"\d+", words))


def place(words: str) -> int:
    return _PLACES[words] if words in _PLACES else int(words[0])


def weekday(word: str) -> int:
    return WEEKDAYS.index(word[:3])


def weekdays(words: str) -> tuple[int, ...]:
    return tuple(weekday(word) for word in re.findall(WD, words))


def month(word: str) -> int:
    return MONTHS.index(word) + 1


def corrects(match: re.Match[str]) -> bool:
    """Whether one date is to be put in the place of another: "change Monday to Tuesday"."""
    return _CHANGE.search(match.string, 0, match.start()) is not None


def is_daily(run: re.Match[str]) -> bool:
    """Whether something was on every day of a run, as a weekend told by its first day is not: "each morning
    this week, Monday to Friday".
    """
    led_up, follows = run.string[: run.start()], run.string[run.end() :]
    return bool(_DAILY_BEFORE.search(led_up) or _DAILY.match(follows))


def word_before(match: re.Match[str]) -> str:
    """The word just before what matched, or nothing."""
    return match.string[: match.start()].rstrip().rpartition(" ")[2]
