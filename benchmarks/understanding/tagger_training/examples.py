"""What the tagger is taught from: what people say, with the tags of its words and what it tells of."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from balint.language.dates import Dated, find_dates
from balint.language.numbers import read_number
from balint.language.reports import read_report
from balint.language.said import DateProblem, Reported
from balint.language.tagging.tagger import ACTIVITIES, FORMATS, WORD, Tag
from balint.pathway.entries import GROUPS, Activity
from benchmarks.guidance.training.questions import questions
from benchmarks.sets import Row, rows
from benchmarks.understanding.tagger_training.idle import idle
from benchmarks.understanding.tagger_training.plain import plain

SEEN = Path(__file__).parents[1] / "data"
OWN = Path(__file__).parent / "data"
QUESTIONS = 1_700  # of those that teach the encoder: whoever asks reports nothing
CLOCK = date(2026, 11, 21)  # of every set
_LONGEST_ASIDE = 12  # words
_AND = re.compile(r" and | & |, ")
_NAMES = {"co_leader": Tag.CO_LEADER, "supervisor": Tag.SUPERVISOR}


@dataclass(frozen=True, slots=True)
class Example:
    """`tags` has one for each word, or None where it is not known. `told` has how likely each of ACTIVITIES
    and FORMATS is told of; `days` has, for each word of a day, how likely each of ACTIVITIES was held then.
    """

    words: tuple[str, ...]
    tags: tuple[Tag | None, ...]
    told: tuple[float, ...]
    days: tuple[tuple[float, ...] | None, ...]
    sessions: int = 0

    @property
    def is_aside(self) -> bool:
        """Whether it is as short as what is said in passing of a day on which nothing was held."""
        return not self.sessions and any(self.days) and len(self.words) <= _LONGEST_ASIDE


def examples() -> list[Example]:
    """The seen sets, reports written for teaching, plain ones, and messages that report nothing, among them
    what people say of idle days.
    """
    reports = [(row["text"], row["entries"]) for row in rows(SEEN, "reports", "seen")]
    reports += [(row.pop("text"), [row]) for row in _own("reports")]
    reports += [(row["text"], row["entries"]) for row in plain()]
    nothing = [
        row["text"] for name in ("not-reports", "own-record", "ahead") for row in rows(SEEN, name, "seen")
    ]
    nothing += [row["text"] for row in _own("others")]
    nothing = [text for text in nothing if not _tells_of_no_such_day(text)]
    asked = questions()
    nothing += [question.text for question in asked[:: len(asked) // QUESTIONS]]
    nothing += idle()
    return [example(text, entries) for text, entries in reports] + [example(text, []) for text in nothing]


def example(text: str, entries: Sequence[Row]) -> Example:
    spans = [found.span() for found in WORD.finditer(text)]
    tags: list[Tag | None] = [Tag.NOTHING] * len(spans)
    for entry in entries:
        for key, tag in _NAMES.items():
            for start, end in _named(text, entry.get(key) or ""):
                for place, span in enumerate(spans):
                    if start <= span[0] and span[1] <= end:
                        tags[place] = tag
    for number in {str(entry["participants"]).casefold() for entry in entries if entry.get("participants")}:
        counted = [place for place, span in enumerate(spans) if _counts(text[slice(*span)], number)]
        for place in counted:
            tags[place] = Tag.HEADS if len(counted) == 1 else None
    kinds = {entry.get("activity") for entry in entries}
    formats = {entry.get("format") for entry in entries}
    days = [(one, _held(one, found, entries)) for found in [find_dates(text, CLOCK)] for one in found]
    return Example(
        tuple(text[start:end] for start, end in spans),
        tuple(tags),
        (*map(partial(_told, kinds), ACTIVITIES), *(float(each in formats) for each in FORMATS)),
        tuple(
            next((held for one, held in days if one.start <= start and end <= one.end), None)
            for start, end in spans
        ),
        sessions=len(entries),
    )


def _held(one: Dated, among: Sequence[Dated], entries: Sequence[Row]) -> tuple[float, ...] | None:
    """How likely each kind of session was held on the day told, or None where that is not known."""
    dates = [entry.get("date") for entry in entries]
    if len(among) == len(entries) == 1:
        kinds = {entries[0].get("activity") for _ in among}
    elif not all(dates) or not (one.days or {*dates} <= {str(day) for each in among for day in each.days}):
        return None
    else:
        kinds = {entry.get("activity") for entry in entries if entry["date"] in map(str, one.days)}
    return tuple(map(partial(_told, kinds), ACTIVITIES))


def _tells_of_no_such_day(text: str) -> bool:
    """ "Led a group on 31 November" is a report like any other but for its day, which the rules know."""
    return any(
        one.problem in (DateProblem.IMPOSSIBLE, DateProblem.FUTURE) for one in find_dates(text, CLOCK)
    ) and isinstance(read_report(text, CLOCK), Reported)


def _told(kinds: set[Activity | None], activity: Activity) -> float:
    """A group that nobody could tell the kind of may have been led or attended."""
    return 0.5 if kinds == {None} and activity in GROUPS else float(activity in kinds)


def _own(name: str) -> Iterator[Row]:
    for line in (OWN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield {key: value for key, value in json.loads(line).items() if value}


def _named(text: str, names: str) -> Iterator[tuple[int, int]]:
    for name in filter(None, _AND.split(names)):
        found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
        if found:
            yield found.span()


def _counts(word: str, number: str) -> bool:
    return word.casefold() == number or (
        read_number(word) is not None and read_number(word) == read_number(number)
    )
