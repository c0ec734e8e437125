"""What an update means. Pure and total: any payload is something, or nothing to us."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from balint.files import SentFile, Trouble, described
from balint.messages import ConversationKey, Incoming, Kind, clean
from bot.channels.telegram import CHANNEL
from bot.channels.telegram.addressed import Me, words_to_us
from bot.channels.telegram.payload import (
    CallbackQuery,
    Chat,
    Envelope,
    MemberUpdated,
    Message,
    UnreadUpdate,
    Update,
    User,
    has_content,
)

LONGEST_NAME = 100
AHEAD = timedelta(hours=1)  # a message from further in the future has no date worth reckoning with


@dataclass(frozen=True, slots=True)
class Moved:
    """A group has got another id."""

    old: str
    new: str


def to_incoming(payload: Any, me: Me, now: datetime) -> Incoming | Moved | None:
    """None is what is not for us: chatter of a group, other bots, news of the chat itself."""
    try:
        update = Update.model_validate(payload)
    except ValidationError:
        return _unreadable(payload, me, now)
    if update.callback_query:
        return _pressed(update, update.callback_query, me, now)
    if update.my_chat_member:
        return _reach(update, update.my_chat_member, me)
    if update.edited_message:
        words = update.edited_message.text or update.edited_message.caption
        return _said(update, update.edited_message, me, now, Kind.EDITED if words else None)
    if update.message and update.message.migrate_to_chat_id:
        return Moved(str(update.message.chat.id), str(update.message.migrate_to_chat_id))
    if update.message:
        return _said(update, update.message, me, now, _kind(payload, update.message))
    return None


def _kind(payload: Any, message: Message) -> Kind | None:
    """None for news of the chat itself, which nobody said."""
    if message.text or message.caption:
        return Kind.SAID
    return Kind.UNREADABLE if has_content(payload) else None


def _said(update: Update, message: Message, me: Me, now: datetime, kind: Kind | None) -> Incoming | None:
    words = words_to_us(message, me)
    if words is None or kind is None or not _is_a_person(message):
        return None
    incoming = _frame(update.update_id, message, me, now, kind=kind, text=clean(words))
    return replace(incoming, file=_file(message)) if incoming else None


def _file(message: Message) -> SentFile | None:
    if message.photo:
        largest = message.photo[-1]
        return described("picture.jpg", "image/jpeg", size=largest.file_size, reference=largest.file_id)
    if found := message.document:
        return described(found.file_name, found.mime_type, size=found.file_size, reference=found.file_id)
    return SentFile(trouble=Trouble.KIND) if message.caption is not None else None


def _is_a_person(message: Envelope) -> bool:
    """Not a bot, a channel, or an administrator who hides behind the group."""
    return message.sender is not None and not message.sender.is_bot and message.sender_chat is None


def _frame(
    update_id: int, message: Envelope, me: Me, now: datetime, *, kind: Kind, text: str = ""
) -> Incoming | None:
    if message.sender is None:
        return None
    said_at = datetime.fromtimestamp(message.date, UTC)
    return Incoming(
        conversation=_conversation(message.sender, me),
        message_id=f"{update_id}:{message.message_id}",
        said_at=said_at if message.date and said_at < now + AHEAD else now,
        kind=kind,
        text=text,
        private=_is_private(message.chat),
        asked_in=_asked_in(message.chat),
        post=str(message.message_id),
        display_name=clean(message.sender.first_name)[:LONGEST_NAME],
    )


def _pressed(update: Update, query: CallbackQuery, me: Me, now: datetime) -> Incoming | None:
    """A press has no time of its own: it is when we hear of it."""
    if query.message is None or query.data is None:
        return None
    return Incoming(
        conversation=_conversation(query.sender, me),
        message_id=f"{update.update_id}:{query.id}",
        said_at=now,
        kind=Kind.PRESSED,
        press=clean(query.data),
        pressed_on=str(query.message.message_id),
        private=_is_private(query.message.chat),
        asked_in=_asked_in(query.message.chat),
        display_name=clean(query.sender.first_name)[:LONGEST_NAME],
    )


def _reach(update: Update, change: MemberUpdated, me: Me) -> Incoming | None:
    if not _is_private(change.chat):
        return None
    blocked = change.new_chat_member.status in ("kicked", "left")
    return Incoming(
        conversation=_conversation(change.sender, me),
        message_id=f"{update.update_id}:member",
        said_at=datetime.fromtimestamp(change.date, UTC),
        kind=Kind.BLOCKED if blocked else Kind.UNBLOCKED,
    )


def _unreadable(payload: Any, me: Me, now: datetime) -> Incoming | None:
    try:
        update = UnreadUpdate.model_validate(payload)
    except ValidationError:
        return None
    if not _is_private(update.message.chat) or not _is_a_person(update.message):
        return None
    return _frame(update.update_id, update.message, me, now, kind=Kind.UNREADABLE)


def _conversation(user: User, me: Me) -> ConversationKey:
    """The private one, wherever somebody speaks: its chat has the person's own id, and there the buttons of
    what concerns them alone will be pressed.
    """
    return ConversationKey(CHANNEL, str(me.id), str(user.id), str(user.id))


def _is_private(chat: Chat) -> bool:
    return chat.type == "private"


def _asked_in(chat: Chat) -> str:
    return "" if _is_private(chat) else str(chat.id)
