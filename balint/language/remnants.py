"""What is left of a terse clause once all else in it is read: a name, or the number of those who came.

"led 16/11 zoom 8 asha": nothing announces the two, and nothing else can be meant by them.
"""

import re
from collections.abc import Sequence

from balint.language.activities import Found, Named
from balint.language.attendance import without_heads
from balint.language.clauses import DAY, NAME, READ, WE, Clause, split_clauses, write_over
from balint.language.details import without_settings
from balint.language.durations import without_durations
from balint.language.given_names import given_names
from balint.language.name_spans import Span, name_at
from balint.language.name_words import GIVEN_BUT_WORDS, NOT_NAMES, TITLES
from balint.language.names import Person, Role
from balint.language.numbers import NUMBER, read_number
from balint.language.patterns import expression, pattern, words
from balint.pathway.entries import Activity

DONE = "\ue003"  # stands where an activity was named
_SIGNS = f"{DAY}{NAME}{WE}{READ}{DONE}"
_WORD = expression(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?")
_WEAK = words(
    """
    a again all also and as at both came co coleader co-leader colead co-lead co-leading coleading co-led
    coled date day did done evening for from group half had have held here hour hours i in it just leader
    leading led lunchtime me mins minutes morning my of on our person plus pm am room same session sup
    supervisor super the there this time to together today too until us was we were which with w zoom teams
    hybrid face met people members ppl attended attendees present hr hrs afternoon night place starting
    ending s x is own via thanks thx ta cheers always again ok yes log add please pls by phone online
    usual new another
    """
)
_LEAD_UP = words("for from of at in by before after until since than without not near like")
_TAKES_SUBJECT = words(
    "led lead leading was were had has did co-led coled ran is attended met came held facilitated"
)
_GIVEN_THOUGH_SMALL = words(
    """
    grace faith hope bill mark sue rob jack dawn pat iris ivy lily daisy holly rose eve carol harry dick nick
    bob jo jean taylor martin robin tony tom victoria andy colin josh joey felicity rod
    """
)
_CO = pattern(r"\W*(?:as )?(?:my |the )?co(?:-?lead\w*|-?leader)?\b(?!-)")
_GOES_ON = pattern(
    r"""\W*(?:(?:who|and) )?(?:my |our |the |a |an )?(?:co-?\w+ |colleague |supervisor )?(?:was|were|is
    |had|has|couldn't
    |could not|didn't|did not|cancelled|missed|fell|sent|joined|came|left)\b"""
)
_INTRODUCES = pattern(r"\s*(?:here|speaking)(?: again)?\W*")  # "Blessing here": the speaker
_LONE = pattern(rf"(?<![\w£$€.:/\d-])(?P<n>{NUMBER})(?!\w|[:/]|\.\d|\s?[-–]\s?\d)")
_BESIDE_BEFORE = pattern(r"(?:^|\W|\b(?:led|attended|only|just|were|was|had|and|then|with|of|so|got|about))$")
_BESIDE_AFTER = pattern(
    r"(?:$|\W|(?:w|with|and|on|at|in|incl|including|plus|there|total|each|both|again|as)\b)"
)
_FEWEST, _MOST = 2, 60


def find_unannounced(
    text: str, free: str, activities: Sequence[Found], *, shouted: bool
) -> tuple[Person, ...]:
    """The names that nothing announces. `free` is the text with known people and days written over."""
    if not activities:
        return ()
    about_supervision = all(
        one.activity in (Activity.SUPERVISION, Activity.SUPERVISION_GROUP) for one in activities
    )
    for one in activities:
        free = write_over(free, one.start, one.end, DONE)
    found: list[Person] = []
    clauses = split_clauses(free)
    for number, clause in enumerate(clauses):
        if _is_a_subject(clause, free, clauses[:number], clauses[number + 1 :]):
            continue
        rest = _bared(free, clause)
        for span in _names(text, rest, clause, any_capital=about_supervision, shouted=shouted):
            if _stands_alone(rest, span, clause, before_verb=not about_supervision):
                role = Role.CO_LEADER if _CO.match(text, span[1]) else None
                found.append(Person(text[slice(*span)], role, *span))
    return tuple(found)


def _is_a_subject(clause: Clause, free: str, before: Sequence[Clause], later: Sequence[Clause]) -> bool:
    """Whether a clause begins a sentence that goes on to tell of somebody: "Olu, my co-leader, was ill"."""
    if before and before[-1].sentence == clause.sentence:
        return False
    return any(_GOES_ON.match(free[one.start : one.end]) for one in later if one.sentence == clause.sentence)


def _bared(free: str, clause: Clause) -> str:
    """The text with what is read of the clause beside names written over, each character in its place."""
    words_of = free[clause.start : clause.end]
    bare = without_settings(without_heads(without_durations(words_of)))
    return free[: clause.start] + bare + free[clause.end :]


def _names(text: str, rest: str, clause: Clause, *, any_capital: bool, shouted: bool) -> list[Span]:
    """`any_capital`: whatever has a capital can be a name, as in "supervision 17/11 Patel"."""
    spans: list[Span] = []
    for word in _WORD.finditer(rest, clause.start, clause.end):
        if spans and word.start() < spans[-1][1]:
            continue
        first = word.start() == 0
        written = any_capital and not first and not shouted and word[0][0].isupper() and len(word[0]) > 2
        if not (_can_begin(word[0], first=first) or (written and word[0].lower() not in NOT_NAMES)):
            continue
        span = name_at(text, word.start(), shouted=shouted)
        if span and span[1] <= clause.end and _WORD.match(rest, span[0]):
            spans.append(span)
    return spans


def _can_begin(word: str, *, first: bool) -> bool:
    low = word.rstrip(".").lower().replace("’", "'")
    if low in TITLES or low.removesuffix("'s") in given_names():
        return True
    return not first and low in (GIVEN_BUT_WORDS if word[0].isupper() else _GIVEN_THOUGH_SMALL)


def _stands_alone(rest: str, span: Span, clause: Clause, *, before_verb: bool) -> bool:
    """Whether the clause tells nothing of whoever it is: all its other words are spoken for."""
    before, after = rest[clause.start : span[0]], rest[span[1] : clause.end]
    if not all(word.rstrip(".").lower() in _WEAK for word in (*_WORD.findall(before), *_WORD.findall(after))):
        return False
    led_up = _WORD.findall(before)
    if led_up and led_up[-1].lower() in _LEAD_UP and before.rstrip().endswith(led_up[-1]):
        return False
    if _INTRODUCES.fullmatch(after):
        return False
    if re.match(r"['’]s\b", after) or (led_up and led_up[-1].lower() == "the"):
        return False  # "supervision at the Tavistock"
    following = after.lstrip()
    if before_verb and following.startswith(DONE):
        return False
    next_word = _WORD.match(following)
    return not (next_word and next_word[0].lower() in _TAKES_SUBJECT)


def read_lone_number(text: str, activities: Sequence[Found]) -> int | None:
    """The one number of a terse text that nothing claims; `text` has people and days written over."""
    free = text
    for one in activities:
        sign = READ if one.by is Named.VERB else DONE
        free = write_over(free, one.start, one.end, sign)
    free = without_settings(without_durations(free))
    numbers = [
        read_number(found["n"])
        for found in _LONE.finditer(free)
        if _unclaimed(free[: found.start()], free[found.end() :])
    ]
    likely = [number for number in numbers if number is not None and _FEWEST <= number <= _MOST]
    return likely[0] if len(likely) == 1 and len(numbers) == 1 else None


def _unclaimed(before: str, after: str) -> bool:
    """Whether a number stands between signs and stops alone, and not right after a day or a noun."""
    left, right = before.rstrip(" "), after.lstrip(" ")
    if left.endswith((DAY, DONE)) or right.startswith((DONE, DAY)):
        return False
    return _BESIDE_BEFORE.search(left) is not None and _BESIDE_AFTER.match(right) is not None
