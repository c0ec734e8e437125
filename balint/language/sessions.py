"""From a happening to its sessions: one for each day, with the details they share."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from balint.colleagues import each_of
from balint.language.activities import find_activities
from balint.language.attendance import KIND, read_participants_in_turn
from balint.language.clauses import DAY, NAME, write_over
from balint.language.counts import Count, count_of_times, find_total
from balint.language.dates import Dated
from balint.language.dates.spelling import WEEKDAYS, read_word
from balint.language.details import read_details, read_formats_in_turn
from balint.language.durations import read_durations_in_turn
from balint.language.happenings import Happening
from balint.language.name_words import TITLES
from balint.language.names import Person, Role
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern
from balint.language.remnants import read_lone_number
from balint.language.said import DateProblem, Problem
from balint.pathway.entries import Activity, Session

_MOST_UNDATED = 12  # more than this at once is a quantity, not a row of sessions to be dated
_A_WEEK = timedelta(days=7)
_IN_A_ROW = 3
_TWO = 2
_BEHIND_A_DAY = pattern(
    rf"\u00b7 \(?(\d{{1,2}})\)?(?P<heads> (?:{KIND}|of us))?(?=\s*(?:[,;.\n]|$|and\b|\u00b7))"
)
_ALL_OF_THEM = pattern(
    rf"\b(?:(?:all|both) (?P<n>{NUMBER})|(?P<led>{NUMBER}) (?:led|attended))\b"
    r"(?! (?:of us|came|there|present|turned|members|people))"
)
_RESPECTIVELY = pattern(r"\b(?:respectively|in that order|in turn)\b")
_ANY_TIME = pattern(
    r"""\b(?:recently|lately|the other (?:day|week|night|evening)|a while (?:ago|back)|some time ago
    |ages ago|in the past|previously|over the years|so far|to date|altogether|in total
    |(?:dozen|score|handful|few|lots|loads|many|several|\d+) since|a few (?:days|weeks|months) ago|once
    |at some point|already|since then|before now|years ago
    |in my career)\b"""
)

Found = tuple[list[Session], list[Problem]]


def read_sessions(happening: Happening, text: str, today: date, *, timeless: bool) -> Found:
    """The sessions of a happening, and what could not be dated.

    `timeless` says that the whole message has no word about a time: then it is of today.
    """
    words = text[happening.start : happening.end]
    if happening.base:
        words = _THIS_ONE.sub(lambda one: " " * len(one[0]), words)
    spans = _within((*happening.dates, *(happening.base.dates if happening.base else ())), happening)
    session = _described(happening, words, spans)
    if happening.base:
        base = happening.base
        words_of = text[base.start : base.end]
        session = _with_what_is_shared(session, _described(base, words_of, _within(base.dates, base)))
    for piece in happening.shared:
        told = replace(_told(piece.text), activity=session.activity)
        session = _with_what_is_shared(session, _with_people(told, piece.people))
    if happening.is_alone:
        session = replace(session, co_leader=None)
    free = words
    for start, end in spans:
        free = free[:start] + "\u00b7" * (end - start) + free[end:]
    if happening.until_last and happening.count and happening.count.number:
        return _up_to_the_last(session, happening.count.number, happening)
    if happening.dates:
        count = None if happening.counts_all else happening.count
        sessions, problems = _dated(session, happening.dates, count, text, today)
        return _each_with_its_own(sessions, free), problems
    return _undated(session, happening.count, free, today, timeless=timeless)


def _within(dates: Sequence[Dated], happening: Happening) -> tuple[tuple[int, int], ...]:
    """Where in the words of a happening its days are told."""
    return tuple(
        (one.start - happening.start, one.end - happening.start)
        for one in dates
        if happening.start <= one.start and one.end <= happening.end
    )


def _described(happening: Happening, words: str, spans: tuple[tuple[int, int], ...]) -> Session:
    known = tuple((one.start - happening.start, one.end - happening.start) for one in happening.people)
    details = read_details(words, (*spans, *(span for span in known if span[0] >= 0)))
    led = any(person.role is Role.CO_LEADER for person in happening.people)  # "Tues grp, Maya co"
    session = Session(
        activity=happening.activity or (Activity.GROUP_LED if led else None),
        format=details.format,
        participants=_heads(happening, details.participants) or _alone(happening, words, spans, known),
        duration_minutes=details.duration_minutes,
    )
    return _with_people(session, _meant(happening, words))


def _heads(happening: Happening, told: int | None) -> int | None:
    """Those who came, unless the number is that of the sessions."""
    return None if happening.count and happening.count.number == told else told


def _alone(
    happening: Happening, words: str, days: tuple[tuple[int, int], ...], people: tuple[tuple[int, int], ...]
) -> int | None:
    """How many came to a group, told by a number alone: "led Zoom 8 Asha"."""
    if happening.count or happening.activity not in (Activity.GROUP_LED, Activity.GROUP_ATTENDED):
        return None
    free = words
    for start, end in people:
        free = write_over(free, max(start, 0), end, NAME)
    for start, end in days:
        free = write_over(free, start, end, DAY)
    return read_lone_number(free, find_activities(free))


def _told(words: str) -> Session:
    """What is told of several, or of the rest of them: "the other two in person" counts no heads."""
    details = read_details(_SO_MANY.sub("", words))
    return Session(
        format=details.format,
        participants=details.participants,
        duration_minutes=details.duration_minutes,
    )


def _with_what_is_shared(session: Session, shared: Session) -> Session:
    """One of several sessions, with what was told of all of them and not of itself."""
    alone = not (session.co_leader or session.supervisor)
    return replace(
        session,
        format=session.format or shared.format,
        participants=session.participants or shared.participants,
        duration_minutes=session.duration_minutes or shared.duration_minutes,
        co_leader=shared.co_leader if alone else session.co_leader,
        supervisor=shared.supervisor if alone else session.supervisor,
    )


_HOW_OFTEN = pattern(r"\b(?:every|each|weekly|fortnightly|monthly|alternate|regular(?:ly)?)\b")
_BESIDE = pattern(r"\b(?:before|after|following)$")
_SO_MANY = pattern(
    r"^\W*(?:and |but )?(?:the )?(?:other|all|remaining|last|first) (?:one|two|three|four|five|six|\d{1,2})\b"
)
_THIS_ONE = pattern(r"^\W*(?:the )?one\b")  # "one on Teams" of two groups is no person on the screen
_ABOUT = pattern(
    r"""\b(?:about|regarding|re|on|for|to discuss|discussed|discussing)\b (?:my|our|the|a) (?:\w+ )?(?:group
    |case|session)"""
)


def _meant(happening: Happening, words: str) -> list[Person]:
    """The people of the session itself, not those of the group it was about."""
    about = _ABOUT.search(words)
    if not about or happening.activity is not Activity.SUPERVISION:
        return list(happening.people)
    limit = happening.start + about.start()
    before = [person for person in happening.people if person.start < limit]
    return before or list(happening.people)


def _with_people(session: Session, people: Sequence[Person]) -> Session:
    supervisors = [person.name for person in people if person.role is Role.SUPERVISOR]
    leaders = [person.name for person in people if person.role is Role.CO_LEADER]
    others = [person.name for person in people if person.role is None]
    if session.activity in (Activity.SUPERVISION, Activity.SUPERVISION_GROUP):
        if not supervisors and others:
            supervisors = [next((name for name in others if _titled(name)), others[0])]
        leaders += [name for name in others if name not in supervisors]
    elif session.activity in (Activity.GROUP_LED, None):
        leaders = [person.name for person in people if person.role is not Role.SUPERVISOR]
    else:
        return session
    return replace(session, co_leader=_row(leaders), supervisor=_row(supervisors))


def _titled(name: str) -> bool:
    return name.split(maxsplit=1)[0].rstrip(".").lower() in TITLES


def _row(names: Sequence[str]) -> str | None:
    return " and ".join(dict.fromkeys(names)) or None


def _dated(session: Session, dates: Sequence[Dated], count: Count | None, text: str, today: date) -> Found:
    sure = [one for one in dates if one.days and one.problem is None]
    days = list(dict.fromkeys(day for one in sure for day in one.days))
    if session.activity is Activity.LEADERSHIP_WEEKEND:
        days = _first_days(days)
    troubles = _troubles(dates, days, text)
    if not days:
        return _without_days(session, dates, troubles, count, today)
    number = count.number if count else None
    if number is None or len(days) in {number, count_of_times(text)}:
        return [replace(session, on=day) for day in days], troubles
    if len(days) == 1 and number <= _MOST_UNDATED:
        return [replace(session, on=days[0])] * number, troubles
    words = count.words if count else ""
    return _several(session, number), [*troubles, Problem(DateProblem.UNCLEAR, words)]


def _up_to_the_last(session: Session, number: int, happening: Happening) -> Found:
    """ "6 sessions, the last one on 20 October": until then, and since when is to be asked."""
    days = [day for one in happening.dates for day in one.days if one.problem is None]
    words = happening.count.words if happening.count else ""
    several = replace(session, quantity=number, until=max(days) if days else None)
    return [several], [Problem(DateProblem.UNCLEAR, words)]


def _each_with_its_own(sessions: list[Session], free: str) -> list[Session]:
    """Sessions of several days, each with those who came and how long it took: "6 and 7 people", "60 mins and
    75 mins"; `free` has no days in it.
    """
    if len(sessions) < 2:
        return sessions
    supervised = sessions[0].activity is Activity.SUPERVISION
    told = (sessions[0].supervisor, sessions[0].co_leader) if supervised else (sessions[0].co_leader,)
    names = [name for each in told for name in each_of(each)]
    if len(names) == len(sessions) and _RESPECTIVELY.search(free):
        sessions = [
            replace(one, supervisor=name, co_leader=None) if supervised else replace(one, co_leader=name)
            for one, name in zip(sessions, names, strict=True)
        ]
    total, all_of_them = find_total(free), _ALL_OF_THEM.search(free)
    counted = {
        total.number if total else None,
        read_number(all_of_them["n"] or all_of_them["led"]) if all_of_them else None,
    }
    if len(sessions) in counted:  # "every Monday in September, 4 in all", "led all three"
        sessions = [
            replace(session, participants=None) if session.participants == len(sessions) else session
            for session in sessions
        ]
    if any(session.quantity > 1 for session in sessions):
        return sessions
    formats = read_formats_in_turn(free) if len(sessions) == _TWO else ()
    sessions = [
        replace(session, format=formats[at] if formats else session.format)
        for at, session in enumerate(sessions)
    ]
    lengths = read_durations_in_turn(free, len(sessions))
    if lengths:
        sessions = [
            replace(session, duration_minutes=minutes)
            for session, minutes in zip(sessions, lengths, strict=True)
        ]
    heads = read_participants_in_turn(free, len(sessions)) or _behind_each_day(free, len(sessions))
    if not heads:
        return sessions
    return [replace(session, participants=number) for session, number in zip(sessions, heads, strict=True)]


def _behind_each_day(free: str, days: int) -> tuple[int, ...]:
    """The heads of "1 Sep 6, 15 Sep 7, 29 Sep 7": behind so many days they are no times, nor in "Monday 8
    people, Wednesday 6".
    """
    found = list(_BEHIND_A_DAY.finditer(free))
    sure = days >= _IN_A_ROW or any(one["heads"] for one in found)
    return tuple(int(one[1]) for one in found) if len(found) == days and sure else ()


def _first_days(days: Sequence[date]) -> list[date]:
    """The first day of each row of days that follow one another."""
    return [day for day in sorted(days) if day - timedelta(days=1) not in days]


def _troubles(dates: Sequence[Dated], days: Sequence[date], text: str) -> list[Problem]:
    """What is wrong with the dates told. A period that only says more of a day ("this week") is not wrong."""
    troubles = []
    for one in dates:
        if days and (one.days or one.period) and one.problem in (None, DateProblem.UNCLEAR):
            continue
        words = text[one.start : one.end]
        if days and (_BESIDE.search(words) or (len(days) > 1 and _HOW_OFTEN.search(words))):
            continue  # "the Thursday before, 12/11"; "fortnightly this autumn: 22 September, 6 October"
        if days and {read_word(words.lower())} == {WEEKDAYS[day.weekday()] for day in days}:
            continue  # "the Tuesday group twice (10th and 17th)"
        if one.problem or not one.days:
            troubles.append(Problem(one.problem or DateProblem.UNCLEAR, text[one.start : one.end]))
    return troubles


def _without_days(
    session: Session, dates: Sequence[Dated], troubles: list[Problem], count: Count | None, today: date
) -> Found:
    if any(problem.kind is not DateProblem.UNCLEAR for problem in troubles):
        return [session], troubles
    period = next((one.period for one in dates if one.period), None)
    number = count.number if count else None
    if period and session.activity is Activity.LEADERSHIP_WEEKEND and (period[1] - period[0]).days < 4:
        return [replace(session, on=period[0])], []
    if period and number and (period[1] - period[0]) > _A_WEEK:
        return [replace(session, quantity=number, since=period[0], until=min(period[1], today))], []
    return _several(session, number), troubles


def _several(session: Session, number: int | None) -> list[Session]:
    if number is None or number < 2:
        return [session]
    return [session] * number if number <= _MOST_UNDATED else [replace(session, quantity=number)]


def _undated(session: Session, count: Count | None, free: str, today: date, *, timeless: bool) -> Found:
    vague = _ANY_TIME.search(free)
    if count:
        number = count.number or 1
        return [replace(session, quantity=number)], [Problem(DateProblem.UNCLEAR, count.words)]
    if vague:
        return [session], [Problem(DateProblem.UNCLEAR, vague[0])]
    return [replace(session, on=today) if timeless else session], []
