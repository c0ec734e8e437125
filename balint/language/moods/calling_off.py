"""Sessions that were not held, or that the speaker did not go to."""

from balint.language.clauses import DAY, NAME, WE
from balint.language.moods.telling import Telling
from balint.language.patterns import pattern

_NOT = pattern(
    r"""\b(?:didn't|did not|haven't|have not|hasn't|hadn't|has not|wasn't|was not|weren't|were not|couldn't
    |could not|not|never|nearly|almost|unable|bailed|ducked out|failed|missed|missing|skipped|neither|nor
    |instead of|rather than|without|declined|refused|won't|can't|cannot
    |(?:sent|send|gave|give|gives|sending) (?:(?:my|our|in) )*apologies|apologies for|too (?:ill|sick|busy
    |tired|poorly|late)|forgot about|forgot to|off sick from|dropped out of
    |pulled out of|had to (?:miss|skip|cancel|postpone))\b"""
)
_HARMLESS_NOT = pattern(
    r"""\bnot (?:online|on zoom|only|just|long|much|in person|too|bad|alone|as planned
    |sure (?:if )?i (?:told|said))\b"""
)
_NO = pattern(r"\bno (?:[a-z]+ ){0,2}$|\bforgot (?:my |our |the |a )?$")
_CALLED_OFF = pattern(
    r"""\b(?:cancel(?:l?ed|l?ing|lation)?|call(?:ed|ing)? (?:it |that |things |them )?off|postpon\w+
    |abandon\w+|scrapped|f(?:e|a)ll(?:en)? through|(?:did not|didn't|never) (?:happen\w*|go ahead|take place
    |run|meet|materiali[sz]e|go on|work out|get (?:to )?(?:go|going|off the ground))|re-?scheduled
    |without (?:me|us)(?! knowing)|snowed off|rained off|put off|stood down|not held|wasn't held
    |(?:no[- ]?one|nobody|none) (?:came
    |turned up|showed|joined
    |could (?:make|come|attend|join|get|be)|made|was able)
    |(?:was|were|been|is) off\b(?! sick)|no[- ]show|not quorate
    |had to pull out|(?:was|were|got|been|being) (?:pulled|dropped|axed|binned)|a miss)\b"""
)
_MISSED_IT = pattern(
    rf"""(?:^|\b(?:i|we) |{WE} )(?:just |sadly |then |unfortunately )*(?:couldn't|could not|can't|didn't
    |did not|wasn't able to|was unable to|unable to|failed to)[ ](?:make|get to|attend|go|manage|join
    |be there|come|do|lead|run)\b|\bi (?:missed|skipped) it\b|\bi (?:was not|wasn't) (?:free|able|there
    |well)\b
    |^\W*{DAY}+,? (?:i was |was )?(?:off sick|sick|ill|poorly|on (?:leave|holiday|call|nights)|no group)\b
    |^\W*(?:the )?{DAY}+ (?:was|were|is|being|fell in) (?:a |the )?(?:half[- ]term|(?:bank |school )?holidays?
    |leave)\b
    |(?:^|\bi )(?:was|were|am|fell) (?:ill|sick|off sick|poorly|unwell|away|on holiday)\b"""
)
_OTHERS_MISSED = pattern(
    rf"""(?:\b(?:people|members?|person|\d+|one|two|three|four|some\w*|few|others?|participants?|several
    |trainees?|couple|he|she|they|co-?leader|colleague|half|most)|{NAME})(?: of (?:us|them
    |the \w+))?[ ](?:had |have |also |sadly |unfortunately |has )*(?:couldn't|could not|didn't|did not
    |cancel\w*|missed|dropped out|pulled out|had to|wasn't|weren't|was|were)\b"""
)


_JOURNEY_OFF = pattern(
    r"""\b(?:train|bus|buses|tram|flight|ferry|lift|taxi|tube|heating|boiler|radiator|light|power|wifi|broadband
    |sound|camera|projector|kettle)s?[ ]
    (?:(?:was|were|is|are|got|being|been|had)[ ])*(?:cancel(?:l?ed)?|off|delayed)\b"""
)
_ANOTHER_ONE = pattern(
    r"\bthe (?:(?:one|week|time|month) (?:before|after)|(?:previous|next|other|earlier|last) (?:one|group))\b"
)


_WAS_TO_BE = pattern(
    r"""\b(?:should(?:'ve| have)|ought to have)[ ](?:been |had |led|attended|run|gone|met)
    |\b(?:was|were|been) (?:supposed|meant|due|going|hoping|planning|scheduled) to\b"""
)
_HINDERED = pattern(
    r"""\b(?:supposed|meant|due|going|hoping|planning) to\b[^.;?]*\bbut\b[^.;?]*
    \b(?:ill|sick|poorly|unwell|flu|covid|norovirus|stuck
    |snow\w*|flood\w*|couldn't|could not|cancel\w*|nobody|no one|no-one|off|away|had to|migraine)\b"""
)


def fell_through(text: str) -> bool:
    """Whether it tells what was to be, and was not: "should have had supervision today but Ruth was ill"."""
    return bool(_WAS_TO_BE.search(text) or _HINDERED.search(text))


def is_called_off(telling: Telling) -> bool:
    """Whether the clause says that its activity was not held, or that the speaker was not there."""
    if _is_off(telling.clause) and not _OTHERS_MISSED.search(telling.words + telling.after):
        return True
    return bool(_NOT.search(_HARMLESS_NOT.sub("", telling.before)) or _NO.search(telling.before))


def takes_back(clause: str) -> bool:
    """Whether a clause that names no activity says of the one before that it was not held."""
    if _OTHERS_MISSED.search(clause) or _ANOTHER_ONE.search(clause):
        return False
    return bool(_is_off(clause) or _MISSED_IT.search(clause))


def _is_off(clause: str) -> bool:
    """Whether anything was called off but the journey and the heating: "my train was cancelled"."""
    return _CALLED_OFF.search(_JOURNEY_OFF.sub("", clause)) is not None
