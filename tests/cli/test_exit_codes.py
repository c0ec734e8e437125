"""Exit 0 when it did what was asked, 2 for wrong use, 1 otherwise, with one line that says what to do."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import databases
from tests.cli.program import Ended, chat, entries, kinds_of, run, talking


def assert_one_line_says(ended: Ended, *words: str) -> None:
    """Exit 1, nothing on standard output, and one line in plain words on standard error."""
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("Error: ")
    assert ended.err.count("\n") == 1
    for word in words:
        assert word in ended.err


# Wrong use.


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("dance",), "No such command 'dance'"),
        (("db", "downgrade"), "No such command 'downgrade'"),
        (("chat", "--loudly"), "No such option"),
        (("chat", "extra"), "unexpected extra argument"),
        (("chat", "--now", "soon"), "Write it like 2026-11-21T10:00"),
        (("chat", "--now", "9999-12-31T23:59-12:00"), "Write it like 2026-11-21T10:00"),
        (("portfolio", "--as", "Alice", "--now", "30/2/2026"), "Write it like 2026-11-21T10:00"),
    ],
)
def test_wrong_use_is_2_and_says_what_is_wrong(words: tuple[str, ...], says: str) -> None:
    ended = run(*words)
    assert (ended.code, ended.out) == (2, "")
    assert says in ended.err
    assert "--help" in ended.err
    assert "Traceback" not in ended.err


def test_help_is_there_for_whoever_asks() -> None:
    """It names the commands, and exits 0."""
    ended = run("--help")
    assert (ended.code, ended.err) == (0, "")
    for command in ("chat", "ask", "portfolio", "doctor", "db"):
        assert f"\n  {command} " in ended.out


# A database that cannot be used.


def garbage(folder: Path) -> Path:
    (folder / "balint.db").write_bytes(b"This is a shopping list, not a database. " * 100)
    return folder / "balint.db"


def folder_in_its_place(folder: Path) -> Path:
    (folder / "balint.db").mkdir()
    return folder / "balint.db"


def read_only(folder: Path) -> Path:
    (folder / "balint.db").touch(mode=0o444)
    return folder / "balint.db"


def in_a_read_only_folder(folder: Path) -> Path:
    (folder / "locked").mkdir(mode=0o555)
    return folder / "locked" / "balint.db"


def below_a_file(folder: Path) -> Path:
    (folder / "file").touch()
    return folder / "file" / "balint.db"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (garbage, "damaged"),
        (folder_in_its_place, "cannot be opened"),
        (read_only, "cannot be written"),
        (in_a_read_only_folder, "BALINT_DATABASE_URL"),
        (below_a_file, "cannot be opened"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, make: Callable[[Path], Path], says: str) -> None:
    """The line names the file; and what is no database stays what it is."""
    file = make(tmp_path)
    before = file.read_bytes() if file.is_file() else b""
    assert_one_line_says(run("chat", database=f"sqlite:///{file}", typed=b"hello\n"), str(file), says)
    assert (file.read_bytes() if file.is_file() else b"") == before


def test_what_the_system_does_not_allow_is_said_in_its_words(tmp_path: Path) -> None:
    """Here a folder stands where the program would lock the database."""
    (tmp_path / "balint.db.lock").mkdir()
    ended = run("chat", database=f"sqlite:///{tmp_path / 'balint.db'}", typed=b"hello\n")
    assert_one_line_says(ended, "balint.db.lock")


def test_other_commands_say_so_too(tmp_path: Path) -> None:
    assert_one_line_says(run("db", "upgrade", database=f"sqlite:///{garbage(tmp_path)}"), "damaged")


@pytest.mark.parametrize(
    "address",
    [
        "mysql://leader:secret@localhost/balint",
        "postgresql+asyncpg://leader:secret@localhost/balint",
        "sqlite:///:memory:",
        "balint.db",
    ],
)
def test_an_address_that_is_none_is_shown_with_what_it_may_be(address: str) -> None:
    """But without its password."""
    ended = run("portfolio", "--as", "Alice", database=address)
    assert_one_line_says(
        ended, "BALINT_DATABASE_URL", "sqlite:///FILE", "postgresql://USER:PASSWORD@HOST/NAME"
    )
    assert "secret" not in ended.err


def test_a_server_that_does_not_answer() -> None:
    """It says what to check, without the password."""
    ended = run("chat", database="postgresql://leader:secret@127.0.0.1:1/balint", typed=b"hello\n")
    assert_one_line_says(ended, "127.0.0.1:1/balint", "cannot be opened", "BALINT_DATABASE_URL")
    assert "secret" not in ended.err


def test_a_server_without_our_tables_is_brought_up_to_date_by_the_operator(postgres_url: str) -> None:
    """`balint db upgrade` does it, and may be run again."""
    with databases.database(postgres_url, "empty") as database:
        assert_one_line_says(run("chat", database=database, typed=b"hello\n"), "Run: balint db upgrade")
        for _ in range(2):
            ended = run("db", "upgrade", database=database)
            assert (ended.code, ended.err) == (0, "")
            assert "is up to date." in ended.out
        assert entries(database) == []


def test_a_file_may_be_brought_up_to_date_as_well(tmp_path: Path) -> None:
    """It did so by itself before; once more does no harm, and keeps what is there."""
    database = f"sqlite:///{tmp_path / 'balint.db'}"
    chat(database, ["led my group yesterday", "yes"])
    ended = run("db", "upgrade", database=database)
    assert (ended.code, ended.err) == (0, "")
    assert str(tmp_path / "balint.db") in ended.out
    assert len(entries(database)) == 1


# One process serves an SQLite file.


def test_a_second_process_that_serves_is_refused_and_short_commands_run_beside(database: str) -> None:
    """`balint chat` is refused whoever sits there; portfolio, ask, doctor and db upgrade work meanwhile. When
    the first has ended, even by a kill, the next may serve.
    """
    with talking(database) as talk:
        talk.say("led my group yesterday")
        second = run("chat", "--as", "Bob", database=database, typed=b"hello\n")
        assert_one_line_says(second, "already serving", "Stop it first", "BALINT_DATABASE_URL")
        assert entries(database) == []
        for words in (("ask", "how big should a group be?"), ("doctor",), ("db", "upgrade")):
            assert run(*words, database=database).code == 0
        assert kinds_of(talk.say("yes")) == [("log", "done")]
        talk.kill()
    assert chat(database, ["thanks"])


# Settings.


def test_a_setting_with_a_wrong_value_is_named_with_what_it_may_be(database: str) -> None:
    ended = run("portfolio", "--as", "Alice", database=database, settings={"BALINT_LOG_LEVEL": "loud"})
    assert_one_line_says(ended, "BALINT_LOG_LEVEL", "'debug', 'info', 'warning' or 'error'")


def test_a_level_may_be_written_in_capitals(database: str) -> None:
    ended = run("portfolio", "--as", "Alice", database=database, settings={"BALINT_LOG_LEVEL": "DEBUG"})
    assert (ended.code, ended.err) == (0, "")


def test_a_misspelt_setting_is_warned_of_with_the_name_that_was_meant(tmp_path: Path, database: str) -> None:
    """Whether in the environment or in `.env`. The command does its work; the doctor wants it mended."""
    (tmp_path / ".env").write_text("BALINT_LOGLEVEL=debug\n")
    misspelt = {"BALINT_DATABSE_URL": "sqlite:///elsewhere.db", "BALINT_COLOUR": "blue"}
    ended = run("portfolio", "--as", "Alice", database=database, folder=tmp_path, settings=misspelt)
    assert ended.code == 0
    assert ended.err.splitlines() == [
        "Warning: BALINT_COLOUR is not a setting I know.",
        "Warning: BALINT_DATABSE_URL is not a setting I know. Did you mean BALINT_DATABASE_URL?",
        "Warning: BALINT_LOGLEVEL is not a setting I know. Did you mean BALINT_LOG_LEVEL?",
    ]
    doctor = run("doctor", database=database, settings=misspelt)
    assert doctor.code == 1
    assert "MEND  BALINT_DATABSE_URL is not a setting I know. Did you mean BALINT_DATABASE_URL?" in doctor.out


def test_settings_stand_in_env_too_and_the_environment_goes_first(tmp_path: Path) -> None:
    """In `.env` of the current folder."""
    (tmp_path / ".env").write_text("BALINT_DATABASE_URL=sqlite:///from-file.db\nOTHER=of no interest\n")
    ended = run("portfolio", "--as", "Alice", folder=tmp_path)
    assert (ended.code, ended.err) == (0, "")
    assert (tmp_path / "from-file.db").exists()
    run("portfolio", "--as", "Alice", folder=tmp_path, database="sqlite:///from-environment.db")
    assert (tmp_path / "from-environment.db").exists()


def test_an_env_that_cannot_be_read_says_how_to_mend_it(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"BALINT_LOG_LEVEL=\xff\xfe\n")
    assert_one_line_says(run("portfolio", "--as", "Alice", folder=tmp_path), ".env", "UTF-8")


@pytest.mark.parametrize(
    ("data_home", "file"),
    [("data", "data/balint/balint.db"), ("", ".local/share/balint/balint.db")],
)
def test_by_default_the_portfolio_is_a_file_among_the_users_own(
    tmp_path: Path, data_home: str, file: str
) -> None:
    """In XDG_DATA_HOME, or where that is by default. Made at the first start, for nobody else to read."""
    if os.name != "posix" or os.uname().sysname != "Linux":
        pytest.skip("other systems have other places")
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / data_home) if data_home else ""}
    ended = run("portfolio", "--as", "Alice", settings=home)
    assert (ended.code, ended.err) == (0, "")
    made = tmp_path / file
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700


# The doctor.


def test_the_doctor_says_what_is_configured_and_well(database_url: str) -> None:
    """And exits 0."""
    chat(database_url, ["hello"])
    ended = run("doctor", database=database_url)
    assert (ended.code, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert all(line.startswith("ok    ") for line in lines)
    for word in ("Guidance: ", "Criteria sets: ", "Database: ", ", up to date; people: 1.", "0 waiting"):
        assert any(word in line for line in lines)


def test_the_doctor_says_what_is_to_be_mended(tmp_path: Path) -> None:
    """And exits 1, having looked at the rest as well."""
    ended = run("doctor", database=f"sqlite:///{garbage(tmp_path)}")
    assert ended.code == 1
    assert "ok    Guidance: " in ended.out
    assert "MEND  The database " in ended.out
    assert ended.err == "Error: Something needs mending: see the lines marked MEND.\n"
