"""The form in which a session is logged: who asks for it, what is in it already, and what is sent with it."""

import asyncio
import logging
import re
from dataclasses import dataclass
from datetime import datetime

from balint.forms import LOG_SESSION, parse
from balint.language.reports import read_report
from balint.language.said import Reported
from balint.messages import ConversationKey, Incoming, clean
from balint.pathway.entries import Session
from bot.channels.slack import CHANNEL
from bot.channels.slack.errors import FAULTS, code_of
from bot.channels.slack.incoming import Me, moment
from bot.channels.slack.modal import asked_in, modal, values_of
from bot.channels.slack.payload import Command, Presses, Quoted, Shortcut, Submission
from bot.channels.slack.place import Place
from bot.channels.slack.wording import typed
from bot.channels.slack.workspaces import Workspace

logger = logging.getLogger(__name__)

SHORTCUT, MESSAGE_SHORTCUT = "log_session", "log_session_of_message"
OPEN_SECONDS = 2.0  # Slack waits 3 s for its acknowledgement
IN_WORDS = "log a session"  # what somebody says who has no form
_COMMAND = re.compile(r"log\b[\s:,]*(.*)", re.IGNORECASE | re.DOTALL)
_OPENED_BEFORE = "exchanged_trigger_id"


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody wants the form. `text` is what tells of the session, `said_at` when that was written."""

    user: str
    trigger_id: str
    said_at: datetime
    text: str = ""
    place: Place | None = None


def wish(given: Command | Presses | Shortcut, me: Me, now: datetime) -> Wish | None:
    """Pure: the wish for the form, which only of a command can be in doubt."""
    match given:
        case Command():
            found = _COMMAND.fullmatch(given.text.strip())
            place = Place(given.channel_id)
            text = clean(typed(found[1], me.user)) if found else ""
            where = None if place.is_direct else place
            return Wish(given.user_id, given.trigger_id, now, text, where) if found else None
        case Shortcut(message=Quoted() as message):
            text = clean(typed(message.text, me.user))
            place = Place(given.channel.id) if given.channel else Place(given.user.id)
            said_at = moment(message.ts, now)
            return Wish(given.user.id, given.trigger_id, said_at, text, None if place.is_direct else place)
    return Wish(given.user.id, given.trigger_id, now)


def told(text: str, said_at: datetime) -> Session | None:
    """What the form is filled in with; None where words are better answered with words: they tell of several
    sessions, or of one that cannot be logged.
    """
    if not text:
        return Session()
    found = read_report(f"log {text}", said_at.date())
    match found:
        case None:
            return Session()
        case Reported(sessions=(session,), problems=()) if session.quantity == 1 and not session.since:
            return session
    return None


async def opened(workspace: Workspace, wanted: Wish, local: datetime) -> Incoming | None:
    """Open the form; what is to be taken in instead where that is not possible. `local` is the speaker's now.

    Slack waits for 3 seconds only, so nobody is asked anything before.
    """
    session = told(wanted.text, wanted.said_at.astimezone(local.tzinfo))
    if session is not None:
        view = modal(LOG_SESSION, session, local.date(), wanted.place)
        try:
            async with asyncio.timeout(OPEN_SECONDS):
                await workspace.client.views_open(trigger_id=wanted.trigger_id, view=view)
        except FAULTS as error:
            if code_of(error) == _OPENED_BEFORE:
                return None
            logger.warning("a form could not be opened: %s", code_of(error))
        else:
            return None
    words = f"log {wanted.text}" if wanted.text else IN_WORDS
    return _frame(workspace.me, wanted.user, wanted.trigger_id, local, wanted.place, text=words)


def filled_in(submission: Submission, me: Me, local: datetime) -> Incoming | dict[str, str]:
    """Pure: a form that was sent off, as a message; or what is wrong with it, by field.

    A form is sent off once: its own id is the message's.
    """
    view = submission.view
    frame = _frame(me, submission.user.id, f"view.{view.id}", local, asked_in(view.private_metadata))
    return parse(LOG_SESSION, values_of(view.state), frame)


def _frame(
    me: Me, user: str, message_id: str, said_at: datetime, place: Place | None, *, text: str = ""
) -> Incoming:
    return Incoming(
        conversation=ConversationKey(CHANNEL, me.team, user, user),
        message_id=message_id,
        said_at=said_at,
        text=text,
        asked_in=str(place) if place else "",
        aside=place is not None,
    )
