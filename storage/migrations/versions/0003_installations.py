"""The workspaces that have installed us."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment, Value

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "installations",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("bot_user", sa.String(length=64), nullable=False),
        sa.Column("sealed_token", Value, nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_installations"),
        sa.UniqueConstraint("channel", "account", name="uq_installations_channel_account"),
        sqlite_autoincrement=True,
    )
