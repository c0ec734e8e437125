"""Feasts and other named days of the British year: by date, by weekday, or counted from Easter."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from balint.language.dates.days import month_end, weekdays_between

_Reckoning = Callable[[int], date]


def _on(day: int, month: int) -> _Reckoning:
    return lambda year: date(year, month, day)


def _weekday(weekday: int, month: int, place: int) -> _Reckoning:
    """The first, or with -1 the last, such weekday of the month."""

    def reckon(year: int) -> date:
        first = date(year, month, 1)
        days = weekdays_between((weekday,), first, month_end(first))
        return days[place - 1 if place > 0 else place]

    return reckon


def _from_easter(days: int) -> _Reckoning:
    return lambda year: easter(year) + timedelta(days=days)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the method of Meeus, Jones and Butcher."""
    century, of_century = divmod(year, 100)
    leaps = century - century // 4 - (8 * century + 13) // 25
    moon = (19 * (year % 19) + leaps + 15) % 30
    moon -= (moon + (year % 19) // 11) // 29
    sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    after_march_21 = moon + sunday + 1
    return date(year, 3, 21) + timedelta(days=after_march_21)


_MON, _SUN = 0, 6
_BANK = r"bank holiday(?: MON)?"

# The names in words as `lexing` reads them: "eve" as "evening", "Andrew's" as "andrew".
_FEASTS: tuple[tuple[str, _Reckoning], ...] = (
    (r"new years? day", _on(1, 1)),
    (r"epiphany", _on(6, 1)),
    (r"burns(?: (?:night|supper|day))?", _on(25, 1)),
    (r"candlemas", _on(2, 2)),
    (r"(?:st |saint )?valentines?(?: day)?", _on(14, 2)),
    (r"(?:st|saint)(?: \.)? davids?(?: day)?", _on(1, 3)),
    (r"(?:(?:st|saint)(?: \.)? (?:patricks?|paddys?)|paddys?)(?: day)", _on(17, 3)),
    (r"(?:st|saint)(?: \.)? georges? day", _on(23, 4)),
    (r"shrove TUE|pancake (?:day|TUE)", _from_easter(-47)),
    (r"ash WED", _from_easter(-46)),
    (r"mothering SUN|mothers? day", _from_easter(-21)),
    (r"palm SUN", _from_easter(-7)),
    (r"maundy THU", _from_easter(-3)),
    (r"good FRI", _from_easter(-2)),
    (r"easter SAT", _from_easter(-1)),
    (r"easter (?:SUN|day)", easter),
    (rf"easter (?:MON|{_BANK})", _from_easter(1)),
    (r"easter TUE", _from_easter(2)),
    (r"ascension (?:day|THU)", _from_easter(39)),
    (r"whit SUN|pentecost(?: SUN)?", _from_easter(49)),
    (r"(?:MAY|may) day", _on(1, 5)),
    (rf"(?:early MAY|(?:MAY|may) day) {_BANK}", _weekday(_MON, 5, 1)),
    (rf"(?:late MAY|spring) {_BANK}", _weekday(_MON, 5, -1)),
    (r"fathers? day", _weekday(_SUN, 6, 3)),
    (r"midsummer day", _on(24, 6)),
    (rf"(?:AUG|august) {_BANK}|{_BANK} in (?:AUG|august)", _weekday(_MON, 8, -1)),
    (r"michaelmas(?: day)?(?! term)", _on(29, 9)),
    (r"(?:halloween|hallowe'en|all hallows evening)(?: night)?", _on(31, 10)),
    (r"all saints? day|(?:the )?feast of all saints", _on(1, 11)),
    (r"(?:the )?feast of all souls|all souls(?: (?:day|night))?|all soul day", _on(2, 11)),
    (r"(?:bonfire|guy fawkes?|fireworks?) (?:night|day)", _on(5, 11)),
    (r"(?:armistice|remembrance|poppy) day", _on(11, 11)),
    (r"remembrance SUN", _weekday(_SUN, 11, 2)),
    (r"(?:st|saint)(?: \.)? andrews? (?:day|night)", _on(30, 11)),
    (
        r"(?:(?:day|SUN) )?(?:(?:that|when) )?(?:the )?clocks? (?:went|go|going|changed|moved) back",
        _weekday(_SUN, 10, -1),
    ),
    (
        r"(?:(?:day|SUN) )?(?:(?:that|when) )?(?:the )?clocks? (?:went|go|going|changed|moved) forwards?",
        _weekday(_SUN, 3, -1),
    ),
    (r"christmas evening", _on(24, 12)),
    (r"christmas day", _on(25, 12)),
    (r"boxing day|(?:st|saint)(?: \.)? stephens? day", _on(26, 12)),
    (r"new years? evening|hogmanay|nye", _on(31, 12)),
)

FEAST = "(?:" + "|".join(name for name, _ in _FEASTS) + ")"


def reckoning(name: str) -> _Reckoning:
    """How the day of a feast is found in a year. `name` is what `FEAST` matched."""
    return next(reckon for words, reckon in _FEASTS if re.fullmatch(words, name))
