"""The tables. No column takes free text about a session, and none is to be added."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Time,
    UniqueConstraint,
    text,
)

from storage.types import Id, Moment, Value

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

people = Table(
    "people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("psychodynamic", Boolean),
    Column("criteria_set", String(64)),
    Column("stage", String(32)),
    Column("region", String(64)),
    Column("welcomed", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("forgotten_at", Moment),  # what is left goes as soon as they have been told
    Column("last_entry", Integer, nullable=False, server_default="0"),  # the last number given to an entry
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_people_stage", people.c.stage)

addresses = Table(
    "addresses",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("user", String(200), nullable=False),
    Column("chat", String(200), nullable=False),  # the private chat; empty until it is known
    Column("state", String(16), nullable=False),
    Column("preferred", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("linked_at", Moment),  # when it was joined to the other places of its person
    UniqueConstraint("channel", "account", "user"),
    sqlite_autoincrement=True,
)

# One-time codes by which two places turn out to be one person's: one at most a person, and never as typed.
link_codes = Table(
    "link_codes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, unique=True),
    Column("address_id", ForeignKey("addresses.id"), nullable=False),  # where it was asked for
    Column("digest", String(64), nullable=False, unique=True),
    Column("expires_at", Moment, nullable=False),
    Column("typed_in", ForeignKey("addresses.id"), index=True),  # where it was typed: of use there alone
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("address_id", ForeignKey("addresses.id"), nullable=False),
    Column("chat", String(200), nullable=False),
    Column("private", Boolean, nullable=False),
    Column("memory", Value, nullable=False),
    UniqueConstraint("address_id", "chat"),
    sqlite_autoincrement=True,
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("message_id", String(200), nullable=False),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("received_at", Moment, nullable=False),
    Column("done_at", Moment),
    Column("body", Value),  # the Incoming; wiped when it is done
    UniqueConstraint("channel", "account", "message_id"),
    CheckConstraint("state IN ('waiting', 'done', 'set_aside')", name="state"),
    CheckConstraint("state = 'waiting' OR body IS NULL", name="wiped"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index(
    "ix_inbox_waiting",
    inbox.c.conversation_id,
    inbox.c.id,
    sqlite_where=text("state = 'waiting'"),
    postgresql_where=text("state = 'waiting'"),
)
Index("ix_inbox_done_at", inbox.c.done_at)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("address_id", ForeignKey("addresses.id")),  # of a message to a person: chosen when it is claimed
    Column("chat", String(200)),  # where the question was asked; None is the address's private chat
    Column("answers", ForeignKey("inbox.id", ondelete="SET NULL")),
    Column("action", String(16), nullable=False),
    Column("priority", Integer, nullable=False),  # lower goes first
    Column("dedup_key", String(200), nullable=False, unique=True),
    Column("state", String(16), nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("retry_at", Moment),  # while it waits for another try, what comes after it waits too
    Column("attempts", Integer, nullable=False),
    Column("again", Integer, nullable=False),  # how often it went out after a send whose end is unknown
    Column("lease_until", Moment),
    Column("lease_token", Integer, nullable=False),
    # The platform's: of what is edited, deleted or answered; and once it is sent, its own for a later edit.
    Column("message_id", String(200)),
    Column("error", String(200)),  # a class of failure, never a text
    Column("finished_at", Moment),
    Column("body", Value),  # the Reply; wiped when it is finished
    CheckConstraint("state IN ('waiting', 'sending', 'sent', 'failed', 'blocked')", name="state"),
    CheckConstraint("state IN ('waiting', 'sending') OR body IS NULL", name="wiped"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index(
    "ix_outbox_unfinished",
    outbox.c.address_id,
    outbox.c.priority,
    outbox.c.due_at,
    outbox.c.id,
    sqlite_where=text("state IN ('waiting', 'sending')"),
    postgresql_where=text("state IN ('waiting', 'sending')"),
)
Index(
    "ix_outbox_due",
    outbox.c.due_at,
    sqlite_where=text("state IN ('waiting', 'sending')"),
    postgresql_where=text("state IN ('waiting', 'sending')"),
)
Index("ix_outbox_finished_at", outbox.c.finished_at)
Index("ix_outbox_answers", outbox.c.answers)

# How far the time is taken up in which a platform lets us speak: one row an account, one a chat of it.
paces = Table(
    "paces",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("chat", String(200), nullable=False),  # empty: the account as a whole
    Column("free_at", Moment, nullable=False),
    Column("halted_until", Moment),  # what the platform has asked for
    UniqueConstraint("channel", "account", "chat"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_paces_free_at", paces.c.free_at)

# As many rows an account as messages of it may go in a second: each is taken by a message, and is free again
# a second after that has been answered.
pace_slots = Table(
    "pace_slots",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("free_at", Moment, nullable=False),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index(
    "ix_pace_slots_channel_account_free_at", pace_slots.c.channel, pace_slots.c.account, pace_slots.c.free_at
)

# The workspaces that have installed us, each with the token to speak there, sealed before it gets here.
installations = Table(
    "installations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("channel", String(32), nullable=False),
    Column("account", String(64), nullable=False),
    Column("bot_user", String(64), nullable=False),
    Column("sealed_token", Value, nullable=False),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint("channel", "account"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

colleagues = Table(
    "colleagues",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("names", Value, nullable=False),  # a list; the first is how they were first called
    Column("linked_person_id", ForeignKey("people.id")),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

entries = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("activity", String(32), nullable=False),
    Column("standing", String(16), nullable=False),
    Column("on", Date),
    Column("since", Date),
    Column("until", Date),
    Column("quantity", Integer, nullable=False),
    Column("format", String(16)),
    Column("co_leader", String(200)),  # as it was typed
    Column("supervisor", String(200)),
    Column("participants", Integer),
    Column("duration_minutes", Integer),
    Column("created_at", Moment, nullable=False),
    # Where it came from: a draft is saved once, whatever happens.
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("draft", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    # And what took its place: a change or a removal is a draft too, and is undone like one.
    Column("removed_at", Moment),
    Column("removed_in", ForeignKey("conversations.id")),
    Column("removed_by", Integer),
    Column("number", Integer, nullable=False, server_default="0"),  # by which its person can name it
    UniqueConstraint("conversation_id", "draft", "position"),
    CheckConstraint('"on" IS NOT NULL OR (since IS NOT NULL AND until IS NOT NULL)', name="dated"),
    CheckConstraint("quantity >= 1", name="quantity"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
# Of what has been removed alone: or SQLite would look for several people's entries among all that stand.
Index(
    "ix_entries_removed_at",
    entries.c.removed_at,
    sqlite_where=text("removed_at IS NOT NULL"),
    postgresql_where=text("removed_at IS NOT NULL"),
)
Index("ix_entries_person_id_number", entries.c.person_id, entries.c.number, unique=True)
Index("ix_entries_person_id_activity_on", entries.c.person_id, entries.c.activity, entries.c.on)

# What somebody has arranged, to be reminded of it: no entries of a portfolio, and named by nothing but these.
bookings = Table(
    "bookings",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("activity", String(32), nullable=False),
    Column("on", Date, nullable=False),
    Column("at", Time),  # in the person's own time
    Column("supervisor", String(200)),
    Column("format", String(16)),
    Column("made_on", Date, nullable=False),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_bookings_on", bookings.c.on)

# Form R, one row a supervisor who has been asked.
form_r_references = Table(
    "form_r_references",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("supervisor", String(200), nullable=False),
    Column("asked_on", Date),
    Column("told_on", Date, nullable=False),
    Column("promised_by", Date),
    Column("chased_on", Date),
    Column("received_on", Date),
    Column("raised_on", Date),  # the accreditation team is to know that it has not come
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

regular_groups = Table(
    "regular_groups",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("activity", String(32), nullable=False),
    Column("every", String(16), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("starts", Date, nullable=False),
    Column("at", Time),  # in the person's own time
    Column("co_leader", String(200)),
    Column("supervisor", String(200)),
    Column("format", String(16)),
    Column("participants", Integer),
    Column("gaps", Value, nullable=False),  # the days on which it does not meet
    Column("ended_on", Date),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

reminder_wishes = Table(
    "reminder_wishes",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("wishes", Value, nullable=False),
    UniqueConstraint("person_id"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# The next reminder of each kind for each person, moved whenever something is saved: what is due is found by
# its moment, however many people there are.
planned_nudges = Table(
    "planned_nudges",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("occasion", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("due_at", Moment, nullable=False),
    UniqueConstraint("person_id", "kind"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_planned_nudges_due_at", planned_nudges.c.due_at)

said_nudges = Table(
    "said_nudges",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("occasion", String(64), nullable=False),
    Column("number", Integer, nullable=False),
    Column("said_at", Moment, nullable=False),
    Column("day", Date, nullable=False),  # the person's own
    UniqueConstraint("person_id", "kind", "occasion", "number"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_said_nudges_said_at", said_nudges.c.said_at)

# The accreditation team, and one-time invitations to it, never as they read.
team_members = Table(
    "team_members",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("added_by", ForeignKey("people.id")),  # None: the operator
    Column("added_at", Moment, nullable=False),
    UniqueConstraint("person_id"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

team_invitations = Table(
    "team_invitations",
    metadata,
    Column("id", Id, primary_key=True),
    Column("made_by", ForeignKey("people.id"), nullable=False),
    Column("digest", String(64), nullable=False, unique=True),
    Column("expires_at", Moment, nullable=False),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# Everything that the team does, and nobody takes anything out of it: who, what, when, about whom. Of a
# person who has been forgotten it is left that it was done.
team_actions = Table(
    "team_actions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person_id", ForeignKey("people.id")),  # None: the operator, or somebody forgotten
    Column("action", String(32), nullable=False),
    Column("about", ForeignKey("people.id")),
    Column("object_id", Integer),  # of what the action is about, where that is a row of its own
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_team_actions_at", team_actions.c.at)

# The steps of the pathway as they were taken; one that was undone stays, marked so.
pathway_steps = Table(
    "pathway_steps",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("step", String(32), nullable=False),
    Column("on", Date, nullable=False),  # the day from which it counts
    Column("taken_by", ForeignKey("people.id")),  # None: the operator, or somebody forgotten
    Column("taken_at", Moment, nullable=False),
    Column("details", Value),
    Column("undone_at", Moment),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# Form A, as it was filled in last.
applications = Table(
    "applications",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    Column("details", Value, nullable=False),
    Column("updated_at", Moment, nullable=False),
    UniqueConstraint("person_id"),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# What the team adds to what the program knows while it runs: rule sets, approved answers. The latest row of
# a kind and name holds; one without a body takes it away again.
additions = Table(
    "additions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("name", String(64), nullable=False),
    Column("body", Value),
    Column("added_by", ForeignKey("people.id")),  # None: the operator, or somebody forgotten
    Column("added_at", Moment, nullable=False),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# Questions that the guidance did not cover, passed on by their askers, who wait for an answer.
open_questions = Table(
    "open_questions",
    metadata,
    Column("id", Id, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("text", String(2000), nullable=False),  # looked through for case material and names before
    Column("asked_at", Moment, nullable=False),
    Column("answer", String(64)),  # the name of the addition that answers it
    Column("closed_at", Moment),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

# What goes with announcements; each goes with the last that has it.
files = Table(
    "files",
    metadata,
    Column("id", Id, primary_key=True),
    Column("name", String(100), nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", Moment, nullable=False),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Id, primary_key=True),
    Column("state", String(16), nullable=False),
    Column("made_by", ForeignKey("people.id")),  # None: somebody forgotten
    Column("address_id", ForeignKey("addresses.id")),  # where it is written and its progress is shown
    Column("approved_by", ForeignKey("people.id")),
    Column("body", Value, nullable=False),
    Column("audience", Value, nullable=False),
    Column("file_id", ForeignKey("files.id"), index=True),
    Column("corrects", ForeignKey("announcements.id")),
    Column("revision", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("started_at", Moment),
    Column("finished_at", Moment),
    # What shows its author how it goes: the message itself, or the latest change of it.
    Column("progress_id", ForeignKey("outbox.id", ondelete="SET NULL")),
    Column("shown_at", Moment),
    CheckConstraint(
        "state IN ('drafted', 'scheduled', 'running', 'paused', 'sent', 'cancelled')", name="state"
    ),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index("ix_announcements_due_at", announcements.c.due_at)

# Everybody whom an announcement is for, once each; and how it went.
recipients = Table(
    "recipients",
    metadata,
    Column("id", Id, primary_key=True),
    Column("announcement_id", ForeignKey("announcements.id"), nullable=False),
    Column("person_id", ForeignKey("people.id")),  # None: somebody forgotten, who is still counted
    Column("state", String(16), nullable=False),
    Column("outbox_id", ForeignKey("outbox.id", ondelete="SET NULL"), index=True),  # while it is under way
    Column("address_id", ForeignKey("addresses.id")),  # where it went, or was tried last
    Column("error", String(200)),  # a class of failure, never a text
    Column("finished_at", Moment),
    Column("answer", String(16)),  # the button that was pressed
    Column("answered_at", Moment),
    UniqueConstraint("announcement_id", "person_id"),
    CheckConstraint(
        "state IN ('waiting', 'queued', 'sent', 'blocked', 'failed', 'unknown', 'left_out')", name="state"
    ),
    sqlite_autoincrement=True,  # a number is never given twice, even after rows have gone
)
Index(
    "ix_recipients_announcement_id_state_id",
    recipients.c.announcement_id,
    recipients.c.state,
    recipients.c.id,
)
Index("ix_recipients_address_id", recipients.c.address_id)
