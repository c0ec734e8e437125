"""Files that are handed over at the terminal: where they are, and who may read them."""

import csv
import stat
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import NOW, chat, portfolio, run, talking

LOGGED = ("led my group yesterday with =HYPERLINK, 8 of us", "yes", "supervision with Zoë on Monday", "yes")


def _files(database: str, *lines: str) -> list[dict[str, Any]]:
    return [file for replies in chat(database, lines) for reply in replies for file in reply["files"]]


def test_a_script_is_told_where_the_file_is(database_url: str) -> None:
    (file,) = _files(database_url, *LOGGED, "export my data")

    path = Path(file["path"])
    assert (file["name"], file["media_type"]) == (path.name, "text/csv")
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [(row["activity"], row["date"]) for row in rows] == [
        ("supervision", "2026-11-16"),
        ("group_led", "2026-11-20"),
    ]
    assert rows[0]["supervisor"] == "Zoë"
    assert rows[1]["co_leader"] == "", "a formula was taken for a name"


def test_only_the_owner_can_read_it(database: str) -> None:
    (file,) = _files(database, "export my data")

    path = Path(file["path"])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_no_file_is_written_over_another(database: str) -> None:
    files = _files(database, "export my data", *LOGGED, "export my data")

    assert len({file["path"] for file in files}) == 2
    assert [len(Path(file["path"]).read_text(encoding="utf-8").splitlines()) for file in files] == [1, 3]


def test_in_words_the_file_is_named_with_its_folder(database: str) -> None:
    ended = run("chat", "--now", NOW, database=database, typed=b"export my data\n")

    (line,) = [line for line in ended.out.splitlines() if line.startswith("File: ")]
    assert Path(line.removeprefix("File: ")).is_file()


def test_a_folder_that_cannot_be_written_is_said_and_the_file_comes_later(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "balint").write_text("in the way")
    with monkeypatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path))
        ended = run(
            "chat", "--as", "Alice", "--now", NOW, "--json", database=database, typed=b"export my data\n"
        )
        assert ended.code == 1
        assert "The system would not let me go on" in ended.err

    (file,) = _files(database, "thanks")
    assert Path(file["path"]).is_file()


def test_a_picture_that_cannot_be_written_leaves_the_words(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "balint").write_text("in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    (*_, progress) = chat(database, ["show my progress"])[-1]
    assert "▱ 0 of 30 led" in progress["text"]
    assert progress["files"] == []


def test_the_same_picture_is_written_once(database: str) -> None:
    first, again = _files(database, "show my progress", "what's left?")
    assert first == again
    assert first["media_type"] == "image/png"
    assert Path(first["path"]).read_bytes().startswith(b"\x89PNG")


def test_who_is_forgotten_has_no_portfolio_and_keeps_their_files(database_url: str) -> None:
    with talking(database_url) as talk:
        for line in LOGGED:
            talk.say(line)
        (question,) = talk.say("forget me")
        assert question["buttons"][0]["press"].startswith("confirm:")
        (copy,) = talk.say({"press": "Export first"})
        (farewell,) = talk.say({"press": question["buttons"][0]["press"]})
        assert (farewell["topic"], farewell["outcome"]) == ("privacy", "done")
        assert Path(copy["files"][0]["path"]).is_file()
        assert [reply["topic"] for reply in talk.say("hello")] == ["welcome"]
    assert portfolio(database_url)["entries"] == []
