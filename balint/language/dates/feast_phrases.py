"""Feasts as people speak of them: on Boxing Day, the day before Hallowe'en, Remembrance Sunday last year."""

import re
from datetime import date, timedelta

from balint.language.dates.days import SOON, latest_weekday, next_weekday
from balint.language.dates.feasts import FEAST, reckoning
from balint.language.dates.grammar import WD, YEAR, N, Rule, number, rule, weekday
from balint.language.dates.meanings import Meaning, Settled
from balint.language.said import DateProblem

_NEAR = (
    rf"(?:(?:(?P<n>{N}) (?P<unit>day|week|fortnight)s?|(?:the )?(?P<near>day|night|evening|{WD}))"
    r" (?P<side>before|after) )?"
)
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14}
_WHICH_YEAR = rf"(?:(?: of| in| ,)? (?P<year>{YEAR})| (?P<when>last|this) year)?"


def _feast(match: re.Match[str], today: date) -> Meaning:
    """The latest such feast; one about to come round could be meant too, unless its year is told."""
    if match["year"] or match["when"]:
        year = int(match["year"] or today.year - (match["when"] == "last"))
        day = _day(match, year)
        return Settled(days=(day,)) if day <= today else Settled(problem=DateProblem.FUTURE)
    days = [_day(match, today.year + years) for years in (-2, -1, 0, 1)]
    latest = max(day for day in days if day <= today)
    ahead = min(day for day in days if day > today)
    if latest != today and ahead - today <= SOON:
        return Settled(problem=DateProblem.UNCLEAR)
    return Settled(days=(latest,))


def _day(match: re.Match[str], year: int) -> date:
    feast = reckoning(match["feast"])(year)
    if match["unit"]:
        days = number(match["n"]) * _LENGTHS[match["unit"]]
        return feast + timedelta(days=-days if match["side"] == "before" else days)
    if not match["near"]:
        return feast
    if match["near"] in {"day", "night", "evening"}:
        return feast + timedelta(days=-1 if match["side"] == "before" else 1)
    named = weekday(match["near"])
    return (
        latest_weekday(named, feast, before_today=True)
        if match["side"] == "before"
        else next_weekday(named, feast)
    )


def _unclear(_: re.Match[str], __: date) -> Meaning:
    return Settled(problem=DateProblem.UNCLEAR)


FEAST_PHRASES: tuple[Rule, ...] = (
    rule(rf"{_NEAR}(?:the )?(?P<feast>{FEAST}){_WHICH_YEAR}", _feast),
    rule(
        rf"{_NEAR}(?:(?:the )?(?:night|evening|weekend|{WD}) )?(?:(?:that|when) )?(?:the )?"
        r"clocks? (?:(?:went|go|going|changed|moved) (?:back|forwards?)|changed?)",
        _unclear,
    ),
    rule(
        rf"(?:black|cyber|blue|whit|advent) (?:FRI|MON|SUN)|(?:the )?(?:{WD} )?bank holiday(?: {WD})?",
        _unclear,
    ),
    rule(rf"the (?:week|fortnight|weekend) (?:before|after|of) (?:the )?{FEAST}", _unclear),
    rule(rf"{_NEAR[:-1]}(?:the )?(?:christmas|easter|new year|half term|summer|holidays?|break)", _unclear),
    rule(r"(?:over |at |during )?easter(?: weekend)?|(?:at|over|during) christmas|thanksgiving", _unclear),
    rule(r"(?:on |at |during )(?:diwali|eid|hanukkah|passover|ramadan|rosh hashanah|yom kippur)", _unclear),
)
