"""Sessions arranged, moved and cancelled: "I've booked supervision with Ruth on 3 December at 5pm"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.language.activities import find_activities
from balint.language.ahead.rest import read_time
from balint.language.dates import find_dates
from balint.language.dates.coming import Coming, find_coming
from balint.language.details import read_details
from balint.language.given_names import given_names
from balint.language.moods import fell_through
from balint.language.names import Role, find_people
from balint.language.patterns import pattern, words
from balint.language.reports import read_report
from balint.language.said import DateProblem, NotYet, Reported
from balint.pathway.entries import Activity
from balint.reminders.told import AskedBookings, Booked, BookingOff, Rebooked

_BOOKABLE = (
    Activity.SUPERVISION,
    Activity.SUPERVISION_GROUP,
    Activity.LEADERSHIP_WEEKEND,
    Activity.LEADERSHIP_DAY,
)
_BOOKED = pattern(
    r"""\b(?:(?:i've|we've|i have|we have|i|we|have|has|just|now|got|is|is now|'s|was|been|finally|all|,
    |^)\s+)*
    (?:booked|arranged|scheduled|pencilled|penciled|organised|fixed up|lined up|set up|signed up|registered
    |confirmed|sorted|agreed)\b|\b(?:in|on) (?:the|my) (?:diary|calendar|books?)\b|\bgot (?:a
    |my) (?:place|slot)\b
    |^\W*(?:/book|book(?:ing)?[:,]|please book|please put me in for)\b
    |^\W*book (?=(?:me |in |a |my |our |another |some |the |online )*(?:supervision|leadership))"""
)
_KINDS = r"(?:(?:society |group |online )*supervision|leadership (?:weekend|day))"
_ARRANGED = r"(?:booked|arranged|scheduled|pencilled in|sorted|lined up|fixed up|confirmed)"
_SURELY = pattern(
    rf"""\b{_ARRANGED}(?: (?:in|a|an|my|our|the|another|next|onto|on|for|some))* {_KINDS}\b(?!.*\b(?:had
    |attended|led|went)\b)"""
    rf"|^\W*(?:my |our |next )*{_KINDS}(?: group| session)?(?: is|'s| now)* {_ARRANGED}\b"
    r"|^\W*booking[:,]"
)
_BOOK = pattern(
    rf"""\W*(?:(?:please|can you|could you|ok|and)[, ]+)*book(?: me)?(?: in)?(?: for)?
    (?: (?:a|an|my|our|another|some|next|the))* {_KINDS}\b"""
)
_FORGOTTEN = pattern(r"\bbut (?:i )?(?:can't|cannot|don't) (?:remember|recall|know).*$")
_BOOKED_IN = pattern(r"\bbooked (?:me |us )?in (?:with|w/?) ")
_COMMAND = pattern(r"\W*/book\b")
_IMPERATIVE = pattern(r"\W*(?:(?:please|ok|okay|can you|could you)\W+)*book\s")
_POSTPONED = pattern(r"\b(?:postponed|put off|delayed)(?: (?:until|till) further notice| for now)?\W*$")
_ONLY_WISHED = pattern(
    r"""\b(?:hop(?:e|ing)|might|may|maybe|perhaps|would|want|wants|wish|thinking|considering|should|shall
    |ought
    |if|try|trying|need|needs|must|have to|has to|planning to|going to (?:book|arrange|organise|see about)
    |not|n't|haven't|hasn't|yet to|unless|i'll (?:book|arrange)|let me|remind|when|whether|how|who|what
    |which)\b"""
)
_MOVED = pattern(
    r"""\b(?:re-?(?:booked|scheduled|arranged)|(?:been |has |have |was |is |just |now )*(?:moved|shifted
    |changed
    |switched|swapped|put back|put off|postponed|brought forward|pushed back|bumped)\b|\bis now\b|'s now\b
    |\bnow (?:on|at)\b|\binstead\b|(?:wants|asked|had) to (?:move|change|put off))"""
)
_TO = pattern(r"\b(?:to|until|till|for|now|is|on|it's)\s+(?:the\s+)?$")
_TOOK_PLACE = pattern(r"\b(?:missed|saw|had|led|attended|went|did)\b")
_FROM_TO = pattern(
    r"\b(?P<moved>moved|changed|shifted|switched) from [^,.;]{2,25}? to "
    r"(?=\d{1,2}(?:st|nd|rd|th)? (?-i:[A-Z]))"
)
_FROM = pattern(r"\b(?:from|was|not)\s+(?:on\s+)?(?:the\s+)?$|\binstead of (?:on )?(?:the )?$")
_OFF = pattern(
    r"""\b(?:cancel(?:l?ed|s|l?ing)?|called off|call off|(?:is|'s) off(?! to\b)
    |has (?:had to )?pull(?:ed)? out
    |can't (?:make|do|see|come|go)|cannot (?:make|do)|won't be (?:able|going|happening)|isn't happening
    |not happening|fallen through|scrap(?:ped)?)\b"""
)
_WAS_OFF = pattern(
    r"""\b(?:was|were|got|had been|wasn't|didn't) (?:\w+ )?(?:cancel|call|off|happen)|\b(?:train|bus
    |membership
    |account|entry|log|draft|reminders?)\b|\byesterday\b|\blast (?:week|night|month|\w+day)\b"""
)
_NOW_OFF = pattern(
    r"""\b(?:is|are|'s|has been|have been) (?:now )?(?:cancelled|off(?! to)|called off)\b|\b(?:can't|cannot
    |won't|isn't|not happening)\b"""
)
_OUR_OWN = pattern(
    r"""\b(?:cancel(?:l?ed|s)?|call(?:ed)? off|pulled out of) (?:my|our|the) (?:supervision|booking
    |appointment)\b"""
)
_OURS = pattern(r"\b(?:supervision|booking|appointment|supervisor)\b")
_ASKED = pattern(
    r"""(?:/(?:bookings?|booked|upcoming|diary))
    |(?:when(?:'s| is| are|s)|what(?:'s| is)|which day is) (?:(?:my|our) next (?:supervision|booking|session
    |appointment|leadership (?:weekend|day)|supervision group)|the next (?:supervision
    |booking))\b(?: session| booked| with [\w. ]+| due)*
    |(?:when|what time) (?:is|'s|are) (?:my|our|the) (?:supervision|booking|bookings)
    (?: with [\w. ]+| booked(?: for)?)*
    |when (?:do|am|will) i (?:next )?(?:see|seeing|meet|meeting) [\w. ]{2,30}(?: next)?(?: for)?
    (?: supervision)?
    |what(?:'ve| have| has|'s| is)? (?:i|we)?(?:'ve)? ?(?:got )?(?:been )?(?:booked|coming up|arranged
    |scheduled
    |in (?:the|my) diary)(?: in| up)?|(?:what|which|any) (?:bookings?|upcoming sessions?|sessions? coming up)
    (?: (?:have i|do i have|are there|got|have i got))?(?: (?:got|coming up|booked))?
    |what (?:supervisions?|sessions?) (?:have i|do i have|are)(?: got)?(?: booked| coming up)?
    |(?:have i|do i have|did i|i've|have we|has) (?:got )?(?:anything|something|supervision|a supervision|my
    [ ]supervision|any (?:supervisions?|bookings?|sessions?))? ?(?:session |been )?(?:booked|arranged
    |coming up)
    (?: (?:in|with [\w. ]+|yet|already))*
    |(?:did i|have i) (?:book|booked|arrange|arranged) (?:supervision|anything|my supervision)(?: yet
    | with .{2,30})?
    |is (?:my )?supervision (?:with [\w. ]+ )?booked|(?:show|list|see)(?: me)?(?: all)?(?: my
    | the)? (?:bookings?
    |upcoming (?:sessions|bookings))|(?:my )?(?:bookings|upcoming (?:sessions|bookings))
    |what's next in (?:the|my)
    [ ]diary
    |(?:(?:what|which(?: sessions?| ones?)?|when) (?:did|have|had) (?:i|we)|(?:show|list|see|tell)(?: me)?
    (?: (?:what|everything|all|the sessions?|that|of))* (?:i|we)(?: have|'ve|'d)?)
    (?: (?:already|got|been|now))* (?:booked?|arranged?|scheduled?)(?: (?:so far|in|up|now|already))*
    |what did (?:i|we) book|(?:what|which)(?: sessions?)? (?:is|are|was|were|has been
    |have been)(?: \w+)? (?:booked|arranged)
    (?: (?:so far|in|up|now|already|for me))*"""
)
_SEEING_WHEN = pattern(r".*\bwhen\b.*\b(?:see|seeing|meet|meeting)\b(?!.*supervis)")


def read_booking(text: str, today: date) -> Booked | Rebooked | BookingOff | AskedBookings | None:
    if _ASKED.fullmatch(text.strip(" ?.!")):
        return AskedBookings()
    if "?" in text:
        return None
    text = _FROM_TO.sub(r"\g<moved> to ", _BOOKED_IN.sub("booked supervision with ", text))
    text = _told_plainly(text, today)
    days = find_coming(text, today)
    if not days and _POSTPONED.search(text) and _OURS.search(text) and not _WAS_OFF.search(text):
        return Rebooked(supervisor=_supervisor(text) or _whoever(text))
    told = _cancelled(text, days, today) or _moved(text, days)
    return told or (None if fell_through(text) else _booked(text, days, today))


def _told_plainly(text: str, today: date) -> str:
    """What is meant by "remind me that I have supervision on 3 December", "booked Ruth 20/1 6pm" and "I have
    to do supervision on 12 December at 6pm": where it lacks a day, and the last a time, all is as it was.
    """
    days = find_coming(text, today)
    if not any(one.day for one in days):
        return text
    text = _REMIND_OF.sub("", text)
    who = _BOOKED_NAME.match(text)
    if who and (who["title"] or who["name"].lower() in given_names()) and not find_activities(text):
        text = f"booked supervision with {text[who.start('title') if who['title'] else who.start('name') :]}"
    return _HAS_TO.sub("have ", text) if read_time(text, days) else text


_REMIND_OF = pattern(
    r"""\W*(?:(?:please|can you|could you|ok|and)\W+)*remind me(?: that| about| of|:)*
    (?= (?:i have|i've(?: got)?|we have|we've(?: got)?|my|our|the|a)? ?(?:next )?
    (?:supervision|leadership)\b)"""
)
_BOOKED_NAME = pattern(
    r"""\W*(?:(?:i've|i have|i|we|ok|just)\s+)*booked (?:(?:in|with|w/?) )*(?P<title>(?:dr|prof|mrs?|ms)\.? )?
    (?P<name>[^\W\d_]+)(?= (?:(?-i:[A-Z])|\d|for|on|at|tomorrow|next|this|mon|tue|wed|thu|fri|sat|sun))"""
)
_HAS_TO = pattern(r"\b(?:have to|'ve got to|must|need to) (?:make|do|go to|attend|have)\b ?")


def read_today(text: str, today: date) -> Booked | None:
    """Supervision today at a time that is told, and not said to have taken place: whether it is to come the
    clock knows.
    """
    days = find_coming(text, today)
    if _TOOK_PLACE.search(text) or _WAS.search(text) or {one.day for one in days} != {today}:
        return None
    kinds = {one.activity for one in find_activities(text) if one.activity}
    at = read_time(text, days)
    if at is None or kinds != {Activity.SUPERVISION}:
        return None
    return Booked(
        activity=Activity.SUPERVISION,
        on=today,
        at=at,
        supervisor=_supervisor(text) or _in_front(text),
        format=read_details(text).format,
    )


_WAS = pattern(r"\b(?:was|were|done|been|met|logged|log|finished|from)\b")


def read_bookings(text: str, today: date) -> tuple[Booked, ...]:
    """Each of two sessions booked in one sentence: "on 3 December at 5pm and 10 December at 6pm"."""
    for join in _AND.finditer(text):
        first = read_booking(text[: join.start()], today)
        if not isinstance(first, Booked) or first.activity is not Activity.SUPERVISION:
            continue
        second = read_booking(f"I have booked supervision {text[join.end() :]}", today)
        if first.on and isinstance(second, Booked) and second.on:
            return first, replace(second, supervisor=second.supervisor or first.supervisor)
    return ()


def read_another(text: str, today: date) -> Booked | None:
    """Behind a booking: "and with Ben on 26 November at 1pm"."""
    told = _ALSO.match(text)
    said = read_booking(f"I have booked supervision {text[told.end() :]}", today) if told else None
    return said if isinstance(said, Booked) and said.on else None


_AND = pattern(r",? and |, |; ")
_ALSO = pattern(r"\W*(?:and|also|plus)\s+(?:also\s+|another\s+(?:one\s+)?)?(?=with|on)")


def _supervisor(text: str) -> str | None:
    people = find_people(text)
    told = [one.name for one in people if one.role is not Role.CO_LEADER]
    return told[0] if told else None


def _cancelled(text: str, days: Sequence[Coming], today: date) -> BookingOff | None:
    """Not "supervision on Tuesday was cancelled", which as well tells of one that has not taken place."""
    if not (_OFF.search(text) and _OURS.search(text)) or _WAS_OFF.search(text):
        return None
    if not (_NOW_OFF.search(text) or _OUR_OWN.search(text) or (days and _is_ahead(text, today))):
        return None
    return BookingOff(on=days[0].day if days else None, supervisor=_supervisor(text) or _whoever(text))


def _is_ahead(text: str, today: date) -> bool:
    """Whether no time told may as well be of the past."""
    return not any(told.days or told.period for told in find_dates(text, today))


_SOMEBODY = pattern(
    r"""^(?:(?:so|sorry|oh|no|sadly|unfortunately|just heard|afraid)[\s,]+)*(?P<name>(?:dr |prof |mrs?[ ]
    |ms )?[^\W\d_]+)
    (?:'s| has| had)? (?:just |now )?(?:had to )?(?:re-?\w+|cancel\w*|called|moved|shifted|changed
    |pushed|postponed|can't|cannot|wants|put
    |can (?:see|do|fit|meet)|will see|is seeing)\b"""
)
_NO_NAMES = words(
    """
    i we have supervision she he they it my our the booking cancel please appointment has session i've
    """
)


def _whoever(text: str) -> str | None:
    found = _SOMEBODY.match(text)
    return found["name"] if found and found["name"].lower() not in _NO_NAMES else None


_SET_OFF = pattern(r"[,:;] *(?P<name>[^\W\d_]+(?: (?-i:[A-Z])[^\W\d_]+)?)(?: again)?(?= *(?:[,.;!]|$))")


def _set_off(text: str) -> str | None:
    """A given name that stands by itself: "12 December, 10am, Ruth"."""
    names = (found["name"] for found in _SET_OFF.finditer(text))
    return next((name for name in names if name.split()[0].lower() in given_names()), None)


_LEADS = pattern(
    r"""\W*(?P<name>[^\W\d_]+(?: (?-i:[A-Z])[^\W\d_]+)?)(?= (?:supervision|and (?:i|me)\b|on|at|tomorrow
    |tonight|today|next|this|mon|tue|wed|thu|fri|sat|sun|\d))"""
)


def _in_front(text: str) -> str | None:
    """A given name that it begins with: "Jane 20 November 3pm supervision"."""
    found = _LEADS.match(text)
    return found["name"] if found and found["name"].split()[0].lower() in given_names() else None


def _moved(text: str, days: Sequence[Coming]) -> Rebooked | None:
    if not (_MOVED.search(text) and _OURS.search(text) and days) or _ONLY_WISHED.search(text):
        return None
    if _TOOK_PLACE.search(text) or ("postponed" in text.lower() and len(days) < 2 and " to " not in text):
        return None
    was = next((one for one in days if _FROM.search(text[: one.start])), None)
    to = [one for one in days if one is not was]
    if not to or not (to[-1].day or _TO.search(text[: to[-1].start])):
        return None
    return Rebooked(
        to=to[-1].day,
        at=read_time(text, days),
        was=was.day if was else None,
        supervisor=_supervisor(text) or _whoever(text),
    )


def _booked(text: str, days: Sequence[Coming], today: date) -> Booked | None:
    kinds = [one.activity for one in find_activities(text) if one.activity]
    wanted = _BOOK.match(text) is not None and (bool(days) or not find_dates(text, today))
    explicit = wanted or _BOOKED.search(text) is not None
    kind = next((one for one in kinds if one in _BOOKABLE), kinds[0] if explicit and kinds else None)
    if kind is None or not (explicit or days) or _ONLY_WISHED.search(_FORGOTTEN.sub("", text)):
        return None
    if not _is_to_come(text, today, surely=wanted or _SURELY.search(text) is not None):
        return None
    if not explicit and not any(one.day for one in days):
        return None
    on, words = _day(text, days, today)
    return Booked(
        activity=kind,
        on=on,
        at=read_time(text, days),
        supervisor=_supervisor(text) or _whoever(text) or _set_off(text) or _in_front(text)
        if kind in (Activity.SUPERVISION, Activity.SUPERVISION_GROUP)
        else None,
        format=read_details(text).format,
        words=words,
    )


def _is_to_come(text: str, today: date, *, surely: bool) -> bool:
    """`surely`: it is said to be booked, so a day that may be of the past is of the future."""
    if _COMMAND.match(text):
        return True
    if _IMPERATIVE.match(text):
        return any(one.day for one in find_coming(text, today))
    report = read_report(text, today)
    if isinstance(report, Reported):
        ahead = (
            bool(report.problems)
            and not _TOOK_PLACE.search(text)
            and all(one.kind is DateProblem.FUTURE for one in report.problems)
        )
        if ahead and not any(one.on for one in report.sessions):
            return True
        return surely or _is_rather_to_come(text, today)
    return isinstance(report, NotYet)


def _is_rather_to_come(text: str, today: date) -> bool:
    """Whether its one day, told without a year and with a time of day, is long past or soon to come, and
    nothing says that it took place: "supervision with Ruth 14 December 5pm", in November.
    """
    coming, told = find_coming(text, today), find_dates(text, today)
    past = {day for one in told for day in one.days}
    if len(coming) != 1 or len(past) != 1 or _YEAR.search(text) or _TOOK_PLACE.search(text):
        return False
    day, at = coming[0].day, read_time(text, coming)
    return bool(day and at and day - today <= _SOON and today - past.pop() >= _LONG_AGO)


_YEAR = pattern(r"\b(?:20)?\d\d[/.]\d|[/.]\d\d(?:\d\d)?\b|\b20\d\d\b|\bago\b|\blast\b")
_SOON, _LONG_AGO = timedelta(days=90), timedelta(days=240)


def _day(text: str, days: Sequence[Coming], today: date) -> tuple[date | None, str]:
    """The day, or the words for one that cannot be taken. "Booked today for the 3rd" is of the 3rd."""
    told = [one for one in days if one.first != today] or list(days)
    known = {one.day for one in told}
    if len(known) == 1 and (day := known.pop()):
        return day, ""
    gone = {day for one in find_dates(text, today) for day in one.days if day < today}
    if told:
        words = text[told[0].start : told[-1].end]
        if len(told) == 1 and told[0].first is None and len(gone) == 1:
            return gone.pop(), _IN_FRONT.sub("", words)
        return None, words
    past = [one for one in find_dates(text, today) if _IS_FOR.search(text[: one.start])]
    return None, text[past[0].start : past[-1].end] if past else ""


_IN_FRONT = pattern(r"^on (?:the )?")
_IS_FOR = pattern(r"\b(?:for|on) (?:the )?$")
