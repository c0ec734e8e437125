"""The accreditation team: who is on it and what it does, the steps of the pathway, announcements."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment, Value

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("people", sa.Column("region", sa.String(length=64), nullable=True))
    op.create_index("ix_people_stage", "people", ["stage"], unique=False)
    op.drop_index("ix_entries_removed_at", "entries")
    op.create_index(
        "ix_entries_removed_at",
        "entries",
        ["removed_at"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NOT NULL"),
        postgresql_where=sa.text("removed_at IS NOT NULL"),
    )
    op.create_table(
        "team_members",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("added_by", Id, nullable=True),
        sa.Column("added_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_team_members_person_id_people"),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name="fk_team_members_added_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_team_members"),
        sa.UniqueConstraint("person_id", name="uq_team_members_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "team_invitations",
        sa.Column("id", Id, nullable=False),
        sa.Column("made_by", Id, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name="fk_team_invitations_made_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_team_invitations"),
        sa.UniqueConstraint("digest", name="uq_team_invitations_digest"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "team_actions",
        sa.Column("id", Id, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("action", sa.String(length=32), nullable=False),
        sa.Column("about", Id, nullable=True),
        sa.Column("object_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_team_actions_person_id_people"),
        sa.ForeignKeyConstraint(["about"], ["people.id"], name="fk_team_actions_about_people"),
        sa.PrimaryKeyConstraint("id", name="pk_team_actions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_team_actions_at", "team_actions", ["at"], unique=False)
    op.create_table(
        "pathway_steps",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("step", sa.String(length=32), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("taken_by", Id, nullable=True),
        sa.Column("taken_at", Moment(), nullable=False),
        sa.Column("details", Value, nullable=True),
        sa.Column("undone_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_pathway_steps_person_id_people"),
        sa.ForeignKeyConstraint(["taken_by"], ["people.id"], name="fk_pathway_steps_taken_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_pathway_steps"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pathway_steps_person_id", "pathway_steps", ["person_id"], unique=False)
    op.create_table(
        "applications",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("details", Value, nullable=False),
        sa.Column("updated_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_applications_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_applications"),
        sa.UniqueConstraint("person_id", name="uq_applications_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "additions",
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("body", Value, nullable=True),
        sa.Column("added_by", Id, nullable=True),
        sa.Column("added_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["people.id"], name="fk_additions_added_by_people"),
        sa.PrimaryKeyConstraint("id", name="pk_additions"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "open_questions",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("answer", sa.String(length=64), nullable=True),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_open_questions_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_open_questions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_open_questions_person_id", "open_questions", ["person_id"], unique=False)
    op.create_table(
        "files",
        sa.Column("id", Id, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "announcements",
        sa.Column("id", Id, nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("made_by", Id, nullable=True),
        sa.Column("address_id", Id, nullable=True),
        sa.Column("approved_by", Id, nullable=True),
        sa.Column("body", Value, nullable=False),
        sa.Column("audience", Value, nullable=False),
        sa.Column("file_id", Id, nullable=True),
        sa.Column("corrects", Id, nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("due_at", Moment(), nullable=True),
        sa.Column("started_at", Moment(), nullable=True),
        sa.Column("finished_at", Moment(), nullable=True),
        sa.Column("progress_id", Id, nullable=True),
        sa.Column("shown_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["people.id"], name="fk_announcements_made_by_people"),
        sa.ForeignKeyConstraint(
            ["address_id"], ["addresses.id"], name="fk_announcements_address_id_addresses"
        ),
        sa.ForeignKeyConstraint(["approved_by"], ["people.id"], name="fk_announcements_approved_by_people"),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name="fk_announcements_file_id_files"),
        sa.ForeignKeyConstraint(
            ["progress_id"], ["outbox.id"], name="fk_announcements_progress_id_outbox", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["corrects"], ["announcements.id"], name="fk_announcements_corrects_announcements"
        ),
        sa.CheckConstraint(
            "state IN ('drafted', 'scheduled', 'running', 'paused', 'sent', 'cancelled')",
            name=op.f("ck_announcements_state"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_announcements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_announcements_due_at", "announcements", ["due_at"], unique=False)
    op.create_index("ix_announcements_file_id", "announcements", ["file_id"], unique=False)
    op.create_table(
        "recipients",
        sa.Column("id", Id, nullable=False),
        sa.Column("announcement_id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=True),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("outbox_id", Id, nullable=True),
        sa.Column("address_id", Id, nullable=True),
        sa.Column("error", sa.String(length=200), nullable=True),
        sa.Column("finished_at", Moment(), nullable=True),
        sa.Column("answer", sa.String(length=16), nullable=True),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["announcement_id"], ["announcements.id"], name="fk_recipients_announcement_id_announcements"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_recipients_person_id_people"),
        sa.ForeignKeyConstraint(
            ["outbox_id"], ["outbox.id"], name="fk_recipients_outbox_id_outbox", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_recipients_address_id_addresses"),
        sa.CheckConstraint(
            "state IN ('waiting', 'queued', 'sent', 'blocked', 'failed', 'unknown', 'left_out')",
            name=op.f("ck_recipients_state"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_recipients"),
        sa.UniqueConstraint("announcement_id", "person_id", name="uq_recipients_announcement_id_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_recipients_address_id", "recipients", ["address_id"], unique=False)
    op.create_index("ix_recipients_outbox_id", "recipients", ["outbox_id"], unique=False)
    op.create_index(
        "ix_recipients_announcement_id_state_id",
        "recipients",
        ["announcement_id", "state", "id"],
        unique=False,
    )
    op.create_table(
        "pace_slots",
        sa.Column("id", Id, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("account", sa.String(length=64), nullable=False),
        sa.Column("free_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_pace_slots"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_pace_slots_channel_account_free_at",
        "pace_slots",
        ["channel", "account", "free_at"],
        unique=False,
    )
