"""Finding people by what somebody calls them."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from balint.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody as the accreditation team meets them. `name` is the one they gave, or that of their terminal,
    and empty where there is neither; `channels` are where they meet us.
    """

    person: Person
    name: str
    channels: tuple[str, ...]
    met_at: datetime


def search(typed: str, names: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """Whose names begin, word by word, with what was typed; in the order of the names given."""
    sought = _words(typed)
    return tuple(each for each, name in names if sought and _begin(sought, _words(name)))


def named(typed: str, names: Iterable[tuple[int, str]]) -> tuple[int, ...]:
    """Who may be meant: whose names have all those words, or if there is nobody, whose words begin so."""
    kept = tuple(names)
    sought = set(_words(typed))
    return tuple(each for each, name in kept if sought and sought <= set(_words(name))) or search(typed, kept)


def plain(name: str) -> str:
    """In which two who go by the same name are alike."""
    return " ".join(name.casefold().split())


def _begin(sought: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in sought)


def _words(name: str) -> list[str]:
    """Without titles, capitals and accents."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    letters = (each for each in plain if not unicodedata.combining(each))
    return [word.strip(".,'\"“”()") for word in "".join(letters).replace("-", " ").split()]
