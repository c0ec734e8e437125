"""What a payload means. Pure and total: any payload is something, or nothing to us."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError

from balint.files import SentFile, Trouble, described
from balint.messages import ConversationKey, Incoming, Kind, clean
from bot.channels.slack import CHANNEL
from bot.channels.slack.payload import (
    Command,
    EventCallback,
    HomeOpened,
    MessageEvent,
    OtherFile,
    Presses,
    SharedFile,
    Shortcut,
    Submission,
    UnreadEvent,
    Written,
)
from bot.channels.slack.place import Place
from bot.channels.slack.wording import typed

AHEAD = timedelta(hours=1)  # a message from further in the future has no date worth reckoning with
_SAID = (None, "file_share", "thread_broadcast", "me_message")  # subtypes of what a person writes

Payload = EventCallback | Command | Presses | Submission | Shortcut
_HELD_BY_SLACK = ("hosted", "snippet")  # modes of a file; others are elsewhere, or gone
_PAYLOAD: TypeAdapter[Payload] = TypeAdapter(Payload)


@dataclass(frozen=True, slots=True)
class Me:
    """The bot in a workspace, as Slack knows it."""

    team: str
    user: str


def read(payload: Any) -> Payload | None:
    """A payload of a kind that we know; None for any other."""
    try:
        return _PAYLOAD.validate_python(payload)
    except ValidationError:
        return None


def to_incoming(payload: Any, me: Me, now: datetime) -> Incoming | None:
    """None is what is not for us: other bots, our own words, news of the conversation itself, and what is
    answered on the spot (a modal that is opened or filled in).
    """
    match payload if isinstance(payload, Payload) else read(payload):
        case EventCallback(event=MessageEvent() as event) as callback:
            return _message(event, callback.event_id, me, now)
        case EventCallback(event=HomeOpened(tab="home") as event) as callback:
            return _frame(event.user, callback.event_id, me, now, kind=Kind.HOME_OPENED)
        case Command() as command:
            return _command(command, me, now)
        case Presses() as presses:
            return _pressed(presses, me, now)
        case None:
            return _unreadable(payload, me, now)
    return None


def _unreadable(payload: Any, me: Me, now: datetime) -> Incoming | None:
    try:
        unread = UnreadEvent.model_validate(payload)
    except ValidationError:
        return None
    event = MessageEvent(**unread.event.model_dump())
    return _message(event, unread.event_id, me, now)


def _frame(
    user: str,
    message_id: str,
    me: Me,
    said_at: datetime,
    *,
    kind: Kind = Kind.SAID,
    text: str = "",
    press: str = "",
    pressed_on: str = "",
    asked_in: Place | None = None,
    post: str = "",
    file: SentFile | None = None,
) -> Incoming:
    """The conversation is the private one, wherever somebody speaks, and named by the person themselves."""
    return Incoming(
        conversation=ConversationKey(CHANNEL, me.team, user, user),
        message_id=message_id,
        said_at=said_at,
        kind=kind,
        text=text,
        press=press,
        pressed_on=pressed_on,
        post=post,
        asked_in=str(asked_in) if asked_in else "",
        aside=asked_in is not None,
        file=file,
    )


def _message(event: MessageEvent, event_id: str, me: Me, now: datetime) -> Incoming | None:
    if event.type == "message" and not event.channel.startswith("D"):
        return None
    if event.type == "app_mention" and event.channel.startswith("D"):
        return None  # it comes as a message too
    kind, written = _written(event)
    if kind is None or written.user is None or written.bot_id or written.user in (me.user, "USLACKBOT"):
        return None
    text = clean(typed(written.text, me.user))
    if event.type == "app_mention":
        text = text.strip(" ,:")
    return _frame(
        written.user,
        event_id,
        me,
        moment(event.ts, now),
        kind=kind if text or kind is Kind.EDITED or event.type == "app_mention" else Kind.UNREADABLE,
        text=text,
        asked_in=_asked_in(event.channel, written.thread_ts),
        post=event.ts if event.type == "app_mention" else "",
        file=_file(event.files),
    )


def _file(files: tuple[SharedFile | OtherFile, ...]) -> SentFile | None:
    if not files:
        return None
    if len(files) > 1:
        return SentFile(trouble=Trouble.SEVERAL)
    [found] = files
    if isinstance(found, OtherFile) or found.mode not in _HELD_BY_SLACK:
        return SentFile(trouble=Trouble.KIND)
    return described(found.name, found.mimetype, size=found.size, reference=found.url_private)


def _written(event: MessageEvent) -> tuple[Kind | None, Written]:
    """What was written, and whether for the first time; no kind for what is not a person's writing."""
    written = Written(user=event.user, bot_id=event.bot_id, text=event.text, thread_ts=event.thread_ts)
    if event.subtype in _SAID:
        return Kind.SAID, written
    if event.subtype == "message_changed" and event.message:
        before = event.previous_message.text if event.previous_message else ""
        return (Kind.EDITED if event.message.text != before else None), event.message
    return None, written


def _asked_in(channel: str, thread: str | None) -> Place | None:
    """None is the private conversation itself, outside its threads."""
    place = Place(channel, thread or "")
    return None if place.is_direct and not place.thread else place


def _command(command: Command, me: Me, now: datetime) -> Incoming:
    """Nobody else sees a command, nor what it is answered with. Which direct messages it was given in we
    cannot tell: those of others are closed to us.
    """
    return _frame(
        command.user_id,
        command.trigger_id,
        me,
        now,
        text=clean(typed(command.text, me.user)) or "help",
        asked_in=_asked_in(command.channel_id, None),
    )


def _pressed(presses: Presses, me: Me, now: datetime) -> Incoming | None:
    press, on = presses.actions[0], presses.container
    if not press.value:
        return None
    thread = on.thread_ts or (presses.message.thread_ts if presses.message else None)
    place = _asked_in(on.channel_id, thread) if on.channel_id else None
    return _frame(
        presses.user.id,
        presses.trigger_id,
        me,
        moment(press.action_ts, now),
        kind=Kind.PRESSED,
        press=clean(press.value),
        pressed_on=on.message_ts or "",
        asked_in=place,
        post="" if on.is_ephemeral else on.message_ts or "",
    )


def moment(ts: str | None, now: datetime) -> datetime:
    """When something was written; now, where Slack does not say, or says what cannot be."""
    said_at = datetime.fromtimestamp(float(ts), UTC) if ts else now
    return said_at if said_at < now + AHEAD else now
