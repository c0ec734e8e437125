"""How long something takes."""

from collections.abc import Awaitable, Callable
from time import perf_counter


def milliseconds_since(start: float) -> float:
    """From a moment of `perf_counter` to now."""
    return (perf_counter() - start) * 1e3


def milliseconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return milliseconds_since(start)


async def awaited_milliseconds(action: Callable[[], Awaitable[object]]) -> float:
    start = perf_counter()
    await action()
    return milliseconds_since(start)
