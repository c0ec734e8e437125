"""Sessions that are to come."""

import re

from balint.language.clauses import DAY, NAME, WE
from balint.language.moods.telling import Telling
from balint.language.patterns import expression, pattern

_WILL = pattern(
    r"""\b(?:will|shall|gonna|going to (?!(?:a|an|the|my|our) )|plan(?:s|ning)? (?:to|on|for|a|an|the|my
    |our)|hop(?:e|ing) to|want(?:s|ing)? to|would|intend\w*|about to|look(?:ing)? forward
    |need(?:s)? (?:to|a|another|more|some)|must(?! have)|should|might|may|can|could|wish|supposed to|meant to
    |(?:was|were) to (?=(?:attend|lead|co-?lead|run|have|go|see|meet|join|facilitate|host|take part)\b)
    |due(?! to\b)|thinking (?:of|about)|tomorrow|upcoming|(?:off|on my way|on the way|heading|popping
    |going) to|remind(?:er)?|until|aim(?:ing)? to|considering|wonder\w*|ready to|have to|has to|like to
    |love to|keen to|agreed to|asked to|invited to|offered to|due to (?:lead|attend|have|run|see|start|go)
    |to be|(?<!was )(?<!were )(?<!been )able to|trying to|try to|(?:i|we|he|she|they|who|you)'(?:ll|d)
    |(?:i've|we've|have) got to|if|once i|when i(?! (?:was|were|had|did|lived|led|ran|went|took|came|sat|saw
    |got|\w+ed)\b)|whenever|(?:signed up|registered|applied|paid|prepar\w+
    |got ready)(?: (?:on )?[^\s.,;]+){0,2} (?:for|to)|enrolled (?:on|for|in)|book(?:ing)? (?:a|my|me|us|onto
    |on|in)|booked|scheduled
    |arranged|arranging|organising|preparing|prepare|starting|start|begin|expecting to
    |(?<!stood )(?<!stepped )(?<!standing )in for)\b"""
)
_TO_COME = pattern(
    r"""\b(?:booked|scheduled|arranged|pencilled in|coming up|upcoming|is due|in (?:the|my) diary
    |(?<!as )planned
    |to come|to look forward|(?:been |was |is )?(?:moved|put back|brought forward|changed) to|tomorrow
    |next (?:week|month|year|term|time|session|group|one|(?:mon|tue|wed|thu|fri|sat|sun)\w*))\b
    |^[\s\w]{0,20}?\b(?:will|is going to|are going to|should be|would be|might be|may be)\b"""
)
_HAVE_TO_COME = pattern(
    rf"""(?:(?:\b(?:i|we)|{WE}) (?:have|have got|got)|\b(?:i've|we've)(?: got)?
    |^\s*(?:have|got|have got))(?: (?:a|an|my|our|the|another|one|more|some|also|two|three|four|balint|first
    |next|\d+|both))*\s*$"""
)
_IS_ON_FOR = pattern(r"\bis (?:still |back |now )?on for\b")  # "supervision with Ruth is on for Tuesday"
_IS_TO_COME = expression(rf"\s*(?:'s|is|are|isn't)\s+(?:on|at|{DAY}|this|now|in)")
_GOING_ON = pattern(
    r"\b(?:am|is|are|'m|'re|i'm|we're|he's|she's|be)\s+(?:\w+ly |also |now |just |not |next |then |in )*$"
)
_HAVING = pattern(
    r"""\b(?:i'm|we're|am|are|is|'m|'re)\s+(?:\w+ly |also |now |just |next |then )*(?:having|seeing|doing
    |going|getting|meeting|attending|running|holding
    |(?:at|in|on)(?= (?:(?:a|an|the|my|our|another|next|this|balint|society|funded|leadership
    |first) )*$))\b"""
)
_BARE_ING = pattern(
    r"(?:^|\b(?:and|also|now) )\s*(?:having|seeing|doing|going to|getting|meeting|attending)\b[^.]*$"
)
_BEEN = pattern(
    r"""\b(?:ended up|wound up|finished up|(?:go|turn|shot|attempt|time|stab) at|was (?:up |over |down[ ]
    |out )?(?:at|in) [\w ]{2,30}|was|were|been|first time|(?:pleasure|joy|honour|privilege|experience|job
    |task|luck
    |fun|chance|opportunity) of|saw (?:me|us)|(?:found|caught) myself|happened to be
    |finished|just|after|out of|back from
    |did|done|stopped|enjoyed|from)\s+(?:\w+ly |also |just |busy |co-?)*$"""
)
# "Group leading on 6.10.", "6.10. leading": no verb says when that is.
_NOTHING_BUT_WHAT = pattern(rf"(?:[\W{DAY}]|\b(?:balint|groups?|as|co)\b)*")
_NOTHING_BUT_WHO = pattern(rf"(?:[\W{NAME}{WE}]|\b(?:with|w|also|and|as|both)\b)*")
_IS_A_THING = pattern(
    r"\s*(?:\w+ ){0,2}?(?:is|isn't|means|takes|feels|needs|requires|can)\b"
)  # "leading is hard"
_WAS_A_THING = pattern(r"[^.;]{0,40}?\b(?:was|went|felt|proved)\b")  # "leading on Tuesday was a joy"
_OURSELVES = pattern(rf"(?:{WE}|\b(?:me|myself|I))\s*$")
_TELLS_THAT = pattern(
    rf"""(?<!could )(?<!never )(?<!not )(?<!n't )\b(?:know|hear|learn|note|say|tell you|confess|admit
    |report|confirm|add|mention
    |announce|inform you|state|declare)(?: that)?\b(?:[\W{DAY}]|\bon\b)*(?:i|we)\s+(?:(?:also|then|just|both
    |\w+ly)\s+)*$"""
)
_GOT_IN = pattern(r"\b(?:got|managed|squeezed|fitted|had) (?:a|an|my|our|another|some)?\s*$")
_PUT_OFF = pattern(
    r"(?<!\d )(?<!people )(?<!members )(?<!had )\b(?:booked|pencilled in"
    r"|(?<!note )(?<!found )(?<!it )in (?:the|my) diary|looking forward to it|can't wait)\b"
)


def is_planned(telling: Telling) -> bool:
    """Whether the clause speaks of its activity as to come."""
    if telling.is_verb and not telling.base_form and re.search(r"\bwill\s*$", telling.before, re.IGNORECASE):
        return telling.continuous  # "will leading"; but "Will led" is somebody called so
    led_up = telling.before if telling.base_form else telling.before + telling.words
    if _is_announced(telling):
        return False
    if _WILL.search(led_up) or re.match(r"\s*(?:will|'ll|shall)\b", telling.after):
        return True
    return _verb_to_come(telling) if telling.is_verb else _noun_to_come(telling)


def _is_announced(telling: Telling) -> bool:
    """ "You might like to know that I led": what leads up to it has a time of its own."""
    finished = telling.is_verb and not (telling.base_form or telling.continuous)
    return finished and _TELLS_THAT.search(telling.before) is not None


def _verb_to_come(telling: Telling) -> bool:
    if telling.continuous:
        if _accompanies(telling):
            return telling.future
        if _IS_A_THING.match(telling.after):
            return True
        if _WAS_A_THING.match(telling.after) and not telling.future:
            return False
        if telling.is_settled and _NOTHING_BUT_WHAT.fullmatch(telling.before):
            return False
        if telling.is_settled and _OURSELVES.search(telling.before):
            return False
        return bool(_GOING_ON.search(telling.before)) or not (_BEEN.search(telling.before) or telling.past)
    if not telling.base_form:
        return False
    return telling.future or bool(re.search(r"\bto(?: co-)?\s*$", telling.before))


def _accompanies(telling: Telling) -> bool:
    """ "I led, Moira co-leading": what somebody does beside the speaker has the time of what was told."""
    alone = re.search(rf"{WE}\s*$", telling.before) and not re.search(
        r"(?:\band|&|\+) (?:I|me)\b", telling.told
    )
    return telling.words.startswith("co") and bool(alone)


def says_who_helped(telling: Telling) -> bool:
    """ "…, co-leading with Asha", "…, w/ Asha co-leading": no time is told but that of the clause before."""
    beside = telling.continuous and telling.words.startswith("co") and not telling.future
    return beside and _NOTHING_BUT_WHO.fullmatch(telling.before) is not None


def _noun_to_come(telling: Telling) -> bool:
    before = telling.before
    if _GOT_IN.search(before) and re.match(r"\s*in\b(?! \d)", telling.after):
        return False
    if _HAVING.search(before):
        return True
    if not telling.past and re.search(r"\bnext\s*$", before, re.IGNORECASE):
        return True
    if not telling.past and (_BARE_ING.search(before) or _HAVE_TO_COME.search(before)):
        return True
    if telling.finished_before:
        return False
    around = f"{before} {telling.after}"
    if _IS_ON_FOR.search(telling.after):
        return True
    return (
        telling.future or telling.later or bool(_TO_COME.search(around) or _IS_TO_COME.match(telling.after))
    )


def puts_off(clause: str) -> bool:
    """Whether a clause that names no activity says of the one before that it is to come."""
    return bool(_PUT_OFF.search(clause))
