"""Corrections that the log in hand has to resolve: another year, the day before, the days swapped, and who or
what is to be left out.
"""

import re
from datetime import date

from balint.language.dates import find_dates
from balint.language.names import find_people
from balint.language.patterns import pattern
from balint.language.said import Corrected
from balint.pathway.entries import Session

_LEAD_IN = pattern(
    r"""^\W*(?:(?:no|nope|nah|sorry|oops|whoops|oh|ah|er|um|and|but|also|so|well|ok|okay|yes|yeah|actually
    |in fact|wait
    |hang on|hold on|hmm|apologies|my apologies|my mistake|my bad|my fault|silly me|i mean|i meant|please|pls
    |(?:can|could|would) you|just|only|scrap that|correction)\b[\s,.:;!–—-]*)*"""
)
_TAIL = pattern(
    r"""(?:[\s,.;:!–—-]+(?:please|pls|sorry|actually|thanks|thank you|after all|in the end|this time
    |that time
    |as it happens|in fact|though|instead|then|rather|my mistake|my bad|i mean|i meant|i think|either
    |by the way|btw|fyi
    |(?:bloody |damn |stupid )?(?:auto-?correct|fat (?:fingers|thumbs)|predictive text|typo)
    |(?:was|is) (?:right|correct)(?: the first time)?
    |i should say|i should add|i forgot to say)\b)*
    [\s.!]*$"""
)
_PUTS_RIGHT = pattern(
    r"""\b(?:no|nope|sorry|oops|whoops|actually|i mean|i meant|meant|wrong|mistake|apologies|should|not
    |it was|that was|they were|those were|make (?:it|that|them)|change|typo|correction)\b"""
)

_SWAPPED = pattern(
    r"""(?:swap|switch|reverse|exchange|swop)(?: (?:round|over|around))?(?: (?:the|those|their|these|both))?
    (?: (?:two|2))?(?: (?:dates|days|them))?(?: (?:round|over|around))?
    |(?:i )?(?:(?:got|had|have|put|mixed up|muddled|swapped)[ ])?
    (?:it|them|(?:the |those |both )?(?:dates|days))[ ]
    (?:(?:are|were|should be|need to be) )?
    (?:mixed up|muddled(?: up)?|swapped(?: round| over)?|reversed|back to front
    |(?:the )?(?:wrong|other) way round)
    |(?:it (?:is|was|should be) )?(?:the )?(?:wrong|other) way (?:round|around)|vice versa"""
)
_YEAR = pattern(
    r"""(?:(?:it|that|they|those|these|the year|year|the date|all of them|both)
    (?:'s| is| was| were| are| should be| should have been)?\b\s*
    |make (?:it|that|them)\b\s*|change (?:it|that|the year|them)(?: from 20\d\d)? to\b\s*
    |(?:back )?in\b\s*|of\b\s*|from\b\s*|rather\b\s*|wrong year[\s,.;:–-]*
    |not (?:20\d\d|this year|last year)[\s,.;–-]*(?:but )?)*
    (?P<year>(?:19|20)\d\d|last year|the year before last|the year before|this year)
    (?:[\s,]*(?:not|rather than|instead of) (?:20\d\d|this year|last year))?"""
)
_YEAR_ALONE = pattern(r"20\d\d")
_MOVED = pattern(
    r"""(?:(?:it|that|this|they)(?:'s| is| was| were| should (?:be|have been))?\b\s*
    |make it\b\s*|on\b\s*|the date\b\s*|was\b\s*|rather\b\s*)*
    (?:(?P<before>(?:the |one |a )?(?P<bunit>day|week|one) (?:before(?: that)?|earlier|previous(?:ly)?)
    |(?:the )?previous (?P<punit>day|week))
    |(?P<after>(?:the |one |a )?(?P<aunit>day|week) (?:after(?: that)?|later)
    |(?:the )?(?:following|next) (?P<nunit>day|week))
    |(?P<n>two|2|three|3) (?P<unit>day|week)s (?:(?P<back>earlier|before)|later|after))"""
)
_NUMBERS = {"two": 2, "2": 2, "three": 3, "3": 3}

_TAKE = r"(?:take|leave|drop|remove|delete|scratch|cross|strike|lose|clear|forget|ignore)"
_ALONE = pattern(
    rf"""(?:(?:there (?:was|were)|we had|i had|had|with|it was)\s)?
    (?:no|without(?: an?)?) co-?\s?(?:leader|lead|facilitator)
    (?: (?:with me|there|on that one|for (?:that|it)))?
    |(?:(?:it was|that was|i was|there was)\s)?(?:just|only) me(?: leading| there)?
    |(?:i (?:led|ran|did|lead|took|facilitated)(?: (?:it|that|that one|the group|this one))?
    |it was|that was|i was|led)[ ](?:alone|solo|by myself|on my own|single-?handed(?:ly)?)
    |alone|solo|by myself|on my own
    |{_TAKE} (?:off |out )?(?:the|my) co-?\s?leader(?: off| out)?
    |(?:nobody|no one|no-one) (?:else )?(?:co-?led|led)(?: it)?(?: with me)?
    |(?:he|she|they) (?:didn't(?: (?:come|make it|turn up|lead(?: it)?|co-?lead))?
    |couldn't (?:make it|come|be there)|wasn't (?:there|leading|co-?leading)|weren't there
    |pulled out)
    (?:[,;]? (?:because |as )?(?:he|she|they) (?:was|were|had)
    (?: to)? (?:ill|off(?: sick)?|away|sick|unwell|on leave|poorly|cancel))?"""
)
_UNSUPERVISED = pattern(
    rf"""(?:(?:there was|with)\s)?no supervisor|{_TAKE} (?:off |out )?(?:the|my) supervisor(?: off| out)?"""
)
_UNCOUNTED = pattern(
    rf"""{_TAKE} (?:off |out )?(?:the|that)
    (?: number| count| head ?count| attendance| participants| number of (?:people|participants))
    (?: off| out)?"""
)
_UNTIMED = pattern(
    rf"""{_TAKE} (?:off |out )?(?:the|that)
    (?: (?:length|duration|time|minutes|hours?|\d+ ?min(?:ute)?s?)| (?:\d+ )?minutes)(?: off| out)?
    |(?:leave|take) out how long(?: it was)?
    |(?:length|duration|time)(?: is| was)? (?:unknown|not known)(?:, (?:take|leave) it out)?"""
)
_WRONG_DAY = pattern(
    r"""(?:(?:that|it)(?:'?s| is| was)[ ])?(?:the )?wrong (?:day|date)(?: sorry)?
    |(?:i )?(?:got|have|had|put)[ ](?:the )?(?:day|date) wrong
    |the (?:day|date)(?:'?s| is| was) (?:wrong|not right)
    |(?:it|that|this) (?:wasn'?t|was not) (?:on )?(?P<day>(?!.*\bwas\b).{3,30})"""
)
_NAME = r"[^\W\d_][\w'’. -]{0,40}?"
_LEFT_OUT = (
    pattern(
        rf"""{_TAKE}(?: (?:off|out))? (?P<name>{_NAME})(?: (?:off|out))?
        (?: (?:it|that|this|(?:of|from) (?:it|that|this)|the list|that one))?"""
    ),
    pattern(
        rf"""(?P<name>{_NAME}) (?:wasn't|was not|weren't|were not|isn't)[ ]
        (?:there|with (?:me|us)|in it|part of it|involved|leading|co-?leading|present|around)"""
    ),
    pattern(
        rf"""(?P<name>{_NAME}) (?:(?:couldn't|could not|didn't|did not)[ ]
        (?:make it|come(?: along)?|be there|turn up|join(?: us)?|lead(?: it)?)|had to cancel|pulled out
        |missed it)"""
    ),
    pattern(rf"(?:it was |it's |i was )?(?:not with|wasn't with|without) (?P<name>{_NAME})"),
)
# "Ann wasn't at the second", "Ann wasn't there on the 17th": of several, she was not at that one.
_NOT_AT_ONE = pattern(
    rf"""(?P<name>{_NAME}) (?:wasn't|was not|couldn't (?:be|come|make it)|didn't (?:come|make it)
    |(?:was|were) (?:away|ill|off(?: sick)?|sick|unwell|poorly|on leave|absent)
    |missed)(?: there| with (?:me|us))?(?: (?:at|on|for|to|in))?
    (?: (?:the )?(?P<place>first|second|third|fourth|fifth|sixth)(?: (?:one|session|group))?
    |(?: on)? (?P<day>.{{3,25}}))"""
)
_EMPTIED = (
    (_ALONE, "co_leader"),
    (_UNSUPERVISED, "supervisor"),
    (_UNCOUNTED, "participants"),
    (_UNTIMED, "duration_minutes"),
)
_WHICH = r"(?:the )?(?P<{0}>first|second|third|fourth|fifth|sixth)(?: (?:one|session|group))?"
_BY_MYSELF = r"(?:(?:just|only) me|alone|solo|by myself|on my own|without a co-?leader)"
_ALONE_AT_ONE = pattern(
    rf"""(?:i )?(?:led |did |was )?{_BY_MYSELF} (?:at|on|for|in) {_WHICH.format("place")}
    |(?:i (?:led|did) )?{_WHICH.format("ahead")} (?:was |i (?:led|did) |led )?{_BY_MYSELF}"""
)
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")

# More than can have come, so it is how long it was: "it was only 75".
_LONG = pattern(
    r"(?:(?:it|that)(?:'s| is| was| lasted)?\b\s*|make (?:it|that)\b\s*|only\b\s*|just\b\s*|more like\b\s*)*"
    r"(?P<minutes>[6-9]\d|1\d\d|2[0-4]0)(?: ?(?:,|not|rather than|instead of) (?:not )?\d{1,3})?"
)
MOST_PARTICIPANTS = 60


def without_tail(said: str) -> str:
    """Without what is said at the end of putting right: "8 sorry", "9 my mistake"."""
    return _TAIL.sub("", said)


def read_adjustment(said: str, today: date) -> Corrected | None:
    """None if it is no correction of this kind."""
    lead_in = _LEAD_IN.match(said)
    told = without_tail(said[lead_in.end() :] if lead_in else said)
    if _SWAPPED.fullmatch(told):
        return Corrected(Session(), swapped=True)
    if (_PUTS_RIGHT.search(said) or _YEAR_ALONE.fullmatch(told)) and (year := _YEAR.fullmatch(told)):
        return Corrected(Session(), year=_year(year["year"].lower(), today))
    moved = _MOVED.fullmatch(told)
    if moved:
        return Corrected(Session(), days=_days(moved))
    long = _LONG.fullmatch(told)
    if long and int(long["minutes"]) > MOST_PARTICIPANTS:
        return Corrected(Session(duration_minutes=int(long["minutes"])))
    if (wrong := _WRONG_DAY.fullmatch(told)) and (not wrong["day"] or _is_day(wrong["day"], today)):
        return Corrected(Session(), cleared=("on",))
    whole = without_tail(said)  # "no co-leader" begins like "no, Tuesday"
    for words, field in _EMPTIED:
        if words.fullmatch(told) or words.fullmatch(whole):
            return Corrected(Session(), cleared=(field,))
    if alone := _ALONE_AT_ONE.fullmatch(told):
        place = _PLACES.index((alone["place"] or alone["ahead"]).lower())
        return Corrected(Session(), place, cleared=("co_leader",))
    return _left_out(told) or _left_out_of_one(told, today)


def _is_day(words: str, today: date) -> bool:
    return [(one.start, one.end) for one in find_dates(words, today)] == [(0, len(words))]


def _year(words: str, today: date) -> int:
    """The year that is meant: "the year before" and "last year" are the one before this."""
    if words.isdecimal():
        return int(words)
    return today.year - {"this year": 0, "the year before last": 2}.get(words, 1)


def _days(moved: re.Match[str]) -> int:
    """ "The one before" of a group that meets weekly was the week before."""
    unit = moved["bunit"] or moved["punit"] or moved["aunit"] or moved["nunit"] or moved["unit"]
    number = (1 if unit.lower() == "day" else 7) * _NUMBERS.get((moved["n"] or "").lower(), 1)
    return -number if moved["before"] or moved["back"] else number


def _left_out_of_one(told: str, today: date) -> Corrected | None:
    found = _NOT_AT_ONE.fullmatch(told)
    if found is None or [person.name for person in find_people(f"with {found['name']}")] != [found["name"]]:
        return None
    if found["place"]:
        return Corrected(Session(), _PLACES.index(found["place"].lower()), left_out=found["name"])
    dated = find_dates(found["day"], today)
    if not _is_day(found["day"], today) or len(dated[0].days) != 1:
        return None
    return Corrected(Session(on=dated[0].days[0]), left_out=found["name"], day_words=found["day"])


def _left_out(told: str) -> Corrected | None:
    for words in _LEFT_OUT:
        found = words.fullmatch(told)
        if found is None:
            continue
        name = found["name"]
        people = find_people(f"with {name}")
        if [person.name for person in people] == [name]:
            return Corrected(Session(), left_out=name)
    return None
