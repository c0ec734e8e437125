"""The co-leader who was not there on one of the days: "he missed the 10th", "Tom was away on the 10th"."""

import re

from balint.language.patterns import pattern

_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
_WHICH = rf"""(?:on |for )?(?:the )?(?:(?:first|second|third|last)(?: (?:one|session|group))?
    |\d{{1,2}}(?:st|nd|rd|th)?(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?|{_WEEKDAY})"""
_WHO = r"(?P<who>he|she|they|(?:my |the )?co-?(?:leader|facilitator)|(?-i:[A-Z][\w'’-]+))"
_WAS_AWAY = r"""(?:was|were)[ ](?:away|off(?: sick)?|ill|sick|unwell|poorly|absent|on leave|on holiday
    |not there|n't there|unable to (?:come|make it|be there|join))
    |(?:wasn't|weren't)[ ](?:there|with (?:me|us)|around|free|available|able[ ]
    to (?:come|make it|be there|join))
    |(?:couldn't|could not|didn't|did not)[ ](?:make it|come|make|join(?: me| us)?|turn up|be there|attend
    |do)"""
_ABSENT = pattern(
    rf"""(?P<joint>[,;.(–—]\s*(?:-\s*)?|\s-\s|\b(?=but |though |although |except |when |and ))
    (?:(?:but|though|although|except|when|and|that)\s)*{_WHO}[ ](?:also |sadly |unfortunately )?
    (?:missed|skipped|{_WAS_AWAY})[ ](?:because |as )?(?P<which>{_WHICH})\b(?! (?:people|of us|min|hour))
    (?P<so>,? so i (?:led|ran|did)(?: it)? (?:alone|solo|on my own|by myself))?"""
)
_ABSENT_BEHIND = pattern(
    rf"""(?P<joint>[,;.(–—]\s*(?:-\s*)?|\s-\s|\b(?=but |though |although |except |and ))
    (?:(?:but|though|although|except|and)\s)*(?P<which>{_WHICH})[ ]{_WHO}[ ](?:{_WAS_AWAY})
    (?P<so>,? so i (?:led|ran|did)(?: it)? (?:alone|solo|on my own|by myself))?(?=\s*(?:[,.;)]|$))"""
)
_AWAY_IN_BRACKETS = pattern(
    rf"""(?P<day>\b\d{{1,2}}(?:/\d{{1,2}}|(?:st|nd|rd|th)?(?: (?-i:[A-Z])[a-z]{{2,8}})?)|\b{_WEEKDAY})[ ]
    \((?P<also>[^()]{{0,20}}?),?[ ]?{_WHO}[ ](?:was )?
    (?:away|off(?: sick)?|ill|sick|absent|missing|on leave)\)"""
)
_STOOD_IN = pattern(  # "except the 21st (Pete stood in for her)"
    rf"""[, ]+(?:except|bar|apart from|other than)(?: for)? (?P<which>{_WHICH})(?: when| as|,)?[ ]\(?
    (?:when )?(?P<who>(?-i:[A-Z][\w'’-]+)) (?:stood|stepped|filled) in(?: for [\w'’-]+)?\)?"""
)
_PRONOUNS = frozenset({"he", "she", "they"})
_ONE_CO_LEADER = pattern(r"\b(?:with|w/|w|by)\s+(?-i:[A-Z])|\b(?:and|&) (?:I|me)\b|\bmy co-?leader\b")
_RECURS = pattern(r"\b(?:every|each|weekly|fortnightly|all)\b")
_NUMBER = pattern(r"\d{1,2}")


def with_absences(text: str) -> str:
    """The text with "the 10th alone" for "he missed the 10th", where who and which session are clear."""
    away = _AWAY_IN_BRACKETS.search(text)
    if away and re.search(rf"\b(?:with|w/?) {re.escape(away['who'])}\b(?! (?:and|&))", text[: away.start()]):
        text = _alone_on(away)
    text = _STOOD_IN.sub(r"; \g<which> with \g<who>", text)
    return _ABSENT_BEHIND.sub(_alone, _ABSENT.sub(_alone, text))


def _alone_on(away: re.Match[str]) -> str:
    """ "19/10 (8), 26/10 (6, Tom away)", "19/10 (Tom off sick), 26/10", of the only one who led too."""
    before, after = away.string[: away.start()], away.string[away.end() :]
    if away["also"]:
        return f"{before}{away['day']} alone ({away['also']}){after}"
    return f"{before}{away['day']}{after.rstrip(' .')}; {away['day']} alone"


def _alone(found: re.Match[str]) -> str:
    before, who, which = found.string[: found.start()], found["who"], found["which"]
    if not (found["so"] or _is_told(which, before)):
        return found[0]
    named = rf"\b{re.escape(who)}\b"
    pair = re.search(rf"\b([A-Z]\w+) (?:and|&) {named}|{named} (?:and|&) ([A-Z]\w+)", before)
    other = (pair[1] or pair[2]) if pair else "I"
    joint = found["joint"].strip() if found["joint"].strip() in {".", "("} else ";"
    if other != "I":
        return f"{joint} {which} with {other}"
    by_name = who[0].isupper() and who.lower() not in _PRONOUNS
    known = re.search(named, before) if by_name else _ONE_CO_LEADER.search(before)
    return f"{joint} {which} alone" if known else found[0]


def _is_told(which: str, before: str) -> bool:
    """Whether the day is one of those told before it."""
    number = _NUMBER.search(which)
    if number:
        return bool(re.search(rf"\b{number[0]}(?:\b|st|nd|rd|th)", before) or _RECURS.search(before))
    weekday = re.search(_WEEKDAY, which, re.IGNORECASE)
    return weekday is None or weekday[0][:3].lower() in before.lower()
