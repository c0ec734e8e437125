"""How a database would go about the statements of some work: which tables it would read from end to end."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import event, text

from storage.database import Store, is_sqlite


async def scanned(store: Store, work: Callable[[], Awaitable[object]]) -> list[str]:
    """The lines of the query plans that read a whole table."""
    asked: list[tuple[str, Any]] = []

    def heard(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if re.match(r"\s*(SELECT|UPDATE|DELETE)", statement):
            asked.append((statement, parameters))

    engine = store.engine.sync_engine
    event.listen(engine, "before_cursor_execute", heard)
    try:
        await work()
    finally:
        event.remove(engine, "before_cursor_execute", heard)
    explain = "EXPLAIN QUERY PLAN " if is_sqlite(store.url) else "EXPLAIN "
    lines: list[str] = []
    async with store.engine.connect() as connection:
        if not is_sqlite(store.url):  # then it reads a whole table only where it knows no other way
            await connection.execute(text("SET enable_seqscan = off"))
        for statement, parameters in asked:
            plan = await connection.exec_driver_sql(explain + statement, parameters)
            lines += [str(row[-1]) for row in plan]
    return [line for line in lines if _is_a_scan(line, sqlite=is_sqlite(store.url))]


def _is_a_scan(line: str, *, sqlite: bool) -> bool:
    """SQLite says SCAN where it goes through a table or an index, but for a list that it made itself."""
    if sqlite:
        return line.startswith("SCAN ") and "LIST" not in line and "CONSTANT" not in line
    return "Seq Scan on" in line
