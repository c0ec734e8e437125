"""Whether what is told of somebody says that a person may be in danger."""

import re

from balint.language.patterns import expression

# Stems. Rather once too often than once too seldom, but not at every story of an illness.
_DANGER = expression(
    r"\b(?:suicid|kill|overdos|tablets|pills|poison|knife|stab|strangl|drown|weapon|gun\b|shoot|bruis|beat"
    r"|hit(?:s|ting)?\b|hurt|harm|self-?harm|abus|violen|assault|rape|threat|danger|unsafe|not safe|at risk"
    r"|safeguard|starv|stopped eating|go on living|can['’]?t go on|fresh cuts"
    r"|jump(?:ed|ing|s)? (?:off|in front)|(?:hang|hanged|hanging|cut|cuts|cutting) (?:him|her|them)sel"
    r"|(?:wants?|wanted|going) to (?:die|end|go)\b|end(?:ing)? (?:it|his|her|their)\b)",
    re.IGNORECASE,
)


def speaks_of_danger(text: str) -> bool:
    return _DANGER.search(text) is not None
