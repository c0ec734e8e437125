"""A crowd in a database, made by SQL alone: each with an address, a portfolio, and one Form R to wait for."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import text

from balint.reminders.rules.form_r import PATIENCE
from benchmarks.conversations import ACCOUNT, CHANNEL
from storage.database import Store, is_sqlite

BEGAN = datetime.fromisoformat("2026-11-01T10:00:00+00:00")


@dataclass(frozen=True, slots=True)
class Crowd:
    people: int
    entries: int  # each

    @classmethod
    def read(cls, written: str) -> "Crowd":
        """ "1000x30"; ValueError if it is none."""
        people, entries = written.split("x")
        return cls(int(people), int(entries))

    def __str__(self) -> str:
        return f"{self.people:,} people with {self.entries} entries each"


async def gather(store: Store, crowd: Crowd) -> None:
    """The whole crowd, in an empty database; nothing is due."""
    sqlite = is_sqlite(store.url)
    numbers = _numbers("n", crowd.people, sqlite=sqlite)
    each = f"{numbers}, {_numbers('e', crowd.entries, sqlite=sqlite)}"
    began, later = _moment(BEGAN, sqlite=sqlite), _moment(BEGAN + timedelta(days=900), sqlite=sqlite)
    day = _date(BEGAN, sqlite=sqlite)
    true, false = ("1", "0") if sqlite else ("TRUE", "FALSE")
    for statement in (
        (
            f"INSERT INTO people (id, name, time_zone, welcomed, created_at) "
            f"SELECT n, '', 'Europe/London', {true}, {began} FROM {numbers}"
        ),
        (
            f'INSERT INTO addresses (id, person_id, channel, account, "user", chat, state, preferred, '
            f"created_at) SELECT n, n, '{CHANNEL}', '{ACCOUNT}', 'u' || n, 'u' || n, 'open', {false}, "
            f"{began} FROM {numbers}"
        ),
        (
            f"INSERT INTO conversations (id, address_id, chat, private, memory) "
            f"SELECT n, n, 'u' || n, {true}, '{{}}' FROM {numbers}"
        ),
        (
            f'INSERT INTO entries (person_id, activity, standing, "on", quantity, created_at, '
            f"conversation_id, draft, position, number) SELECT n, "
            f"CASE e % 3 WHEN 0 THEN 'supervision' ELSE 'group_led' END, 'dated', "
            f"{_day('e', sqlite=sqlite)}, 1, {began}, n, e, 0, e FROM {each}"
        ),
        (
            f"INSERT INTO form_r_references (id, person_id, supervisor, asked_on, told_on) "
            f"SELECT n, n, 'Ruth', {day}, {day} FROM {numbers}"
        ),
        (
            f"INSERT INTO planned_nudges (person_id, kind, occasion, number, due_at) "
            f"SELECT n, 'form_r', n, 1, {later} FROM {numbers}"
        ),
        (
            f"INSERT INTO planned_nudges (person_id, kind, occasion, number, due_at) "
            f"SELECT n, 'quiet', '2026-11-01', 1, {later} FROM {numbers}"
        ),
        "ANALYZE",
    ):
        async with store.begin() as tx:
            await tx.execute(text(statement))


async def make_due(store: Store, crowd: Crowd, due: int, turn: int, now: datetime) -> None:
    """Something for as many of the crowd, spread over all of it; each turn for others, where there are."""
    sqlite = is_sqlite(store.url)
    step = crowd.people // due
    these = f"person_id % {step} = {turn % step} AND person_id <= {step * due}"
    asked = _date(now - PATIENCE, sqlite=sqlite)
    for statement in (
        f"DELETE FROM said_nudges WHERE {these}",
        f"UPDATE form_r_references SET asked_on = {asked} WHERE {these}",
        (
            f"UPDATE planned_nudges SET due_at = {_moment(now, sqlite=sqlite)}, number = 1 "
            f"WHERE kind = 'form_r' AND {these}"
        ),
    ):
        async with store.begin() as tx:
            await tx.execute(text(statement))


def _numbers(name: str, last: int, *, sqlite: bool) -> str:
    if not sqlite:
        return f"generate_series(1, {last}) AS {name}"
    counted = f"WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {last})"
    return f"({counted} SELECT n AS {name} FROM c)"


def _moment(moment: datetime, *, sqlite: bool) -> str:
    return f"'{moment:%Y-%m-%d %H:%M:%S}{'.000000' if sqlite else '+00'}'" + (
        "" if sqlite else "::timestamptz"
    )


def _date(moment: datetime, *, sqlite: bool) -> str:
    return f"'{moment:%Y-%m-%d}'" + ("" if sqlite else "::date")


def _day(number: str, *, sqlite: bool) -> str:
    """A day of the summer before, by a number."""
    return f"date('2026-08-01', '+' || {number} || ' days')" if sqlite else f"date '2026-08-01' + {number}"
