"""Where a name begins and where it ends."""

import re

from balint.language.dates.spelling import read_word
from balint.language.given_names import given_names
from balint.language.name_words import GIVEN_BUT_WORDS, GROUP_NOUNS, MONTH_NAMES, NOT_NAMES, PARTICLES, TITLES
from balint.language.patterns import expression

_WORD = expression(r"(?:[Dd]ott|[Pp]rof)\.ssa\b|[^\W\d_]+(?:['-][^\W\d_]+)*\.?")
_MOST_WORDS = 5
_WIDEST = 60  # characters

Span = tuple[int, int]


def name_at(text: str, at: int, *, shouted: bool) -> Span | None:
    """The name that begins at `at`. `shouted`: the text is in capitals, which then tell nothing."""
    words = _words_at(text, at, shouted=shouted)
    while len(words) > 1 and _bare(words[-1]) in PARTICLES:
        words.pop()
    if not words or _bare(words[-1]) in TITLES:
        return None
    end = words[-1].end() - words[-1][0].endswith(".")
    if word_after(text, end) in GROUP_NOUNS and not _is_met_on_teams(text, words[0][0], end):
        return None  # "with Oxford trainees" names no colleague
    return (at, end - 2) if text[at:end].lower().endswith("'s") else (at, end)


def _is_met_on_teams(text: str, first: str, end: int) -> bool:
    """ "With Niamh teams 7 people": on Teams."""
    return word_after(text, end) == "teams" and first.lower() in given_names()


def name_before(text: str, at: int, *, shouted: bool) -> Span | None:
    """The longest name that ends at `at`."""
    for word in list(_WORD.finditer(text, max(0, at - _WIDEST), at))[-_MOST_WORDS:]:
        begin = word.start()
        starts_here = begin == 0 or text[begin - 1] in " (,.;:\n-"
        if starts_here and name_at(text, begin, shouted=shouted) == (begin, at):
            return begin, at
    return None


def is_written_as_name(text: str, name: Span) -> bool:
    """Whether it has a capital or a title."""
    first = text[slice(*name)].split(maxsplit=1)[0].rstrip(".")
    return first[0].isupper() or first.lower() in TITLES


def word_after(text: str, end: int) -> str:
    """The next word, lower case; empty if none follows at once."""
    following = re.match(r"(?:'s)?\s+([^\W\d_]+)", text[end : end + 40])
    return following[1].lower() if following else ""


def _bare(word: re.Match[str]) -> str:
    return word[0].rstrip(".").lower()


def _words_at(text: str, at: int, *, shouted: bool) -> list[re.Match[str]]:
    words: list[re.Match[str]] = []
    while len(words) < _MOST_WORDS:
        word = _WORD.match(text, _after_spaces(text, words[-1].end()) if words else at)
        if not word or not _goes_on(text, word, words, shouted=shouted):
            break
        words.append(word)
        if word[0].endswith(".") and len(word[0]) > 2 and _bare(word) not in TITLES:
            break  # the end of the sentence
    return words


def _after_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at] == " ":
        at += 1
    return at


# "With mark holding my hand": no surname in small letters has an object.
_DOES_SOMETHING = expression(r"[^\W\d_]+ing (?:my|me|us|the|a|an|our|his|her|their|it|things|notes)\b")
_BEHIND_A_SURNAME = expression(
    r",? (?:on (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?"
    r"(?i:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|and(?! (?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|on|at|who|last|yesterday|today"
    r"|this|for|via|over|by)\b(?! (?:the )?\d)"
)
_DAY_OF = expression(r"(?:\b(?:on|the) \d{1,2}|\b\d{1,2}(?:st|nd|rd|th)(?: of)?) $", re.IGNORECASE)


def _goes_on(text: str, word: re.Match[str], words: list[re.Match[str]], *, shouted: bool) -> bool:
    """Whether this word belongs to the name of which `words` have been read."""
    low = _bare(word)
    if not words and low in TITLES:
        return True
    given = [one for one in words if _bare(one) not in TITLES]
    if not given and low in GIVEN_BUT_WORDS:
        return not _is_a_month_here(text, word, low)
    if _is_an_initial(text, word, titled=bool(words) and not given):
        return True
    if _is_surely(text, word, low, given=bool(given), titled=bool(words), shouted=shouted):
        return True
    if low in MONTH_NAMES or low in NOT_NAMES or low.removesuffix("'s") in NOT_NAMES:
        return False
    if _is_a_day(word[0], low) or _is_an_abbreviation(word[0].rstrip("."), shouted=shouted):
        return False
    if not given:
        return len(low) > 1 or word[0][0].isupper()
    if low in PARTICLES:
        return True
    if not shouted and any(one[0][0].isupper() for one in given):
        return word[0][0].isupper()
    return len(low) > 2 and _ends_here(text, word.end()) and not _DOES_SOMETHING.match(text, word.start())


def _is_surely(text: str, word: re.Match[str], low: str, *, given: bool, titled: bool, shouted: bool) -> bool:
    """ "Dr Long": behind a title anything with a capital is a name; so is the "an" of "Mac an Tàilleir"."""
    if given and _is_a_surname(text, word, low):
        return True
    if given:
        return low in PARTICLES and re.match(r" [A-ZÀ-Ž]", text[word.end() :]) is not None
    return titled and word[0][0].isupper() and not shouted


def _is_a_surname(text: str, word: re.Match[str], low: str) -> bool:
    """The March of "Wendy March and I met on the 3rd", which no number makes a month."""
    written_so = low in {*MONTH_NAMES, "march"} and word[0][0].isupper() and word[0][-1].isalpha()
    return written_so and _BEHIND_A_SURNAME.match(text, word.end()) is not None


def _is_an_initial(text: str, word: re.Match[str], *, titled: bool) -> bool:
    """The A of "A. Patel" and "A Patel"; behind a title small ones too, "prof j martin"."""
    if titled and re.match(r"\w\.? [^\W\d_]{3,}", text[word.start() :]):
        return True
    return (
        len(word[0].rstrip(".")) == 1
        and word[0][0].isupper()
        and bool(re.match(r" [A-Z][^\W\d_]", text[word.end() :]))
    )


def _is_a_day(word: str, low: str) -> bool:
    """ "Supervisor yesteday, Ikram": a slip in the word for a day."""
    return word.islower() and low not in given_names() and read_word(low) != low


def _is_an_abbreviation(bare: str, *, shouted: bool) -> bool:
    """GP, GPs, FY2, NHS."""
    core = bare.removesuffix("s")
    return not shouted and len(core) > 1 and core.isupper() and not re.search(r"[AEIOUY]", core)


def _is_a_month_here(text: str, word: re.Match[str], low: str) -> bool:
    """Whether "May" is the month, as it is before the number of a day or a year, and in "on 24 May and I"."""
    if word[0].endswith("."):
        return False
    if low in MONTH_NAMES and _DAY_OF.search(text, max(word.start() - 12, 0), word.start()):
        return True
    after = text[word.end() : word.end() + 12].lower()
    return low in MONTH_NAMES and bool(re.match(r"\s+\d", after)) and not re.match(r"\s+\d+ [opmcat]", after)


def _ends_here(text: str, at: int) -> bool:
    """Whether what follows cannot be the rest of a sentence about the name: an end, a date, a preposition."""
    following = re.match(r"\s*([^\W_]+(?:'\w+)?|.)", text[at : at + 40], re.DOTALL)
    after = following[1].lower() if following else ""
    return not after or not after[0].isalpha() or after in NOT_NAMES
