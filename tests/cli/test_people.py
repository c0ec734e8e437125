"""Each name at the terminal is a person of their own, and sees nobody else's record."""

import pytest

from tests.cli.program import chat, entries, portfolio, run, talking, text_of

NOT_THE_SAME = [
    "Alice",
    "alice",
    "ALICE",
    "Alice Nair",
    "Alice  Nair",
    "Alicé",
    "Ålice O’Neill-de Souza",
    "Алиса",
    "艾丽斯",
    "alice@example.org",
    "a:b/c?d=e&f#g%h",
    "'; DROP TABLE people; --",
    "me",
    "0",
    "None",
    "💐",
    "x" * 100,
]


def test_names_that_differ_are_different_people(database_url: str) -> None:
    """In a space, an accent, or the case of a letter. One after the other logs a group: each finds one."""
    for name in ("Alice", "alice", "Alicé Nair"):
        (replies,) = chat(database_url, ["led my group yesterday"], name=name)
        assert replies[0]["topic"] == "welcome"
        chat(database_url, ["yes"], name=name)
        assert len(entries(database_url, name)) == 1


def test_one_never_sees_what_another_has(database_url: str) -> None:
    """Alice logs; Charlie has no entries, no offer to accept, and all is left of his pathway."""
    chat(database_url, ["led my group yesterday with Priya", "yes", "supervision on Monday with Ruth"])
    answers = chat(
        database_url,
        [
            "hello",
            "yes",
            {"press": "confirm:log:1:1"},
            {"press": "confirm:log:2:1"},
            {"press": "Save"},
            "undo",
        ]
        + [{"press": "undo:log:1"}, "what's left?", "no, on Tuesday"],
        name="Charlie",
    )
    heard = "".join(map(text_of, answers))
    assert "30 groups left to lead (0 of 30)" in heard
    for word in ("Alice", "Ruth", "20 November", "16 November", "Saved", "Undone"):
        assert word not in heard
    assert entries(database_url, "Charlie") == []
    assert [entry["co_leader"] for entry in entries(database_url, "Alice")] == ["Priya"]


def test_whoever_asks_of_somebody_unknown_makes_nobody(database_url: str) -> None:
    """Their list is empty, the exit code 0, and nobody is there afterwards either."""
    assert entries(database_url, "Nobody") == []
    ended = run("portfolio", "--as", "Nobody", database=database_url)
    assert ended.code == 0
    assert "Nothing is logged yet." in ended.out
    assert "0 people" in run("doctor", database=database_url).out


def test_spaces_around_a_name_and_how_an_accent_is_put_together_are_no_difference(database: str) -> None:
    """ "Zoë" is one person, typed as one letter or as two."""
    chat(database, ["led my group yesterday", "yes"], name="Zo\u00eb")
    assert len(entries(database, " Zoe\u0308 ")) == 1


def test_without_a_name_the_person_at_the_terminal_is_me(database: str) -> None:
    run("chat", "--now", "2026-11-21T10:00", database=database, typed=b"led my group yesterday\nyes\n")
    assert len(entries(database, "me")) == 1


def test_a_name_is_printed_as_it_was_given(database: str) -> None:
    for name in NOT_THE_SAME[5:8]:
        assert portfolio(database, name)["person"] == name


@pytest.mark.parametrize("name", ["", "   ", "x" * 101, "a\nb", "a\tb", "\x1b[31m", "a\u202eb", "a\u00a0b"])
def test_what_is_no_name_is_wrong_use(name: str) -> None:
    ended = run("chat", "--as", name)
    assert ended.code == 2
    assert "a name has 1 to 100 printable characters" in ended.err


def test_two_people_may_chat_at_once_on_postgresql(postgres_template: str, database_url: str) -> None:
    """Each name in one terminal. On SQLite one process serves, see `test_exit_codes`."""
    if database_url.startswith("sqlite"):
        return
    with talking(database_url, name="Alice") as alice, talking(database_url, name="Bob") as bob:
        alice.say("led my group yesterday with Priya")
        bob.say("led my group on Monday with Ruth")
        assert "Friday 20 November" in text_of(alice.say("yes"))
        assert "Monday 16 November" in text_of(bob.say("yes"))
        second = run("chat", "--as", "Bob", database=database_url)
    assert second.code == 1
    assert "already serving" in second.err
