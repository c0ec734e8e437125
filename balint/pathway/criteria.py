"""Criteria sets: what a pathway asks for, as data, one file a rule set."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import Strict, TypeAdapter, ValidationError

from balint.language.patterns import expression
from balint.messages import Source
from balint.pathway.entries import Activity
from balint.pathway.faults import in_plain_words, unknown_keys

Number = Annotated[int, Strict()]  # a number in quotes, or true, is none
_ID = expression(r"[a-z0-9][a-z0-9-]{0,63}")  # as long as its column


class CriteriaError(Exception):
    """A criteria file that cannot be used: its name, and each fault in plain words with its place."""

    def __init__(self, name: str, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__(f"{name}: {'; '.join(self.faults)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A question that the rules leave open: the plain reading, which an answer that rests on it repeats.

    `brief` is the same behind a number: "counting a weekend as 2 days".
    """

    id: str
    reading: str
    brief: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """`counts` says how much one entry of an activity is worth, in the unit that `one` and `many` name; `to`
    says what is to be done with what is left ("3 groups left to lead"), `did` what was done with the others
    ("2 groups led"). `short` is the name beside a bar ("9 of 30 led").

    `target` is None in a set that is not loaded. `psychodynamic_target` holds for people with a formal
    psychoanalytic or psychodynamic qualification.
    """

    id: str
    name: str
    one: str
    many: str
    counts: dict[Activity, Number]
    section: str
    target: Number | None = None
    psychodynamic_target: Number | None = None
    to: str = ""
    did: str = ""
    short: str = ""
    rule: str = ""
    ruling: str = ""

    def target_for(self, *, psychodynamic: bool) -> int | None:
        if psychodynamic and self.psychodynamic_target is not None:
            return self.psychodynamic_target
        return self.target


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule that is no count, in a sentence, and where it stands in the source."""

    rule: str
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    title: str
    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriteriaSet:
    """`since` and `until` are the first and last day of joining the pathway that the set is for.

    A set that is not `loaded` has no targets: entries are counted, nothing is said to be left.
    `applying` is what an application needs beyond the counts; `supervisor_apart`, that supervisor and
    co-leader are two people. None where a set has no such rule.
    """

    id: str
    name: str
    source: Origin
    criterion: tuple[Criterion, ...]
    loaded: Annotated[bool, Strict()]
    since: date | None = None
    until: date | None = None
    ruling: tuple[Ruling, ...] = ()
    applying: Rule | None = None
    supervisor_apart: Rule | None = None

    def for_activity(self, activity: Activity) -> Criterion | None:
        return next((each for each in self.criterion if activity in each.counts), None)

    def source_of(self, part: Criterion | Rule) -> Source:
        return Source(self.source.title, part.section, self.source.owner)

    def ruling_of(self, criterion: Criterion) -> Ruling | None:
        return next((each for each in self.ruling if each.id == criterion.ruling), None)


_CRITERIA_SET = TypeAdapter(CriteriaSet)


def read_set(file: Traversable) -> CriteriaSet:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CriteriaError(file.name, ("it is not written in UTF-8",)) from None
    return read_text(text, file.name)


def read_text(text: str, name: str) -> CriteriaSet:
    """A set as its file reads; `name` is what an error calls it."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CriteriaError(name, (f"it cannot be read as TOML: {error}",)) from None
    unknown = tuple(unknown_keys(table, CriteriaSet))
    try:
        found = _CRITERIA_SET.validate_python(table)
    except ValidationError as error:
        raise CriteriaError(name, (*unknown, *in_plain_words(error, table))) from None
    if faults := (*unknown, *_faults(found)):
        raise CriteriaError(name, faults)
    return found


def _faults(found: CriteriaSet) -> Iterable[str]:
    if not _ID.fullmatch(found.id):
        yield f"id: {found.id!r} is none; small letters, digits and hyphens make one, 64 at most"
    if found.since and found.until and found.since > found.until:
        yield "until: it lies before since"
    if not found.criterion:
        yield "there is no criterion in it"
    for ids, what in (
        ([each.id for each in found.criterion], "criterion"),
        ([each.id for each in found.ruling], "ruling"),
    ):
        for twice in sorted({each for each in ids if ids.count(each) > 1}):
            yield f"{what}: {twice} is there twice"
    rulings = {each.id for each in found.ruling}
    for criterion in found.criterion:
        if found.loaded and (criterion.target is None or not criterion.rule):
            yield f"{criterion.id} has no target or no rule"
        if criterion.ruling and criterion.ruling not in rulings:
            yield f"{criterion.id} names a ruling that is not there: {criterion.ruling}"
        numbers = (criterion.target, criterion.psychodynamic_target, *criterion.counts.values())
        if not criterion.counts or any(number is not None and number < 1 for number in numbers):
            yield f"{criterion.id}: targets are 1 or more, and it counts some activity, as 1 or more"


def shipped() -> dict[str, CriteriaSet]:
    """The rule sets that come with the package, by id."""
    folder = files("balint.pathway") / "criteria_sets"
    found = (read_set(file) for file in folder.iterdir() if file.name.endswith(".toml"))
    return {each.id: each for each in found}
