"""One person on Telegram and on Slack, served by one program: from one to the other by a link."""

import re

import pytest

from storage.database import Store
from storage.tables import entries
from tests.cast import rows
from tests.channels.bot_api import USERNAME
from tests.channels.surfaces import Slack, Telegram
from tests.channels.test_contract import text_of

LINK = re.compile(rf"https://t\.me/{USERNAME}\?start=(link-\w+)")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_link_on_slack_leads_to_one_record_on_telegram(
    on_telegram_and_on_slack: tuple[Telegram, Slack], store: Store
) -> None:
    telegram, slack = on_telegram_and_on_slack
    await slack.says("supervision with Ruth on Monday")
    await slack.says("yes")
    link = LINK.search(text_of(await slack.says("link my Telegram")))
    assert link
    offer = (await telegram.says(f"/start {link[1]}"))[-1]
    assert "Shall I join this place with Slack?" in offer.text
    assert offer.labels == ("Join the two", "Not now")

    assert "one record now" in text_of(await telegram.presses("Join the two"))
    [told] = await slack.hears()
    assert told.labels == ("Unlink Telegram",)
    assert "with Ruth" in text_of(await telegram.says("show my sessions"))

    await slack.presses("Unlink Telegram")
    await slack.says("yes")
    assert "unlinked" in text_of(await telegram.hears())
    assert "No sessions logged" in text_of(await telegram.says("show my sessions"))
    assert len(await rows(store, entries)) == 1
