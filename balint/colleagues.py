"""Co-leaders and supervisors as one person knows them: which names are the same, and which could be."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from balint.language.patterns import expression

_JOINED = expression(r"\s*(?:,|&|\+|\band\b)\s*", re.IGNORECASE)
_TITLES = frozenset(("dr", "doctor", "prof", "professor", "rev", "revd", "reverend", "mx"))
_OF_MEN = frozenset(("mr", "sir", "father", "fr", "lord"))
_OF_WOMEN = frozenset(("mrs", "ms", "miss", "dame", "sister", "lady"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """A co-leader or supervisor as one person knows them, with every name they go by.

    `linked_person_id` is set once that colleague is known to be a person here too.
    """

    id: int
    names: tuple[str, ...]
    linked_person_id: int | None = None

    @property
    def name(self) -> str:
        """The fullest of their names."""
        return max(self.names, key=lambda name: (len(_read(name).words), len(name)))

    def goes_by(self, name: str) -> bool:
        return any(alike(known, name) for known in self.names)

    def could_be(self, name: str) -> bool:
        """Whether the name may be theirs: who is known to be Priya Nair is no Priya Shah."""
        return any(could_be_one(known, name) for known in self.names) and not any(
            _contradict(known, name) for known in self.names
        )


def alike(one: str, other: str) -> bool:
    """Whether two names are written the same, but for case, spaces and full stops."""
    return _written(one) == _written(other)


def could_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: "Priya" and "Priya Nair", "Dr Nair" and "Priya Nair"."""
    first, second = _read(one), _read(other)
    if first.differs_from(second):
        return False
    short, long = sorted((first.words, second.words), key=len)
    if not short:
        return False
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    if short == long[: len(short)]:
        return True
    given, other_given = short[0], long[0]
    same_given = given == other_given or (1 in (len(given), len(other_given)) and given[0] == other_given[0])
    return short[-1] == long[-1] and same_given


def _contradict(one: str, other: str) -> bool:
    """Whether two names can be told in full and are not one person's."""
    in_full = min(len(_read(one).words), len(_read(other).words)) > 1
    return (in_full or _read(one).differs_from(_read(other))) and not could_be_one(one, other)


def written_most_like(name: str, names: Iterable[str]) -> str:
    """The one of several names that another is a spelling of; empty if there is none."""
    return min(names, key=lambda each: (OSA.distance(_written(each), _written(name)), each), default="")


def is_spelling(one: str, other: str) -> bool:
    """Whether two names are a letter apart, or one in 4: "Sanjay" and "Sunjay"."""
    apart = OSA.distance(_written(one), _written(other))
    return 0 < apart <= max(1, len(other) // 4)


def with_title(old: str, new: str) -> str:
    """The new name, with the title of the one that it is a spelling of: "Dr Ossei" for "Dr Osei"."""
    title, _, name = old.partition(" ")
    titled = title.casefold().strip(".") in _TITLES | _OF_MEN | _OF_WOMEN
    return f"{title} {new}" if titled and is_spelling(name, new) else new


def each_of(names: str | None) -> tuple[str, ...]:
    """The people in one field: "Asha and Ben" are two."""
    return tuple(name for name in _JOINED.split(names or "") if name)


def same_person(one: str, other: str, colleagues: Iterable[Colleague]) -> bool:
    """Whether two names are known to be one person's."""
    return alike(one, other) or any(each.goes_by(one) and each.goes_by(other) for each in colleagues)


def may_be_called(name: str, typed: str, colleagues: Iterable[Colleague]) -> bool:
    """Whether a name that is asked for means whoever was typed as `typed`: a part of a name is enough."""
    known = next((each.names for each in colleagues if each.goes_by(typed)), (typed,))
    return any(_is_part_of(name, each) for each in known)


def _is_part_of(part: str, whole: str) -> bool:
    asked, known = _read(part), _read(whole)
    if set(asked.words) <= set(known.words):
        return bool(asked.words) and not asked.differs_from(known)
    return len(asked.words) <= len(known.words) and could_be_one(part, whole)


@dataclass(frozen=True, slots=True)
class _Read:
    """A name without its titles; `sex` is what they tell of it, or nothing."""

    words: tuple[str, ...]
    sex: str

    def differs_from(self, other: "_Read") -> bool:
        return bool(self.sex and other.sex and self.sex != other.sex)


def _read(name: str) -> _Read:
    words = _written(name).split()
    titles = [word for word in words if word in _TITLES or word in _OF_MEN or word in _OF_WOMEN]
    sex = next(("m" if word in _OF_MEN else "f" for word in titles if word not in _TITLES), "")
    return _Read(tuple(word for word in words if word not in titles), sex)


def _written(name: str) -> str:
    return " ".join(name.casefold().replace("’", "'").replace(".", " ").split())
