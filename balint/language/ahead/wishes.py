"""Wishes about reminders: which of them, when, how often, and what there is."""

import re
from datetime import date, time

from balint.language.ahead.breaks import first_after
from balint.language.clock import TimeOfDay, find_times, half_of_day
from balint.language.dates.coming import find_coming
from balint.language.dates.grammar import WD, weekday
from balint.language.dates.lexing import tokens
from balint.language.patterns import pattern, rows, words
from balint.language.requests import without_courtesies
from balint.reminders.told import (
    About,
    AskedReminders,
    AskedWhy,
    Hours,
    NotOffered,
    Oftener,
    Paused,
    Switched,
)

_LONGEST = 18  # words
_REMINDERS = r"(?:reminders?|nudges?|notifications?|alerts?|prompts?|messages|pings?|nagging|chasers?)"
_REMINDING = rows(
    r"""(?:remind|nudge|nag|chase|message|ping|bother|pester|prompt|notify|alert|text|contact|bug|poke
    |disturb|hassle)"""
)
_ING = rows(
    r"""(?:reminding|nudging|nagging|chasing|messaging|pinging|bothering|pestering|prompting|notifying
    |alerting|texting|contacting|telling|writing to|bugging|poking|disturbing|hassling)"""
)
_SPOKEN_OF = pattern(
    rf"""\b(?:{_REMINDERS}|nag|{_REMINDING} me|{_ING}(?: me)?|snooze|summary|summaries|digest|round-?up
    |quiet hours|nudges?|everything off|them all off|all off)\b"""
)

_WHAT = pattern(
    rf"""(?:/reminders?|(?:(?:what|which) (?:{_REMINDERS}) (?:do i have|have i got|are (?:there|set|planned
    |on|coming(?: up)?|due|scheduled)|will i get|are you (?:going to send|sending|planning)|(?:do|will
    |can) you (?:send|give)(?: me)?|am i getting|have you got(?: for me)?|is there))(?: (?:me|up|planned
    |set|next))*
    |(?:what|when)(?:'s| else)? (?:will|are|do|would|can) you (?:be |going to )*(?:remind(?:ing)?|nudge
    |nudging|chase|chasing)(?: me)?(?: (?:about|of|next|for))*
    |how often (?:do|will|are|would|can) you (?:going to )?(?:remind|nudge
    |reminding|nudging|message
    |ask)(?: me)?
    |unsubscribe(?: me)?|(?:do|can|will) you (?:send|give|do|have|offer) (?:any )?(?:reminders|nudges)
    |when (?:is|'s) (?:my|the) next (?:reminder|nudge)|what(?:'s| is) (?:my|the) next (?:reminder|nudge)
    |(?:(?:show|list|see|view|manage|change|edit|check|open|tell)(?: me)?(?: all)? )?(?:my |the[ ]
    |what )?(?:planned |upcoming )?(?:reminders?|reminder settings|nudges)(?: settings)?
    |(?:(?:show|list) me )?what (?:reminders|nudges)(?: (?:are|have) .{{0,20}})?|what(?:'s| is) planned
    |do i have any (?:{_REMINDERS})(?: .{{0,14}})?
    |what (?:do|will|can|would) you remind (?:me|people) (?:about|of)|how do (?:the[ ]
    |your )?reminders work|(?:show|tell) me what you(?:'ll| will|'re going to) remind me (?:about|of))"""
)
_WHY = pattern(
    r"""why (?:did i (?:get|receive)|did you (?:send|tell|ask|write|message|remind|say)(?: me)?|(?:are
    |do) you (?:(?:keep )?(?:sending|telling|asking|messaging|writing|reminding|nagging|nudging|chasing
    |bothering)|(?:remind|nudge|chase|nag))(?: me)?(?: (?:to))?|am i (?:getting|being|receiving|seeing)
    |have i (?:got|received|had)|was i (?:sent|reminded|told)|do i (?:get|keep getting|see))
    (?: (?:this|that|it|these|those|the|a|an|about|of|for|now|me|again|reminded|nudged|chased|reminder
    |message|nudge|notification|one|messages|reminders|today|form r|supervision|my group|group
    |membership|just|all))*
    |why (?:this|that|the) (?:reminder|message|nudge|notification|one)?|why this|(?:what is
    |what's) this (?:reminder|message|nudge)(?: for| about)?|why me|(?:what )?made you (?:send
    |say) (?:that|this)|where did (?:this|that) (?:reminder|message|nudge)? ?come from|/why"""
)

_ABOUT: tuple[tuple[About, re.Pattern[str]], ...] = (
    (
        About.FORM_R,
        pattern(r"\b(?:forms? ?-?rs?|references?|supervisor'?s? forms?|chasing (?:ruth|my supervisors?))\b"),
    ),
    (
        About.SUMMARY,
        pattern(
            r"""\b(?:summary|summaries|digest|round-?up|monthly (?:update|report|email|message|overview
            |review|recap)|month(?:'s|ly) (?:overview|totals?))\b"""
        ),
    ),
    (About.MEMBERSHIP, pattern(r"\b(?:membership|renew\w*|subs|subscription|dues)\b")),
    (
        About.QUIET_SPELL,
        pattern(
            r"""\b(?:quiet (?:spells?|months?|weeks?|times|periods?|patch\w*)|not logged|haven't logged
            |when i'm quiet|gone quiet|inactiv\w+)\b"""
        ),
    ),
    (About.SUPERVISION, pattern(r"\b(?:supervisions?|supervisor|bookings?|booked)\b")),
    (About.PROGRESS, pattern(r"\b(?:progress|apply|applying|application|ready|nearly there|how far)\b")),
    (About.GROUP, pattern(r"\b(?:groups?|log(?:ging)?|log (?:my|it)|meetings?|my tuesdays?|sessions?)\b")),
)
_OFF = pattern(
    r"""\b(?:stop|don't|do not|never|no|no more|turn\w*(?: \w+){0,6} off|switch\w*(?: \w+){0,6} off|turn off
    |switch off|off|mute|disable|cancel|unsubscribe|quit|end|remove|delete|kill|enough|without|give up
    |shut up|scrap|drop|cease|opt out|not|leave me alone)\b"""
)
_ON = pattern(
    r"""\b(?:start|turn\w*(?: \w+){0,6} on|switch\w*(?: \w+){0,6} on|on|back on|enable|resume|restart|again
    |send me|send|unmute|want|would like|like|give me|get|subscribe|opt in|remind me|nudge me|chase me
    |don't let me forget|let me have|receive|prompt me|could i have|can i have|yes to|sign me up|have)\b"""
)
_DONT_FORGET = pattern(r"\b(?:don't|do not) (?:let me )?forget\b")
_ALL = pattern(rf"\b(?:everything|all|them|it|any(?:thing)?|{_REMINDERS}|{_ING}|{_REMINDING} me)\b")
_LESS = pattern(
    r"""\b(?:less(?: often| frequent\w*)?|fewer|too (?:many|much|often)|not (?:so|as|quite so) (?:often|many
    |much)|slow(?:er)? down|slower|cut (?:down|back)|ease off|back off|tone (?:it )?down
    |not every (?:day|week)|less of)\b"""
)
_MORE = pattern(
    r"""\b(?:(?<!no )more (?:often|frequent\w*|reminders|nudges)|oftener|quicker|sooner|faster
    |more regularly|daily|not enough|keep on at me|nag me more|remind me more)\b"""
)
_PAUSE = pattern(
    r"""\b(?:pause|hold off|hold|suspend|mute|silence|snooze|quiet|be quiet|leave me (?:alone|be|in peace)
    |stop|no|no more|don't|do not|nothing|not|hush|off|freeze|give me a (?:break|rest)|a break from
    |without|break from)\b"""
)
_PAUSES_ALONE = pattern(
    rf"""(?:pause|suspend|freeze|hold)(?: (?:all|the|my|your|these|everything
    |them))*(?: {_REMINDERS})?(?: (?:for (?:a while|a bit|now|the (?:time being|moment))|until i (?:say
    |tell you)(?: .{{0,14}})?))*"""
)
_UNTIL_SOMETHING = pattern(r"\b(?:until|till|til|for (?:a|the|now)|while|over|during)\b")

_HOW = pattern(r"\W*(?:(?:and|so|ok|hi|please)\W+)*how (?:do|can|could|would|should|might) i\b|how to\b")
_STOPS_ALL = pattern(r"stop (?:everything|it all|them all|all of (?:it|this|that|them))")
_HOW_CAN_I = r"(?:(?:and |so |ok |please )*(?:how (?:do|can|could|would|should) i|how to|can i|could i) )"
_OFF_WITH = r"(?:stop|mute|get rid of|unsubscribe from|opt out of|(?:switch|turn) off)"
_STOPS_THESE = pattern(
    rf"""{_HOW_CAN_I}(?:(?:{_OFF_WITH}|pause|change) (?:these|this|those|that|them|it)(?: (?:from )?coming
    |(?: messages?| things?| ones?)? off)?
    |(?:turn|switch) (?:these|this|those|that|them|it) off|make (?:these|this|those|that|them|it) stop)
    |(?:please )?(?:stop|mute) (?:these|those|them)|(?:please )?make (?:these|those|them|it) stop"""
)
# These can be said later too: nothing else comes again and again.
_STOPS_THESE_ANY_TIME = pattern(
    rf"{_HOW_CAN_I}(?:{_OFF_WITH} (?:these|those)(?: (?:from )?coming)?|(?:turn|switch) (?:these|those) off)"
)
_STARTS_AGAIN = pattern(r"(?:resume|unpause)(?: (?:now|please|it|them|again))*")
_ASKING = pattern(r"\b(?:(?:stop|start|don't keep|no more) asking|leave me alone about)\b")
_ASKED_FOR = pattern(
    rf"""(?:(?:can|could|may) (?:i|we) (?:also )?(?:have|get)|(?:i|we) (?:also )?(?:want|would like)
    |(?:i|we)'d like|(?:you (?:can|may) )?(?:send|give) me)
    (?: my| the| some)? {_REMINDERS} (?=(?:on|at)[ ])
    |(?:you (?:can|may) )?(?:also )?{_REMINDING} me (?=(?:on|at) .*(?:too|also|as well)\b)"""
)
_ALSO = pattern(
    r"""(?:on |at )?(?P<days>(?:(?:\w+days|weekends)(?:,| and)? ?)+)(?:(?:are|is) (?:now )?(?:ok|okay|fine
    |good|allowed|all right)(?: (?:too|now|as well|with me|for me|by me))*|too|as well|also)(?: please)?"""
)
_BEFOREHAND = pattern(r"\b(?:the|an?|\w+) (?:evening|morning|night|day|week|hour)s? before\b")
_NOT_DAYS = pattern(r"\b(?:not|never|no|don't|do not|except|but not|stop|without)\b")
_WHEN = pattern(
    r"""\b(?:only|not|never|don't|do not|no|between|quiet hours?|before|after|except|just|stop|any time
    |anytime|evenings?|mornings?|weekdays?|weekends?|afternoons?)\b"""
)
_HOURS_GATE = pattern(
    rf"""^(?:(?:please|and|but)\s)*(?:only|just|not (?:before|after|on|at|in|between)|never (?:before|after
    |on|at)|quiet hours?
    |no (?:earlier|later) than|nothing (?:before|after|on|at))\b|\bonly$|\b(?:{_REMINDERS}
    |{_REMINDING} me|{_ING}|quiet hours?|be (?:bothered|disturbed|contacted|messaged|nudged|pestered))\b"""
)
_NO = pattern(r"\W*(?:(?:please|ok|okay|and)\W+)*no (?=[a-z])")  # no courtesy: "no reminders today"
_OF = pattern(r"\bremind me of\b")
_ASKS_FOR = pattern(rf"(?:{_REMINDERS}|a reminder) (?:about|for|to|of)\b")
_TURNED = pattern(r"\b(?:turn|switch|put)\w*\b.*\b(?P<way>on|off)\b")
_REMINDERS_AT_ALL = pattern(rf"\b(?:{_REMINDERS}|{_ING}|{_REMINDING} me)\b")
_REMIND_ME = pattern(rf"\b{_REMINDING} me\b")
_CHASES = pattern(r"\bchase (?!me\b|form|up\b)(?:(?:dr|mrs?|ms|prof)\.? )?[^\W\d_]+(?= (?:for|about|over)\b)")
_EACH_MONTH = pattern(r"\b(?:monthly|every month|each month|month's|once a month|summaries|month)\b")
# A wish is taken where every word of it is one of these.
_KNOWN = words(
    """
    alone are asking bothered contacted disturbed leave messaged met nudged pestered whether
    a about after afternoon afternoons again alert alerting alerts all already also am an and any
    anymore anything anytime application applied apply applying as ask at back be before between book
    booked booking bookings bother bothering bug bugging but by can cancel cease chase chased chasers
    chasing check contact could day days delete digest disable disturb do does don't drop due dues each
    earlier earliest eight eleven email enable end enough evening evenings every everything except fine
    five for forget forgetting form four fri friday fridays from get getting getting's give go going
    group group's groups had half hassle have having hold hour hours how i i'd i'd've i'll i'm i've if
    in is it its just keep kill kindly late later latest let like log logged logging long longer love
    lunchtime many me meeting meetings membership message messages messaging mid midday mon monday
    mondays month month's monthly more morning mornings much mute my nag nagging near nearly need never
    new night nights nine no noon not nothing notification notifications notify now nudge nudges nudging
    o'clock of off ok okay on once one ones only opt or out over overview own past pester pestering ping
    pinging please pm progress prompt prompts put quarter quarterly quiet quit r rather re ready recap
    receive reference references remind reminded reminder reminders reminding remove renew renewal
    renewals renewing report reports restart resume review round round-up roundup rs s sat saturday
    saturdays scrap send sending session sessions seven should shut sick sign silence six so society
    some spell spells start starting stop stopped stopping subs subscribe subscription such summaries
    summary sun sunday sundays supervision supervisions supervisor supervisor's supervisors switch
    switched switching t ten text texting texts than thanks that that's the their them then there
    there's these they thing things this those three thu thur thurs thursday thursdays till time times
    tired to too totals tue tues tuesday tuesdays turn turned turning twelve two unmute unsubscribe
    until up update updates us used using via wanna want wanted was way we wed wednesday wednesdays weds
    week weekday weekdays weekend weekends weekly well what when whenever while will with without work
    working would write year yearly yet you your yours
    """
)


def _is_accounted_for(text: str) -> bool:
    plain = re.sub(r"\d+(?=[ap]m)", "", text.lower())
    return set(re.findall(r"[a-z'-]+", plain)) - {"-"} <= _KNOWN


def read_wish(
    text: str, today: date, *, reminded: bool = False
) -> AskedReminders | AskedWhy | Paused | Hours | Oftener | Switched | NotOffered | None:
    plain = ("no " if _NO.match(text) else "") + without_courtesies(text).strip(" .!?")
    whole = text.strip(" .!?")
    if _WHAT.fullmatch(plain) or _WHAT.fullmatch(whole):
        return AskedReminders()
    if _WHY.fullmatch(plain) or _WHY.fullmatch(whole):
        return AskedWhy()
    if _asks_how(whole, plain, reminded=reminded):
        return AskedReminders()
    if weekly := _ONCE_A_WEEK.fullmatch(plain):
        told = weekly["day"] or weekly["on"]
        days = _days(told)[0] if told else None
        return Hours(days=days or frozenset({0}))
    if _OWN_TIME.fullmatch(plain):
        return NotOffered(own=False)
    if _OWN_REMINDER.match(plain) and find_coming(plain, today):
        return NotOffered(own=True)
    if len(plain.split()) > _LONGEST or _THIRD.search(plain):
        return None
    if _STARTS_AGAIN.fullmatch(plain):
        return Paused(today)
    return (
        _paused(plain, today)
        or _also_on(whole)
        or _hours(plain)
        or _oftener(plain)
        or _switched(plain, today)
    )


_ONCE = r"(?:once a week|weekly|every week|one day a week|once weekly)"
_ONCE_A_WEEK = pattern(
    rf"""(?:only |just |please )*(?:(?:remind|nudge|message|write to|contact|ping) (?:me|us)[ ]
    (?:only |just |no more than |at most )?{_ONCE}(?: only| at most)?(?: on (?P<day>\w+days?))?
    |(?:send (?:me )?|i (?:only )?want |i(?:'d| would) like )?
    (?:only |just |no more than |at most |a maximum of )*
    (?:one|1|a single) (?:message|reminder|nudge)s? (?:a|per|each|every) week
    (?: is (?:enough|plenty|fine))?
    (?: on (?P<on>\w+days?))?(?: at most| only)?
    |(?:send (?:me )?)?weekly (?:reminders|nudges|messages)(?: only)?
    |(?:reminders|nudges) (?:only )?{_ONCE})"""
)
_OWN_TIME = pattern(
    r"""(?:only |always )*(?:remind|nudge|tell|ping|warn) (?:me|us) (?:about (?:supervision|bookings?|it) )?
    (?:(?:a|an|one|two|three|four|five|six|seven|\d+|the|a few|a couple of) )+
    (?:hours?|days?|weeks?|evening|night|morning|fortnight) (?:before(?:hand)?|earlier|ahead|in advance)
    (?: (?:of )?(?:my |the |each |every |any )?(?:supervision|sessions?|bookings?|group|it|them))?
    |(?:remind|nudge|tell|ping|warn) (?:me|us) on the (?:day|morning)(?: itself)?(?: of .{2,20})?"""
)
_OWN_REMINDER = pattern(
    r"""(?:remind|nudge|ping|prompt) (?:me|us) (?:again )?(?:on \w+ |tomorrow |next week )?to
    (?! log\b)[ ](?:book|arrange|organise|chase|ask|call|ring|email|write|apply|renew|send|do|check|prepare
    |phone|contact|speak|pay|read|find)\b"""
)
_THIRD = pattern(
    r"""\b(?:reminded|he|she|they|patients?|clients?|remind me (?:how|what|who|where|why|which|whether|if
    |when)|led|attended)\b|\bhow many\b|^(?:what|who|how|when|why|where|which|is|are|does)\b"""
)


def _asks_how(text: str, plain: str, *, reminded: bool) -> bool:
    if (_STOPS_THESE if reminded else _STOPS_THESE_ANY_TIME).fullmatch(text):
        return True
    return bool(_HOW.match(text) and _SPOKEN_OF.search(plain)) and _is_accounted_for(plain)


def _about(text: str) -> About | None:
    return next((about for about, words in _ABOUT if words.search(text)), None)


def _paused(text: str, today: date) -> Paused | None:
    if _PAUSES_ALONE.fullmatch(text):
        return Paused()
    if (
        not _PAUSE.search(text)
        or not (_SPOKEN_OF.search(text) or _QUIET.match(text))
        or _about(text.replace("sessions", ""))
    ):
        return None
    days = find_coming(text, today)
    spans = [
        one
        for one in days
        if re.search(
            r"\b(?:until|till|til|before)\s+(?:after\s+)?(?:the\s+)?$", text[: one.start], re.IGNORECASE
        )
        or text[one.start :].lower().startswith("for")
    ]
    if spans:
        return Paused(first_after(text, spans[0]))
    over = [
        one
        for one in days
        if one.first != one.last
        or re.search(r"\b(?:over|during)\s+(?:the\s+)?$", text[: one.start], re.IGNORECASE)
    ]
    if over and over[0].last:
        return Paused(first_after(text + " ", over[0]) if over[0].first is None else _day_after(over[0].last))
    return Paused() if _UNTIL_SOMETHING.search(text) and not days and not list(find_times(text)) else None


_QUIET = pattern(
    r"""(?:nothing|silence|quiet|leave me|hold off|pause|be quiet|snooze|mute|give me a|i need a|stop|shush
    |hush)\b"""
)


def _day_after(day: date) -> date:
    return date.fromordinal(day.toordinal() + 1)


def _also_on(text: str) -> Hours | None:
    asked = _ASKED_FOR.match(text)
    also = _ALSO.fullmatch(f"{text[asked.end() :]} too" if asked else text)
    days = _days(also["days"])[0] if also else None
    return Hours(also_on=days) if days else None


def _hours(text: str) -> Hours | None:
    if not (_HOURS_GATE.search(text) and _WHEN.search(text) and _is_accounted_for(text)) or _about(text):
        return None
    if _BEFOREHAND.search(text):
        return None  # how long beforehand, which is not for people to choose
    earliest, latest = _bounds(text)
    days, not_on = _days(text)
    if earliest is None and latest is None and days is None and not not_on:
        return None
    return Hours(earliest=earliest, latest=latest, days=days, not_on=not_on)


def _bounds(text: str) -> tuple[time | None, time | None]:
    times = list(find_times(text))
    if len(times) >= 2:
        return _between(text, times)
    if len(times) == 1:
        return _one_bound(text, times[0])
    if re.search(r"\bevenings?\b", text, re.IGNORECASE):
        return (None, time(18)) if _NOT_DAYS.search(text) else (time(18), None)
    if re.search(r"\bmornings?\b", text, re.IGNORECASE):
        return (time(12), None) if _NOT_DAYS.search(text) else (None, time(12))
    if re.search(r"\bafternoons?\b", text, re.IGNORECASE):
        return (None, time(12)) if _NOT_DAYS.search(text) else (time(12), time(18))
    return None, None


def _between(text: str, times: list[TimeOfDay]) -> tuple[time | None, time | None]:
    """From one to the other; quiet hours, and "not between", are the other way round."""
    quiet = re.search(r"\b(?:quiet|not|no|don't|nothing|never|silence|mute)\b", text, re.IGNORECASE)
    if quiet and re.search(r"\bbefore\b.*\b(?:or|and)\b.*\bafter\b", text, re.IGNORECASE):
        return times[0].on("am"), times[1].on("pm")
    if quiet and re.search(r"\bafter\b.*\b(?:or|and)\b.*\bbefore\b", text, re.IGNORECASE):
        return times[1].on("am"), times[0].on("pm")
    if quiet:
        return times[1].on("am"), times[0].on("pm")
    half = half_of_day(text)  # of both, as in "between 6 and 9 in the morning", or of one of them
    named = [(half, half)] if half else []
    for of_first, of_last in (*named, ("am" if times[0].hour >= 7 else "pm", "pm")):
        first, last = times[0].on(of_first), times[1].on(of_last)
        if first < last:
            return first, last
    return None, None


def _one_bound(text: str, told: TimeOfDay) -> tuple[time | None, time | None]:
    before = text[: told.end].lower()
    negated = re.search(r"\b(?:not|no|nothing|never|don't|do not|stop|without)\b", before) is not None
    word = re.findall(
        r"\b(?:before|after|from|until|till|by|past|earlier than|later than|earliest|latest|between)\b",
        before,
    )
    if not word:
        return None, None
    side = word[-1]
    if side in {"before", "earlier than", "by"}:
        return (
            (told.on("am" if told.hour >= 5 else "pm"), None)
            if negated
            else (None, told.on("am" if 8 <= told.hour < 12 else "pm"))
        )
    if side in {"after", "past", "later than"}:
        return (None, told.on("pm")) if negated else (told.on("am" if 8 <= told.hour < 12 else "pm"), None)
    if side in {"until", "till", "latest"}:
        return (told.on("am"), None) if negated and side != "latest" else (None, told.on("pm"))
    return told.on("am" if 7 <= told.hour < 12 else "pm"), None


_WEEK = frozenset(range(7))


def _days(text: str) -> tuple[frozenset[int] | None, frozenset[int]]:
    """The days told, and those taken away from what there was."""
    read = " ".join(token.read for token in tokens(text))
    named: set[int] = set()
    for first, last in re.findall(rf"\b({WD})s? (?:-|to|until|till|through) ({WD})", read):
        named |= {
            day % 7
            for day in range(weekday(first), weekday(last) + (7 if weekday(last) < weekday(first) else 0) + 1)
        }
    named |= {weekday(one) for one in re.findall(rf"\b{WD}", read)}
    if re.search(r"\b(?:weekdays?|working days?|week days?|work days?|in the week|during the week)\b", read):
        named |= {0, 1, 2, 3, 4}
    if re.search(r"\b(?:weekends|(?:at|on|over) (?:the )?weekend)\b", read):
        named |= {5, 6}
    if not named:
        return None, frozenset()
    negated = re.search(
        rf"""\b(?:not|no|never|don't|do not|stop|except|nothing|without|skip)\b[^,;]*?(?:{WD}|weekend|weekday
        |working)""",
        read,
    )
    if not negated or re.search(r"\bonly\b|\bjust\b", read):
        return frozenset(named), frozenset()
    if re.search(r"\b(?:every|any) ?day\b", read):
        return _WEEK - named, frozenset()
    return None, frozenset(named)


def _oftener(text: str) -> Oftener | None:
    if not _SPOKEN_OF.search(text) and not re.fullmatch(
        r"(?:less|more|not so|not as) often|too (?:many|much|often)|slow down|fewer", text, re.IGNORECASE
    ):
        return None
    if _LESS.search(text):
        return Oftener(more=False, about=_about(text))
    return Oftener(more=True, about=_about(text)) if _MORE.search(text) else None


def _switched(text: str, today: date) -> Switched | None:
    if _STOPS_ALL.fullmatch(text):
        return Switched(False)
    text = _CHASES.sub("chase", text)
    turned = _TURNED.search(text)
    spoken = _SPOKEN_OF.search(text) or turned or _DONT_FORGET.search(text) or _ASKING.search(text)
    if not spoken or not _is_accounted_for(text) or find_coming(text, today):
        return None
    about = _about(text)
    if turned:
        return Switched(turned["way"].lower() == "on", about) if about or _ALL.search(text) else None
    if about is None and not _REMINDERS_AT_ALL.search(text):
        return None
    if _DONT_FORGET.search(text):
        return Switched(True, about) if about else None
    if _OFF.search(text):
        return Switched(False, about)
    if _OF.search(text):
        return None
    if about and _ASKS_FOR.match(text):
        return Switched(True, about)
    if about is About.SUMMARY and not _EACH_MONTH.search(text):
        return None  # a summary of what there is
    return Switched(True, about) if _ON.search(text) and (about or not _REMIND_ME.search(text)) else None
