"""Words that are days or months only in their place: May and April join groups, people sat, the sun shone."""

from balint.language.dates.spelling import MONTHS, MONTHS_AND_NAMES, TITLES, WEEKDAYS, read_word, words_in

_BEFORE_DAY = words_in("on last this next every each past previous")
_AFTER_DAY = words_in(
    "morning evening night afternoon am pm lunchtime last this before just group groups the"
)
_MARRYING = words_in("i we he she they you got get newly to be were was")
_SITTINGS = words_in("group supervision balint session meeting one )")
_PRONOUNS = words_in("i we he she they who you it people everyone got newly and")
_AFTER_VERB = words_in(
    """in with on as for through at down by beside alongside opposite next together silently quietly there
    around back near across behind was shone shining is came went"""
)
_BEFORE_MONTH = words_in(
    "in since last this next early mid late during until till throughout between every end start except bar"
)
_BEFORE_NAME = words_in("with w and or i we you it by for before after of")
_BEFORE_COLLEAGUE = words_in("with w colleague leader facilitator co partner friend supervisor")
_SHONE = words_in("out up shining blazing beating streaming hot low coming")
_PARTS_OF_MONTH = words_in("day week weekend half start beginning middle end month")
_BUSY = words_in("busy hectic manic quiet mad crazy chaotic frantic slow patchy")
_TO = frozenset({"to", "until", "through", "-", "–", "—"})
_AFTER_MAY = words_in("have be come not want need also attend join well i we he she they you")


def is_date_word(typed: str, read: str, before: list[str], follows: list[str]) -> bool:
    """Whether the word, which could be `read`, is that here.

    `before` holds up to 3 words as read, the nearest last; `follows` up to 2 as typed.
    """
    if before and before[-1] in TITLES:
        return False
    named = not _BEFORE_COLLEAGUE.isdisjoint(before[-1:])
    if named and _goes_on_as_name(typed, follows):
        return False
    follows = [word.lower() for word in follows]
    low = typed.lower().removesuffix("'s").removesuffix("’s")
    if read[:3] in WEEKDAYS:
        return low not in {"sat", "sun", "wed"} or _is_weekday(typed, before, follows)
    return low not in MONTHS_AND_NAMES or _is_month(low, before, follows)


def _goes_on_as_name(typed: str, follows: list[str]) -> bool:
    """Whether the word and the next look like a first name and a surname: "with Sunday Okafor"."""
    surname = follows[0] if follows else ""
    plain = surname.isalpha() and surname.istitle() and len(surname) > 2
    return typed.istitle() and plain and read_word(surname.lower()) == surname.lower()


def _is_weekday(typed: str, before: list[str], follows: list[str]) -> bool:
    last = before[-1] if before else ""
    after = follows[0] if follows else ""
    if typed.lower() == "wed":
        return typed[0].isupper() or last not in _MARRYING
    listed = last in {",", "and", "-", "or", "to"} and any(word[:3] in WEEKDAYS for word in before[-3:-1])
    if last in _BEFORE_DAY or listed or after in _AFTER_DAY or after[:1].isdigit():
        return True
    if read_word(after)[:3] in WEEKDAYS or (after in {",", "and", "&", "/"} and _day_next(follows)):
        return True
    if typed.lower() == "sun" and after in _SHONE:
        return False
    if last in _SITTINGS and after in {"w", "with"}:
        return True  # "supervision group sat w 5 others": it is people who sit
    if last in _PRONOUNS or last == "the" or after in _AFTER_VERB:
        return typed[0].isupper() and last != "the" and bool(before)
    return True


def _day_next(follows: list[str]) -> bool:
    return len(follows) > 1 and read_word(follows[1])[:3] in WEEKDAYS


def _is_month(low: str, before: list[str], follows: list[str]) -> bool:
    last = before[-1] if before else ""
    after = follows[0] if follows else ""
    of_day = last == "of" and len(before) > 1 and _is_day(before[-2])
    if low == "may" and after in _AFTER_MAY and not ((_is_day(last) or of_day) and after in _PRONOUNS):
        return False
    if last in {"", ";", "."} and (after in {":", "-", "–", "."} or _was_busy(follows)):
        return True  # it heads what follows
    if low == "august" and last not in {"with", "w", "and", "by"}:
        return True
    if _is_day(last) or last in MONTHS or (last == "of" and len(before) > 1 and _has_month(before[-2])):
        return True
    listed = last in {"and", "-", "to", "until", "or", ","} and any(word in MONTHS for word in before[-3:-1])
    if listed or last[:3] in WEEKDAYS:
        return True
    if last not in {"with", "w", "and"} and _goes_on_to_month(follows):
        return True
    if last in _BEFORE_NAME:
        return False
    if after == "the":
        after = follows[-1]
    return last in _BEFORE_MONTH or after[:1].isdigit() or (last == "from" and after in _TO)


def _was_busy(follows: list[str]) -> bool:
    """ "June was hectic": what is said of a month, and of nobody."""
    return follows[:1] in (["was"], ["has"], ["is"]) and not _BUSY.isdisjoint(follows[1:2])


def _goes_on_to_month(follows: list[str]) -> bool:
    """ "June - August", "August, September"; but "June and April" may as well be two people."""
    mark, following = (*follows, "", "")[:2]
    if read_word(following) not in MONTHS:
        return False
    return mark in _TO or (mark in {",", "/", "&", "and"} and following not in MONTHS_AND_NAMES)


def _has_month(word: str) -> bool:
    """Whether the word is a part of a month, as "the 5th", "Tuesday" and "the end" are before "of"."""
    return _is_day(word) or word[:3] in WEEKDAYS or word in _PARTS_OF_MONTH


def _is_day(word: str) -> bool:
    return word.replace("/", "").isdigit() or (word.endswith("th") and word[:-2].isdigit())
