"""Each person's entries are numbered from 1, whatever others have logged meanwhile."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("people", sa.Column("last_entry", sa.Integer(), server_default="0", nullable=False))
    op.add_column("entries", sa.Column("number", sa.Integer(), server_default="0", nullable=False))
    op.execute(
        "UPDATE entries SET number = numbered.number FROM "
        "(SELECT id, row_number() OVER (PARTITION BY person_id ORDER BY id) AS number FROM entries) "
        "AS numbered WHERE entries.id = numbered.id"
    )
    op.execute(
        "UPDATE people SET last_entry = last.number FROM "
        "(SELECT person_id, max(number) AS number FROM entries GROUP BY person_id) "
        "AS last WHERE people.id = last.person_id"
    )
    op.create_index("ix_entries_person_id_number", "entries", ["person_id", "number"], unique=True)
