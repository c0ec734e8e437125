"""Who counts as an applicant, and what people go by: for the accreditation team alone.

An applicant is whoever has been welcomed, but for members of the team who have no portfolio of their own.
"""

from sqlalchemy import and_, func, or_, select

from storage.tables import addresses, entries, people, team_members

_STANDING = and_(entries.c.person_id == people.c.id, entries.c.removed_at.is_(None))
HAS_LOGGED = select(entries.c.id).where(_STANDING).exists()
LAST_LOGGED = select(func.max(entries.c.created_at)).where(_STANDING).scalar_subquery()
_ON_TEAM = select(team_members.c.id).where(team_members.c.person_id == people.c.id).exists()
APPLICANT = (
    people.c.welcomed,
    people.c.forgotten_at.is_(None),
    or_(~_ON_TEAM, people.c.stage.is_not(None), HAS_LOGGED),
)
_AT_TERMINAL = (
    select(func.min(addresses.c.user))
    .where(addresses.c.person_id == people.c.id, addresses.c.channel == "terminal")
    .scalar_subquery()
)
# What somebody goes by: the name they gave, or that of their own choice at a terminal.
NAME = func.coalesce(func.nullif(people.c.name, ""), _AT_TERMINAL, "")
BY_NAME = func.lower(NAME), people.c.id
