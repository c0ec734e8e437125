"""The part of a payload that we read, and no more. What is not as it should be is a ValidationError."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"\A[A-Za-z0-9]{1,40}\z")]
Ts = Annotated[str, StringConstraints(pattern=r"\A[0-9]{1,10}\.[0-9]{1,9}\z")]  # seconds since 1970
Key = Annotated[str, StringConstraints(pattern=r"\A[A-Za-z0-9._-]{1,150}\z")]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, hide_input_in_errors=True)


class Written(_Part):
    """A message as it stands, inside the news that it has changed."""

    user: Id | None = None
    bot_id: str | None = None
    text: str = ""
    thread_ts: Ts | None = None


class SharedFile(_Part):
    """`mode`: whether Slack itself has it."""

    name: str
    mimetype: str = ""
    size: Annotated[int, Field(ge=0)] = 0
    url_private: str
    mode: str


class OtherFile(_Part):
    """One of which Slack says less: it is elsewhere, or gone."""


class MessageEvent(_Part):
    type: Literal["message", "app_mention"]
    channel: Id
    ts: Ts
    user: Id | None = None
    bot_id: str | None = None
    subtype: str | None = None
    text: str = ""
    thread_ts: Ts | None = None
    message: Written | None = None
    previous_message: Written | None = None
    files: tuple[SharedFile | OtherFile, ...] = ()


class HomeOpened(_Part):
    type: Literal["app_home_opened"]
    user: Id
    tab: str = "home"


def _unread(kind: str) -> str:
    if kind in ("message", "app_mention", "app_home_opened"):
        raise ValueError("one of those above, and not as it should be")
    return kind


class OtherEvent(_Part):
    type: Annotated[str, AfterValidator(_unread)]


class EventCallback(_Part):
    type: Literal["event_callback"]
    event_id: Key
    team_id: Id | None = None
    event: MessageEvent | HomeOpened | OtherEvent


class Envelope(_Part):
    """Who wrote where and when: all that can be said of a message that cannot be read."""

    type: Literal["message"]
    channel: Id
    ts: Ts
    user: Id
    bot_id: None = None
    subtype: None = None


class UnreadEvent(_Part):
    """As much as can be saved of an event that is not as it should be."""

    type: Literal["event_callback"]
    event_id: Key
    event: Envelope


class Command(_Part):
    command: str
    text: str = ""
    user_id: Id
    channel_id: Id
    trigger_id: Key
    team_id: Id | None = None


class User(_Part):
    id: Id


class Thing(_Part):
    """Something that is named by its id."""

    id: Id


class Container(_Part):
    """What a pressed button stands on."""

    type: str
    message_ts: Ts | None = None
    channel_id: Id | None = None
    thread_ts: Ts | None = None
    is_ephemeral: bool = False


class Label(_Part):
    text: str = ""


class Pressed(_Part):
    action_id: str
    value: str = ""
    action_ts: Ts | None = None
    text: Label = Label()


class Presses(_Part):
    type: Literal["block_actions"]
    trigger_id: Key
    user: User
    container: Container
    actions: Annotated[tuple[Pressed, ...], Field(min_length=1)]
    message: Written | None = None
    response_url: str = ""


class View(_Part):
    id: Id
    callback_id: str = ""
    private_metadata: str = ""
    state: dict[str, Any] = {}


class Submission(_Part):
    type: Literal["view_submission"]
    user: User
    view: View


class Quoted(Written):
    ts: Ts | None = None


class Shortcut(_Part):
    """`message` and `channel` where it is one of a message's."""

    type: Literal["shortcut", "message_action"]
    callback_id: str
    trigger_id: Key
    user: User
    message: Quoted | None = None
    channel: Thing | None = None
