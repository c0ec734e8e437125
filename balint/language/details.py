"""What is told of a session beside its kind and its day: format, colleagues, how many came, how long it took."""

import re
from dataclasses import dataclass

from balint.language.names import Person, find_people
from balint.language.numbers import NUMBER, NUMBER_WORD, read_number
from balint.language.spelling import straight
from balint.pathway.entries import Format

MOST_PARTICIPANTS = 60
_SHORTEST, _LONGEST = 10, 12 * 60  # minutes
_BLANK = "\u00b7"  # stands for what is not to be read


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
        free = free[:start] + _BLANK * (end - start) + free[end:]
    free = free.lower()
    return Details(_format(free), people, _participants(free), _duration(free))


_NOT = r"(?<!not )(?<!not on )(?<!not via )(?<!not by )(?<!instead of )(?<!rather than )(?<!wasn't )(?<!no )"
_ONLINE = re.compile(
    rf"{_NOT}\b(?:on-?line|zoom(?:ed|ing)?|virtual(?:ly)?|remote(?:ly)?|skype|webex|google meet|(?:on|via|by|over|using) meet"
    r"|(?:ms|microsoft|on|via|by|over|using|through|with ms|in) teams|video ?(?:call|link|conference|chat)?|facetime|whereby"
    r"|jitsi)\b(?! group sign)|(?:^|[,;(])\s*teams\s*(?:$|[,;).])|\bteams (?:call|meeting)\b",
    re.I,
)
_PLACE = (
    r"(?:surgery|practice|hospital|clinic|health cent(?:re|er)|medical cent(?:re|er)|centre|library|church(?: hall)?"
    r"|village hall|hall|hospice|university|college|school|department|community cent(?:re|er)|postgrad(?:uate)? cent(?:re|er)"
    r"|seminar room|meeting room|common room|room|office|house|home|pub|cafe|building|ward|deanery|trust|venue|campus)"
)
_IN_PERSON = re.compile(
    rf"{_NOT}\b(?:in[- ]?person|face[- ](?:to|2)[- ]face|f2f|ftf|f-2-f|in the flesh|in real life|irl|on[- ]site)\b"
    rf"|{_NOT}\b(?:at|in|from) (?:(?:the|my|our|a|their|his|her|local|same|usual|own|gp|doctors'?|[\w'·]+'s) ){{1,3}}{_PLACE}\b"
    rf"|\b(?:at|in) {_PLACE.replace('|home', '')}\b",
    re.I,
)
_SOME = (
    r"(?:half|some|a few|few|the rest|rest|one|two|1|2|a couple|the others|others|part|partly|half of us|some of us|one person"
    r"|one of us|two of us|two people|some people|one member|two members|a couple of people|others)"
)
_ON_SCREEN = r"(?:online|on zoom|by zoom|via zoom|zoom|on teams|via teams|by teams|on video|by video|virtual|virtually|remote|remotely)"
_HYBRID = re.compile(
    rf"\bhybrid\b|\bmixed (?:format|mode|online)|\b{_SOME}(?: (?:joined|were|was|dialled in|came|joining|being|people|members))*"
    rf"(?: in)? {_ON_SCREEN}\b|\b{_SOME}(?: (?:were|was|came))* (?:in[- ]person|in the room|face to face)\b"
    r"|\bin[- ]person (?:and|&|\+) (?:online|zoom)|\b(?:online|zoom) (?:and|&|\+) in[- ]person",
    re.I,
)


def _format(text: str) -> Format | None:
    online, in_person = _ONLINE.search(text), _IN_PERSON.search(text)
    if _HYBRID.search(text) or (online and in_person and _split(text)):
        return Format.HYBRID
    if online and in_person:
        return Format.ONLINE if "from" in in_person[0] else None
    if online:
        return Format.ONLINE
    return Format.IN_PERSON if in_person and not in_person[0].startswith("from") else None


_WHO = r"(?:of us|of them|people|persons?|members|participants|attendees|attended|attending|attendance)"
_SPLIT = re.compile(
    rf"\b({NUMBER})(?: {_WHO})? (?:in the room|in[- ]person|face to face|f2f|there)\b[^.;]{{0,20}}?"
    rf"\b({NUMBER})(?: {_WHO})? {_ON_SCREEN}\b|\b({NUMBER})(?: {_WHO})? {_ON_SCREEN}\b[^.;]{{0,20}}?"
    rf"\b({NUMBER})(?: {_WHO})? (?:in the room|in[- ]person|face to face|f2f)\b",
    re.I,
)


def _split(text: str) -> bool:
    return bool(_SPLIT.search(text)) or bool(re.search(r"\b(?:and|&|\+|plus|others|rest)\b", text))


_KIND = (
    r"(?:people|ppl|persons?|members|participants|attendees|doctors|docs|gps?|gp trainees|trainees|registrars|students|colleagues"
    r"|clinicians|nurses|psychiatrists|therapists|medics|folks?|pax|group members|psychologists|physicians|consultants"
    r"|professionals|practitioners|vets|counsellors|residents|juniors|women|men|heads|bodies|souls|participated|delegates)"
)
_CAME = r"(?:came|attended|turned up|showed up|showed|joined|participated|were there|were present|there|present|in attendance|made it)"
_ABOUT = r"(?:about |around |roughly |approx\.? |approximately |c\.? ?|~ ?|some |nearly |all |only |just |the |a full |total of )*"
_LIKE = r"(?:other |lovely |regular |new |different |junior |young |enthusiastic |keen |gp |medical |fellow |great )?"
_HOW_MANY = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?P<n>{NUMBER}) of (?:us|them|the group|my group)\b",
        rf"\b(?P<n>{NUMBER})\s?{_LIKE}{_KIND}\b(?! (?:couldn't|didn't|missing|absent|away|short|cancelled|sent|left|late|dropped|joined late))",
        rf"\b(?P<n>{NUMBER}) (?:of (?:us|them) )?(?:all )?{_CAME}\b",
        rf"\b(?P<n>{NUMBER}) (?:in the (?:room|group)|in (?:attendance|all|total)|around the table|round the table|altogether)\b",
        rf"\b(?:group|turnout|attendance|circle|total) (?:was |of )+{_ABOUT}(?P<n>{NUMBER})\b(?! (?:min|hour|hr))",
        rf"\b(?:we were|there were|we had|had|there was|with|were) {_ABOUT}(?P<n>{NUMBER})(?= (?:there|present|in|on|at|today|and|turn|of)\b|\s*(?:[,.;!)]|$))",
        rf"\b(?:participants|attendees|members|people|attendance|turnout|numbers?|size|present)\s*(?:was|were|[:=-])?\s*(?P<n>{NUMBER})\b(?![./:])",
        rf"\b(?:all|only|just) (?P<n>{NUMBER_WORD}|\d+)(?: of us)?(?= |[,.]|$)(?! (?:the|my|our|min|hour|hr|month|week|day|one|session|group|weekend|time|of my))",
        rf"(?:^|[,;(+]|\bwith)\s*(?P<n>{NUMBER}) (?:on|via|by|over) (?:zoom|teams|line)\b",
        rf"(?:^|[,;(])\s*(?P<n>{NUMBER}) (?:online|remotely|virtually|in[- ]person|face to face|f2f)\b",
        rf"(?:^|[,;(])\s*(?P<n>{NUMBER})\s*(?=[,;)]|\.?\s*$)",
    )
)
_A_RANGE_BEFORE = re.compile(rf"(?:{NUMBER})\s*(?:-|–|—|to|or|/)\s*$", re.I)
_NOT_A_COUNT_BEFORE = re.compile(
    r"[£$€.:/\d]$|\b(?:at|aged?|room|bay|ward|year|st|fy|page|form|no)\.? $", re.I
)


def _participants(text: str) -> int | None:
    split = _SPLIT.search(text)
    if split:
        return _sum(split)
    for pattern in _HOW_MANY:
        for found in pattern.finditer(text):
            count = read_number(found["n"])
            before = text[max(0, found.start("n") - 12) : found.start("n")]
            if _A_RANGE_BEFORE.search(before) or _NOT_A_COUNT_BEFORE.search(before):
                continue
            if count is not None and 2 <= count <= MOST_PARTICIPANTS:
                return count
    return None


def _sum(split: re.Match[str]) -> int | None:
    counts = [read_number(number) for number in split.groups() if number]
    total = sum(count for count in counts if count is not None)
    return total if 2 <= total <= MOST_PARTICIPANTS else None


_HOURS = r"(?:hours?|hrs?|h)\b"
_MINUTES = r"(?:minutes?|mins?|m)\b"
_HALF = r"(?:and a half|1/2|½)"
_TOOK = tuple(
    re.compile(rf"{pattern}(?!\s*(?:late|early|over\b|break|before|ago|after|drive|away|short|from|of (?:silence|tea)))", re.I)
    for pattern in (
        rf"(?<![\d.:])\b(?P<h>\d{{1,2}})\s?(?:{_HOURS}|h)\s?(?:and\s)?(?P<m>\d{{1,2}})(?:\s?{_MINUTES}|\b)",
        rf"(?<![\d.:/])\b(?P<h>\d{{1,2}}[.,]\d{{1,2}})[\s-]?{_HOURS}",
        rf"\b(?P<hw>an?|one|two|three|1|2|3)[\s-]{_HOURS}\s(?P<half>{_HALF})",
        rf"(?P<hw>\b(?:one|two|three|1|2|3)) ?(?P<half>{_HALF})[\s-]?{_HOURS}",
        rf"(?P<hw>\bhour) (?P<half>{_HALF})",
        rf"\b(?P<m>{NUMBER})[\s-]?(?:minutes?|mins?)\b",
        rf"\b(?P<q>half an hour|half[- ]hour|half hour|three quarters of an hour)\b",
        rf"(?<![\d.:/])\b(?P<hw>{NUMBER}|an|a|one)[\s-]?(?:hours?|hrs?)\b",
        rf"(?<![\d.:/])\b(?P<m>\d{{2,3}})\s?m\b",
        rf"(?<![\d.:/])\b(?P<hw>[1-4])h\b",
    )
)  # fmt: skip
_QUARTERS = {"half": 30, "three": 45}


def _duration(text: str) -> int | None:
    """Minutes, if the text says how long it took."""
    for pattern in _TOOK:
        for found in pattern.finditer(text):
            minutes = _minutes(found.groupdict())
            if minutes is not None and _SHORTEST <= minutes <= _LONGEST:
                return minutes
    return None


def _minutes(parts: dict[str, str | None]) -> int | None:
    if parts.get("q"):
        return _QUARTERS[str(parts["q"]).split()[0].split("-")[0]]
    if parts.get("hw"):
        hours = _word_hours(str(parts["hw"]))
        return None if hours is None else hours * 60 + (30 if parts.get("half") else 0)
    minutes = read_number(str(parts["m"])) if parts.get("m") else 0
    if minutes is None:
        return None
    hours_told = float(str(parts["h"]).replace(",", ".")) if parts.get("h") else 0.0
    return round(hours_told * 60) + minutes


def _word_hours(word: str) -> int | None:
    return 1 if word.lower() in {"a", "an", "hour"} else read_number(word)
