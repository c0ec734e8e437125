"""Groups that meet regularly: "I lead every Tuesday at 7pm with Priya, online"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from balint.language.ahead.breaks import read_break
from balint.language.ahead.rest import read_time
from balint.language.dates.coming import find_coming
from balint.language.dates.grammar import WD, weekday
from balint.language.dates.lexing import tokens
from balint.language.details import read_details
from balint.language.names import Person, Role, find_people
from balint.language.patterns import expression, pattern, rows, words
from balint.pathway.entries import Activity
from balint.reminders.told import AskedGroups, Break, Every, Regular, RegularChanged

_NTH = r"(?P<nth>first|second|third|fourth|last|[1-4]th)"
_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
_EACH_MONTH = pattern(r"^\s*(?:(?:of|in|every|each|the|a|calendar) )*month\b")
_EVERY_NTH = pattern(
    r"\b(?:every|each) (?=(?:first|second|third|fourth|last) )|\b(?:twice|two times) a month\b,?"
)
_ORDINAL = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_TWICE_A_MONTH = pattern(
    rf"""\b(?P<one>{_ORDINAL})(?: (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?(?: and |, ?| ?& ?)(?:the )?
    (?P<other>{_ORDINAL}) (?P<day>(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*?)s?\b"""
)
_FORTNIGHT = rows(
    r"""(?:fortnightly|bi ?- ?weekly|biweekly|every (?:other|second|2th|two|2|2nd) weeks?|(?:every|each
    |once a) fortnight|alternate weeks?)"""
)
_WEEK = r"(?:weekly|(?:every|each)(?: single)? week|once a week)"
_GAP = r"(?: (?!\d)[^\W_]+| ,| \(| :| -){0,5}?"
# Over words as the lexer reads them: days of the week are MON … SUN, ordinals have "th".
_FORMS: tuple[tuple[re.Pattern[str], Every], ...] = (
    (
        expression(
            rf"""\b{_NTH} (?P<day>{WD})s?(?: (?:of|in|every|each)| ,)*(?: (?:the|every|each
            |a))*(?: calendar)? month"""
        ),
        Every.MONTH,
    ),
    (expression(rf"\bmonthly{_GAP} {_NTH} (?P<day>{WD})"), Every.MONTH),
    (expression(rf"\b{_NTH} (?P<day>{WD})s?(?: of)?{_GAP} monthly"), Every.MONTH),
    (expression(rf"\bevery {_NTH} (?P<day>{WD})(?! (?:of|in) )"), Every.MONTH),
    (expression(rf"\b(?:every (?:other|second|2th)|alternate) (?P<day>{WD})s?"), Every.FORTNIGHT),
    (expression(rf"\b{_FORTNIGHT}{_GAP} (?P<day>{WD})s?"), Every.FORTNIGHT),
    (expression(rf"\b(?P<day>{WD})s?(?: [^\W_]+| ,){{0,4}}? {_FORTNIGHT}"), Every.FORTNIGHT),
    (expression(rf"\b(?:every|each)(?: single)? (?P<day>{WD})s?"), Every.WEEK),
    (expression(rf"\b{_WEEK}{_GAP} (?P<day>{WD})s?"), Every.WEEK),
    (expression(rf"\b(?P<day>{WD})s?(?: [^\W_]+| ,){{0,4}}? {_WEEK}"), Every.WEEK),
    (expression(rf"\b(?:on )?(?P<day>{WD})s(?= |$)"), Every.WEEK),
)
_PAST = pattern(
    r"""\b(?:led|ran|attended|was|were|had|did|went|saw|used to|facilitated|met|hosted|yesterday|since
    |last (?:year|month|week|term|autumn|spring|summer)|didn't|last (?:two|three|four|few|\d)
    |(?<!half )(?<!quarter )past
    |so far|except|missed|through|all (?:of|last)|been)\b
    |\bin (?:january|february|march|april|may|june|july|august|september|october|november|december|jan
    |feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|20\d\d)\b|\b(?:until|till|from \w+ to)\b"""
)
_UNSURE = pattern(
    r"""\b(?:should|could|would|might|maybe|perhaps|hoping|hope|want|wants|thinking|considering|planning|if
    |plan|looking (?:for|to)|wonder\w*|not|n't|don't|prefer|rather|better|love|like|hate
    |no|mov(?:es?|ing|ed) to|switch\w* to
    |stop\w*|skip\w*|remind\w*|reminders?|nudge\w*|only|can|what|how|which|message|works?|free|off
    |cancel\w*|change\w*|delete|remove|log|another|friend|colleague|supervisors?|patients?|clients?
    |clinic|surgery on)\b"""
)
_MEETS = pattern(
    r"""\b(?:i|we) (?:co-?)?(?:lead|run|facilitate|host|hold|do|have|attend|meet|go|take)\b|\b(?:group
    |balint|supervision|sessions?|meetings?)\b|\b(?:leading|running|meets?|meeting|lead|co-?lead|run
    |facilitating|fortnightly|monthly|weekly)\b"""
)
_ATTENDS = pattern(r"\b(?:attend\w*|member|go to|join|take part|participat\w+|going to)\b")
_LEADS = pattern(r"\b(?:lead|leading|run|running|facilitat\w+|co-?lead\w*|host\w*|my group|take the)\b")
_SOCIETY_GROUP = pattern(r"\b(?:supervision group|group supervision|society[- ]funded)\b")
_SUPERVISION = pattern(r"\b(?:supervision|supervisor)\b")
_STARTS = pattern(
    r"""\b(?:from|starts?|starting|beginning|begins?|next (?:one|meeting|group|session)?(?: is)?(?: on)?
    |first (?:one|meeting|group|session) (?:is )?(?:on )?|as of|commencing)(?: on)?(?: the)?\s*$"""
)

_TO = pattern(r"\b(?:to|until|till)\b|[-–]")
_STARTS_HERE = pattern(r"from\b")
_DATED = pattern(r"\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week\b|next|tomorrow|today")


def read_regular(text: str, today: date) -> Regular | None:
    if "?" in text or _PAST.search(text) or _UNSURE.search(text) or not _MEETS.search(text):
        return None
    if both := _TWICE_A_MONTH.search(text):
        one, other = (_place(both[each].lower()) for each in ("one", "other"))
        place = next(word for word, number in _PLACES.items() if number == other)
        behind = _EACH_MONTH.sub(" ", text[both.end() :])
        rest = f"{text[: both.start()]}{place} {both['day']} of the month {behind}"
        told = read_regular(_EVERY_NTH.sub("the ", rest), today) if one != other else None
        return told and replace(told, also=one)
    read = " ".join(token.read for token in tokens(text))
    form = next(((match, every) for shape, every in _FORMS if (match := shape.search(read))), None)
    if form is None:
        return None
    if len({*re.findall(WD, form[0].string)}) > 1 and "start" not in read and "from" not in read:
        return None
    match, every = form
    days = find_coming(text, today)
    first = next(
        (
            one
            for one in days
            if _STARTS.search(text[: one.start]) or _STARTS_HERE.match(text[one.start : one.end])
        ),
        None,
    )
    if first and (first.first is None or _TO.search(text[first.start : first.end])):
        return None
    if any(one is not first and _DATED.search(text[one.start : one.end]) for one in days):
        return None  # of a stretch that is told, or of one day
    kind = _kind(text)
    people = find_people(text)
    return Regular(
        activity=kind,
        every=every,
        weekday=weekday(match["day"]),
        nth=_place(match["nth"]) if every is Every.MONTH else 0,
        at=read_time(text, days),
        starts=first.first if first else None,
        co_leader=_named(people, Role.SUPERVISOR) if kind is Activity.GROUP_LED else None,
        supervisor=_named(people, Role.CO_LEADER)
        if kind in (Activity.SUPERVISION, Activity.SUPERVISION_GROUP)
        else None,
        format=read_details(text).format,
        participants=read_details(text).participants,
    )


_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_RHYTHM = r"(?:(?:every|each)(?: other| second)? |on )"
_TWO_DAYS = pattern(
    rf"""\b(?P<rhythm>{_RHYTHM}?)(?P<day>{_DAY})(?P<of_first>[^,;]*?),?[ ](?:and|&|\+)[ ](?P<anew>{_RHYTHM}?)
    (?P<other>{_DAY}\b.*)$"""
)


def each_group(text: str, today: date) -> tuple[str, ...]:
    """What tells of two groups in one sentence, as one sentence for each: "every Tuesday and Thursday at
    7pm", "every Tuesday at 7pm and every Thursday at 6pm". () for anything else.
    """
    told = _TWO_DAYS.search(text)
    if told is None:
        return ()
    before, behind = text[: told.start()], told["other"].split(maxsplit=1)[1:]
    of_first = told["of_first"] if told["of_first"].strip() else " ".join(["", *behind])
    both = (
        f"{before}{told['rhythm']}{told['day']}{of_first}",
        f"{before}{told['anew'] or told['rhythm']}{told['other']}",
    )
    read = [read_regular(each, today) for each in both]
    return both if all(read) and read[0] != read[1] else ()


_CHANGES = pattern(
    r"""^\W*(?:(?:so|actually|ok|from now on)[\s,]+)*(?P<who>(?:my|our|the)
    (?: (?P<was>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?)?[ ]
    (?:balint )?(?:group|meetings?|sessions?)|it|we)(?:'s|'re|s| is| are| has| have|'ve)?
    (?P<anew>(?: (?:now|moving|moved|changing|changed|switching|switched|moves|meets?|meeting|runs
    |running|becoming|to|on|be|going))+)
    (?P<to> .+)$"""
)
_ANEW = pattern(r"\b(?:now|mov|chang|switch|becom)")
_BARE: tuple[tuple[re.Pattern[str], Every], ...] = (
    (expression(rf"\b{_FORTNIGHT}\b"), Every.FORTNIGHT),
    (expression(rf"\b{_WEEK}\b"), Every.WEEK),
)
_BESIDE = words("on at the of each every month in now instead evenings evening mornings morning pm am and a")


_ASKED = pattern(
    r"""(?:/groups?|(?:when|what day)(?:'s| is| are|s) (?:my|our) (?:next )?(?:balint |regular )?groups?
    |(?:when|what day|how often) do(?:es)? (?:my|our|the) (?:\w+day )?(?:balint |regular )?groups? (?:next[ ]
    )?meet(?: next)?|when do we (?:next )?meet(?: next)?|what(?:'s| is| are) (?:my|our) (?:regular )?groups?
    |(?:what|which) (?:regular )?groups (?:do i (?:have|lead|run)|have i(?: got)?|are mine
    |do you know(?: of)?)
    |(?:(?:show|list|see)(?: me)? )?(?:all )?my regular groups?)"""
)


def read_asked_groups(text: str) -> AskedGroups | None:
    return AskedGroups() if _ASKED.fullmatch(text.strip(" ?.!")) else None


def read_day_off(text: str, today: date) -> Break | None:
    """ "Not the 24th", "24 November is off", of the group that was just told."""
    told = _DAY_OFF.fullmatch(text.strip(" .!"))
    off = read_break(f"no group on {told['without'] or told['off']}", today) if told else None
    return off if isinstance(off, Break) and off.on else None


_DAY_OFF = pattern(
    r"""(?:(?:but|and|oh|sorry|ok)[\s,]+)*(?:(?:not|no|except|apart from|skip)(?: on)? (?:the )?
    (?P<without>.*\d.*)|(?:the )?(?P<off>.*\d.*?)(?: is|'s) off)"""
)


def read_changed(text: str) -> RegularChanged | None:
    """Taken where every word of it tells the rhythm or the time of day, or who co-leads from now on."""
    if leads := _NEW_CO_LEADER.fullmatch(text.strip(" .!")):
        name = leads["name"] or leads["leads"]
        return None if name.lower() in _NOBODY else RegularChanged(co_leader=_written(name))
    told = _CHANGES.match(
        _NOW_AT.sub(r"\g<who> is now \g<to>", _CHANGE_TO.sub(r"my \g<who> changed to ", text))
    )
    if told is None or not _ANEW.search(told["anew"]):
        return None
    to = told["to"]
    read = " ".join(token.read for token in tokens(to))
    match, every = next(
        ((match, every) for shape, every in (*_FORMS, *_BARE) if (match := shape.search(read))), (None, None)
    )
    at = read_time(to, ())
    rest = read.replace(match[0], "") if match else read
    if every is Every.WEEK and match and match.re is _FORMS[-1][0]:
        every = None  # "to Wednesdays" is of a fortnightly group as well
    spoken_of = told["who"].lower() not in ("it", "we")
    if set(re.findall(r"[a-z]+", rest.lower())) - _BESIDE or not (match or (at and spoken_of)):
        return None
    named = match.groupdict() if match else {}
    return RegularChanged(
        every=every,
        weekday=weekday(named["day"]) if named.get("day") else None,
        nth=_place(named["nth"]) if every is Every.MONTH else 0,
        at=at,
        was=_weekday_named(told["was"]),
    )


_CHANGE_TO = pattern(
    r"""^\W*(?:(?:please|ok|so|can you|could you)[\s,]+)*(?:change|move|switch) (?:(?:my|our|the) )?
    (?P<who>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day )?group)(?: (?:day|time))? to\s+"""
)
_NOW_AT = pattern(
    r"""^(?P<who>\W*(?:my|our|the) (?:\w+day )?(?:balint )?group)(?:'s| is| meets)[ ]
    (?P<to>(?:at|on) .+?) now\W*$"""
)
_NAME = r"[^\W\d_]+"
_CO_LEAD = r"co[- ]?lead"
_NEW_CO_LEADER = pattern(
    rf"""(?:(?:so|ok|sorry|hi|actually)[\s,]+)*
    (?:(?:my {_CO_LEAD}er )?{_NAME}(?: has|'s| is)? (?:left|leaving|stopped|gone|stepping down|stepped down
    |finished)(?: the group)?\s?[,;.:–-]+\s?(?:and |so )?)?
    (?:(?:my |the |our )?(?:new {_CO_LEAD}er is|{_CO_LEAD}er is now) (?P<name>{_NAME})
    (?:,? (?:now|from now on))?
    |(?P<leads>{_NAME})(?: is|'s| will)? (?:(?:now )?(?:my|the|our) new {_CO_LEAD}er
    |{_CO_LEAD}(?:s|ing)?(?: with me)? (?:now|from now on|instead)|now {_CO_LEAD}(?:s|ing)(?: with me)?))"""
)
_NOBODY = words("i we she he they who it")


def _written(name: str) -> str:
    return name.title() if name.isupper() or name.islower() else name


def _weekday_named(word: str | None) -> int | None:
    return weekday(" ".join(token.read for token in tokens(word))) if word else None


def _named(people: Sequence[Person], other: Role) -> str | None:
    """The first colleague named who is not told to be the other's part."""
    return next((one.name for one in people if one.role is not other), None)


def _place(word: str) -> int:
    return _PLACES[word] if word in _PLACES else int(word[0])


def _kind(text: str) -> Activity:
    if _SOCIETY_GROUP.search(text):
        return Activity.SUPERVISION_GROUP
    if _SUPERVISION.search(text):
        return Activity.SUPERVISION
    return (
        Activity.GROUP_ATTENDED if _ATTENDS.search(text) and not _LEADS.search(text) else Activity.GROUP_LED
    )
