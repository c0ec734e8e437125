"""A day or time alone that puts right what is booked: "no, the 4th", "make it 6pm", "Ruth's cancelled"."""

import re
from datetime import date, time, timedelta

from balint.language.ahead.rest import beside_days, read_time, rest_of
from balint.language.dates.coming import Coming, find_coming
from balint.language.details import read_details
from balint.language.patterns import expression, pattern, words
from balint.pathway.entries import Format
from balint.reminders.told import BookingOff, Rebooked

_BESIDE = words(
    """
    no not sorry actually i mean meant make it it's its that that's is on at the now moved to same time
    instead should be oops wait rather change changed please has been shifted and for can't cant cannot do
    off we say let's lets wants want would like could how about move
    just rescheduled rearranged from can day of with then but wrong my mistake
    he she they he's she's they've we're we've had have asked suggests suggested offered says said rather bit
    little later earlier following after usual doing having make rebooked not yet a
    """
)
_MOVES = pattern(
    r"\b(?:moved|shifted|changed|rescheduled|rearranged|now|instead|can't do|cant do|cannot do"
    r"|wants to move|can't make|cant make|suggest(?:s|ed)|asked to|doing it)\b"
)
_HOURS = pattern(r"\b(?:before|between|until|till)\b|(?<!day )\bafter\b")
_WEEKDAY_AFTER = pattern(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:after|following)\b")
_BARE_TIME = pattern(
    r"""\b(?P<lead>(?:make (?:it|that)|say|says|said)) (?P<at>(?:half|quarter past|quarter to) \w+|\d{1,2})
    (?=\W*(?:instead|please|now|$))"""
)
_AWAY = pattern(r"\b(?:not|can't do|cant do|cannot do|can't make|from|instead of)\s+(?:on\s+)?(?:the\s+)?$")
_NOON = time(12)
_OF_THE_MONTH = expression(r"(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?", re.IGNORECASE)
_OF_THE_WEEK = expression(r"(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*", re.IGNORECASE)
_IS_OFF = pattern(r"\s*(?:is|'s) off\b")
_WHO = expression(
    r"(?P<name>[^\W\d_]+?)(?:'s| has)? (?:wants|can't|cant|cannot|moved|shifted|changed|says|said|asked"
    r"|suggests|suggested|rearranged|prefers)\b",
    re.IGNORECASE,
)
_NOBODY = words("i we it it's its she he they that actually sorry no just supervision session")
_CALLED_OFF = pattern(
    r"""(?:(?:no|sorry|actually|oh|please)[\s,]+)*(?:(?:cancel|scrap)(?: (?:it|that|my|the|our|this
    |supervision|booking|session|one))*(?: with (?P<with>[^\W\d_]+))?
    |(?P<name>[^\W\d_]+?)(?:'s| has)?(?: just| had to)*[ ](?:cancel(?:l?ed)?(?: (?:it|on me|our|the|my|session
    |supervision|meeting))*|(?:can't|cant|cannot)(?: now)? (?:make it|do it|come|be there|manage(?: it)?)
    (?: (?:after all|now|any ?more|this time|sorry|i'm afraid))*))"""
)
_THE_ONE = expression(r"(?:the )?(?:one )?with (?P<name>[^\W\d_][\w' -]*)", re.IGNORECASE)


def read_new_day(text: str, was: date, today: date, *, was_at: time | None = None) -> Rebooked | None:
    """`was` is the day that stands: "the 4th" is of its month, "Wednesday" of its week; `was_at` is its time,
    and "8" is of the same half of the day.
    """
    if _HOURS.search(text):
        return None  # when reminders may come, and no time of a session
    text = _BARE_TIME.sub(r"\g<lead> at \g<at>", text)
    days = [_near(one, text, was, today) for one in find_coming(text, today)]
    at = read_time(text, days)
    if at is None and was_at and (told := next(iter(beside_days(text, days)), None)):
        at = told.on("pm" if was_at >= _NOON else "am")
    who = _WHO.search(text)
    name = who["name"] if who and who["name"].lower() not in _NOBODY else None
    rest = set(rest_of(text, [*days, *beside_days(text, days)]).split()) - {
        f"{(name or '').lower()}{end}" for end in ("", "'s")
    }
    to = [one for one in days if not (_AWAY.search(text[: one.start]) or _IS_OFF.match(text[one.end :]))]
    if not rest <= _BESIDE or len(to) > 1 or not (to or at) or any(one.day is None for one in to):
        return None
    return Rebooked(to=to[0].day if to else None, at=at, supervisor=name)


def read_moved_instead(text: str, was: date, today: date) -> Rebooked | None:
    """The other day behind a reason: "not yet, she was ill, we're doing it on the 11th instead"."""
    clauses = [text[found.end() :] for found in _CLAUSE.finditer(text)]
    return next((moved for each in clauses if (moved := read_new_day(each, was, today)) and moved.to), None)


_CLAUSE = expression(r"^|[,;.–-]\s+|\s(?:so|but|and)\s")


def is_mere_hour(text: str) -> bool:
    """ "Make that 5", behind a booking with a time."""
    return _BARE_TIME.fullmatch(text.strip(" .!")) is not None


def read_other_format(text: str) -> Format | None:
    """ "Actually it's on Zoom", of what was just shown."""
    return read_details(text).format if _ONLY_HOW.fullmatch(text.strip(" .!")) else None


_ONLY_HOW = pattern(
    r"""(?:(?:no|sorry|actually|oh|and|but|ok)[\s,]+)*(?:(?:it's|it is|its|it'll be|it will be|that's
    |that one is|that one's|we're doing it|make it|will be|make that)\s)?(?:now )?
    (?:(?:on|in|by|via|over) )?(?:the )?
    (?:zoom|teams|skype|phone|online|person|face to face|hybrid)(?: (?:instead|now|actually|this time))*"""
)


def read_called_off(text: str) -> BookingOff | None:
    """Only where something is booked: "cancel supervision", "Ruth's cancelled"."""
    found = _CALLED_OFF.fullmatch(text.strip(" .!"))
    if found is None:
        return None
    name = found["with"] or found["name"]
    return BookingOff(supervisor=name if name and name.lower() not in _NOBODY else None)


def read_of_what_is_not_booked(text: str, today: date) -> date | None:
    """The day of a booking that is told to have moved or to be off, though none is known: "we've rebooked it
    for the 12th", "Ruth can't do the 10th".
    """
    days = [one.day for one in find_coming(text, today) if one.day]
    told = _WENT.match(text)
    nobody = told is None or (told["name"] or "we").lower() in _IT_ITSELF or told["name"].istitle()
    return days[-1] if days and told and nobody and not _OF_A_GROUP.search(text) else None


_WENT = pattern(
    r"""^\W*(?:(?:sorry|so|ok|oh|no|unfortunately|sadly|hi)[\s,]+)*(?:(?:dr|prof|mrs?|ms)\.? )?
    (?P<name>(?-i:[^\W\d_]+?))(?:'s|'ve|'ll| has| have| is| was)?
    (?: just| now| had to| been| to)*[ ](?:re-?booked|re-?scheduled|rearranged|moved|shifted|changed|postponed
    |postpone|put (?:it )?(?:off|back)|pushed back|cancel\w*|call(?:ed)? off|can't (?:do|make|see)|cannot
    (?:do|make|see)|cant (?:do|make|see))\b"""
)
_IT_ITSELF = words("we i it she he they that's it's")
_OF_A_GROUP = pattern(r"\b(?:group|meeting|meet|log|session i|weekend|day)\b")


def read_the_one_with(text: str) -> str | None:
    """Whom "the one with Ben" is with."""
    found = _THE_ONE.fullmatch(text.strip(" .!"))
    return found["name"] if found else None


def says_it_moves(text: str) -> bool:
    """Whether it says that something moved, and is no mere day."""
    return _MOVES.search(text) is not None


def _near(told: Coming, text: str, was: date, today: date) -> Coming:
    words = text[told.start : told.end]
    since = today
    if _WEEKDAY_AFTER.match(text, told.start) or _WEEKDAY_AFTER.match(text, told.start + 4):
        since = was  # "the Monday after" what is booked
    elif _OF_THE_MONTH.fullmatch(words):
        since = was.replace(day=1)
    elif _OF_THE_WEEK.fullmatch(words):
        since = was - timedelta(days=was.weekday() + 1)
    if since <= today:
        return told
    return next((one for one in find_coming(text, since) if one.start == told.start), told)
