"""The part of an update that we read, and no more. What is not as it should be is a ValidationError."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
Seconds = Annotated[int, Field(ge=0, lt=2**33)]  # since 1970, and before the year 2243


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class User(_Part):
    id: Number
    is_bot: bool = False
    first_name: str = ""


class Chat(_Part):
    id: Number
    type: str = ""


class Entity(_Part):
    type: str
    offset: int
    length: int
    user: User | None = None


class Envelope(_Part):
    """Who wrote where and when: all that can be said of a message that cannot be read."""

    message_id: Number
    date: Seconds
    chat: Chat
    sender: User | None = Field(default=None, alias="from")
    sender_chat: Chat | None = None


class PhotoSize(_Part):
    file_id: Annotated[str, Field(max_length=200)]
    file_size: Annotated[int, Field(ge=0)] = 0


class Document(PhotoSize):
    file_name: str = ""
    mime_type: str = ""


class Message(Envelope):
    """`photo` is one picture in several sizes, the smallest first."""

    text: str | None = None
    caption: str | None = None
    entities: tuple[Entity, ...] = ()
    caption_entities: tuple[Entity, ...] = ()
    reply_to_message: Envelope | None = None
    migrate_to_chat_id: Number | None = None
    photo: tuple[PhotoSize, ...] = ()
    document: Document | None = None


class CallbackQuery(_Part):
    id: Annotated[str, Field(max_length=100)]
    sender: User = Field(alias="from")
    message: Envelope | None = None
    data: str | None = None


class Member(_Part):
    status: str


class MemberUpdated(_Part):
    chat: Chat
    sender: User = Field(alias="from")
    date: Seconds
    new_chat_member: Member


class Update(_Part):
    update_id: Number
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    my_chat_member: MemberUpdated | None = None


class UnreadUpdate(_Part):
    """As much as can be saved of an update that is not as it should be."""

    update_id: Number
    message: Envelope


READ = ("message", "edited_message", "callback_query", "my_chat_member")  # all that we ask to be sent
CONTENT = frozenset(
    {"animation", "audio", "contact", "dice", "document", "game", "location", "paid_media", "photo", "poll"}
    | {"sticker", "story", "venue", "video", "video_note", "voice"}
)


def has_content(payload: Any) -> bool:
    """Whether a message without words is something that somebody sent, and not news of the chat itself."""
    message = payload.get("message") if isinstance(payload, dict) else None
    return isinstance(message, dict) and not CONTENT.isdisjoint(message)
