"""The documented guidance as values, and the reading and checking of the files that hold it.

One TOML file per topic. A society or a team brings its own folder: all that is wrong in it is told at once,
and what is sound is used all the same.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, ValidationError

from balint.language.patterns import expression
from balint.messages import Source

LONGEST_ANSWER = 1200  # characters: what is still read on a phone
LONGEST_ID = 40  # an id travels in a button: Telegram gives it 64 bytes
LONGEST_LABEL = 75  # a question or a topic stands on a button: Slack gives it 75 characters
_ID = expression(r"[a-z0-9]+(-[a-z0-9]+)*")
_OPENS = expression(r"(?:yes|no)\b", re.IGNORECASE)
_ID_RULE = f"small letters, figures and hyphens, at most {LONGEST_ID}"


class ContentError(Exception):
    """The guidance files cannot be used. `faults` names file, entry and what is wrong, one a line."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class EntryKind(StrEnum):
    ANSWER = "answer"
    NOT_COVERED = "not_covered"  # known to be missing from every source: the answer says whom to ask
    REFUSED = "refused"  # not for this assistant: the answer says where help is


@dataclass(frozen=True, slots=True)
class GuidanceEntry:
    """One question that people ask, the ways they put it, and what the guidance says."""

    id: str
    topic: str
    kind: EntryKind
    question: str
    asked: tuple[str, ...]
    answer: str
    sources: tuple[Source, ...]
    urgent: bool = False  # somebody may be in danger: said first, whatever else a message holds
    yes: bool | None = None  # whether the answer to `question` is yes; None if it is neither yes nor no


@dataclass(frozen=True, slots=True)
class Topic:
    """A file of entries; `id` is the file's name."""

    id: str
    name: str
    entries: tuple[GuidanceEntry, ...]


@dataclass(frozen=True, slots=True)
class Library:
    topics: tuple[Topic, ...]

    @property
    def entries(self) -> tuple[GuidanceEntry, ...]:
        return tuple(entry for topic in self.topics for entry in topic.entries)

    def entry(self, entry_id: str) -> GuidanceEntry | None:
        return next((entry for entry in self.entries if entry.id == entry_id), None)

    def topic(self, topic_id: str) -> Topic | None:
        return next((topic for topic in self.topics if topic.id == topic_id), None)


def load(folder: Traversable) -> Library:
    """The library in a folder's .toml files, by file name. Raises ContentError with every fault found."""
    library, faults = read(folder)
    if faults:
        raise ContentError(faults)
    return library


def read(folder: Traversable) -> tuple[Library, tuple[str, ...]]:
    """What can be used of a folder's .toml files, and every fault found. A file with a fault is left out."""
    topics: list[Topic] = []
    faults: list[str] = []
    found = folder.iterdir() if folder.is_dir() else ()
    for file in sorted((each for each in found if each.name.endswith(".toml")), key=lambda each: each.name):
        topic, wrong = _read_topic(file)
        if not _is_id(file.name.removesuffix(".toml")):
            wrong.append(f": the name of the file must be {_ID_RULE}")
        if topic:
            wrong += _clashes(topics, topic)
        if topic and not wrong:
            topics.append(topic)
        faults += [f"{file.name}{fault}" for fault in wrong]
    if not topics and not faults:
        faults.append(f"{folder}: there is no .toml file with guidance here")
    return Library(tuple(topics)), tuple(faults)


def shipped() -> Library:
    """The guidance that comes with the package."""
    return load(files("balint.guidance") / "content")


def joined(library: Library, own: Library) -> Library:
    """A library with the entries of another, which go first: an id or a phrasing of both is the other's."""
    ids = {entry.id for entry in own.entries}
    phrasings = {_bare(words) for entry in own.entries for words in (entry.question, *entry.asked)}
    kept = []
    for topic in library.topics:
        entries = tuple(_without(entry, phrasings) for entry in topic.entries if entry.id not in ids)
        if entries:
            kept.append(replace(topic, entries=entries))
    return Library((*own.topics, *kept))


def _without(entry: GuidanceEntry, phrasings: set[str]) -> GuidanceEntry:
    return replace(entry, asked=tuple(words for words in entry.asked if _bare(words) not in phrasings))


def _is_id(value: str) -> bool:
    return bool(_ID.fullmatch(value)) and len(value) <= LONGEST_ID


def _one_id(value: str) -> str:
    if not _is_id(value):
        raise ValueError(f"must be {_ID_RULE}")
    return value


def _fits_a_button(value: str) -> str:
    if len(value) > LONGEST_LABEL:
        raise ValueError(f"is {len(value)} characters long, at most {LONGEST_LABEL} are allowed")
    return value


def _short_enough(value: str) -> str:
    if len(value) > LONGEST_ANSWER:
        raise ValueError(f"is {len(value):,} characters long, at most {LONGEST_ANSWER:,} are allowed")
    return value


_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_Label = Annotated[_Text, AfterValidator(_fits_a_button)]


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class _SourceRecord(_Record):
    title: _Text
    section: _Text
    owner: _Text


class _DefaultSourceRecord(_Record):
    title: _Text
    owner: _Text


class _FileRecord(_Record):
    topic: _Label
    source: _DefaultSourceRecord | None = None
    entry: list[dict[str, Any]]


class _EntryRecord(_Record):
    id: Annotated[str, AfterValidator(_one_id)]
    kind: str
    question: _Label
    asked: list[_Text]
    answer: Annotated[_Text, AfterValidator(_short_enough)]
    opening: Literal["yes", "no"] | None = None
    urgent: bool = False
    section: _Text | None = None
    sources: list[_SourceRecord] | None = None


def _read_topic(file: Traversable) -> tuple[Topic | None, list[str]]:
    """The topic in a file, as far as it can be read, and its faults."""
    try:
        record = _FileRecord.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        return None, [f": cannot be read: {error.strerror}"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f": cannot be read as TOML: {error}"]
    except ValidationError as error:
        return None, [f": {fault}" for fault in _told(error)]
    faults = [] if record.entry else [": there is no [[entry]]"]
    entries = []
    for number, values in enumerate(record.entry, start=1):
        place = f", entry {values.get('id') or f'no. {number}'}"
        try:
            entry = _EntryRecord.model_validate(values)
        except ValidationError as error:
            faults += [f"{place}: {fault}" for fault in _told(error)]
            continue
        wrong = list(_wrong_in(entry, record.source))
        faults += [f"{place}: {fault}" for fault in wrong]
        if not wrong:
            entries.append(_entry(record, entry))
    return Topic(file.name.removesuffix(".toml"), record.topic, tuple(entries)), faults


def _told(error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        where = ".".join(str(part) for part in fault["loc"])
        yield f"{where}: {fault['msg'].removeprefix('Value error, ')}"


def _wrong_in(entry: _EntryRecord, default: _DefaultSourceRecord | None) -> Iterator[str]:
    if entry.kind not in set(EntryKind):
        yield f"kind: {entry.kind!r} is none of {', '.join(EntryKind)}"
        return
    if not entry.asked:
        yield "asked: there are no phrasings"
    if entry.kind != EntryKind.ANSWER:
        if entry.section or entry.sources:
            yield f"sources: an entry that is {entry.kind} has none"
        if entry.opening:
            yield f"opening: an entry that is {entry.kind} has none"
        return
    if entry.opening and _OPENS.match(entry.answer):
        yield "opening: the answer itself begins with yes or no, so it would be said twice"
    if bool(entry.section) == bool(entry.sources):
        yield "sources: an answer needs either a section or a list of sources"
    elif entry.section and default is None:
        yield "section: the file names no [source] that it could be a section of"


def _entry(record: _FileRecord, entry: _EntryRecord) -> GuidanceEntry:
    sources = tuple(Source(each.title, each.section, each.owner) for each in entry.sources or ())
    if entry.section and record.source:
        sources = (Source(record.source.title, entry.section, record.source.owner),)
    return GuidanceEntry(
        id=entry.id,
        topic=record.topic,
        kind=EntryKind(entry.kind),
        question=entry.question,
        asked=tuple(entry.asked),
        answer=entry.answer,
        sources=sources,
        urgent=entry.urgent,
        yes=None if entry.opening is None else entry.opening == "yes",
    )


def _clashes(topics: list[Topic], new: Topic) -> Iterator[str]:
    """Ids that are used twice, and phrasings that would lead to two answers."""
    before = [entry for topic in topics for entry in topic.entries]
    ids = {entry.id for entry in before}
    phrasings = {_bare(words): entry.id for entry in before for words in (entry.question, *entry.asked)}
    for entry in new.entries:
        if entry.id in ids:
            yield f", entry {entry.id}: the id is used twice"
        ids.add(entry.id)
        for phrasing in {_bare(words) for words in (entry.question, *entry.asked)}:
            other = phrasings.setdefault(phrasing, entry.id)
            if other != entry.id:
                yield f", entry {entry.id}: asked: {phrasing!r} also stands at {other}"


def _bare(phrasing: str) -> str:
    return " ".join(re.findall(r"[a-z0-9£]+", phrasing.casefold()))
