"""The web server: whether we are well, and the platforms' ways in over HTTP."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from storage.database import Store, ask_after
from storage.errors import StorageError

logger = logging.getLogger(__name__)

LARGEST_BODY = 1024 * 1024  # bytes; an update or an event is a few kilobytes
BODY_SECONDS = 10.0  # in which a body has arrived
GRACE_SECONDS = 10.0  # to answer what is being answered, before the program ends

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Doors:
    """The ways in of so many platforms, each open from when its platform can be reached."""

    def __init__(self, platforms: int) -> None:
        self._handlers: dict[tuple[str, str], Handler] = {}
        self._closed = platforms

    def open(self, routes: Iterable[web.RouteDef]) -> None:
        self._handlers |= {(route.method, route.path): route.handler for route in routes}
        self._closed -= 1

    async def enter(self, request: web.Request) -> web.StreamResponse:
        try:
            handler = self._handlers[request.method, request.path]
        except KeyError:  # until all are open it may be one of those that are not
            raise (web.HTTPServiceUnavailable if self._closed else web.HTTPNotFound) from None
        return await handler(request)


@asynccontextmanager
async def listening(store: Store, doors: Doors, host: str, port: int) -> AsyncIterator[int]:
    """Serve until the end; yields the port."""
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[_plainly])
    app.add_routes([web.get("/health", _health(store)), web.route("*", "/{path:.*}", doors.enter)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE_SECONDS)
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def body_of(request: web.Request) -> bytes:
    """The body, if it is neither too large nor too slow."""
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return await request.read()
    except TimeoutError:
        raise web.HTTPRequestTimeout from None


@web.middleware
async def _plainly(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals are logged by their number. So is a fault of ours: its words may hold what somebody wrote."""
    try:
        return await handler(request)
    except web.HTTPException as refusal:
        logger.warning("%s %s: refused with %d", request.method, request.path[:100], refusal.status)
        return web.Response(status=refusal.status)
    except Exception as error:  # noqa: BLE001 - the platform is told to try again
        frame = traceback.extract_tb(error.__traceback__)[-1]
        logger.error(  # noqa: TRY400
            "%s %s failed with %s at %s:%s",
            request.method,
            request.path[:100],
            type(error).__name__,
            frame.filename,
            frame.lineno,
        )
        return web.Response(status=500)


def _health(store: Store) -> Handler:
    async def health(_request: web.Request) -> web.StreamResponse:
        try:
            await ask_after(store)
        except StorageError:
            return web.json_response({"database": "unreachable"}, status=503)
        return web.json_response({"database": "well"})

    return health
