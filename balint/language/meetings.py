"""Answers to the question whether a meeting took place: "it did", "we didn't meet", "no, she was ill"."""

from datetime import date

from balint.language.dates import find_dates
from balint.language.numbers import NUMBER
from balint.language.patterns import pattern
from balint.language.spelling import straight

_YES = r"(?:yes|yep|yeah|yup|aye|of course|sure)"
_LEAD = (
    rf"(?:(?:{_YES}|no|nope|sorry|oh|sadly|unfortunately|actually|the group|group|ok|okay|i'm afraid)"
    r"[\s,.!]+)*"
)
_REASON = (
    r"(?:(?:(?:the\s)?[^\W\d_]+)?\s?(?:was|were|is|'s|had|got|has)?\s?(?:too\s)?"
    r"(?:ill|sick|unwell|poorly|busy|snowed\sin|away|on\s(?:leave|holiday|strike)|half[\s-]?term"
    r"|(?:a\s)?bank\sholiday|(?:school\s)?holidays?|christmas|easter|covid|flu|snow|(?:the\s)?strikes?"
    r"|cancelled|couldn't\s(?:come|make\sit)|didn't\s(?:come|turn\sup|make\sit)|too\sfew"
    r"|not\senough(?:\sof\sus|\speople)?"
    r"|no(?:body|\sone|-one)\s(?:came|turned\sup|showed(?:\sup)?|could(?:\s(?:come|make\sit))?)"
    r"|no\sshow|(?:annual\s)?leave)(?:\s(?:again|this\s(?:week|time)|sadly|today|off))*)"
)
_DID_NOT = pattern(
    rf"""{_LEAD}(?:(?:it|we|that|they|she|he|ruth)\s)?(?:(?:didn't|did\snot|wasn't|was\snot|never|no)\s?
    (?:meet|met|happen(?:ed)?|take\splace|go\sahead|on|held|meeting|have\sit)?
    |(?:was|got|is|had\sbeen)\s(?:cancelled|canceled|called\soff|off|postponed)|cancelled|canceled)
    (?:\s(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\s(?:this|that)\s(?:time|week)|\sin\sthe\send|\syesterday|\slast\s(?:night|week))*
    (?:(?:\s?[,;:.–-]\s?|\s)(?:because\s(?:of\s)?|as\s|since\s|it's\s|for\s|due\sto\s)?{_REASON})?[\s.!]*
    |{_LEAD}no(?:body|\sone|-one)\s(?:came|turned\sup|showed(?:\sup)?)[\s.!]*"""
)
_MET = (
    r"(?:(?:it|we|that|i)\s)?(?:did(?:\s(?:meet|happen|it))?|met|happened|took\splace|went\sahead)"
    r"(?:\s(?:as\susual|as\splanned|yesterday|last\snight))*"
)
_DID = pattern(rf"{_LEAD}{_MET}[\s.!]*")
_BEGINS = pattern(rf"(?:{_YES}\b[\s,.!]*)?{_MET}(?=[\s,.;!]|$)|{_YES}\b(?=[\s,.;!]|$)")
_BEGINS_SURELY = pattern(rf"(?:{_YES}\b[\s,.!]*)?{_MET}(?=[\s,.;!]|$)")
_ENDS = pattern(
    rf"""(?!(?:no|nope|nah|not)\b).*(?:\bbut|\band|\bso|,)\s(?:{_YES}|(?:we|it)\s(?:did(?:\s(?:meet|happen|it))?|met
    |happened|took\splace|went\sahead))[\s.!]*"""
)
_DENIES = pattern(
    r"""(?:(?:oh|sorry|sadly|unfortunately|afraid)[\s,]+)*(?:(?:nah|naw|nope|no)\s?[,.;:–-]+\s|(?:nah|naw|nope)\s
    |no\s(?=(?:we|it|the|she|he|they|nobody|everyone|too|not)\b)
    |(?:no\s)?(?:we|it|they|that)\s(?:didn't|did\snot)\s(?:meet|happen|take\splace|go\sahead)\b)"""
)
_TELLS_MORE = pattern(
    r"""\d|\?|\b(?:yes|did|met|happened|(?<!down\s)with|online|zoom|teams|person|phone|instead|moved|rearranged
    |(?:re-?)?(?:booked|scheduled)|now|next|you|stop|remind\w*|messages?|log|logged|saved?|yet|wrong|mean|meant
    |(?<!few\s)of\sus|people|ppl|mondays?|tues\w*|wednes\w*|thurs\w*|fridays?|saturdays?|sundays?|yesterday|tomorrow
    |thanks|idea|need|more|again)\b"""
)
_ALSO = pattern(r"\b(?:also|plus|as well|too|and (?:the|that) (?:one|group|session|meeting))\b")
_NOT_THEN = pattern(
    r",?\s(?:and\s)?not\s(?:on\s)?(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d\w*)\b"
)
_LOGGED = pattern(
    rf"""{_LEAD}(?:(?:it's|i've|i have|it is|that's|have|i|it was)[ ])?(?:already[ ])?(?:logged|told you)
    (?: (?:it|that|this|that one|already|before))*[ .!]*"""
)
_AWAY = pattern(
    r"""\b(?:(?:but|and|though|only)[ ])?(?:not[ ](?P<not>[^\W\d_]+)$|(?P<who>(?!it\b|we\b|that\b|i\b|half\b
    |some\b|one\b|two\b|group\b)[^\W\d_]+)[ ](?:(?:was|were)[ ](?:away|ill|off|on[ ](?:leave|holiday)|sick
    |absent|not[ ]there)|(?:couldn't|could[ ]not|didn't|wasn't)[ ](?:come|make[ ]it|join|there)))"""
)
_ALL_DID = pattern(
    rf"""(?:{_YES}[\s,.!]*)?(?:(?:they\s)?(?:both|all)(?:\s(?:of\s)?(?:them|two|three))?|all\sof\sit|they)
    (?:\s(?:did|met|happened|took\splace|went\sahead))?[\s.!]*"""
)
_NONE_DID = pattern(
    r"""(?:no[\s,.!]*)?(?:neither|none|both\s(?:were\s)?(?:off|cancelled))(?:\sof\s(?:them|those))?
    (?:\s(?:did|met|happened|took\splace|went\sahead))?[\s.!]*"""
)
_ALONE = pattern(r"\b(?:alone|solo|(?:by|on) (?:myself|my own))\b")
_CAME = pattern(rf".*\bcame\b[\s,:(–-]*(?:just |only |so |about )*(?P<n>{NUMBER})\W*")


def read_whether_it_met(text: str) -> bool | None:
    """Whether it took place, as the whole message says; None if it says something else."""
    said = " ".join(straight(text).split())
    if _DID_NOT.fullmatch(said):
        return False
    return True if _DID.fullmatch(said) else None


def read_whether_all_met(text: str) -> bool | None:
    """Of several that are asked about at once: "yes, both", "neither"; None if it says something else."""
    said = " ".join(straight(text).split())
    if _NONE_DID.fullmatch(said):
        return False
    return True if _ALL_DID.fullmatch(said) else None


def affirms(text: str, *, surely: bool = False) -> bool:
    """Whether it begins or ends with a yes ("yes, with 8 people", "it overran but yes");
    `surely`: with words that it met.
    """
    said = " ".join(straight(text).split())
    begins = (_BEGINS_SURELY if surely else _BEGINS).match(said)
    return begins is not None or _ENDS.fullmatch(said) is not None


def denies(text: str) -> bool:
    """Whether it is a no with a reason and nothing else: "nah Mo was ill", "nope, too few of us"."""
    said = " ".join(straight(text).split())
    return _DENIES.match(said) is not None and _TELLS_MORE.search(said) is None


def is_logged_already(text: str) -> bool:
    return _LOGGED.fullmatch(" ".join(straight(text).split())) is not None


def led_alone(text: str) -> bool:
    return _ALONE.search(text) is not None


def read_other_days(text: str, today: date) -> tuple[tuple[date, ...], bool]:
    """The days told in an answer, up to `today`, without one that it was not ("Friday, not Thursday"); and
    whether they are told as further ones: "yes, and also the one on 22 December".
    """
    said = _NOT_THEN.sub("", " ".join(straight(text).split()))
    days = tuple(told.days[0] for told in find_dates(said, today) if len(told.days) == 1)
    return days, _ALSO.search(said) is not None


def told_as_details(text: str) -> str:
    """The same in the words of a correction: "we met but Priya was away", "half of us came, 5"."""
    said = " ".join(straight(text).split())
    if came := _CAME.fullmatch(said):
        return f"{came['n']} of us"
    beside = _NOT_THEN.sub("", _BEGINS.sub("", said, count=1)).strip(" ,.;!")
    return _AWAY.sub(lambda found: f"without {found['who'] or found['not']}", beside)
