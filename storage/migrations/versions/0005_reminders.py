"""What people have arranged, and what they are reminded of."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment, Value

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "bookings",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("activity", sa.String(length=32), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("supervisor", sa.String(length=200), nullable=True),
        sa.Column("format", sa.String(length=16), nullable=True),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_bookings_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_bookings"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_bookings_person_id", "bookings", ["person_id"], unique=False)
    op.create_index("ix_bookings_on", "bookings", ["on"], unique=False)
    op.create_table(
        "form_r_references",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("supervisor", sa.String(length=200), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=True),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("promised_by", sa.Date(), nullable=True),
        sa.Column("chased_on", sa.Date(), nullable=True),
        sa.Column("received_on", sa.Date(), nullable=True),
        sa.Column("raised_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_form_r_references_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_form_r_references"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_form_r_references_person_id", "form_r_references", ["person_id"], unique=False)
    op.create_table(
        "regular_groups",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("activity", sa.String(length=32), nullable=False),
        sa.Column("every", sa.String(length=16), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=False),
        sa.Column("at", sa.Time(), nullable=True),
        sa.Column("co_leader", sa.String(length=200), nullable=True),
        sa.Column("supervisor", sa.String(length=200), nullable=True),
        sa.Column("format", sa.String(length=16), nullable=True),
        sa.Column("participants", sa.Integer(), nullable=True),
        sa.Column("gaps", Value, nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_regular_groups_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_regular_groups"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_regular_groups_person_id", "regular_groups", ["person_id"], unique=False)
    op.create_table(
        "reminder_wishes",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("wishes", Value, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_reminder_wishes_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_reminder_wishes"),
        sa.UniqueConstraint("person_id", name="uq_reminder_wishes_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "planned_nudges",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("occasion", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("due_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_planned_nudges_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_planned_nudges"),
        sa.UniqueConstraint("person_id", "kind", name="uq_planned_nudges_person_id_kind"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_planned_nudges_due_at", "planned_nudges", ["due_at"], unique=False)
    op.create_table(
        "said_nudges",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("occasion", sa.String(length=64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("said_at", Moment(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_said_nudges_person_id_people"),
        sa.PrimaryKeyConstraint("id", name="pk_said_nudges"),
        sa.UniqueConstraint(
            "person_id", "kind", "occasion", "number", name="uq_said_nudges_person_id_kind_occasion_number"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_said_nudges_said_at", "said_nudges", ["said_at"], unique=False)
