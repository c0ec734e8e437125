"""One-time codes: how they look, how they are read back, and what is kept of them."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta

from balint.language.patterns import expression

# No vowels, so that no code is a word, and nothing that looks like something else in it.
ALPHABET = "3479CDFGHJKMNPQRTVWXY"
LENGTH = 8
LIVES = timedelta(minutes=10)
MOST_TRIES = 5  # wrong ones, of one place, before it has to wait
TRIES_COUNT_FOR = timedelta(hours=1)

_BETWEEN = expression(r"[\s–-]")
_KIND_OF_CODE = expression(r"(?=.*\d)(?=.*[A-Z])[A-Z\d]{6,10}")


def draw(choose: Callable[[str], str]) -> str:
    """A new code by a choice at random: with a digit and a letter, by which it is known for what it is."""
    while True:
        code = "".join(choose(ALPHABET) for _ in range(LENGTH))
        if is_code(code):
            return code


def is_code(plain: str) -> bool:
    """Whether it could have been drawn."""
    return len(plain) == LENGTH and set(plain) <= set(ALPHABET) and looks_like_one(plain)


def looks_like_one(plain: str) -> bool:
    """Whether somebody may have meant a code, rightly typed or not."""
    return _KIND_OF_CODE.fullmatch(plain) is not None


def plain(typed: str) -> str:
    """As it was drawn: in capitals, without spaces and hyphens."""
    return _BETWEEN.sub("", typed).upper()


def for_reading(code: str) -> str:
    """ "K7QM-4XPT"."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"


def digest(code: str) -> str:
    """What is stored of a code. It is slow on purpose: so short a code could be guessed from a quick one."""
    return hashlib.scrypt(code.encode(), salt=b"balint link code", n=2**14, r=8, p=1, dklen=32).hex()


def recent(tries: tuple[datetime, ...], now: datetime) -> tuple[datetime, ...]:
    """The wrong tries that still count."""
    return tuple(each for each in tries if each > now - TRIES_COUNT_FOR)
