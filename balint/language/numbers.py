"""Whole numbers in digits and in words, as people count heads and sessions."""

import re

IN_WORDS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "fourty": 40,
    "ninty": 90,
    **{
        f"{one} hundred{more}": 100 + count
        for one in ("a", "one")
        for more, count in {
            "": 0,
            " and five": 5,
            " and ten": 10,
            " and fifteen": 15,
            " and twenty": 20,
        }.items()
    },
    "a dozen": 12,
    "a baker's dozen": 13,
    "two dozen": 24,
    "three dozen": 36,
    "half a dozen": 6,
    "dozen": 12,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80}
_TENS |= {"ninety": 90, "fourty": 40, "ninty": 90}

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_LONGEST_FIRST = "|".join(sorted(IN_WORDS, key=len, reverse=True))
NUMBER_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{_UNITS})|{_LONGEST_FIRST})(?! dozen)"
NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD})"


def read_number(text: str) -> int | None:
    """The number written so, or None if it is none of those that are counted here."""
    low = text.lower().strip()
    if low.isdecimal() and low.isascii():
        return int(low)
    if low in IN_WORDS:
        return IN_WORDS[low]
    tens, _, unit = re.sub(r"[- ]", " ", low).partition(" ")
    return _TENS[tens] + IN_WORDS[unit] if tens in _TENS and unit in IN_WORDS else None
