"""How a wish or a question of the team is dressed up, whatever it is about."""

from balint.language.patterns import pattern
from balint.language.spelling import straight

_POLITE = pattern(
    r"""(?:(?:please|hi|hello|hey|ok|okay|so|and|now)[, ]+)*
    (?:(?:can|could|would|will) you (?:please )?(?:tell me |show me |give me |send me |let me (?:know|see) )?
    |(?:can|could|may) (?:i|we) (?:please )?(?:have |see |get )
    |(?:i(?:'d| would) like|i want|i need|i wish) (?:to )?(?:see |have |know |get )?
    |let me see |do you know |tell me )?(?:please )?"""
)
_END = pattern(
    r"(?:,? (?:please|thanks|thank you|now|right now|at the moment|currently|today|then|so far))+$"
)
_BARE_NOT = pattern(r"\b(have|has|had|is|are|was|did|do|does)nt\b")
_AS_FILE = pattern(
    r"""(?:an? |the )?(?:csv|spreadsheet|excel|table|file)
    (?: (?:of|for|with) (?:it|that|this|these|those|them|all (?:that|of (?:it|them))))?
    |(?:(?:send|show|give|get|export|save|download|put)(?: me)? )?(?:it|that|this|these|those|them)[ ]
    (?:as|in|into|to) (?:an? )?(?:csv|spreadsheet|excel|table|file)
    |(?:as|in|into) (?:an? )?(?:csv|spreadsheet|excel|table|file)|(?:export|download) (?:it|that|this|them)"""
)
LONGEST = 120  # characters


def undressed(text: str) -> str:
    """Without politeness and the marks at its end, in one line; empty where it is too long to be one."""
    said = " ".join(straight(text).split()).rstrip(" .!?")
    if len(said) > LONGEST:
        return ""
    said = _BARE_NOT.sub(r"\1n't", said)
    said = said[found.end() :] if (found := _POLITE.match(said)) else said
    return _END.sub("", said).rstrip(" .!?,")


def asks_for_file(text: str) -> bool:
    """Whether what was just shown is wanted as a file: "csv of it"."""
    return _AS_FILE.fullmatch(undressed(text)) is not None
