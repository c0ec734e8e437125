"""A month, a week or a year that heads what follows: "October. Led on the 5th. Supervision on the 19th."."""

from balint.language.dates.meanings import Meaning, MonthDays, Scope, Weekdays, YearDays, recurs
from balint.language.dates.pieces import Piece, Words
from balint.language.dates.spelling import words_in

_MARKS = words_in(": -")
_LEADING_UP = words_in(
    """ok okay so right well now then and for my in here's here is it was all this that's our first next back
    , -"""
)
_WENT = (["was"], ["has"], ["went"], ["turned"], ["felt"], ["proved"], ["is"])  # "July was busy"
_CATCHES_UP = words_in(
    """catching catch caught behind backlog forgot forgotten late log logs logging record entries
    tidying sorting clearing finishing updating writing neglected"""
)
_DEEDS = words_in(
    "led lead ran facilitated attended had did saw hosted supervised started joined began left moved met"
)
_LONGEST_HEADER = 2  # words after the month: "October sessions:"


def headed(pieces: list[Piece], words: Words) -> tuple[dict[int, int], dict[int, int]]:
    """The headers over the pieces that stand below one, and over those that may or may not, by their places.

    A header reaches up to the next time that is told for itself. "In October I led on the 7th" is none, and
    leaves the bare days of the next sentences in doubt.
    """
    under: dict[int, int] = {}
    doubtful: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        if not isinstance(piece.meaning, Scope):
            continue
        bare = _bare_after(at, piece.meaning, pieces)
        if _heads(piece, words):
            under |= dict.fromkeys(bare, at)
        elif (
            bare[:1] == [at + 1]
            and (piece.meaning.is_months or _begins(piece, words))
            and words.together(piece, pieces[at + 1])
        ):
            doubtful |= dict.fromkeys(bare, at)
    return under, doubtful


def _bare_after(at: int, scope: Scope, pieces: list[Piece]) -> list[int]:
    bare: list[int] = []
    for place in range(at + 1, len(pieces)):
        meaning = pieces[place].meaning
        if _is_bare(meaning, scope):
            bare.append(place)
        elif not (isinstance(meaning, YearDays) and _is_of(meaning, scope)):
            break
    return bare


def _is_bare(meaning: Meaning, scope: Scope) -> bool:
    """Whether it is told without the month, the week or the year that the header gives."""
    if len(scope.stretches) > 1 or recurs(meaning):
        return False
    if isinstance(meaning, MonthDays):
        return scope.is_months
    if isinstance(meaning, Weekdays):
        return scope.is_weeks and not meaning.some
    bare_of_year = isinstance(meaning, YearDays) and meaning.year is None
    return bare_of_year and not (scope.is_weeks or scope.is_months)


def _is_of(days: YearDays, scope: Scope) -> bool:
    return scope.is_months and all(named == scope.start.month for _, named in days.days)


def _begins(piece: Piece, words: Words) -> bool:
    """Whether nothing but a few words leads up to it in its sentence."""
    first = words.sentences.index(words.sentences[piece.start])
    led_up = words.read[first : piece.start]
    return _LEADING_UP.issuperset(word for word in led_up if word not in {";", ".", "but"})


def _is_spoken_of(piece: Piece, after: list[str], words: Words, *, begins: bool) -> bool:
    """ "July was busy."; "I'm catching up on October.": a month that a whole sentence is about."""
    if not isinstance(piece.meaning, Scope) or not piece.meaning.is_months:
        return False
    first = words.sentences.index(words.sentences[piece.start])
    led_up = words.read[first : piece.start]
    if not _DEEDS.isdisjoint((*led_up, *after)) or "since" in led_up:
        return False
    return (begins and after[:1] in _WENT) or not _CATCHES_UP.isdisjoint((*led_up, *after))


def _heads(piece: Piece, words: Words) -> bool:
    """Whether it stands alone in its sentence, or before a colon or a dash."""
    sentence = words.sentences[piece.start]
    after = [
        word
        for word, number in zip(words.read[piece.end :], words.sentences[piece.end :], strict=True)
        if number == sentence
    ]
    begins = _begins(piece, words)
    if _is_spoken_of(piece, after, words, begins=begins):
        return True
    if after in ([], ["first"]):  # "October first. Led on the 6th"
        return begins and piece.end < len(words.read)
    named = words.read[piece.start] not in {"in", "last", "this", "the"}
    if begins and after[0] == "," and named:
        return True
    first = words.sentences.index(sentence)
    marked = after[0] in _MARKS and not words.tells(first, piece.start)
    return marked or (begins and bool(_MARKS.intersection(after[: _LONGEST_HEADER + 1])))
