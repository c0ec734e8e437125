"""What people tell of themselves: name, qualification, where they live, when they joined."""

import re
from datetime import date, timedelta

from balint.language.dates.days import back, month_end
from balint.language.name_spans import name_at
from balint.language.name_words import GIVEN_BUT_WORDS
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import pattern, words
from balint.language.periods import find_period
from balint.language.places import time_zone_of
from balint.language.questions import read_question
from balint.language.reports import read_report
from balint.language.said import AboutSelf
from balint.language.spelling import straight

_LONGEST = 300  # characters
_START = r"(?:^|(?<=[.,;!\n:–—-])|(?<= and)|(?<= but)|(?<= so))\s*"
_HELLO = (
    r"(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|there|balint|yes|no|ok|okay|well"
    r"|so|please|and|actually)\b[\s,.!]*)*"
)
_I_AM = r"(?:i am|i'm|im)"

_NAME = pattern(
    rf"{_START}{_HELLO}(?:(?P<plain>{_I_AM})|(?:my (?:full |real |first )?name is|my name's|(?:you can "
    rf"|just |do )*call me"
    r"|i go by|i'm called|i am called|(?:change|set) my name to|i'm known as|i am known as))\s+(?=[^\W\d_])"
)
_NAME_ENDS = re.compile(r"\s*(?:$|[,.!;()–—\n-]|(?:and|from|here|by the way|please|now|in)\b)", re.IGNORECASE)
# Said of oneself with a capital, and no names; or after "call me".
_NO_NAMES = words(
    """
    tired exhausted late done sorry free busy ill sick well fine back new retired happy sad lost stuck
    unsure ready
    here there available pleased delighted excited nervous anxious worried worn crazy anything whatever
    something
    british english scottish welsh irish american european french german dutch spanish italian greek
    polish indian
    pakistani nigerian african asian australian canadian swedish danish norwegian jewish muslim catholic
    hindu
    buddhist misspelt misspelled spelt spelled missing incorrect not psychoanalyst psychotherapist
    psychiatrist
    psychologist counsellor analyst afraid ashamed away bored certain confused curious early glad
    grateful hungry
    interested keen older proud qualified registered sure trying upset vegan autistic deaf blind pregnant
    """
)

_PATHWAY = (
    r"(?:(?:balint )?(?:society(?:'s)? )?(?:accreditation(?: pathway| process| programme"
    r"| scheme)?|pathway|training pathway))"
)
_ON_IT = rf"(?: (?:the |your |this |my )?(?:balint |society's )*{_PATHWAY})"
_JOINED = pattern(
    rf"""(?:\bi(?:'ve| have)? (?:only |just |first |actually |formally )*(?:joined|join|started|began
    |registered (?:for|on)
    |signed up (?:for|to)|enrolled (?:on|in)|got on(?:to)?|been on|went on)(?P<named>{_ON_IT})
    |\bi(?:'ve| have| am|'m)?(?: been)? (?P<on>on{_ON_IT})|\b(?P<short>on{_ON_IT})(?= (?:since|from|for)\b)
    |\b(?:i )?(?P<start>started|began|joined){_ON_IT}
    |\bi(?:'ve| have)? (?:only |just |first )*joined(?P<bare>)|^joined(?P<alone>))
    (?: (?P<when>(?:(?! and i| but )[^.;,!?\n]){{1,60}}))"""
)
_NOT_JOINED = pattern(
    rf"""\bi (?:haven't|have not|hadn't|didn't|did not|never)(?: actually| formally| yet
    | even)? (?:joined?|started?
    |begun|registered for|signed up (?:for|to)|got on(?:to)?)(?:{_ON_IT}(?: yet)?|(?: yet)?\s*(?=[.,;!\n]
    |$))
    |\bi've not(?: yet)? (?:joined|started|begun)(?:{_ON_IT}|(?: yet)?\s*(?=[.,;!\n]|$))
    |\bi(?:'m| am) not (?:yet )?on{_ON_IT}(?: yet)?|^not (?:yet )?(?:joined|on){_ON_IT}(?: yet)?
    |^not joined(?: yet)?
    |\bi(?:'m| am) (?:thinking of|thinking about|considering|planning on) (?:joining|starting){_ON_IT}"""
)
_LATELY = timedelta(days=61)  # a bare "joined" this lately is more likely a session
_PART_OF = pattern(
    r"\b(?:early|late|mid|the (?:beginning|start|end|middle) of|around|about|roughly)(?: in)?[ -]"
)
_AGO = pattern(
    rf"(?:(?:for )?(?:about |around |over |nearly )?(?P<number>{NUMBER}|an?) (?P<unit>year"
    rf"|month)s?(?P<ago> ago)?)\b"
)
_MONTH_OF_YEAR = pattern(r"(?:in |since )?(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)\b")
_SINCE = pattern(r"^(?:since|from|as of) ")

_SCHOOL = (
    r"(?:psycho-?analytic(?:al)?(?:ly)?|psycho-?dynamic(?:ally)?|psychodynamics|jungian|freudian"
    r"|kleinian|group[- ]analytic)"
)
_BODY = r"(?:ukcp|bpc|british psychoanalytic council|uk council for psychotherapy)"
_WORK = (
    r"(?:psychotherapist|therapist|counsellor|counselor|analyst|psychotherapy|counselling|therapy"
    r"|practitioner|psychiatrist|clinician)"
)
_BETWEEN = rf"""(?:(?:a|an|the|also|both|and|now|actually|fully|qualified|trained|registered|accredited
    |chartered
    |practising|retired|semi-retired|experienced|senior|consultant|medical|child|adolescent|adult
    |individual|gp|doctor
    |psychiatrist|psychologist|nurse|social worker|member of the|or|&|,|by|with|{_BODY}
    |{_SCHOOL})[ ,/-]+)*?"""
_QUALIFICATION = (
    r"(?:qualification|training|diploma|degree|masters?|ma|msc|doctorate|certificate"
    r"|registration|accreditation)"
)
_QUALIFIED = pattern(
    rf"""\b(?:{_I_AM}|i (?:was |have |'ve )?(?:trained|qualified)(?: as)?|i've (?:trained
    |qualified)(?: as)?|i work as
    |i practise as)[ ]{_BETWEEN}(?:psycho-?analyst|group[- ]analyst|{_SCHOOL}[ -]+(?:{_WORK}|trained
    |qualified|group)
    |{_BODY}[ -]+(?:registered|accredited|member|registrant|qualified|{_WORK})
    |(?:registered|accredited|qualified)[ ](?:with|by)(?: the)?[ ]{_BODY}|(?:a )?member of the {_BODY}
    |(?:with|in)(?: the)? {_BODY})\b
    |\bi(?:'ve| have)?(?: got| hold| completed| did| done| do have)*[ ](?:an? |my |the |formal[ ]
    |recognised )*(?:{_BODY}|{_SCHOOL})
    [ ](?:{_WORK} )?{_QUALIFICATION}\b
    |\bi(?:'ve| have)?(?: got| hold| completed| did| done| do have)*[ ](?:an? |my |the[ ]
    |formal )*{_QUALIFICATION}
    [ ](?:in|as)(?: an?)? {_SCHOOL}\b|\bi trained in {_SCHOOL}\b"""
)
_LEARNING = pattern(
    r"\b(?:training to|trainee|in training|student|studying|hope|want|would like|almost|nearly|not yet)\b"
)
_NOT_QUALIFIED = pattern(
    rf"""\bi(?:'ve| have)? (?:have |got |do have )?(?:no|not got (?:an?|any)|not (?:an?|any)|not had any)
    (?: formal| such)* (?:(?:{_BODY}|{_SCHOOL})(?: (?:or|and|nor) (?:{_BODY}
    |{_SCHOOL}))* ?(?:{_WORK} )?)?{_QUALIFICATION}s?\b
    |\bi (?:don't|do not|haven't|have not)(?: have| got| hold| had| done| yet)*(?: an?| any
    | the)?(?: formal| such)*
    (?: (?:{_BODY}|{_SCHOOL})(?: (?:or|and|nor) (?:{_BODY}|{_SCHOOL}))*)?(?: {_WORK})? {_QUALIFICATION}s?\b
    |\b{_I_AM} not (?:{_BODY}|{_SCHOOL})(?: (?:or|nor) (?:{_BODY}|{_SCHOOL}))*[ -](?:registered
    |accredited|trained|qualified)\b
    |^no (?:formal )?(?:{_BODY}|{_SCHOOL})(?: (?:or|nor) {_SCHOOL})? {_QUALIFICATION}s?\b"""
)

_PLACE = r"(?P<place>[^\W\d_][\w./' -]{1,40}?)"
_LIVES = pattern(
    rf"""(?:\bi (?:now |currently )?(?:live|work|practise|am based) in|\b{_I_AM} (?:now[ ]
    |currently )?(?:based |living |working )?in
    |\bi(?:'ve| have)? (?:just |recently )*moved to|^based in)[ ](?:the )?{_PLACE}(?: time)?
    (?: (?:now|at the moment|these days|currently))*(?=\s*[.,;!\n]|\s+and\b|\s*$)"""
)
_ZONE = pattern(
    rf"""(?:(?:(?:change|set|switch|update) )?(?:my |the )?time ?-?zone(?: is| to| should be|:)?(?: now)?
    |{_I_AM} on)[ ]+(?:the )?{_PLACE}(?: time)?(?: please| now)*(?=\s*[.,;!\n]|\s+and\b|\s*$)"""
)
_ON_TIME = pattern(rf"{_I_AM} on")


def read_about_self(text: str, today: date) -> AboutSelf | None:
    """What is told; None if nothing is, if something is asked, or if anything beside it is to be logged."""
    said = straight(text).strip()
    if not said or len(said) > _LONGEST or "?" in said:
        return None
    rest, zone = _take_place(said)
    rest, joined, not_joined = _take_joining(rest, today)
    rest, psychodynamic = _take_training(rest)
    rest, name = _take_name(rest)
    told = AboutSelf(
        name=name, joined=joined, not_joined=not_joined, psychodynamic=psychodynamic, time_zone=zone
    )
    if told == AboutSelf() or read_question(rest) is not None or read_report(rest, today) is not None:
        return None
    return told


def _take_place(said: str) -> tuple[str, str]:
    for form in (_ZONE, _LIVES):
        for found in form.finditer(said):
            zone = time_zone_of(found["place"])
            if zone and not (_ON_TIME.match(found[0]) and "time" not in found[0].lower()):
                return _without(said, found), zone
    return said, ""


def _take_joining(said: str, today: date) -> tuple[str, tuple[date, date] | None, bool]:
    absent = _NOT_JOINED.search(said)
    if absent:
        return _without(said, absent), None, True
    found = _JOINED.search(said)
    span = _span(found["when"], today) if found else None
    if found is None or span is None:
        return said, None, False
    bare = found["bare"] is not None or found["alone"] is not None
    if bare and span[1] > today - _LATELY and "20" not in found["when"]:
        return said, None, False
    return _without(said, found), span, False


def _span(when: str, today: date) -> tuple[date, date] | None:
    """The first and the last day on which something said to be "in March 2023" may have been."""
    plain = _PART_OF.sub("", f"{when} ").strip()
    month = _MONTH_OF_YEAR.match(plain)
    if month:
        first = date(int(month["year"]), int(month["month"]), 1)
        return first, month_end(first)
    ago = _AGO.match(plain)
    if ago and (ago["ago"] or when.lower().startswith("for ")):
        return _about(read_number(ago["number"]) or 1, ago["unit"].lower(), today)
    year = re.match(r"20\d\d\b", plain)
    # "Since 2021" is when it began, not all the time that it has lasted.
    period = find_period(f"in {plain}" if year else _SINCE.sub("in ", plain), today)
    if period is None or period.start > 3 or (period.since or date.min) > today:
        return None
    return period.since or date.min, min(period.until or today, today)


def _about(number: int, unit: str, today: date) -> tuple[date, date]:
    """Counted back, give or take half as much again as the unit."""
    days = 365 if unit == "year" else 30
    return back(today, number * days + days), back(today, max(number * days - days, 0))


def _take_training(said: str) -> tuple[str, bool | None]:
    without = _NOT_QUALIFIED.search(said)
    if without:
        return _without(said, without), False
    found = _QUALIFIED.search(said)
    if found and not _LEARNING.search(said):
        return _without(said, found), True
    return said, None


def _take_name(said: str) -> tuple[str, str]:
    shouted = said.isupper()
    for found in _NAME.finditer(said):
        span = name_at(said, found.end(), shouted=shouted)
        if not span or not _NAME_ENDS.match(said, span[1]):
            continue
        name = said[slice(*span)]
        if found["plain"] and (shouted or not _is_capital(name)):
            continue
        if any(word.lower() in _NO_NAMES for word in name.split()) and name.lower() not in GIVEN_BUT_WORDS:
            continue
        return said[: found.start()] + " " + said[span[1] :], name.title() if name.islower() else name
    return said, ""


def _is_capital(name: str) -> bool:
    """ "Sue", "dr Patel", but neither "tired" nor "GP"."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[0].isupper() and not (len(last) > 1 and last.isupper())


def _without(said: str, found: re.Match[str]) -> str:
    return said[: found.start()] + " . " + said[found.end() :]
