"""What is told of each of several sessions in hand: "the first was with Jo, the second with Ben".

It is read as a report of their days would be, so that what a report can tell of each can be told behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from balint.language.activities import find_activities
from balint.language.dates import find_dates
from balint.language.patterns import pattern
from balint.language.put_plainly import put_plainly
from balint.language.reports import read_report
from balint.language.said import Reported
from balint.language.spelling import straight
from balint.pathway.entries import Session

_LONGEST = 200  # characters
_LEAD_IN = pattern(
    r"""\W*(?:(?:no|sorry|oops|oh|ah|and|but|also|actually|yes|ok|okay|in fact|well|so|there were|we were)\b
    \W*)*"""
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_PLACE = pattern(
    rf"\b(?:the |my )(?P<which>{'|'.join(_ORDINALS)}|last|other)(?: (?:one|session|group)\b)?(?! of\b)"
)
_WAS = pattern(r"\b(?:was|were|had|lasted|took)\b")
_JOIN = pattern(r"(?:[,;.]|\band\b|\bbut\b|&|\+)\s*(?:(?:and|but|then)\b\s*)?")


def read_of_each(text: str, days: Sequence[date], today: date) -> dict[date, Session] | None:
    """What is told of the sessions of these days, given in their order. None where it is told of one alone,
    of another day, or of an activity, which would be a report of its own.
    """
    said = put_plainly(straight(text).strip())
    said = said[lead_in.end() :] if (lead_in := _LEAD_IN.match(said)) else said
    if len(said) > _LONGEST or "?" in said or len(set(days)) < len(days) or find_activities(said):
        return None
    parts = _parts(_with_places_as_days(said, days), days, today)
    named = [day for _, on in parts for day in on]
    if named and (len(named) < 2 or not set(named) <= set(days)):
        return None
    written = (
        "; ".join(part for part, _ in parts) if named else f"{' and '.join(map(_written, days))}, {said}"
    )
    report = read_report(f"led {written}", today)
    if not isinstance(report, Reported) or report.problems:
        return None
    told = {session.on: replace(session, on=None, activity=None) for session in report.sessions if session.on}
    whole = len(told) == len(report.sessions) and set(told) <= set(days)
    differ = len(set(told.values())) > 1 and Session() not in told.values()
    return told if whole and differ else None


def _with_places_as_days(said: str, days: Sequence[date]) -> str:
    """With 16 November for "the first"."""

    def day(found: re.Match[str]) -> str:
        which = found["which"].lower()
        place = len(days) - 1 if which == "last" else 1 if which == "other" else _ORDINALS.index(which)
        return _written(days[place]) if place < len(days) else found[0]

    return _PLACE.sub(day, said)


def _parts(said: str, days: Sequence[date], today: date) -> list[tuple[str, tuple[date, ...]]]:
    """The clauses, each with its day: one without a day belongs to the one before it."""
    parts: list[tuple[str, tuple[date, ...]]] = []
    for clause in _JOIN.split(said):
        plain, dated = clause.strip(), find_dates(clause.strip(), today)
        on = tuple(_meant(day, plain[one.start : one.end], days) for one in dated for day in one.days)
        for one in reversed(dated):
            if len(one.days) == 1:
                day = _meant(one.days[0], plain[one.start : one.end], days)
                plain = f"{plain[: one.start]}{_written(day)},{plain[one.end :]}"
        plain = _WAS.sub("", plain)
        if on or not parts:
            parts.append((plain, on))
        else:
            parts[-1] = (f"{parts[-1][0]}, {plain}", parts[-1][1])
    return parts


def _meant(told: date, words: str, days: Sequence[date]) -> date:
    """The one of the days that is told as "the 9th" or "Monday", though that be of another month or week."""
    numbered = any(letter.isdigit() for letter in words)
    alike = [day for day in days if (day.day == told.day if numbered else day.weekday() == told.weekday())]
    return alike[0] if told not in days and len(alike) == 1 else told


def _written(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"
