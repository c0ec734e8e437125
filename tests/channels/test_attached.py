"""A member of the team sends a picture, and it arrives with its words on every platform; from anybody else a
file is not taken.
"""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from balint.files import SentFile
from bot.channels.files import FetchError
from bot.channels.slack.calls import calling
from storage import people, team
from storage.database import Store
from storage.tables import announcements, files
from tests.cast import NOW, rows, until
from tests.channels.slack_api import BOT_TOKEN, TEAM, SlackApi, direct
from tests.channels.surfaces import File, Slack, Telegram
from tests.channels.test_contract import text_of
from tests.cli.program import chat

PICTURE = b"\x89PNG a poster" * 1000
WORDS = "announce to everyone: Come to the leadership day"
BOB, ANNA = 5001, "UANNA"

on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def joins_the_team(store: Store, channel: str, account: str, user: str) -> None:
    async with store.begin() as tx:
        person = await people.find_person(tx, channel, account, user)
        assert person
        await team.add(tx, person.id, None, NOW)


@on_sqlite
async def test_a_picture_arrives_with_the_words_on_telegram_and_on_slack(
    on_telegram_and_on_slack: tuple[Telegram, Slack], store: Store
) -> None:
    telegram, slack = on_telegram_and_on_slack
    for surface in (telegram, slack):
        await surface.says("hello")
    telegram.api.send_picture(BOB, PICTURE, WORDS)
    assert [each.files for each in await telegram.hears()] == [()]
    assert await rows(store, files) == []  # whoever sent it is not on the team

    await joins_the_team(store, "telegram", "4711", str(BOB))
    telegram.api.send_picture(BOB, PICTURE, WORDS)
    shown = await telegram.hears()
    assert [file.content for each in shown for file in each.files] == [PICTURE]
    await telegram.presses("Send to 2 people")

    async def has_arrived() -> bool:
        return bool(telegram.api.sent_to(BOB) and slack.api.sent_to(ANNA)[-1].get("files"))

    await until(has_arrived)
    heard = await slack.hears()
    assert "Come to the leadership day" in text_of(heard)
    assert [file for each in heard for file in each.files] == [File("picture.jpg", PICTURE)]

    await joins_the_team(store, "slack", TEAM, ANNA)
    slack.api.share(ANNA, b"%PDF-1.7", WORDS, name="day.pdf", media_type="application/pdf")
    shown = await slack.hears()
    assert [file for each in shown for file in each.files] == [File("day.pdf", b"%PDF-1.7")]
    too_large = b"%PDF" * 2_000_000
    slack.api.share(ANNA, too_large, name="large.pdf", media_type="application/pdf")
    assert "up to 5 MB" in text_of(await slack.hears())
    slack.api.manifest["oauth_config"]["scopes"]["bot"].remove("files:read")
    slack.api.share(ANNA, b"%PDF-1.8", name="other.pdf", media_type="application/pdf")
    heard = await slack.hears()
    assert "could not fetch" in text_of(heard)
    assert [file.name for each in heard for file in each.files] == ["day.pdf"]  # the draft is as it was

    await slack.presses("Send to 2 people")

    async def both_have_it() -> bool:
        return any("document" in each for each in telegram.api.sent_to(BOB))

    await until(both_have_it)
    [document] = [each["document"] for each in telegram.api.sent_to(BOB) if "document" in each]
    assert (document["file_name"], document["content"]) == ("day.pdf", "%PDF-1.7")


async def test_slacks_token_goes_to_slack_alone() -> None:
    async with SlackApi().serving() as api, calling(f"{api.url}/api") as calls:
        api.share(ANNA, b"%PDF-1.7", name="day.pdf", media_type="application/pdf")
        [message] = api.messages[direct(ANNA)].values()
        [shared] = message["files"]
        sent = SentFile(reference=shared["url_private"])
        client = calls.client(BOT_TOKEN)
        assert await calls.fetch(client, sent) == b"%PDF-1.7"
        elsewhere = replace(sent, reference=sent.reference.replace("127.0.0.1", "localhost"))
        with pytest.raises(FetchError, match="does not hold"):
            await calls.fetch(client, elsewhere)


def content_of(file: dict[str, str]) -> bytes:
    return Path(file["path"]).read_bytes()


@on_sqlite
async def test_a_file_is_taken_at_the_terminal_and_handed_over_to_who_gets_it(
    database_url: str, store: Store, tmp_path: Path
) -> None:
    poster = tmp_path / "poster.png"
    poster.write_bytes(PICTURE)
    line = {"text": WORDS, "file": str(poster)}
    chat(database_url, ["hello"], name="Bob")
    chat(database_url, ["hello", line], name="Anna")
    assert await rows(store, files) == []
    await joins_the_team(store, "terminal", "local", "Bob")
    [missing], [*_, preview], _ = chat(
        database_url, [{"file": str(tmp_path / "none.png")}, line, "send it"], name="Bob"
    )
    assert missing["outcome"] == "error"
    assert "This goes to 2 people" in preview["text"]
    heard = chat(database_url, ["thanks"], name="Anna")[0]
    [shown] = [file for reply in heard for file in reply["files"]]
    assert content_of(shown) == PICTURE
    async with store.begin() as tx:
        assert await tx.scalar(select(announcements.c.file_id)) is not None
