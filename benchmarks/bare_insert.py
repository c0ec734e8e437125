"""The least that keeping anything costs: one insert and its commit, on the same engine and settings."""

from sqlalchemy import Column, Integer, MetaData, Table, Text, insert

from storage.database import Store

_METADATA = MetaData()
_ROWS = Table("benchmark_rows", _METADATA, Column("id", Integer, primary_key=True), Column("body", Text))
_BODY = "x" * 200  # about as long as a message as it is kept


async def prepare(store: Store) -> None:
    async with store.engine.begin() as connection:
        await connection.run_sync(_METADATA.create_all)


async def insert_one(store: Store) -> None:
    async with store.engine.begin() as connection:
        await connection.execute(insert(_ROWS).values(body=_BODY))
