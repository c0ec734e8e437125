"""An app on Slack, connected and ready to serve."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from balint.clock import Clock
from bot.channels.platform import Platform
from bot.channels.slack import installing
from bot.channels.slack.bolt import Bolt
from bot.channels.slack.calls import Calls, calling, insist
from bot.channels.slack.channel import SlackChannel
from bot.channels.slack.credentials import APP_TOKEN, BOT_TOKEN, Credentials, credentials
from bot.channels.slack.events import route
from bot.channels.slack.incoming import Me
from bot.channels.slack.reception import Reception
from bot.channels.slack.sealing import Seal
from bot.channels.slack.socket_mode import listen
from bot.channels.slack.workspaces import Installed, OneWorkspace, Workspace
from bot.settings import Settings
from storage import files
from storage.database import Store
from storage.pace import Pace


@asynccontextmanager
async def connected(settings: Settings, store: Store, clock: Clock) -> AsyncIterator[Platform]:
    """Waits for Slack where it cannot be reached. SettingError if it refuses the token."""
    given = credentials(settings)
    async with calling(settings.slack_api_url) as calls:
        if given.many:
            async with _many(settings, store, clock, calls, given) as platform:
                yield platform
            return
        client = calls.client(given.bot_token)
        found = await insist(client.auth_test, BOT_TOKEN)
        me = Me(str(found["team_id"]), str(found["user_id"]))
        workspaces = OneWorkspace(Workspace(me, client))
        reception = Reception(store, calls, clock)
        bolt = Bolt(reception, workspaces, calls, given.signing_secret, clock)
        channel = SlackChannel(workspaces, partial(files.content, store))
        pace = Pace(account=settings.slack_pace, chat=settings.slack_chat_pace)

        async def check_the_app_token() -> None:
            await insist(partial(client.apps_connections_open, app_token=given.app_token), APP_TOKEN)

        try:
            if given.over_http:
                routes = (route(bolt.take_in, clock),)
                yield Platform(channel, me.team, pace, _nothing, routes=routes)
            else:
                hear = partial(listen, client, given.app_token, bolt.take_in)
                yield Platform(channel, me.team, pace, check_the_app_token, fetch=hear)
        finally:
            await reception.close()


@asynccontextmanager
async def _many(
    settings: Settings, store: Store, clock: Clock, calls: Calls, given: Credentials
) -> AsyncIterator[Platform]:
    seal = Seal(settings.secret_key.get_secret_value())
    workspaces = Installed(store, calls, seal, clock)
    await workspaces.seal_anew()
    reception = Reception(store, calls, clock)
    bolt = Bolt(reception, workspaces, calls, given.signing_secret, clock)
    ways_in = (
        route(bolt.take_in, clock),
        *installing.routes(settings, calls, seal, workspaces),
    )
    pace = Pace(account=settings.slack_pace, chat=settings.slack_chat_pace)
    try:
        yield Platform(
            SlackChannel(workspaces, partial(files.content, store)), None, pace, _nothing, routes=ways_in
        )
    finally:
        await reception.close()


async def _nothing() -> None:
    """Slack is told where to call us in the app's own pages."""
