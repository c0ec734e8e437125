"""A message in the pieces in which people tell one thing after another."""

from dataclasses import dataclass

from balint.language.patterns import pattern

# What has been read already is written over with these, so that it cannot be read twice.
NAME, WE, DAY, READ = "\ue000", "\ue001", "\ue002", "\u00b7"

_BREAK = pattern(
    rf"""(?P<end>(?<!\bdr)(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bprof)(?<!\brev)[.;!?]+(?=\s|$)|\s*\n\s*)
    |\s*(?:,|:(?!\d)|\s[-–—]+\s|[()]|\s/\s|\+|&)\s*(?:and |but |then |so |plus |also )*
    |(?<!\blast)(?<!\blatest)(?<!\brecent)(?<!\bthe)(?<!\bother)(?<!\bnext)(?<!\bfirst)
    (?<!\bsecond)\s+(?=one (?:was )?(?:on |in )?(?:the )?{DAY})
    |\s+(?=(?:both|all)(?: of them)? (?:with|online|on zoom|on teams|in person)\b)
    |\s+(?:and (?!(?:a )?half\b)|but |then |plus |(?<!or )so (?!far|much|many)
    |(?:bar|apart from|other than|excluding)[ ]
    (?=(?:on |for )?(?:the )?(?:{DAY}|(?:first|second|third|last)\b))
    |though |although |because |cos |while |whereas[ ]|as well as |followed by
    |before i |after which |however |even though |except |where |when )(?:then |also |i then )*"""
)


_WITH_ONE = pattern(rf"\s*(?:with|w) {NAME}+")
_AND_ANOTHER = pattern(rf"\s+(?:and|&)\s+{NAME}")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence. `joint` is what joins it to the one before, lower case, or empty."""

    start: int
    end: int
    sentence: int
    joint: str = ""


def split_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a text, in order; those that hold nothing are left out."""
    clauses: list[Clause] = []
    start, sentence, joint = 0, 0, ""
    for found in _BREAK.finditer(text):
        if _WITH_ONE.fullmatch(text, start, found.start()) and _AND_ANOTHER.match(text, found.start()):
            continue  # "and with Sunita and Paul on Thursday"
        if text[start : found.start()].strip():
            clauses.append(Clause(start, found.start(), sentence, joint))
        start = found.end()
        if found["end"] is not None:
            sentence, joint = sentence + 1, ""
        else:
            joint = found[0].strip().lower()
    if text[start:].strip():
        clauses.append(Clause(start, len(text), sentence, joint))
    return tuple(clauses)


def write_over(text: str, start: int, end: int, sign: str) -> str:
    """The text with a span of it filled with one sign, every other character in its place."""
    return text[:start] + sign * (end - start) + text[end:]
