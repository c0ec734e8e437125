"""The end of a long day: "I'm shattered, 38 patients today". Of more than that, others speak."""

from balint.language.numbers import NUMBER
from balint.language.patterns import pattern
from balint.language.spelling import straight

_DAY = r"(?:day|week|clinic|surgery|morning|afternoon|shift|evening)"
_WEARY = pattern(
    rf"""\W*(?:(?:god|gosh|oh|phew|ugh|right|well|hi|hello|ah|so|sorry)\b\W*)*(?:i'?m |i am |am |feeling )?
    (?:absolutely |so |very |really |completely |totally |just |a bit |quite |rather )*
    (?:shattered|knackered|exhausted|tired|worn out|wiped out|whacked|drained|zonked|bushed|dead on my feet)
    (?:[ ](?:today|tonight|now|again|after (?:that|today|clinic|surgery|work)))*
    (?:[\s,.;–-]+(?:(?:had |saw |seen |after |with |i saw |i've seen )*{NUMBER}[ ]
    (?:patients|appointments|consultations|calls|visits|people)
    |(?:what a|(?:a )?(?:very )?(?:long|busy|hard|mad))(?: \w+)? {_DAY}))*
    (?: (?:today|this morning|this week))?[\s.!]*"""
)


def is_weary(text: str) -> bool:
    return _WEARY.fullmatch(straight(text)) is not None
