"""Guidance files: what is read from them, and what is told about those that are wrong."""

from pathlib import Path

import pytest

from balint.guidance.library import ContentError, EntryKind, joined, load, read
from balint.messages import Source

HEADER = """
topic = "Rooms"
[source]
title = "Our handbook"
owner = "Our society"
"""
ENTRY = """
[[entry]]
id = "room"
kind = "answer"
question = "Which room?"
asked = ["where do we meet"]
answer = "A quiet one."
section = "Rooms"
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> tuple[str, ...]:
    with pytest.raises(ContentError) as told:
        load(folder)
    assert str(told.value) == "\n".join(told.value.faults)
    return told.value.faults


def test_an_entry_is_read_with_the_source_of_its_file(tmp_path: Path) -> None:
    library = load(write(tmp_path, rooms=HEADER + ENTRY))
    (topic,) = library.topics
    (entry,) = topic.entries
    assert (topic.name, entry.topic, entry.kind) == ("Rooms", "Rooms", EntryKind.ANSWER)
    assert entry.sources == (Source("Our handbook", "Rooms", "Our society"),)
    assert library.entry("room") is entry
    assert library.entry("another") is None


def test_an_entry_may_have_several_sources_of_its_own(tmp_path: Path) -> None:
    sources = """sources = [
        { title = "Our handbook", section = "Rooms", owner = "Our society" },
        { title = "A poster", section = "Tips", owner = "Somebody else" },
    ]"""
    library = load(write(tmp_path, rooms=HEADER + ENTRY.replace('section = "Rooms"', sources)))
    assert [source.owner for source in library.entries[0].sources] == ["Our society", "Somebody else"]


def test_topics_come_in_the_order_of_their_files(tmp_path: Path) -> None:
    second = (
        ENTRY.replace('"room"', '"fee"').replace("Which room", "What fee").replace("where do we meet", "fee")
    )
    write(tmp_path, b=HEADER + ENTRY, a=HEADER.replace("Rooms", "Fees") + second)
    assert [topic.name for topic in load(tmp_path).topics] == ["Fees", "Rooms"]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            ENTRY.replace('section = "Rooms"', ""),
            "sources: an answer needs either a section or a list of sources",
        ),
        (ENTRY.replace('"answer"', '"reply"'), "kind: 'reply' is none of answer, not_covered, refused"),
        (ENTRY.replace('"answer"', '"refused"'), "sources: an entry that is refused has none"),
        (ENTRY.replace('["where do we meet"]', "[]"), "asked: there are no phrasings"),
        (ENTRY + 'opening = "perhaps"', "opening: Input should be 'yes' or 'no'"),
        (
            ENTRY.replace("A quiet one.", "No, a quiet one.") + 'opening = "no"',
            "opening: the answer itself begins with yes or no, so it would be said twice",
        ),
        (
            ENTRY.replace("A quiet one.", "x" * 1201),
            "answer: is 1,201 characters long, at most 1,200 are allowed",
        ),
        (ENTRY.replace("A quiet one.", " "), "answer: String should have at least 1 character"),
        (ENTRY.replace('id = "room"', 'id = "Room 1"'), "id: must be small letters, figures and hyphens"),
        (ENTRY + 'colour = "red"', "colour: Extra inputs are not permitted"),
    ],
)
def test_a_fault_names_file_entry_and_what_is_wrong(tmp_path: Path, wrong: str, told: str) -> None:
    (fault,) = faults_of(write(tmp_path, rooms=HEADER + wrong))
    assert fault.startswith("rooms.toml, entry ")
    assert told in fault


def test_an_entry_without_an_id_is_named_by_its_place(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, rooms=HEADER + ENTRY.replace('id = "room"', "")))
    assert fault == "rooms.toml, entry no. 1: id: Field required"


def test_a_section_needs_a_source_that_it_belongs_to(tmp_path: Path) -> None:
    (fault,) = faults_of(write(tmp_path, rooms='topic = "Rooms"\n' + ENTRY))
    assert (
        fault == "rooms.toml, entry room: section: the file names no [source] that it could be a section of"
    )


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        broken="topic = ",
        headless=ENTRY,
        rooms=HEADER + ENTRY.replace("A quiet one.", "") + ENTRY.replace('"answer"', '"reply"'),
    )
    told = faults_of(tmp_path)
    assert [fault.partition(":")[0] for fault in told] == [
        "broken.toml",
        "headless.toml",
        "rooms.toml, entry room",
        "rooms.toml, entry room",
    ]


def test_an_id_can_be_used_once(tmp_path: Path) -> None:
    other = ENTRY.replace("Which room", "What fee").replace("where do we meet", "what do we pay")
    assert faults_of(write(tmp_path, rooms=HEADER + ENTRY + other)) == (
        "rooms.toml, entry room: the id is used twice",
    )


def test_a_phrasing_can_lead_to_one_answer_only(tmp_path: Path) -> None:
    other = ENTRY.replace('"room"', '"hall"').replace("Which room", "Which hall").replace("meet", "meet?")
    (fault,) = faults_of(write(tmp_path, rooms=HEADER + ENTRY + other))
    assert fault == "rooms.toml, entry hall: asked: 'where do we meet' also stands at room"


def test_a_folder_without_guidance_is_a_fault(tmp_path: Path) -> None:
    assert "there is no .toml file" in faults_of(tmp_path)[0]
    assert "there is no .toml file" in faults_of(tmp_path / "missing")[0]


def test_a_broken_file_costs_that_file_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, rooms=HEADER + ENTRY, broken='topic = "x')
    library, faults = read(folder)
    assert [entry.id for entry in library.entries] == ["room"]
    (fault,) = faults
    assert fault.startswith("broken.toml: cannot be read as TOML")


def test_what_cannot_be_opened_is_a_fault_and_no_failure(tmp_path: Path) -> None:
    folder = write(tmp_path, rooms=HEADER + ENTRY)
    (folder / "halls.toml").mkdir()
    library, faults = read(folder)
    assert [topic.id for topic in library.topics] == ["rooms"]
    assert faults == ("halls.toml: cannot be read: Is a directory",)


def test_own_entries_take_the_place_of_others_and_are_found_first(tmp_path: Path) -> None:
    other = ENTRY.replace('"room"', '"hall"').replace("where do we meet", "which hall, and where")
    theirs = load(write(tmp_path, rooms=HEADER + ENTRY + other.replace("Which room", "Which hall")))
    own_folder = tmp_path / "own"
    own_folder.mkdir()
    own = load(
        write(
            own_folder,
            ours=HEADER
            + ENTRY.replace("where do we meet", "Which hall, and where?").replace("A quiet", "A big"),
        )
    )
    library = joined(theirs, own)
    assert [(entry.id, entry.answer) for entry in library.entries] == [
        ("room", "A big one."),
        ("hall", "A quiet one."),
    ]
    assert [entry.asked for entry in library.entries] == [("Which hall, and where?",), ()]
