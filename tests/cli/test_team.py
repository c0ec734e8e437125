"""`balint team`: the operator names the accreditation team."""

import pytest

from tests.channels.bot_api import TOKEN
from tests.cli.program import chat, run, text_of

SETTING = "BALINT_TEAM"


def test_the_operator_adds_lists_and_removes(database: str) -> None:
    """On each platform, before they have said a word or after; doing it twice does no harm."""
    chat(database, ["hello"], name="Bob Ó")
    telegram = {"BALINT_TELEGRAM_TOKEN": TOKEN}
    for address in ("terminal:Bob Ó", "slack:T0123:U0456", "telegram:12345"):
        added = run("team", "add", address, database=database, settings=telegram)
        assert (added.code, added.out) == (0, f"{address} is on the team now.\n")
    again = run("team", "add", "terminal:Bob Ó", database=database)
    assert (again.code, again.out) == (0, "terminal:Bob Ó is on the team already.\n")
    listed = run("team", "list", database=database).out
    assert [line.split("  since ")[0] for line in listed.splitlines()] == [
        "terminal:Bob Ó",
        "slack:T0123:U0456",
        "telegram:12345",
    ]
    removed = run("team", "remove", "slack:T0123:U0456", database=database)
    assert (removed.code, removed.out) == (0, "slack:T0123:U0456 is off the team now.\n")
    assert "slack" not in run("team", "list", database=database).out
    gone = run("team", "remove", "slack:T0123:U0456", database=database)
    assert gone.code == 1
    assert "is not on the team" in gone.err


def test_nobody_is_on_the_team_at_first(database: str) -> None:
    listed = run("team", "list", database=database)
    assert listed.code == 0
    assert "Nobody is on the team." in listed.out


@pytest.mark.parametrize(
    "address",
    ["", "Bob", "telegram:", "telegram:bob", "slack:U0456", "slack:t1:u2", "terminal: ", "mail:b@x"],
)
def test_what_is_no_address_is_wrong_use(address: str, database: str) -> None:
    ended = run("team", "add", address, database=database)
    assert ended.code == 2
    assert "is not an address. Write telegram:12345" in ended.err


def test_without_the_bot_nobody_on_telegram_can_be_named(database: str) -> None:
    ended = run("team", "add", "telegram:12345", database=database)
    assert ended.code == 1
    assert "Set BALINT_TELEGRAM_TOKEN" in ended.err


def test_who_is_named_in_the_settings_is_on_the_team_from_the_start(database: str) -> None:
    """And again at the next start, which whoever removes them is told."""
    named = {SETTING: "terminal:Bob, slack:T1:U2"}
    run("chat", "--as", "Eve", database=database, settings=named)
    assert run("team", "list", database=database).out.count("\n") == 2
    removed = run("team", "remove", "terminal:Bob", database=database, settings=named)
    assert removed.code == 0
    assert "BALINT_TEAM names them" in removed.out
    wrong = run("chat", "--as", "Eve", database=database, settings={SETTING: "terminal:Bob;Eve,Ben"})
    assert wrong.code == 1
    assert "The setting BALINT_TEAM is wrong: 'Ben' is not an address." in wrong.err


def test_an_invitation_leads_from_one_terminal_to_another(database: str) -> None:
    """With a restart between each word of it."""
    run("team", "add", "terminal:Bob", database=database)
    *_, [invitation] = chat(database, ["hello", "invite somebody to the team"], name="Bob")
    assert (invitation["topic"], invitation["outcome"]) == ("team", "done")
    code = invitation["text"].splitlines()[0].removeprefix("An invitation: ")
    *_, [offer] = chat(database, ["hello", code], name="Charlie")
    assert offer["buttons"][0] == {"label": "Join the team", "press": "confirm:invitation:1"}
    [[welcome]] = chat(database, ["yes"], name="Charlie")
    assert welcome["text"].startswith("Welcome to the accreditation team.")
    assert run("team", "list", database=database).out.count("terminal:") == 2
    [replies] = chat(database, ["team members"], name="Bob")
    assert "Charlie (the terminal) has joined the accreditation team." in text_of(replies)
