"""One person in several places: the codes that join them, and when a place was joined."""

import sqlalchemy as sa
from alembic import op

from storage.types import Id, Moment

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("addresses", sa.Column("linked_at", Moment(), nullable=True))
    op.create_table(
        "link_codes",
        sa.Column("id", Id, nullable=False),
        sa.Column("person_id", Id, nullable=False),
        sa.Column("address_id", Id, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("typed_in", Id, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_link_codes_person_id_people"),
        sa.ForeignKeyConstraint(["address_id"], ["addresses.id"], name="fk_link_codes_address_id_addresses"),
        sa.ForeignKeyConstraint(["typed_in"], ["addresses.id"], name="fk_link_codes_typed_in_addresses"),
        sa.PrimaryKeyConstraint("id", name="pk_link_codes"),
        sa.UniqueConstraint("person_id", name="uq_link_codes_person_id"),
        sa.UniqueConstraint("digest", name="uq_link_codes_digest"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_link_codes_typed_in", "link_codes", ["typed_in"], unique=False)
