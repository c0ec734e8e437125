"""Whether an answer begins with yes or with no: that belongs to the way the question was put.

"Must I stay a member?" and "can I let it lapse?" have the same answer and not the same first word. So each
of an entry's questions is known to be answered yes, no or neither, and a new one goes by those that lie close
and are put in the same manner. Where they disagree nothing is said first: a wrong yes is worse than none.
"""

import re

import numpy as np
import numpy.typing as npt

from balint.encoder.network import Numbers
from balint.language.patterns import expression

SURE = 0.6  # of 1: how far the questions around have to agree; fitted, with the next two, on those taught
STEEP = 16.0  # how quickly a question counts for less, the farther it lies
FAR = 0.04  # what speaks against a yes or no for which only distant questions speak
LONGEST = 25  # words: a longer one tells a story, and what turns it may stand anywhere
_DUTY, _LEAVE, _TURNED = 1, 2, 4  # the manner in which a question is put
_AUXILIARY = (
    r"(?:is|are|was|were|am|does|did|do|can|could|may|might|must|should|shall|will|would|has|have|had|need|ought)"
    r"(?:n['’]?t)?"
)
_SENTENCE = expression(r"(?<=[.?!;])\s+|\n+")
_CLAUSE = expression(
    r"(?:\s*[,:;–—(]|\s-)\s*(?:(?:and|but|so|then)\s+)?|\s+(?:and|but|so|then|because|if)\s+"
    r"|^(?:and|but|so|ok|well|then|hi|hello|sorry)\s+",
    re.IGNORECASE,
)
_ASKS = expression(rf"{_AUXILIARY}\s+\w", re.IGNORECASE)
_ASKS_WHAT = expression(
    r"(?:(?:at|in|on|to|for|from|by|with)\s+)?(?:who|whom|whose|what|which|when|where|why|how|wot|wen)\b"
    r"|(?:can|could|would|will|do)\s+(?:you|u)\s+(?:please\s+)?"
    r"(?:tell|explain|say|list|give|describe|remind|walk|run|take|point|help|show|send|know|sum|have|confirm)\b",
    re.IGNORECASE,
)
_OR = expression(r"\bor\b(?!\s+(?:not|so|no|anything|something|what|wot)\b)", re.IGNORECASE)
_FIGURE = expression(
    r"\d|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen"
    r"|twenty|thirty|forty|fifty|sixty|hundred|dozen|weekly|fortnightly|monthly|half|quarter|double|third)\b",
    re.IGNORECASE,
)
_SOMEBODY_SAYS = expression(
    r"\b(?:says?|said|tells|told|thinks?|claims?|insists|reckons|heard|believes?)\b", re.IGNORECASE
)
_ASKS_FOR_DUTY = expression(
    r"\b(?:must|hav(?:e|ing)?(?: (?:i|we|you|they))? (?:to|2)|has to|had to|need(?:s|ed)?|compulsory"
    r"|obligatory|oblig(?:ed|ation)|mandatory|requir(?:ed|ements?)|necessar(?:y|ily)|essential|got to|gotta"
    r"|forced|made to|condition|insists?|bound to|important)\b",
    re.IGNORECASE,
)
_ASKS_FOR_LEAVE = expression(
    r"\b(?:can|could|may|might|allowed|permitted|ok|okay|all ?right|fine|accept(?:able|ed)?|possible|free to"
    r"|welcome|eligible|able)\b",
    re.IGNORECASE,
)
_TURNS = expression(
    r"\b(?:not|\w+n['’]t|no|never|without|cannot|nobody|none|neither|instead|skip\w*|avoid\w*|leav(?:e|ing)"
    r"|stop\w*|laps(?:e|es|ed|ing)|cancel\w*|drop\w*|quit|refuse|forget|resign\w*|end|ends|finished|give up"
    r"|get rid|ignore|let (?:\w+ )?(?:\w+ )?go|hidden|secret"
    r"|wrong|bad|worse|problem|trouble|mistake|daft|silly|stupid|foolish|unwise|risky|rude|odd|unusual|mad"
    r"|crazy|cheeky|unfair|unreasonable|harm(?:s|ful)?|waste|pointless|unnecessary|overkill|overdoing|too"
    r"|over the top|matters?|mind|objections?|frown\w*|spoil\w*|disruptive|upset\w*|drawback|disadvantage"
    r"|against|failure|forbidden|banned|barred|excluded|discouraged|optional|out of order)\b",
    re.IGNORECASE,
)


def asks_yes_or_no(text: str) -> bool:
    """Whether it can be answered with yes or no, and what would turn the answer can be told.

    A figure may turn it, and so may "my trainer says ...: is that so?". "This or that" has no such answer.
    """
    if len(text.split()) > LONGEST or _FIGURE.search(text) or _SOMEBODY_SAYS.search(text):
        return False
    asking = ""
    for sentence in _SENTENCE.split(text.strip()):
        clauses = [clause for clause in _CLAUSE.split(sentence) if clause]
        if any(_ASKS_WHAT.match(clause) for clause in clauses):
            return False
        if any(_ASKS.match(clause) for clause in clauses):
            asking = sentence
    return bool(asking) and not _OR.search(asking)


def coded(question: str, yes: bool | None) -> int:
    """What is kept of an entry's question: 0 if it is not answered so, and else its manner and its answer."""
    if yes is None and not asks_yes_or_no(question):
        return 0
    return 4 * _manner(question) + (2 if yes is None else 3 if yes else 1)


def answered_yes(asked: str, kept: npt.NDArray[np.int8], closeness: Numbers) -> bool | None:
    """Yes, no or neither, going by an entry's questions as they are kept, and how close each of them lies."""
    if not asks_yes_or_no(asked):
        return None
    alike = (kept > 0) & (kept // 4 == _manner(asked))
    weights = np.exp(STEEP * (closeness - 1)) * alike
    leaning = float(weights @ (kept % 4 - 2.0) / (weights.sum() + FAR))
    return leaning > 0 if abs(leaning) >= SURE else None


def _manner(question: str) -> int:
    """Whether it asks for a duty or for leave, and is turned round: "is it wrong to", "can we skip"."""
    return (
        _DUTY * bool(_ASKS_FOR_DUTY.search(question))
        + _LEAVE * bool(_ASKS_FOR_LEAVE.search(question))
        + _TURNED * bool(_TURNS.search(question))
    )
