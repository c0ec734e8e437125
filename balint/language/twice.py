"""Whether it is said that there were several sessions on one day, or one told twice."""

from balint.language.counts import find_count
from balint.language.patterns import pattern
from balint.language.spelling import straight

_SAYS_SO = pattern(
    r"""\b(?:another|again|the other (?:one|group)|twice|two|2|double|back[- ]to[- ]back|in a row|both on
    |(?:a|the) (?:2nd|second)|first (?:one|group)|one after (?:the other|another))\b"""
)
_PART_OF_DAY = pattern(r"\b(?:morning|lunch(?:time)?|midday|noon|afternoon|evening|night|am|pm)\b")
_CLOCK = pattern(r"\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)\b|\b\d{1,2}:\d\d\b")

_LEAD_IN = r"\W*(?:(?:yes|yeah|yep|no|nope|sorry|oops|oh|ah|ok|okay|actually|well)\b\W*)*"
_IS = r"(?:(?:it|that|this)(?:'?s| is| was) )?"
_THE_SAME = pattern(
    rf"""{_LEAD_IN}(?:{_IS}(?:the |that )?(?:very )?same(?: (?:one|group|session|thing|again))?
    |{_IS}(?:the )?(?:one|group|session)(?: that)? (?:i|you) (?:(?:already|just) )?
    (?:told you|have|saved|logged)(?: (?:already|before|about))?
    |(?:it was |there was )?(?:just|only) (?:the )?one(?: (?:group|session|of them))?
    |{_IS}(?:a )?(?:duplicate|repeat)|(?:i )?(?:already )?(?:told you|said|sent)(?: (?:it|that))?[ ]
    (?:twice|already|before)|not another(?: one)?|{_IS}not (?:another|a (?:different|second|new))(?: one)?)
    (?:[ ](?:sorry|thanks|please))?[\s.!]*"""
)
_ANOTHER = pattern(
    rf"""{_LEAD_IN}(?:{_IS}(?:another|a (?:different|second|separate|new)|the (?:other|second))
    (?: (?:one|group|session))?|(?:different|separate|second) (?:one|group|session)|not the same(?: one)?
    |{_IS}not the same(?: (?:one|group|session))?|(?:there were|we had|i had|i led|i did)[ ](?:two|2|both)
    (?: (?:of them|groups|sessions))?(?: (?:that|on that|on the same) day)?
    |both(?: (?:happened|took place))?
    |they(?:'?re| are| were) (?:two|different|separate)(?: (?:groups|sessions))?)
    (?:[ ](?:sorry|thanks|please))?[\s.!]*"""
)

_CLAUSES = pattern(r"[,;.!]")
_NOTHING_MORE = pattern(
    r"(?:yes|yeah|yep|no|nope|sorry|oops|oh|ah|ok|okay|actually|thanks|please)"
    r"|(?:and |but |i (?:was|am) |i'm )*(?:just|only) (?:adding|telling you|putting in) .{2,40}"
)


def says_same(text: str) -> bool | None:
    """Whether what was asked about is the same one ("yes, it's the same one"), or another; None if unsaid."""
    clauses = [clause for clause in _CLAUSES.split(straight(text)) if clause.strip(" .!")]
    bare = [clause for clause in clauses if not _NOTHING_MORE.fullmatch(clause.strip(" .!"))]
    for words, same in ((_THE_SAME, True), (_ANOTHER, False)):
        if bare and all(words.fullmatch(clause) for clause in bare):
            return same
    return None


def says_twice(text: str) -> bool:
    """ "2 groups on Monday", "one in the morning and one in the evening", "at 10:00 and at 15:30"."""
    if find_count(text, None) or _SAYS_SO.search(text):
        return True
    parts = {found[0].lower() for found in _PART_OF_DAY.finditer(text)}
    return len(parts) > 1 or len(_CLOCK.findall(text)) > 1
