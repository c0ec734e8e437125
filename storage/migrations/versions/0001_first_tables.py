"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "people",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("psychodynamic", sa.Boolean(), nullable=True),
        sa.Column("criteria_set", sa.String(length=64), nullable=True),
        sa.Column("stage", sa.String(length=32), nullable=True),
        sa.Column("welcomed", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("forgotten_at", Moment(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "addresses",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("user", sa.String(length=200), nullable=False),
        sa.Column("chat", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("preferred", sa.Boolean(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_addresses_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_addresses"),
        sa.UniqueConstraint("channel", "account", "user", name="uq_addresses_channel_account_user"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_addresses_person_id", "addresses", ["person_id"], unique=False)
    op.create_table(
        "colleagues",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("linked_person_id", Id, nullable=True),
        sa.ForeignKeyConstraint(
            ["linked_person_id"], ["people.id"], name="fk_colleagues_linked_person_id_people"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_colleagues_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_colleagues"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_colleagues_person_id", "colleagues", ["person_id"], unique=False)
    op.create_table(
        "conversations",
        sa.Column("id", Id, nullable=False),
        sa.Column("address_id", Id, nullable=False),
        sa.Column("chat", sa.String(length=200), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("memory", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["address_id"], ["addresses.id"], name="fk_conversations_address_id_addresses"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_conversations"),
        sa.UniqueConstraint("address_id", "chat", name="uq_conversations_address_id_chat"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "entries",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("activity", sa.String(length=32), nullable=False),
        sa.Column("standing", sa.String(length=16), nullable=False),
        sa.Column("on", sa.Date(), nullable=True),
        sa.Column("since", sa.Date(), nullable=True),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(length=16), nullable=True),
        sa.Column("co_leader", sa.String(length=200), nullable=True),
        sa.Column("supervisor", sa.String(length=200), nullable=True),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("duration_minutes", sa.Integer(), nullable=True),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("draft", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("removed_at", Moment(), nullable=True),
        sa.Column("removed_in", Id, nullable=True),
        sa.Column("removed_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            '"on" IS NOT NULL OR (since IS NOT NULL AND until IS NOT NULL)', name=op.f("ck_entries_dated")
        ),
        sa.CheckConstraint("quantity >= 1", name=op.f("ck_entries_quantity")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_entries_conversation_id_conversations"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_entries_person_id_people"),
        sa.ForeignKeyConstraint(
            ["removed_in"], ["conversations.id"], name="fk_entries_removed_in_conversations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.UniqueConstraint(
            "conversation_id", "draft", "position", name="uq_entries_conversation_id_draft_position"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_entries_removed_at", "entries", ["removed_at"], unique=False)
    op.create_index(
        "ix_entries_person_id_activity_on", "entries", ["person_id", "activity", "on"], unique=False
    )
    op.create_table(
        "inbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("message_id", sa.String(length=200), nullable=False),
        sa.Column("conversation_id", Id, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("said_at", Moment(), nullable=False),
        sa.Column("received_at", Moment(), nullable=False),
        sa.Column("done_at", Moment(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.CheckConstraint("state = 'waiting' OR body IS NULL", name=op.f("ck_inbox_wiped")),
        sa.CheckConstraint("state IN ('waiting', 'done', 'set_aside')", name=op.f("ck_inbox_state")),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversations.id"], name="fk_inbox_conversation_id_conversations"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_inbox"),
        sa.UniqueConstraint("channel", "account", "message_id", name="uq_inbox_channel_account_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_done_at", "inbox", ["done_at"], unique=False)
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["conversation_id", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("address_id", Id, nullable=True),
        sa.Column("chat", sa.String(length=200), nullable=True),
        sa.Column("answers", Id, nullable=True),
        sa.Column("action", sa.String(length=16), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("dedup_key", sa.String(length=200), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.Column("retry_at", Moment(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("again", sa.Integer(), nullable=False),
        sa.Column("lease_until", Moment(), nullable=True),
        sa.Column("lease_token", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.String(length=200), nullable=True),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.Column("finished_at", Moment(), nullable=True),
        sa.Column("body", sa.Text(), nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'sending') OR body IS NULL", name=op.f("ck_outbox_wiped")),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'sent', 'failed', 'blocked')", name=op.f("ck_outbox_state")
        ),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_outbox_address_id_addresses"),
        sa.ForeignKeyConstraint(
            ["answers"], ["inbox.id"], name="fk_outbox_answers_inbox", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_outbox_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("dedup_key", name="uq_outbox_dedup_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_answers", "outbox", ["answers"], unique=False)
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'sending')"),
    )
    op.create_index("ix_outbox_finished_at", "outbox", ["finished_at"], unique=False)
    op.create_index(
        "ix_outbox_unfinished",
        "outbox",
        ["address_id", "priority", "due_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'sending')"),
        postgresql_where=sa.text("state IN ('waiting', 'sending')"),
    )
