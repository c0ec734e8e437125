"""When a session took place: the days told in a message, found by rule and never guessed.

Words are read (`spelling`, `homonyms`, `lexing`), phrases are found among them (`pieces`, by the tables of
`sayings`, `weekday_phrases`, `date_phrases` and `scope_phrases`), what recurs is listed (`recurring`), each
is settled in the stretch of time it falls in or stands under (`scoping`, `headers`, `resolving`), and what
belongs together is joined, or taken away again (`pairing`, `joining`, `leaving_out`).
"""

from dataclasses import dataclass
from datetime import date

from balint.language.dates.joining import join
from balint.language.dates.lexing import tokens
from balint.language.dates.pieces import pieces_of, words_of
from balint.language.dates.recurring import with_recurrences
from balint.language.dates.scoping import (
    settle,
    with_months,
    with_spans,
    with_year_before,
    with_years,
    without_terms,
)
from balint.language.said import DateProblem

__all__ = ["Dated", "find_dates"]


@dataclass(frozen=True, slots=True)
class Dated:
    """A time that was told, in the text from `start` up to `end`.

    One of three: `days`, in the order told; a `problem`; or a `period`, its first and last day, if no day is
    named. `span_days` is more than 1 if a run of up to a week is told by its first day, as a weekend is.
    """

    start: int
    end: int
    days: tuple[date, ...] = ()
    problem: DateProblem | None = None
    period: tuple[date, date] | None = None
    span_days: int = 1


def find_dates(text: str, today: date) -> tuple[Dated, ...]:
    """Every time told in a report of what has happened, in order of appearance.

    British: the day comes first, weeks begin on Monday, and a day without its year, month or week is the
    latest one up to today. "Until Friday" and "before the 5th" tell of no session; "since October" is a
    period up to today, unless a day is told too; "last week" alone is unclear. A weekday that is the name of
    a group gives way to the day that it met on.
    """
    found = tokens(text)
    words = words_of(found)
    pieces = with_year_before(without_terms(pieces_of(words, today), words), words, today)
    pieces = with_months(pieces, words)
    pieces = with_years(with_spans(pieces, words), words)
    pieces = with_recurrences(pieces, words, today)
    return tuple(
        Dated(
            found[each.start].start,
            found[each.end - 1].end,
            each.told.days,
            each.told.problem,
            each.told.period,
            each.told.span_days,
        )
        for each in join(settle(pieces, words, today), words, today)
    )
