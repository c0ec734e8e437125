"""What people write is in no log, and once it has been answered, in no file."""

import asyncio
from pathlib import Path

from sqlalchemy import text

from storage.database import opened
from tests.cli.program import entries, read, run, talking

WORDS = [
    "zanzibar",
    "Marmalade",
    "quixotic",
    "flibbertigibbet",
    "Xanthippe",
    "butterscotch",
    "wombat",
    "kumquat",
]
LINES = [
    "hello, zanzibar here",
    "led my group yesterday, the theme was Marmalade",
    "yes",
    "how long does a quixotic session last?",
    "my patient, a flibbertigibbet called Xanthippe, told me about her divorce and her overdose",
    '{"text": "butterscotch"}',
    '{"press": "wombat"}',
    '{"kumquat": 5}',
    '{"now": "butterscotch"}',
    "x" * 3000 + "wombat",
]


def typed() -> bytes:
    return "".join(f"{line}\n" for line in LINES).encode()


def test_logs_carry_nothing_of_what_was_written(database_url: str) -> None:
    """Not even at the level debug, and not on standard output but in an answer to it."""
    debug = {"BALINT_LOG_LEVEL": "debug"}
    ended = run("chat", "--as", "Alice", "--json", database=database_url, typed=typed(), settings=debug)
    assert ended.code == 0
    assert len(read(ended.out)) == len(LINES)
    for word in WORDS:
        assert word.casefold() not in ended.err.casefold()


def test_a_file_holds_nothing_of_what_was_written(tmp_path: Path, database: str) -> None:
    """The database, its journal, and whatever else lies beside it: all is wiped once it is answered."""
    ended = run("chat", "--as", "Alice", "--json", database=database, typed=typed())
    assert ended.code == 0
    assert len(entries(database)) == 1
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()).lower()
    assert b"alice" in kept
    for word in WORDS:
        assert word.lower().encode() not in kept


async def everything_kept(database: str) -> str:
    async with opened(database) as store, store.begin() as tx:
        names = await tx.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"))
        rows = [
            str(row)
            for (name,) in names.all()
            for row in (await tx.execute(text(f'SELECT * FROM "{name}"'))).all()
        ]
    return "\n".join(rows).casefold()


def test_a_server_holds_nothing_of_what_was_written(postgres_database: str) -> None:
    """In any row of any table."""
    run("chat", "--as", "Alice", "--json", database=postgres_database, typed=typed())
    kept = asyncio.run(everything_kept(postgres_database))
    assert "alice" in kept
    for word in WORDS:
        assert word.casefold() not in kept


def test_what_a_killed_program_had_been_told_is_wiped_when_the_next_one_ends(
    tmp_path: Path, database: str
) -> None:
    """Its journal may hold it until then: nobody could tidy up after a kill."""
    with talking(database) as talk:
        talk.say("led my group yesterday, the theme was Marmalade")
        talk.kill()
    run("chat", "--as", "Alice", "--json", database=database, typed=b"thanks\n")
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()).lower()
    assert b"alice" in kept
    assert b"marmalade" not in kept
