"""How long a session took, in minutes."""

from balint.language.attendance import KIND
from balint.language.clauses import READ, write_over
from balint.language.clock import find_time_ranges
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern

_SHORTEST, _LONGEST = 10, 12 * 60
_AT_LEAST, _AT_MOST = 40, 180  # a session among several lengths told

_HOURS = r"(?:hours?|hrs?|h)\b"
_MINUTE = r"(?:minutes?|mins?|minuets?|minuts|mintues?|minites?|mns)"
_MINUTES = rf"(?:{_MINUTE}|m)\b"
_AND = r"(?:and|an|n|&|\+|plus)"
_PART = (
    rf"(?P<part>(?:{_AND}[ -])?(?:(?:a|one|three)[ -])?(?:half|quarters?)|(?:{_AND} )?(?:[13]/[24]|[½¼¾]))"
)
_LONG = r"(?:full|whole|solid|long|good|usual|regular|standard|customary|normal|planned|scheduled|allotted)"
_OVER = r"over\b(?! (?:teams|zoom|skype|video|the phone|the telephone|lunch|tea|coffee))"
_NOT_LENGTH = (
    rf"(?!\s*(?:late|early|longer|shorter|{_OVER}|break|before|ago|after|drive|away|short"
    r"|from(?! (?:\d|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|noon))"
    r"|of (?:silence|tea)))"
)
_PAST_THE_HOUR = r"(?:five|ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?)"
_HEADS = rf"\s(?:of (?:us|them)|{KIND})"
_NO_CLOCK = r"(?<![\d.:/])"

_TYPICAL = r"(?:[4-9][05]|1[0-2][05]|forty[- ]five|fifty|sixty|seventy(?:[- ]five)?|eighty|ninety)"  # minutes

_MORE_THAN_HEADS = r"(?:[7-9][05]|1[0-2][05]|seventy(?:[- ]five)?|eighty|ninety)"

_TOOK = tuple(
    pattern(layout + _NOT_LENGTH)
    for layout in (
        (
            rf"\b(?:(?P<minutes>{_MORE_THAN_HEADS})|(?P<unit_minutes>{NUMBER}) ?{_MINUTE}) "
            r"(?:in (?:all|total)|altogether|all told)\b"
        ),
        rf"\b(?P<minutes>{NUMBER}) (?:instead of|rather than) (?:the )?(?:{_LONG} )?{NUMBER} {_MINUTE}\b",
        rf"\b(?P<minutes>{NUMBER}) (?:out )?of (?:the|our|my) (?:{_LONG} )?{NUMBER} {_MINUTE}\b",
        rf"\b(?P<less>{NUMBER}) {_MINUTE} (?:short of|off) (?P<count>an|the|one|two|three|[1-3]) {_HOURS}",
        (
            rf"\b(?P<count>an|the|one|two|three|[1-3]) {_HOURS},? (?:less|minus|bar) (?P<less>{NUMBER})"
            rf" {_MINUTE}\b"
        ),
        (  # the cases of one session
            r"\b(?P<times>two|three|four|[234]) (?:cases|presentations|rounds|halves|parts)"
            rf"(?:,| of| at| with) (?P<minutes>{NUMBER}) {_MINUTE}\b"
        ),
        rf"\b(?P<times>two|2) (?P<minutes>{NUMBER})[ -]{_MINUTE} (?:halves|parts|rounds|cases)",
        rf"\b(?P<minutes>{NUMBER}) ?{_MINUTE} ?\+ ?(?P<plus>{NUMBER}) ?{_MINUTE}\b",
        rf"{_NO_CLOCK}\b(?P<hours>\d{{1,2}})\s?(?:hours?|hrs?|h)\s?(?:and\s)?(?P<minutes>\d{{1,2}})(?:\s?{_MINUTES}|\b)(?!/|{_HEADS})",
        rf"{_NO_CLOCK}\b(?P<hours>\d):(?P<minutes>[0-5]\d)\s?{_HOURS}",
        (
            rf"\b(?P<count>an?|one|two|three|1|2|3)[\s-]{_HOURS}[\s-](?:{_AND}\s)?(?P<minutes>{_PAST_THE_HOUR})\b"
            rf"(?!{_HEADS})"
        ),
        rf"{_NO_CLOCK}\b(?P<decimal>[0-5][.,]\d{{1,2}})[\s-]?{_HOURS}",
        rf"\b(?P<count>an?|one|two|three|1|2|3)[\s-]{_HOURS}\.?\s(?:{_AND}\s)?(?P<minutes>{NUMBER})\s{_MINUTE}\b",
        rf"\b(?P<count>one|two|three|[1-3])\s{_HOURS},\s(?P<minutes>{NUMBER})\s{_MINUTE}\b",
        (
            rf"\b(?P<count>an?|one|two|three|[1-3])\s{_HOURS}\.?\s(?P<minutes>[1-5][05])\b"
            rf"(?!{_HEADS}|[.:/])"
        ),
        rf"\b(?P<count>an?|one|two|three|1|2|3)[\s-]?{_HOURS}[\s-]{_PART}",
        rf"{_NO_CLOCK}\b(?P<count>[1-3]) ?h(?:rs?|ours?)?(?P<part>[½¼¾])",
        rf"(?P<count>\bhour|\bhr) {_AND} (?P<minutes>{_PAST_THE_HOUR})\b(?!{_HEADS})",
        r"(?P<count>\bhour)[ -]long\b",
        rf"(?P<count>\b(?:one|two|three|1|2|3))[ -]?(?!half[ -]|quarter){_PART}[\s-]?{_HOURS}",
        rf"(?P<count>\bhour|\bhr)[ -]{_PART}",
        r"(?P<count>\bhour|\bhr) ?[+&] ?(?P<part>half|quarter)\b",
        rf"(?P<count>\bhour) (?P<minutes>{_PAST_THE_HOUR})\b(?!{_HEADS})",
        rf"\b(?P<count>two|three|four|[2-4]) {_LONG} {_HOURS}",
        r"\b(?P<count>hour) or so\b",
        (
            r"\b(?P<count>an?|one)\s(?:(?!half|quarter|couple|few|third|last|first)[a-z]+\s){1,3}hour"
            r"(?= of| with|\W|$)"
        ),
        r"(?<!half an )(?P<count>\bhour)'s\b",
        r"\b(?:just|for) the (?P<count>hour)\b(?! (?:and|&))",
        r"\bthe (?P<count>hour) as (?:usual|ever|always)\b",
        rf"\b(?:whole|full|(?:the|a) {_LONG}) (?P<count>hour)\b(?! (?:and|&))",
        r"\b(?:my|our) (?:usual |regular |customary |weekly |monthly )?(?P<count>hour)\b(?!-)",
        rf"\b(?P<minutes>{NUMBER})(?: or so|[ -]odd|\+)?[\s-]?{_MINUTE}\b",
        (
            rf"(?<!over the )(?<!than the )\b{_LONG} (?P<minutes>{_TYPICAL})\b"
            rf"(?!{_HEADS}|[.:/-]| (?:{_MINUTE}|year))"
        ),
        (
            r"(?:^|[,;(.]\s?|\bsupervision )(?P<count>hour|hr)\b"
            r"(?=\s*(?:[,;.)]|$)|\s(?:online|on|by|via|over|in|at|with|each|every|as usual"
            r"|apiece|a (?:go|time))\b)"
        ),
        rf"\b(?P<minutes>{_TYPICAL}) (?:this time|on the day)\b",
        rf"{_NO_CLOCK}(?<!£)\b(?P<minutes>{_TYPICAL}) (?:each|apiece|every time|a time)\b(?! way)",
        (
            rf"\b(?:led|attended|supervision) (?P<minutes>{_MORE_THAN_HEADS})"
            r"(?=\s*(?:[,.;)]|$|n\d|n=|w\b|with\b))"
        ),
        rf"\b(?:but (?:it )?was|actual(?:ly)?:?|included in the) (?P<minutes>{_TYPICAL})(?=\s*(?:[,.;)]|$))",
        rf"\b(?:so|but) only (?P<minutes>{_TYPICAL})(?=\s*(?:[,.;!)]|$))",
        rf"(?:^|[,;(])\s*(?P<minutes>{_MORE_THAN_HEADS})\s*(?=[,;)]|\.\s|\.?$)",
        rf"\bfor (?P<minutes>{_TYPICAL})(?=\s*(?:[,.;!)]|$|(?:on|with|w|in|at|over|by) ))",
        r"\b(?:duration|length|lasted|lasting|time)\s*(?:was|of|[:=-])?\s*(?P<minutes>\d{2,3})\b(?![:.]\d)",
        (
            r"\b(?:lasted|took|ran for|ran to|went on for|stopped at|only managed|this time)\s"
            r"(?:about |around |roughly |only |nearly )?"
            rf"(?P<minutes>{NUMBER})(?=\s*(?:[,.;!)]|$|and\b|but\b|this time|in all))"
        ),
        rf"(?<![\w/.] )(?<![\d/.])(?P<quarters>(?:3/4|¾|1/2|½)[- ]?(?:of an )?{_HOURS})",
        (
            r"\b(?P<quarters>half an (?:hour|hr)|half[- ](?:hour|hr)"
            r"|(?:(?:three|3)[- ]quarters|quarter) of an hour|(?:three|3)[- ]quarters?[- ]hour)\b"
        ),
        rf"{_NO_CLOCK}\b(?P<count>{NUMBER}|an?)[\s-]?(?:hours?|hrs?)\b",
        rf"{_NO_CLOCK}\b(?P<minutes>\d{{2,3}})(?:\s?m\b|['’′](?!\w))",
        rf"{_NO_CLOCK}\b(?P<count>[1-4]) ?h\b",
    )
)

# "three hours no, sorry, two hours", "meant to be fifty minutes but it took an hour"
_LENGTH = rf"(?:{NUMBER}|an?)[ -]?(?:{_HOURS}|{_MINUTES})"
_TAKEN_BACK = pattern(
    rf"""{_NO_CLOCK}\b{_LENGTH}(?=\W+(?:(?:oh|er|um|well)\W+)?(?:no|sorry|wait|oops|correction|i mean)\b
    [^.;\n]{{0,25}}\b{_LENGTH})
    |\b(?:meant|supposed|planned|scheduled|due|intended) (?:to be|to last|to take|to run|to do|for|as)
    [ ](?:for )?{_LENGTH}(?=,? but\b)"""
)

# How long something else took: the journey, the wait for the key, the debrief; or it was to take.
_SOME_PART = _PART.replace("(?P<part>", "(?:")
_SPAN = (
    r"(?:half an (?:hour|hr)|(?:three[- ]quarters|a quarter) of an hour|hour's"
    rf"|(?:{NUMBER}|an?)[ -]?(?:{_HOURS}|{_MINUTES})'?(?: {_SOME_PART}(?:'s)?)?)"
)
_OF_ELSE = pattern(
    rf"""\b(?:usually|normally|supposed to be|meant to be|(?<!the )planned(?: for| as)?|should have been
    |scheduled for|not|felt like|waited|waiting|lost|drove(?: for)?|walked|slept(?: for)?
    |delayed(?: by)?|stuck [^.;,]{{0,30}}\bfor) (?:about |the |a |an )?{_SPAN}
    |\b(?:train|bus|drive|journey|taxi|walk|trip|commute|flight|ferry|parking) (?:took|was|of)(?: me)? {_SPAN}
    |\b(?:over by|early by|late by|(?:ran|went) over|overran|overrunning|over-ran|overshot) (?:by )?
    (?:about |some |almost |nearly )?{_SPAN}
    |\b(?:prepared|preparing|cycled|parked|queued|travelled|(?<!we )spent) (?:for )?
    (?:about |the |a |an )?{_SPAN}
    (?! (?:with|at|in|on|together)\b)
    |\b(?:notes|prep|preparation|paperwork|admin|write-up|writing \w+ up|setting up|getting \w+) took(?: me)?
    [ ](?:about |nearly )?{_SPAN}
    |\b(?:asked for|wanted|allowed) (?:about |the |a |an )?{_SPAN}
    |{_NO_CLOCK}\b{_SPAN} (?:normally|usually|as a rule|in theory|on paper|planned|scheduled|advertised
    |notice)\b
    |\bnot (?:the |a |my )?(?:(?:full|whole|usual|planned) )?hour\b
    |\b(?:hour|{_SPAN}) (?:became|turned into|grew to|shrank to)\b|{_NO_CLOCK}\b{_SPAN} (?:away|booked)\b
    |{_NO_CLOCK}\b{_SPAN} (?:more|less|longer|shorter) than (?:the |our |my )?(?:{_LONG} )?(?:{_SPAN}|hour)
    |(?:(?<=hour )|(?<=hours )|(?<=minutes )|(?<=mins ))(?:instead of|rather than)[ ]
    (?:the |our |my )?(?:{_LONG} )?(?:{_SPAN}|hour)
    |{_NO_CLOCK}\b{_SPAN}[- ](?:replacement |rail |coach |connecting )?(?:bus|train|tram|coach|ride|taxi
    |cab)\b
    (?! (?:strike|late|was|were))
    |{_NO_CLOCK}\b{_SPAN}[- ](?:(?!incl\w*|with|plus|and|counting|at|in|on|over|by|via)\w+ ){{0,2}}?
    (?:debrief|round trip|trip|commute|check-in|introductions?|feedback|setting|break|pause|drive
    |journey|walk|wait|silence|chat|sleep|nap|shift|lunch|traffic|delay|ferry)\b
    |\b(?:an?|my|the|after|long|whole) {_SPAN}[- ](?:(?!at|in|on)\w+ )?(?:clinic|surgery)\b
    |{_NO_CLOCK}\b{_SPAN} (?:of (?:(?:it|that|which)(?= (?:on|about|went|was|spent|for))|chat
    |small talk|silence|traffic|travel\w*|driving|admin|notes|clinic
    |setting up
    |prep\w*|sleep|waiting)|to (?:park|get|find|travel|write|set|log|start|come|drive|walk|reach|spare|tidy
    |clear|warm|settle)\w*|there and back|(?:each|one|either) way|on (?:(?:the|a) )?(?:\w+ )?(?:trains?
    |bus(?:es)?|road
    |[ma]\d+|motorway|ferry|tram|tube|bike)|by (?:train|bus|car|ferry|bike)
    |in (?:the )?(?:traffic|car|rain|queue)|home|for (?:lunch|the key)|lost|each(?=[^;\n]*{_SPAN}))\b"""
)

# "60-75 minutes" may have been either.
_RANGE = pattern(
    rf"(?<!by )(?<!cut from )(?<!down from )(?<!up from ){_NO_CLOCK}"
    rf"\b(?:\d{{1,3}}\s?[-–]\s?\d{{1,3}}|{NUMBER} (?:to|or) {NUMBER})[ -]?(?:{_MINUTE}|{_HOURS})\b"
)

_TIME = pattern(
    r"""(?:(?:at|from|@|starting) )?\b(?:[012]?\d[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?|[012]?\d ?[ap]\.?m\b\.?
    |[012]?\d o'?clock|half (?:past )?(?:[1-9]|1[012]|one|two|three|four|five|six|seven|eight|nine|ten)\b
    |(?:at|@) [1-9]\b|noon|midday)"""
)


# "60 and 75 mins", "led mon 60, tues 75 mins"
_UNIT_AHEAD = pattern(
    rf"(?<![\d.:/£$€–-])(?<!room )(?<!ward )(?<!usual )(?<!planned )(?<!normal )\b{_TYPICAL}"
    rf"(?=(?:\s?(?:,|;|&|\band\b|\bthen\b|/)\s?(?:[a-z]+ |\d+(?:/\d+|[a-z]{{2}}) ){{0,4}}"
    rf"{_TYPICAL})+[ -]?{_MINUTES})"
)
_ONE_LENGTH = rf"(?:{NUMBER} ?{_MINUTES}|(?:an?|one|two|[12](?:\.5)?) ?{_HOURS}(?: and a half)?)"
_LENGTHS = pattern(rf"{_NO_CLOCK}\b{_ONE_LENGTH}(?:(?:,? ?(?:\band\b|&|\bthen\b)|,|/) ?{_ONE_LENGTH})+")
_LENGTH_IN_TURN = pattern(_ONE_LENGTH)
_HOUR = 60


_UNIT_BEFORE = pattern(  # "60 minutes, no tell a lie, 75"
    rf"\b{NUMBER} ?{_MINUTE}(?P<back>\W+(?:no|sorry|wait|actually|correction)\b[^.;\n\d]{{0,25}}?)"
    rf"(?P<new>{_TYPICAL})\b(?![.:/]\d| ?{_MINUTES})"
)


def with_units(text: str) -> str:
    """The text with "mins" behind each of "60 and 75 mins", and behind what is meant in "60 mins, no, 75"."""
    text = _UNIT_BEFORE.sub(lambda found: f"{found['back']}{found['new']} mins", text)
    return _UNIT_AHEAD.sub(lambda found: f"{found[0]} mins", text)


def read_durations_in_turn(text: str, sessions: int) -> tuple[int, ...]:
    """The minutes of each of so many sessions, told one after another: "60 mins and 75 mins"; else nothing.
    "An hour and 45 minutes" is one length.
    """
    for row in _LENGTHS.finditer(text):
        minutes = tuple(read_duration(one[0]) or 0 for one in _LENGTH_IN_TURN.finditer(row[0]))
        one_length = minutes[0] % _HOUR == 0 and min(minutes[1:]) < _HOUR
        if (
            len(minutes) == sessions
            and all(_AT_LEAST <= each <= _AT_MOST for each in minutes)
            and not one_length
        ):
            return minutes
    return ()


def read_duration(text: str) -> int | None:
    """The minutes, if the text says how long it took, or from when until when."""
    for words in (_TAKEN_BACK, _OF_ELSE, _RANGE):
        text = words.sub(lambda found: READ * len(found[0]), text)
    told: list[int] = []
    for words in _TOOK:
        found = (
            _minutes({k: part for k, part in each.groupdict().items() if part})
            for each in words.finditer(text)
        )
        told += [minutes for minutes in found if minutes is not None and _SHORTEST <= minutes <= _LONGEST]
        text = words.sub(lambda each: READ * len(each[0]), text)
    if not told:
        spans = (times.minutes for times in find_time_ranges(text))
        return next((minutes for minutes in spans if minutes and _SHORTEST <= minutes <= _LONGEST), None)
    return next((minutes for minutes in told if _AT_LEAST <= minutes <= _AT_MOST), told[0])


def without_durations(text: str) -> str:
    """The text with lengths and times of day written over, every other character in its place."""
    for words in (_RANGE, *_TOOK):
        text = words.sub(lambda found: READ * len(found[0]), text)
    for times in list(find_time_ranges(text)):
        text = write_over(text, times.start, times.end, READ)
    return _TIME.sub(lambda found: READ * len(found[0]), text)


def _minutes(parts: dict[str, str]) -> int | None:
    if "quarters" in parts:
        return _minutes_of_part(parts["quarters"].lower())
    if "decimal" in parts:
        return _minutes_of_decimal(parts["decimal"].replace(",", "."))
    if "count" in parts:
        one = parts["count"].lower() in {"a", "an", "the", "hour", "hr"}
        hours = 1 if one else read_number(parts["count"])
        more = (
            read_number(parts["minutes"]) or 0
            if "minutes" in parts
            else _minutes_of_part(parts.get("part", ""))
        )
        less = read_number(parts.get("less", "0")) or 0
        return None if hours is None else hours * 60 + more - less
    minutes = read_number(parts.get("minutes") or parts["unit_minutes"])
    times = read_number(parts.get("times", "1")) or 1
    plus = read_number(parts.get("plus", "0")) or 0
    return None if minutes is None else times * minutes + plus + 60 * int(parts.get("hours", 0))


def _minutes_of_decimal(hours: str) -> int:
    """1.25 hours are 75 minutes, and 1.30 hrs an hour and thirty: nobody counts in tenths with a nought."""
    whole, _, fraction = hours.partition(".")
    of_an_hour = len(fraction) == 1 or fraction in {"25", "50", "75"}
    return round(float(hours) * 60) if of_an_hour else 60 * int(whole) + int(fraction)


def _minutes_of_part(part: str) -> int:
    """The minutes of "and a half", "and three quarters", "¼"."""
    if part.startswith("3") or "three" in part or "3/4" in part or "¾" in part:
        return 45
    if "quarter" in part or "1/4" in part or "¼" in part:
        return 15
    return 30 if part else 0
