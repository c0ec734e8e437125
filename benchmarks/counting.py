"""Counting the SQL that goes over an open database."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.database import Store

TRANSACTIONS = "transactions"


@contextmanager
def counting(store: Store, counts: Counter[str], part: str) -> Iterator[None]:
    """BEGIN and COMMIT are counted as transactions, not as statements."""

    def executed(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            counts[part] += 1

    def committed(_connection: Any) -> None:
        counts[TRANSACTIONS] += 1

    engine = store.engine.sync_engine
    event.listen(engine, "before_cursor_execute", executed)
    event.listen(engine, "commit", committed)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", executed)
        event.remove(engine, "commit", committed)
