"""What is told of a session beside its kind and day: format, colleagues, how many came, how long it was."""

import re
from dataclasses import dataclass

from balint.language.attendance import read_participants, told_in_two_parts
from balint.language.clauses import READ, write_over
from balint.language.durations import read_duration
from balint.language.names import Person, find_people
from balint.language.patterns import expression, pattern, rows
from balint.language.spelling import straight
from balint.pathway.entries import Format

_LONGEST_DAY = 12  # characters of a day by itself, which tells no length


@dataclass(frozen=True, slots=True)
class Details:
    format: Format | None = None
    people: tuple[Person, ...] = ()
    participants: int | None = None
    duration_minutes: int | None = None


def read_details(text: str, skip: tuple[tuple[int, int], ...] = ()) -> Details:
    """The details in a piece of text. `skip` are the spans already taken, by dates."""
    plain = straight(text)
    people = find_people(plain)
    free = plain
    for start, end in (*skip, *((person.start, person.end) for person in people)):
        free = write_over(free, start, end, READ)
    lists = [
        plain[start:end] for start, end in skip if end - start > _LONGEST_DAY
    ]  # "3 Nov 7-8.30pm, 10 Nov"
    within = (read_duration(days) for days in lists)
    minutes = read_duration(free) or next(filter(None, within), None)
    return Details(_read_format(free), people, read_participants(free), minutes)


_NOT = r"(?<!not )(?<!not on )(?<!not via )(?<!not by )(?<!instead of )(?<!rather than )(?<!wasn't )(?<!no )"
_BY = r"(?:on|via|by|over|using|through)"
_ONLINE = pattern(
    rf"""{_NOT}\b(?:on-?line|on line(?! \d)|zoom(?:ed|ing)?|virtual(?:ly)?|remote(?:ly)?|skype|webex|facetime
    |whereby|jitsi|google meet|{_BY} meet|(?:ms|microsoft|{_BY}|in|{_BY} ms) teams
    |video ?(?:call|link|conference|chat)?|(?:on|over|across) (?:(?:the|our) )?(?:screens?|phone|telephone)
    |by (?:phone|telephone)|(?:by|via|over|on) (?:the )?internet)\b|\bteams (?:call|meeting|kept|froze
    |crashed|dropped|was|wasn't|again)\b
    |(?<!\w )\bteams\b(?! (?:of|from)\b)
    |\b(?:both|all|us|them|people|ppl|led|attended|supervision|but|and|so|co
    |session
    |group|min|mins|hour|hr|hrs|this time|instead)[ ]teams\b(?! (?:of|from|meeting)\b)|(?<=\d )teams\b"""
)
_PLACE = rows(
    r"""(?:surgery|practice|hospital|clinic|(?:health|medical|community|postgrad(?:uate)?) cent(?:re|er)
    |cent(?:re|er)|vestry|chapel|crypt|chapter house|vicarage|rectory|museum|gallery|theatre|hotel|prison
    |academy
    |lounge|kitchen|garden|boardroom|annexe|hub|barn|club|library|church(?: hall)?|village hall|hall|hospice
    |university|college|school|department
    |(?:seminar|meeting|common|staff|living|dining|lecture|waiting) room|room|office|house|home|pub|cafe
    |building|ward|deanery|trust|venue
    |campus|chambers|studio|canteen|refectory|cathedral|abbey|synagogue|mosque|town hall|conservatory
    |barracks|courthouse|base)"""
)
_WHOSE = r"(?:(?:the|my|our|a|their|his|her|local|same|usual|own|gp|doctors'?|[\w'·]+'s) ){1,3}"
_IN_PERSON = pattern(
    rf"""{_NOT}\b(?:in[- ]?person|face[- ](?:to|2)[- ]face|f-?2-?f|ftf|in the flesh|in real life|irl
    |physically(?: present| there)?|(?:in|with) presence|presential(?:ly)?|presencial|residential(?:ly)?
    |on[- ]site)\b
    |(?:^|[,;(])\s*(?:{_WHOSE})?{_PLACE}[\s{READ}]*(?: (?:at|in|of|on) [^,;.]{{1,30}})?(?=[,;.)]|$)
    |{_NOT}(?:\bat|\bin|@) ?(?:{_WHOSE}|(?=[A-Z]))(?:(?!zoom|virtual|online|teams
    |breakout)[\w'’-]+ ){{0,2}}{_PLACE}\b
    (?! group)|(?:\bat|\bin|@) (?!home\b)(?:(?:gp|local|old|new|big|wee|little) )?{_PLACE}\b(?! group)
    |\b(?:came|come|went|gone|over|down|up) (?:along )?to {_WHOSE}(?:[\w'’-]+ ){{0,2}}{_PLACE}\b(?! group)
    |\b(?:surgery|practice) as (?:usual|always|ever)\b"""
)
_SOME = rows(
    r"""(?:half|some|a few|few|(?:the )?(?:rest|others)
    |(?<!each )(?<!this )(?<!that )(?<!every )(?<!the )(?<!last )(?<!day )one|two|1|2|a couple(?: of people)?
    |(?<!took )(?<!taken )part|partly|others|(?:half|some|one|two) of us
    |(?:one|two|some) (?:person|people|members?))"""
)
_ON_SCREEN = (
    r"(?:online|(?:on |by |via )?zoom|(?:on|via|by) teams|(?:on|by) video|on (?:the )?screen"
    r"|virtual(?:ly)?|remote(?:ly)?)"
)
_HYBRID = pattern(
    rf"""\bhybrid\b|\bhalf (?:and|&|n) half\b|\bmixed (?:format|mode|online)
    |\b{_SOME}(?: (?:joined|were|was|dialled in|came|joining|being|people|members))*(?: in)? {_ON_SCREEN}\b
    |\b{_SOME}(?: (?:were|was|came))* (?:in[- ]person|in the room|face to face)\b
    |\bin[- ]person (?:and|&|\+) (?:online|zoom)|\b(?:online|zoom) (?:and|&|\+) in[- ]person"""
)
# "was meant to be f2f but the trains were off, so zoom instead": only the second came true.
_MEANT = pattern(
    r"""\b(?:(?:was|were|should have been|had been|is) )?(?:meant|supposed|due|going|planned|booked
    |intended) to be
    [ ](?:[\w'-]+ ){0,2}?(?:in[- ]person|face[- ]to[- ]face|f2f|online|on zoom|on teams|hybrid|virtual
    |remote)\b
    |\b(?:was|were) (?:meant|supposed|due|going) to be (?:at|in) (?:[\w'’-]+ ){1,4}(?=but\b)"""
)
_BOTH = pattern(r"\b(?:and|plus|others|rest)\b|[&+]")


# "at the manse", "at our scout hut": any place that is none of these is one to be at in person.
_SOMEWHERE = pattern(
    r"""\bat (?:the|our) (?!(?:[a-z]+ )?(?:end|beginning|start|outset|moment|time|times|same|first|second
        |last|next|latest
    |group|groups|session|meeting|weekend|week|day|days|month|year|evening|morning|society|event|request
    |invitation|behest|suggestion|minute|hour|earliest|least|most|helm|back|front|top|bottom|computer|screen|keyboard
    |phone|leadership|leaders?|balint|supervision|training|usual|stage|point|rate|age|expense|thought|hands
    |conference|course|workshop|appraisal|ready|other|whole)\b)[a-z]{3}
    |\bat (?:hers|mine|theirs|his)(?=\s*(?:[,.;!)]|$))
    |\b(?:in|on) (?:the|our|my|her|his|a) (?:[\w'’-]+ ){0,2}(?:hut|portakabin|cabin|tent|marquee|flat
    |ward)\b(?! group)
    |\b(?:round|around) (?:the|my|her|his|our) (?:\w+ )?table\b
    |\b(?:the|that|this|our) (?!breakout|zoom|waiting)(?:[a-z]+ )?room (?:over|above|behind|below|under
    |beside|at|off)\b
    |\b(?:that|this) (?!breakout|zoom|waiting)(?:[a-z]+ )?room\b
    |\b(?:the|our) (?!breakout|zoom|waiting)(?:[a-z]+ )?room was\b|\broom \d+ was\b
    |\bover (?:tea|coffee|lunch|cake) at (?:her|his|my|our|their)\b
    |\bat (?-i:(?!Zoom|Teams|Skype|Easter|Christ|Hallow|Whit|Balint|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Noon|Midday
        |Group|The\b|My\b|Our\b|Least|Last|First|Home|Work|All|Lead|Soc|Super|Train)[A-Z][a-z]+)"""
)


_TOWNS = rows(
    r"""(?:london|birmingham|manchester|leeds|liverpool|sheffield|bristol|newcastle|nottingham|leicester|edinburgh
    |glasgow|aberdeen|dundee|inverness|stirling|perth|cardiff|swansea|newport|bangor|aberystwyth|belfast|derry
    |dublin|cork|galway|limerick|oxford|cambridge|york|norwich|exeter|plymouth|southampton|portsmouth|brighton
    |canterbury|guildford|winchester|bournemouth|cheltenham|gloucester|worcester|coventry|derby|stoke|wolverhampton
    |bradford|hull|durham|sunderland|middlesbrough|carlisle|lancaster|preston|blackpool|bolton|chester|lincoln
    |peterborough|ipswich|colchester|luton|milton keynes|northampton|swindon|bath|salisbury|truro|shrewsbury
    |hereford)"""
)
_IN_TOWN = pattern(
    rf"""\b(?:(?<!days )(?<!weeks )(?<!months )(?<!years )(?<!week )(?<!fortnight )(?<!holiday )in|at)[ ]
    (?-i:(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Zoom|Teams|Skype|Balint|Group
        |Super|Person|Train|Engl|Welsh|Week|Year|Term|Spring|Summer|Autumn|Winter|Easter|Christ|Lent|Mon|Tue|Wed|Thu|Fri|Sat|Sun))
        [A-Z][a-z]{{2,}}\b(?!['’]s))
    |\b(?:room|rm) [a-z]?\d+[a-z]?\b|\b(?:hospital|hospice|prison|school) (?:balint )?group\b
    |\b(?:that|this) (?:little|small|tiny|cold|big) room\b
    |(?:\bin |[,:(–{READ}-]\s*){_TOWNS}(?=\s*(?:[,.;)!✅]|$|{READ}|with\b|on\b|and\b|for\b))"""
)


_CLAUSES = expression(r"[,;()]|\s[–—-]\s")
_ONE_AND_THE_OTHER = expression(r"\s*(?:&|\band\b|\bthen\b)\s*", re.IGNORECASE)
_LONGEST_SETTING = 4  # words


def read_formats_in_turn(text: str) -> tuple[Format, ...]:
    """The formats of two sessions, told one after the other: ", zoom & surgery"; "online and in person" may
    as well be one that was both.
    """
    for clause in _CLAUSES.split(text):
        parts = _ONE_AND_THE_OTHER.split(clause.strip(" ."))
        if len(parts) != 2 or any(not 0 < len(part.split()) <= _LONGEST_SETTING for part in parts):
            continue
        told = [_read_format(part) for part in parts]
        formats = tuple(one for one in told if one and one is not Format.HYBRID)
        plain = {part.lower() for part in parts} <= {"online", "in person", "in-person", "face to face"}
        if len(formats) == 2 and len(set(formats)) == 2 and not plain:
            return formats
    return ()


def without_settings(text: str) -> str:
    """The text with the words for where it was written over, every other character in its place."""
    for words in (_HYBRID, _ONLINE, _IN_PERSON):
        text = words.sub(lambda found: READ * len(found[0]), text)
    return text


def _read_format(text: str) -> Format | None:
    """None too if both an online and a real place are named and not joined."""
    text = _MEANT.sub(lambda found: READ * len(found[0]), text)
    online, in_person = _ONLINE.search(text), _IN_PERSON.search(text)
    joined = online and in_person and _BOTH.search(text)
    if joined or told_in_two_parts(text) or _HYBRID.search(text):
        return Format.HYBRID
    if online and in_person:
        return None
    if online:
        return Format.ONLINE
    return Format.IN_PERSON if in_person or _SOMEWHERE.search(text) or _IN_TOWN.search(text) else None
