"""When a regular group does not meet: "no group until 8 January", "we're off next week"; or has ended."""

import re
from datetime import date, timedelta

from balint.language.dates import find_dates
from balint.language.dates.coming import Coming, find_coming
from balint.language.dates.spelling import WEEKDAYS, read_word
from balint.language.patterns import pattern
from balint.language.said import DateProblem
from balint.reminders.told import Break, RegularOver

_GROUP = r"(?:group|groups|balint|sessions?|meetings?)"
_NO_GROUP = pattern(
    rf"""\bno (?:balint |\w+day |more )?(?:{_GROUP})\b|\b(?:not|won't be|aren't|isn't|are not|is not
    |no longer) (?:be )?(?:meeting|leading|running|on|happening)\b
    |\b(?:won't|doesn't|don't|will not|do not) (?:meet|run|be meeting|happen)\b|\bno meeting\b
    |\bwe(?:'re|[ ]are) back\b
    |\b(?:{_GROUP}|we|we're|they)\b[^.]{{0,30}}\b(?:(?:is|are|'re|will be|s) )?(?:off|on (?:a )?break
    |breaking|paused|having a break|taking a break|on holiday|cancelled|skipping|suspended|in recess)\b
    |\bwe(?:'re| are)? (?:break|breaking|taking|having|stop|stopping|pausing|skip|skipping)\b|\b(?:skip
    |skipping|pause|cancel) (?:the |my |our |next |this |week's |\w+day'?s? )*{_GROUP}\b
    |\b(?:next|first) (?:group|meeting|session) (?:is )?(?:not )?until\b|\b{_GROUP} (?:is[ ]
    |will be )?back\b|\bwe're off\b|\bwe are off\b
    |\b(?:restart|resume|start back|start again|back)(?:s|ing)?\b.*\b{_GROUP}
    |\b{_GROUP}\b.*\b(?:restarts?|resumes?|starts? (?:back|again))\b|\bwe (?:restart|resume
    |start (?:back|again))\b|\bbreak (?:until|till|from|for|over)\b"""
)
_WILL_NOT = pattern(
    r"""\b(?:won't|(?:don't|do not|doesn't|does not) (?:meet
    |run)|not meeting|not running|will not|aren't|isn't|we're|we are|is off|'s off|skipping
    |breaking|pausing|we (?:break|stop|pause|skip))\b"""
)
_OVER = pattern(
    rf"""\b(?:{_GROUP})\b[^.]{{0,30}}\b(?:(?:has|have|is|'s) (?:now )?)?(?:finished|ended|over|closed|stopped
    |folded|come to an end|wound up|disbanded)\b(?! (?:at|early|late|on time|by))
    |\b(?:stopped|no longer|not|finished) (?:lead|leading|run|running)\b[^.]{{0,20}}\b{_GROUP}\b
    |\b(?:don't|do not) (?:lead|run) (?:the|my|that
    |a)\b[^.]{{0,20}}\b{_GROUP}\b[^.]{{0,12}}\b(?:any ?more|now)\b"""
)
_FOR_GOOD = pattern(
    r"""\b(?:for good|permanently|any ?more|no longer|ended|folded|disbanded|come to an end|wound up
    |has (?:now )?(?:finished|stopped|closed)|is (?:now )?(?:over|finished)|stopped (?:leading
    |running))\b"""
)
_ENDS = pattern(
    rf"""^\W*(?:my|our|the) (?:\w+day )?(?:\w+ )?{_GROUP} (?:is |will be |will )?(?:finishing|finishes|finish
    |ending|ends|end|closing|closes|close|stopping|stops|stop)(?: for good)?(?= (?:at|on|in|after
    |by|before|next|tomorrow|this)\b)(?!.* (?:time|early)\b)"""
)
_UNTIL = pattern(
    r"""\b(?:until|till|til|restart\w*|resum\w+|(?:start(?:s|ing)?|meet(?:s|ing)?) (?:back|again)|back
    |to)\s+(?:on |in |from )?(?:the )?(?P<after>after )?(?:the )?$"""
)
_SINCE = pattern(r"\b(?:from|after)\s+(?:the )?$")
_LAST = pattern(r"\b(?:end of)\b")
_TOLD = pattern(
    r"""\b(?:led|attended|ran|was|were|had|did|didn't|wasn't|weren't|yesterday|last (?:week|night|\w+day)
    |this (?:morning|afternoon))\b"""
)
_SCHOOL = pattern(r"\b(?:half[- ]?term|the holidays|the summer|summer|exams|the exams|the break)\b")
_IS_SCHOOL_BREAK = pattern(
    r"\W*(?:(?:and|so|also|by the way|btw),? )?(?:it(?:'s| is)|we have|there(?:'s| is))"
    r" (?:the )?half[- ]?term\b"
)
_SOMEBODY_ELSES = pattern(
    r"\b(?:whatsapp|facebook|reminders?|email|nudge\w*|my train|supervision|supervisor)\b"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:(?:on|the|mon|tue|wed|thu|fri|sat|sun)\w* )*\d{1,2}(?:st|nd|rd|th)?"
_AND = r"(?:\s*[,;]\s*(?:and |or |& )?|\s+(?:and|or|&|\+)\s+)"
_ROW = pattern(rf"\b(?P<day>\d{{1,2}}(?:st|nd|rd|th)?){_AND}(?P<rest>{_DAY}(?: of)? (?P<month>{_MONTH})\b)")
_BETWEEN_DAYS = pattern(rf"(?<=[\w]){_AND}(?={_DAY}(?:/\d{{1,2}}\b|(?: of)? {_MONTH}\b))")
_BETWEEN = pattern(
    rf"\bbetween (?:the )?(?P<first>{_DAY}(?:/\d{{1,2}}| (?:of )?{_MONTH})?) and (?=(?:the )?{_DAY}\b)"
)
_JUST_NOW, _UNCLEAR, _FAR = timedelta(days=7), timedelta(days=90), timedelta(days=270)


def read_break(text: str, today: date) -> Break | RegularOver | None:
    if "?" in text or _SOMEBODY_ELSES.search(text):
        return None
    text = _told_apart(_BETWEEN.sub(r"from \g<first> to ", text))
    days = find_coming(text, today)
    goes_on = any(_UNTIL.search(text[: one.start]) for one in days)
    if _OVER.search(text) and _FOR_GOOD.search(text) and not goes_on:
        return RegularOver(_which(text))
    if ends := _ENDS.match(text):
        ending = find_coming(text[ends.end() :], today)
        return RegularOver(_which(text), on=ending[0].first) if ending and ending[0].first else None
    if _IS_SCHOOL_BREAK.match(text):
        return _break(text, days, today)
    if not _NO_GROUP.search(text) or _TOLD.search(text):
        return None
    if not (goes_on or _WILL_NOT.search(text) or _is_ahead(text, days, today)):
        return None
    return _break(text, days, today)


def _told_apart(text: str) -> str:
    """ "On 22 and 29 December" as "on 22 December; 29 December": the first days of a row have its month."""
    while found := _ROW.search(text):
        text = f"{text[: found.end('day')]} {found['month']}; {text[found.start('rest') :]}"
    return _BETWEEN_DAYS.sub("; ", text)


def _is_ahead(text: str, days: tuple[Coming, ...], today: date) -> bool:
    """Whether the day told is rather to come than of the past: "no group on 26 January", said in November."""
    ahead = min((one.first - today for one in days if one.first), default=None)
    for told in find_dates(text, today):
        latest = max([*told.days, *(told.period or ())[1:]], default=None)
        if latest is None and told.problem is not DateProblem.UNCLEAR:
            continue
        back = today - latest if latest else _UNCLEAR
        if ahead is None or back <= _JUST_NOW or back <= ahead:
            return False
    return True


def _break(text: str, days: tuple[Coming, ...], today: date) -> Break | None:
    until = next((one for one in days if _UNTIL.search(text[: one.start])), None)
    lasts = next((one for one in days if text[one.start :].lower().startswith("for ")), None)
    if until or lasts:
        since = next(
            (one.first for one in days if one not in (until, lasts) and _SINCE.search(text[: one.start])),
            None,
        )
        ends = first_after(text, until) if until else _after(lasts, since, today)
        if ends and ends - today > _FAR and not re.search(r"\b20\d\d\b", text):
            ends = None  # "until after Easter", said after Easter: rather asked than taken for a year
        return Break(until=ends, since=since, weekday=_which(text))
    if not days:
        return Break(weekday=_which(text)) if _SCHOOL.search(text) else None
    first, last = days[0].first, days[0].last
    if first is None or last is None:
        return None
    if len(days) > 1:
        on = [one.first for one in days if one.first and one.first == one.last]
        if len(set(on)) < len(days):
            return Break(weekday=_which(text))  # "and the Tuesday after": rather asked than taken wrongly
        return Break(on=on[0], others=tuple(on[1:]), weekday=_which(text[: days[0].start]))
    if first == last:
        return Break(on=first, weekday=_which(text[: days[0].start]))
    return Break(since=first, until=last + timedelta(days=1), weekday=_which(text))


def _after(lasts: Coming | None, since: date | None, today: date) -> date | None:
    """The first day after "for two weeks", from a day on or from today."""
    if lasts is None or lasts.first is None:
        return None
    return lasts.first + ((since - today) if since else timedelta(0))


def first_after(text: str, told: Coming) -> date | None:
    """The first day on which it goes on: "until Friday" is that day, "until after Easter" the day after it,
    "until the end of March" the first of April.
    """
    if told.first is None or told.last is None:
        return None
    ends = _LAST.search(text[told.start : told.end]) or re.search(
        r"\bafter\s+(?:the\s+)?$", text[: told.start], re.IGNORECASE
    )
    return told.last + timedelta(days=1) if ends else told.first


def _which(text: str) -> int | None:
    """The day that names a group: "my Tuesday group"."""
    found = re.search(
        r"\b(?P<day>[a-z]+)s? (?:balint |evening |lunchtime |morning |online )*(?:group|meeting|session|lot)",
        text,
        re.IGNORECASE,
    )
    read = read_word(found["day"].lower()) if found else ""
    return WEEKDAYS.index(read[:3]) if read[:3] in WEEKDAYS else None
