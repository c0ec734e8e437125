"""A question as it may be passed on to others: no case material, nobody named."""

import re
from collections.abc import Iterable

from balint.language.case_material import holds_case_material
from balint.language.given_names import given_names
from balint.language.name_spans import Span, name_at
from balint.language.name_words import GIVEN_BUT_WORDS, MONTH_NAMES, TITLES
from balint.language.names import find_people
from balint.language.one_person import tells_of_one_person
from balint.language.patterns import expression
from balint.language.spelling import straight

SOMEBODY, SOMEWHERE, A_NUMBER = "[name]", "[address]", "[number]"
_COMMAND = expression(r"^/\w+(?:@\w+)?\s*")
_ADDRESS = expression(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+|(?<!\w)@\w{3,}", re.IGNORECASE)
_NUMBER = expression(r"(?<!\w)\+?\d(?:[ -]?\d){6,}(?!\w)")
_WORD = expression(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SENTENCE = expression(r"[^.?!;\n]+[.?!;]*")
_PLACED = expression(r"\b(?:in|near|at|around|from|to|outside)\s+$", re.IGNORECASE)
_IN_CARE = expression(
    r"\b(?:my|our|his|her|their|this|that|one|a certain)\s+(?:\w+\s+)?(?:patient|client)\b"
    r"(?!\s+(?:list|group|panel))"
    r"|\b(?:patient|client) of (?:mine|ours|hers|his|theirs)\b",
    re.IGNORECASE,
)
_NOT_HERE = MONTH_NAMES | {"christian", "victoria", "trinity"}
_ASKING = frozenset({"will", "may"})
_NEW_SENTENCE = expression(r"[.?!;]\s*$")
_SURNAME = expression(r" [A-ZÀ-Ž][a-zà-ž]")
_FAMOUS = expression(r"(?:dr |prof\w* )?(?:michael|enid|balint)\b", re.IGNORECASE)


def fit_to_pass_on(text: str, known: Iterable[str] = ()) -> str | None:
    """The question without names, addresses and long numbers; None where it tells of
    somebody in care, or of what one person suffers from or went through.

    `known` are names that this person goes by or has told us of, and may write without a capital.
    """
    said = " ".join(_COMMAND.sub("", straight(text)).split())
    parts = (said, *(sentence[0] for sentence in _SENTENCE.finditer(said)))
    in_care = _IN_CARE.search(said) or tells_of_one_person(said)
    if in_care or any(holds_case_material(part) for part in parts):
        return None
    said = _NUMBER.sub(A_NUMBER, _ADDRESS.sub(SOMEWHERE, said))
    for name in sorted({part for each in known for part in (each, *each.split())}, key=len, reverse=True):
        if len(name) > 1 and name.casefold() not in TITLES | GIVEN_BUT_WORDS:
            said = re.sub(
                rf"(?<![\w-]){re.escape(straight(name))}(?![\w-])", SOMEBODY, said, flags=re.IGNORECASE
            )
    for start, end in reversed(_joined(_names_in(said))):
        said = f"{said[:start]}{SOMEBODY}{said[end:]}"
    return re.sub(rf"{re.escape(SOMEBODY)}(?: {re.escape(SOMEBODY)})+", SOMEBODY, said)


def _names_in(said: str) -> list[Span]:
    """Whoever is named as people name colleagues, behind a title, or by a given name."""
    shouted = said.isupper()
    found = [
        (each.start, each.end)
        for each in find_people(said)
        if (each.name[0].isupper() and not each.name.isupper()) or _is_given(each.name.split()[0])
    ]
    for word in _WORD.finditer(said):
        before = said[: word.start()]
        if not _begins_a_name(said, word, shouted=shouted) or _PLACED.search(before):
            continue
        if _FAMOUS.match(said, word.start()):
            continue
        if word[0].endswith("'s"):
            found.append((word.start(), word.end() - 2))
        elif name := name_at(said, word.start(), shouted=shouted):
            found.append(name)
    return found


def _begins_a_name(said: str, word: re.Match[str], *, shouted: bool) -> bool:
    """ "Will" is a name before a surname and amid a sentence, and none in "Will it count?"."""
    low = word[0].casefold().removesuffix("'s")
    if _is_given(low):
        return True
    if not word[0][0].isupper():
        return False
    if low in TITLES and not shouted:
        return True
    if low not in GIVEN_BUT_WORDS - _NOT_HERE or shouted:
        return False
    first = not said[: word.start()].strip() or bool(_NEW_SENTENCE.search(said[: word.start()]))
    return not first or (low not in _ASKING and _SURNAME.match(said, word.end()) is not None)


def _is_given(word: str) -> bool:
    return word.casefold().split("-")[0] in given_names()


def _joined(spans: list[Span]) -> list[Span]:
    """In order, with those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
