"""Databases for the tests: one PostgreSQL server a session, and new databases on it as they are asked for."""

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import URL, make_url

START_SECONDS = 30
STOP_SECONDS = 20
SUPERUSER = "postgres"

# Nothing here outlives the session, so nothing has to reach the disk. The socket lies in a folder that only
# its owner may enter: no port to collide on, and no other user of the machine gets in.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
"""

# The server stops, and its folder goes, when the supervisor's standard input closes. That happens however the
# tests end, even when they are killed.
SUPERVISOR = """
"$1/postgres" -D "$2/data" </dev/null >"$2/log" 2>&1 &
server=$!
read -r _
kill -INT "$server"
wait "$server"
cd / && rm -rf "$2"
"""


class NoServerError(Exception):
    """No PostgreSQL is to be had on this machine; the message says why."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server to make databases on: that of TEST_DATABASE_URL, or one started here.

    Raises NoServerError where neither is to be had.
    """
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield make_url(given).set(drivername="postgresql").render_as_string(hide_password=False)
        return
    programs = _server_programs()
    folder = Path(tempfile.mkdtemp(prefix="balint-"))
    try:
        user = _server_user()
        _initialise(programs, folder, user)
        with _running(programs, folder, user):
            url = URL.create("postgresql", SUPERUSER, database="postgres", query={"host": str(folder)})
            written = url.render_as_string(hide_password=False)
            _wait_for(written, folder / "log")
            yield written
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def database(server_url: str, purpose: str, copy_of: str | None = None) -> Iterator[str]:
    """The URL of a new database on the server, empty or a copy; dropped at the end, whoever is connected.

    Nobody may be connected to the database that is copied, which is given by its URL.
    """
    name = f"balint_{purpose}_{uuid4().hex}"  # several sessions may share a server
    template = (copy_of and make_url(copy_of).database) or "template1"
    _execute(server_url, SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(template)))
    try:
        yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    finally:
        _execute(server_url, SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


def _execute(server_url: str, statement: psycopg.sql.Composed) -> None:
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(statement)


def _server_programs() -> Path:
    """The folder with initdb and postgres in it. Debian keeps one for each version, off the PATH."""
    on_path = shutil.which("initdb")
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    places = sorted(
        debian, key=lambda place: [int(n) for n in re.findall(r"\d+", place.parent.name)], reverse=True
    )
    if on_path:
        places.insert(0, Path(on_path).resolve().parent)
    for place in places:
        if (place / "initdb").exists() and (place / "postgres").exists():
            return place
    raise NoServerError(
        "no PostgreSQL server found; install one (Debian: apt install postgresql) or set TEST_DATABASE_URL"
    )


def _server_user() -> tuple[int, int]:
    """The user and group to run the server as: our own, or another's for root, whom it refuses."""
    if os.geteuid() != 0:
        return os.geteuid(), os.getegid()
    users = {user.pw_name: (user.pw_uid, user.pw_gid) for user in pwd.getpwall()}
    for name in ("postgres", "nobody"):
        if name in users:
            return users[name]
    raise NoServerError(
        "PostgreSQL does not run as root, and there is no user postgres or nobody to run it as"
    )


def _initialise(programs: Path, folder: Path, user: tuple[int, int]) -> None:
    data = folder / "data"
    shutil.chown(folder, *user)
    made = subprocess.run(
        [
            programs / "initdb",
            "-D",
            data,
            "-U",
            SUPERUSER,
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-locale",
            "--no-sync",
        ],
        user=user[0],
        group=user[1],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise NoServerError(f"PostgreSQL's initdb failed: {made.stderr.strip()}")
    with (data / "postgresql.conf").open("a") as settings:
        settings.write(SETTINGS.format(folder=folder))


@contextmanager
def _running(programs: Path, folder: Path, user: tuple[int, int]) -> Iterator[None]:
    supervisor = subprocess.Popen(
        ["/bin/sh", "-c", SUPERVISOR, "postgresql for the tests", programs, folder],
        stdin=subprocess.PIPE,
        user=user[0],
        group=user[1],
        cwd=folder,
        start_new_session=True,  # Ctrl-C is for the tests; the server is stopped after them
    )
    try:
        yield
    finally:
        try:
            supervisor.communicate(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(supervisor.pid, signal.SIGKILL)
            supervisor.communicate()


def _wait_for(server_url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(server_url).close()
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                said = log.read_text() if log.exists() else ""
                raise NoServerError(f"PostgreSQL did not start: {said.strip() or error}") from error
            time.sleep(0.05)
        else:
            return


def empty(url: str) -> None:
    """Take every row out of a migrated PostgreSQL database; ids begin at 1 again."""
    with psycopg.connect(url, autocommit=True) as connection:
        found = connection.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
        )
        tables = SQL(", ").join(Identifier(row[0]) for row in found)
        connection.execute(SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(tables))
