"""A duty is held by one process at a time, and let go of however that process ends."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from storage.database import Store, opened
from storage.errors import AlreadyServed
from storage.serving import held
from tests.cast import until

# Holds a duty until it is killed, or its standard input ends.
HOLDER = """
import asyncio, sys
from storage.database import opened
from storage.serving import held

async def hold(url, duty):
    async with opened(url) as store, held(store, duty):
        print("held", flush=True)
        sys.stdin.read()

asyncio.run(hold(*sys.argv[1:]))
"""


@contextmanager
def _holder(url: str, duty: str) -> Iterator[subprocess.Popen[str]]:
    """Another process, once it holds the duty."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, url, duty], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "held\n"
            yield process
        finally:
            process.kill()


async def test_it_can_be_opened_while_this_process_is_writing(store: Store, database_url: str) -> None:
    async def open_again() -> None:
        async with opened(database_url):
            pass

    async with store.begin():
        opening = asyncio.create_task(open_again())
        await asyncio.sleep(0)  # it has begun, and waits for us
    await opening


async def _is_free(store: Store, duty: str) -> bool:
    try:
        async with held(store, duty):
            return True
    except AlreadyServed:
        return False


async def test_a_duty_is_held_by_one_and_then_by_the_next(store: Store, other: Store) -> None:
    async with held(store, "polling"):
        with pytest.raises(AlreadyServed, match="Another process is already serving"):
            async with held(other, "polling"):
                pass
    assert await _is_free(other, "polling")


async def test_a_duty_is_let_go_of_by_who_fails(store: Store, other: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        async with held(store, "polling"):
            raise ZeroDivisionError
    assert await _is_free(other, "polling")


async def test_a_duty_that_another_process_holds_is_refused(store: Store, database_url: str) -> None:
    with _holder(database_url, "polling") as process:
        assert not await _is_free(store, "polling")
        _, _ = process.communicate()
        assert process.returncode == 0
    assert await _is_free(store, "polling")


async def test_a_duty_is_free_again_once_its_holder_was_killed(store: Store, database_url: str) -> None:
    with _holder(database_url, "polling") as process:
        process.kill()
        process.wait()
        await until(lambda: _is_free(store, "polling"))  # a server takes a moment to see who has gone


async def test_postgresql_has_a_holder_for_each_duty_and_sqlite_one_for_all(
    store: Store, other: Store
) -> None:
    several = store.url.get_backend_name() == "postgresql"
    async with held(store, "polling"):
        assert await _is_free(other, "reminding") is several


async def test_the_refusal_names_the_place_without_its_password(store: Store, other: Store) -> None:
    async with held(store, "polling"):
        with pytest.raises(AlreadyServed) as refusal:
            async with held(other, "polling"):
                pass
    assert str(store.url.database) in str(refusal.value)
    assert "balint_test_" in str(refusal.value) or "balint.db" in str(refusal.value)
