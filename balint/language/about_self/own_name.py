"""What people say they are called."""

import re

from balint.language.about_self.sayings import I_AM
from balint.language.name_spans import name_at
from balint.language.name_words import GIVEN_BUT_WORDS
from balint.language.patterns import expression, pattern, words

_START = r"(?:^|(?<=[.,;!\n:–—-])|(?<= and)|(?<= but)|(?<= so))\s*"
_HELLO = (
    r"(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening)|there|balint|yes|no|ok|okay|well"
    r"|so|please|and|actually)\b[\s,.!]*)*"
)

_NAME = pattern(
    rf"""{_START}{_HELLO}(?:my (?:full |real |first )?name is|my name's|/(?:my)?name
    |my name (?:isn't|is not) [^,;.]{{1,40}}[,;.] (?:it's|it is)
    |(?:you can |just |do )*call me|i go by
    |{I_AM} (?:called|known as)|(?:change|set) my name to|(?P<plain>{I_AM}))\s+(?=[^\W\d_])"""
)
_NAME_ENDS = expression(
    r"\s*(?:$|[,.!;()–—\n-]|(?:and|from|here|by the way|please|now|in)\b)",
    re.IGNORECASE,
)
# Behind a name and at the end: "Ben Hall", though a hall is where groups meet.
_SURNAME = expression(r" [A-Z][a-z'][\w'-]*(?=\s*(?:$|[,.!;\n]|and\b))")
# Said of oneself with a capital, and no names; or after "call me".
_NO_NAMES = words(
    """
    tired exhausted late done sorry free busy ill sick well fine back new retired happy sad lost stuck
    unsure ready
    here there available pleased delighted excited nervous anxious worried worn crazy anything whatever
    something
    british english scottish welsh irish american european french german dutch spanish italian greek
    polish indian
    pakistani nigerian african asian australian canadian swedish danish norwegian jewish muslim catholic
    hindu
    buddhist misspelt misspelled spelt spelled missing incorrect not psychoanalyst psychotherapist
    psychiatrist
    psychologist counsellor analyst afraid ashamed away bored certain confused curious early glad
    grateful hungry
    interested keen older proud qualified registered sure trying upset vegan autistic deaf blind pregnant
    """
)


def take_name(said: str) -> tuple[str, str]:
    shouted = said.isupper()
    for found in _NAME.finditer(said):
        span = name_at(said, found.end(), shouted=shouted)
        if span and (surname := _SURNAME.match(said, span[1])) and _is_capital(said[slice(*span)]):
            span = (span[0], surname.end())
        if not span or not _NAME_ENDS.match(said, span[1]):
            continue
        name = said[slice(*span)]
        if found["plain"] and (shouted or not _is_capital(name)):
            continue
        if any(word.lower() in _NO_NAMES for word in name.split()) and name.lower() not in GIVEN_BUT_WORDS:
            continue
        return said[: found.start()] + " " + said[span[1] :], name.title() if name.islower() else name
    return said, ""


def _is_capital(name: str) -> bool:
    """ "Sue", "dr Patel", but neither "tired" nor "GP"."""
    last = name.rsplit(maxsplit=1)[-1]
    return last[0].isupper() and not (len(last) > 1 and last.isupper())
