"""Each name at the terminal is a person of their own, and sees nobody else's record."""

import pytest

from tests.cli.program import Line, chat, entries, portfolio, press, run, talking, text_of


def test_names_that_differ_are_different_people(database: str) -> None:
    """In a space, an accent, or the case of a letter: each is new here, and has what they logged."""
    for name in ("Alicé B", "alicé B"):
        replies, _ = chat(database, ["led my group yesterday", "yes"], name=name)
        assert replies[0]["topic"] == "welcome"
    assert len(entries(database, "Alicé B")) == 1


def test_one_never_sees_what_another_has(database_url: str) -> None:
    """Alice logs; Charlie has no entries, no offer to accept, and all is left of his pathway."""
    chat(database_url, ["led my group yesterday with Saskia", "yes", "supervision on Monday with Ottoline"])
    lines: list[Line] = [
        "hello",
        "yes",
        press("confirm:log:1:1"),
        press("confirm:log:2:1"),
        press("Save"),
        "undo",
        press("undo:log:1"),
        "what's left?",
        "no, on Tuesday",
    ]
    heard = "".join(map(text_of, chat(database_url, lines, name="Charlie")))
    assert "0 of 30 led" in heard
    for word in ("Alice", "Saskia", "Ottoline", "20 November", "16 November", "Saved", "Undone"):
        assert word not in heard
    assert entries(database_url, "Charlie") == []
    assert [entry["co_leader"] for entry in entries(database_url, "Alice")] == ["Saskia"]


def test_whoever_asks_of_somebody_unknown_makes_nobody(database: str) -> None:
    """Their list is empty, the exit code 0, and nobody is there afterwards either."""
    assert entries(database, "Nobody") == []
    assert "people: 0" in run("doctor", database=database).out


def test_spaces_around_a_name_and_how_an_accent_is_put_together_are_no_difference(database: str) -> None:
    """ "Zoë" is one person, typed as one letter or as two."""
    chat(database, ["led my group yesterday", "yes"], name="Zo\u00eb")
    assert len(entries(database, " Zoe\u0308 ")) == 1


def test_a_name_may_be_of_any_script_and_is_said_as_it_was_given(database: str) -> None:
    """What looks like a part of an address, a query or a place is a name here."""
    name = "Ålice O’Neill-de Souza 艾丽斯 a:b/c?d=e&f#g%h 💐 '; DROP TABLE people; --"
    chat(database, ["led my group yesterday", "yes"], name=name)
    kept = portfolio(database, name)
    assert kept["person"] == name
    assert len(kept["entries"]) == 1


@pytest.mark.parametrize("name", ["   ", "x" * 101, "a\nb", "\x1b[31m", "a\u202eb"])
def test_what_is_no_name_is_wrong_use(name: str) -> None:
    ended = run("chat", "--as", name)
    assert ended.code == 2
    assert "a name has 1 to 100 printable characters" in ended.err


def test_two_people_may_chat_at_once_on_postgresql(postgres_database: str) -> None:
    """Each name in one terminal; on SQLite one process serves."""
    with talking(postgres_database, name="Alice") as alice, talking(postgres_database, name="Bob") as bob:
        alice.say("led my group yesterday with Priya")
        bob.say("led my group on Monday with Ruth")
        assert "Friday 20 November" in text_of(alice.say("yes"))
        assert "Monday 16 November" in text_of(bob.say("yes"))
        second = run("chat", "--as", "Bob", database=postgres_database)
    assert second.code == 1
    assert "already serving" in second.err
