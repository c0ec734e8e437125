"""Names of colleagues in a piece of text: found by the words around them, kept as they were typed."""

import re
from dataclasses import dataclass
from enum import StrEnum

from balint.language.name_words import GIVEN_BUT_WORDS, GROUP_NOUNS, MONTH_NAMES, NOT_NAMES, PARTICLES, TITLES
from balint.language.spelling import straight


class Role(StrEnum):
    CO_LEADER = "co_leader"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Person:
    """A colleague named at `start` to `end`. `role` is None where only the activity tells it ("with Asha").

    `with_speaker` holds for "Asha and I": the two did it together.
    """

    name: str
    role: Role | None
    start: int
    end: int
    with_speaker: bool = False


_LETTERS = r"[^\W\d_]+(?:['-][^\W\d_]+)*\.?"
_WORD = re.compile(_LETTERS)
_GAP = re.compile(r"[ ]+")
_AND = re.compile(r"\s*(?:\band\b|&|\+)\s*", re.I)
_CALLED = r"(?:called |named |is |was |were |being |are |-|–|:|=|,|\()?\s*"
_MY = (
    r"(?:my |our |the |his |her |a |new |lovely |usual |regular |fellow |accredited |dear |old |very |own )*"
)

# What comes before a name, and the role it gives. The longer ones first: the first that leads to a name counts.
_BEFORE: tuple[tuple[re.Pattern[str], Role | None], ...] = tuple(
    (re.compile(pattern, re.I), role)
    for pattern, role in (
        (rf"\b{_MY}co-? ?(?:lead|leader|leading|facilitator|host)\b\s*{_CALLED}", Role.CO_LEADER),
        (rf"\b(?:with|w/|alongside) {_MY}(?:supervisor|supervision)\b,?\s*{_CALLED}", Role.SUPERVISOR),
        (rf"(?<!for )(?<!peer )\b(?:{_MY}|clinical )supervisor(?:'s)?(?: name)?\b\s*{_CALLED}", Role.SUPERVISOR),
        (r"\bsupervised by\b\s*(?:the \w+ )?", Role.SUPERVISOR),
        (r"\bco-? ?(?:led|lead|leading|facilitated|facilitating|hosted|ran) (?:[^.;,\n]{0,40}? )?(?:with|w/)\s*", Role.CO_LEADER),
        (r"\bsupervision(?: session| meeting| hour)?s? (?:(?:today|yesterday) )?(?:by|from|w/)\s*", Role.SUPERVISOR),
        (r"\b(?:alongside|together with|along with|helped by|joined by|assisted by)\s+", Role.CO_LEADER),
        (rf"\b(?:with|w/|wiht|wth)\s*{_MY}(?:colleague|friend|partner|buddy|mate|pal|trainer|mentor|boss)\b,?\s*", None),
        (r"(?:\b(?:with|wiht|wth|plus|feat)\s+|\bw/\s*)(?:both )?", None),
    )
)  # fmt: skip

_SUPERVISION_OF = re.compile(  # "saw Dr Rao for supervision": what stands before, and after, the name
    r"\b(?:saw|seen|seeing|met|meeting|meet|visited|spoke to|spoke with|talked to|met up with|called|rang|phoned)\s+"
    r"(?:up )?(?:with )?(?:my supervisor,? )?",
    re.I,
)
_FOR_SUPERVISION = re.compile(r"[^.;!?\n]{0,60}\bsupervis(?:ion|ory|ing)\b", re.I)
_TERSE_SUPERVISION = re.compile(r"\bsupervision(?: session)?\s*(?:,|:|-|–|—|/|\()?\s*", re.I)
_SUPERVISED_ME = re.compile(
    r"\s+(?:has |had )?(?:just |also )?(?:supervised (?:me|us|my|our)\b|gave (?:me|us) (?:my |our |a |some )?supervision"
    r"|(?:did|held|ran|provided|led) (?:my|our) supervision(?! group))",
    re.I,
)
_LED_WITH_ME = re.compile(
    r"\s+(?:has |had |was |were )?(?:just |also )?(?:co-? ?(?:led|lead|leading|facilitated|ran|hosted|facilitating)\b"
    r"|(?:led|ran|facilitated|hosted)\b[^.;,\n]{0,30}? (?:with|alongside) (?:me|us)\b|helped me (?:lead|run)"
    r"|as (?:my |the |a )?co-? ?(?:leader|facilitator))",
    re.I,
)
_AND_I = re.compile(r"\s*(?:\band|&|\+)\s*(?:I|me|myself)\b", re.I)
_A_NEW_CLAUSE = re.compile(r"\s+(?:\w+ly |then |also |both )?(?:led|ran|had|attended|went|got|saw|was|sat|did|took|facilitated)\b", re.I)
_BOUND = re.compile(r"(?:\b(?:with|by|saw|and|met|from)|w/)\s*$", re.I)
_ME_AND = re.compile(r"\b(?:I|me|myself)\s*(?:\band|&|\+)\s*", re.I)
_LED_SOON = re.compile(
    r"[\s,]*(?:both |have |just |jointly |together |then |also |'ve |were |took |did )*"
    r"(?:(?:co-? ?)?(?:led|lead|leading|ran|run|running|facilitated|hosted|held|took|did)\b|had\b)",
    re.I,
)


def find_people(text: str) -> tuple[Person, ...]:
    """The colleagues named, in the order of the text. Groups, patients and numbers of people are not named."""
    plain = straight(text)
    shouted = plain.isupper()
    found: list[Person] = []
    for person in (
        *_pairs(plain, shouted),
        *_told(plain, shouted),
        *_seen(plain, shouted),
        *_subjects(plain, shouted),
    ):
        if all(person.end <= other.start or other.end <= person.start for other in found):
            found.append(person)
    return tuple(sorted(found, key=lambda person: person.start))


def _pairs(text: str, shouted: bool) -> list[Person]:
    """ "Asha and I led", "me and Asha led", "led by Asha and me"."""
    found = []
    for pair in _AND_I.finditer(text):
        name = _name_before(text, pair.start(), shouted)
        if name and _BOUND.search(text[: name[0]]) and _A_NEW_CLAUSE.match(text, pair.end()):
            continue  # "supervision with Ruth and I led"
        if name and (_LED_SOON.match(text, pair.end()) or _named(text, *name)):
            found.append(Person(text[name[0] : name[1]], Role.CO_LEADER, name[0], name[1], with_speaker=True))
    for pair in _ME_AND.finditer(text):
        name = _name_at(text, pair.end(), shouted)
        if name and (_LED_SOON.match(text, name[1]) or _named(text, *name)) and not _did_alone(text, name[1]):
            found.append(Person(text[name[0] : name[1]], Role.CO_LEADER, name[0], name[1], with_speaker=True))
    return found


def _did_alone(text: str, end: int) -> bool:
    """In "I led and Asha attended" the two did different things."""
    return bool(re.match(r"\s+(?:attended|watched|observed|was|had)\b", text[end:], re.I))


def _told(text: str, shouted: bool) -> list[Person]:
    """Names after the words that announce them, with those joined to them by "and"."""
    found: list[Person] = []
    for pattern, role in _BEFORE:
        for before in pattern.finditer(text):
            names = _names_at(text, before.end(), shouted)
            after = names[-1][1] if names else 0
            given = role or _role_after(text, after)
            found += [Person(text[start:end], given, start, end) for start, end in names]
    for before in _TERSE_SUPERVISION.finditer(text):
        name = _name_at(text, before.end(), shouted)
        if name and _named(text, *name):
            found.append(Person(text[name[0] : name[1]], Role.SUPERVISOR, *name))
    return found


def _role_after(text: str, end: int) -> Role | None:
    after = text[end : end + 45]
    if re.match(
        r"\s*,?\s*(?:as |who is |being )?(?:my |our |the |a )?co-? ?(?:lead|facilitat|host)", after, re.I
    ):
        return Role.CO_LEADER
    if re.match(r"\s*,?\s*(?:as |who is |being )?(?:my |our |the )?supervis(?:or|ing)\b", after, re.I):
        return Role.SUPERVISOR
    return None


def _seen(text: str, shouted: bool) -> list[Person]:
    """ "saw Dr Rao for supervision"."""
    found = []
    for before in _SUPERVISION_OF.finditer(text):
        name = _name_at(text, before.end(), shouted)
        if name and _FOR_SUPERVISION.match(text, name[1]):
            found.append(Person(text[name[0] : name[1]], Role.SUPERVISOR, *name))
    return found


def _subjects(text: str, shouted: bool) -> list[Person]:
    """ "Ruth supervised me", "Asha co-led", "Asha as co-leader"."""
    found = []
    for pattern, role in ((_SUPERVISED_ME, Role.SUPERVISOR), (_LED_WITH_ME, Role.CO_LEADER)):
        for after in pattern.finditer(text):
            name = _name_before(text, after.start(), shouted)
            if name:
                found.append(Person(text[name[0] : name[1]], role, *name, with_speaker=True))
    return found


def _names_at(text: str, at: int, shouted: bool) -> list[tuple[int, int]]:
    """The name that begins here, and those that follow on "and"; none if the row holds something else."""
    names = []
    name = _name_at(text, at, shouted)
    while name:
        names.append(name)
        link = _AND.match(text, name[1])
        name = _name_at(text, link.end(), shouted) if link else None
        if (
            name
            and not _named(text, *name)
            and _word_after(text, name[1]) in {"led", "had", "ran", "attended"}
        ):
            break
    return names


def _name_at(text: str, at: int, shouted: bool) -> tuple[int, int] | None:
    """The span of the name that begins at `at`."""
    end = at
    words: list[str] = []
    titled = capital = False
    while len(words) < 5:
        word = _WORD.match(text, end if not words else _skip(text, end))
        if not word:
            break
        bare = word[0].rstrip(".")
        if not words and bare.lower() in TITLES:
            titled = True
        elif not _goes_on(text, word, words, titled=titled, capital=capital, shouted=shouted):
            break
        else:
            capital = capital or bare[0].isupper()
        words.append(bare)
        initial = len(bare) == 1 or bare.lower() in TITLES
        end = word.end() if initial or not word[0].endswith(".") else word.end() - 1
        if word[0].endswith(".") and not initial:
            break
    while words and words[-1].lower() in PARTICLES and len(words) > 1:
        end = text.rindex(words.pop(), at, end)
        end = len(text[:end].rstrip())
    if not words or (titled and len(words) == 1) or _speaks_of_a_group(text, end):
        return None
    name = text[at:end]
    return (at, end - 2) if name.lower().endswith("'s") else (at, end)


def _skip(text: str, at: int) -> int:
    gap = _GAP.match(text, at)
    return gap.end() if gap else len(text)


def _goes_on(
    text: str, word: re.Match[str], words: list[str], *, titled: bool, capital: bool, shouted: bool
) -> bool:
    """Whether this word belongs to the name of which `words` have been read."""
    bare = word[0].rstrip(".")
    low = bare.lower()
    first = len(words) == int(titled)
    if low in GIVEN_BUT_WORDS and first:
        return not _is_a_month_here(text, word, low)
    if low in MONTH_NAMES:
        return False
    if low in NOT_NAMES or low.removesuffix("'s") in NOT_NAMES or _is_initials(bare, shouted):
        return False
    if first:
        return len(bare) > 1 or bare.isupper()
    if low in PARTICLES:
        return True
    if capital and not shouted:
        return bare[0].isupper()
    return _ends_here(text, word.end()) and len(bare) > 2


def _is_initials(bare: str, shouted: bool) -> bool:
    """GP, GPs, FY2, NHS: an abbreviation, not a name."""
    core = bare.removesuffix("s")
    return not shouted and len(core) > 1 and core.isupper() and not re.search(r"[AEIOUY]", core)


def _is_a_month_here(text: str, word: re.Match[str], low: str) -> bool:
    """Whether "May" is the month, as it is before the number of a day or a year."""
    after = text[word.end() : word.end() + 12]
    return low in MONTH_NAMES and bool(re.match(r"\s+\d", after)) and not re.match(r"\s+\d+ [opmcat]", after)


def _ends_here(text: str, at: int) -> bool:
    """Whether what follows cannot be the rest of a sentence about the name: an end, a date, a preposition."""
    following = re.match(r"\s*([^\W_]+(?:'\w+)?|.|$)", text[at:], re.S)
    after = following[1].lower() if following else ""
    return not after or not after[0].isalpha() or after in NOT_NAMES


def _speaks_of_a_group(text: str, end: int) -> bool:
    """ "with Oxford trainees", "with St Mary's group" name no colleague."""
    return _word_after(text, end) in GROUP_NOUNS


def _word_after(text: str, end: int) -> str:
    following = re.match(r"(?:'s)?\s+([^\W\d_]+)", text[end:])
    return following[1].lower() if following else ""


def _named(text: str, start: int, end: int) -> bool:
    """Whether the name was written as one: with a capital, or after a title."""
    first = text[start:end].split()[0].rstrip(".")
    return first[0].isupper() or first.lower() in TITLES


def _name_before(text: str, at: int, shouted: bool) -> tuple[int, int] | None:
    """The longest name that ends at `at`."""
    begins = [word.start() for word in _WORD.finditer(text, max(0, at - 60), at)]
    for begin in begins[-5:]:
        if begin and text[begin - 1] not in " (,.;:\n-":
            continue
        if _name_at(text, begin, shouted) == (begin, at):
            return begin, at
    return None
