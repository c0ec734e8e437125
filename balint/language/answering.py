"""Answers to an announcement, in words: "coming", "I can't make it", "maybe", "read it"."""

from balint.language.patterns import pattern
from balint.language.spelling import straight

_I = r"(?:(?:yes|no|sorry|thanks)[,.!]* )?(?:i(?:'m| am| will|'ll|'ve| have)? )?"
_END = r"(?:,? (?:thanks|thank you|sorry|please))?[ .!]*"
_ANSWERS = tuple(
    (pattern(rf"{_I}(?:{layout}){_END}"), answer)
    for layout, answer in (
        (r"(?:be )?(?:coming|there|attending)|come|count me in|can (?:come|make it)", "coming"),
        (
            r"""(?:can't|cannot|can not)(?: (?:come|make it|be there|attend))?|not coming
            |won't (?:be there|come)|(?:be )?unable to (?:come|attend)""",
            "cannot",
        ),
        (r"maybe|perhaps|might(?: (?:come|be there))?|not sure(?: yet)?", "maybe"),
        (r"read(?: it| that)?", "read"),
    )
)


def read_answer(text: str) -> str | None:
    """What is stored of an answer; None for anything else."""
    said = " ".join(straight(text).split())
    return next((answer for words, answer in _ANSWERS if words.fullmatch(said)), None)
