"""How far the time is taken up in which a platform lets us speak."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "paces",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("chat", sa.String(length=200), nullable=False),
        sa.Column("free_at", Moment(), nullable=False),
        sa.Column("halted_until", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_paces"),
        sa.UniqueConstraint("channel", "account", "chat", name="uq_paces_channel_account_chat"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_paces_free_at", "paces", ["free_at"], unique=False)
