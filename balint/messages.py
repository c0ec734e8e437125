"""What comes in, and what is said: the values that every channel and every handler share."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from balint.files import File, SentFile
from balint.language.patterns import expression

LONGEST_TEXT = 2000  # characters; nobody tells of a session, or asks a question, at such length
PRESS_BYTES = 64  # the narrowest platform: Telegram's callback_data
LONGEST_NUMBER = 9  # digits; a longer one was never offered, and would not fit into a column
_PRESS_PART = expression(r"[A-Za-z0-9_.-]+")


class Topic(StrEnum):
    WELCOME = "welcome"
    LOG = "log"
    PROGRESS = "progress"
    GUIDANCE = "guidance"
    REMINDER = "reminder"
    BOOKING = "booking"
    FORM_R = "form_r"
    STAGE = "stage"
    TEAM = "team"
    ANNOUNCEMENT = "announcement"
    SETTINGS = "settings"
    HELP = "help"
    PRIVACY = "privacy"


class Outcome(StrEnum):
    ANSWERED = "answered"
    ASKED = "asked"
    DONE = "done"
    NOT_COVERED = "not_covered"
    REFUSED = "refused"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Press:
    """What a button means: an act, the thing it acts on, and which one. At most 64 bytes when written out.

    The act `confirm` is kept for the button that accepts what is offered.
    """

    act: str
    on: str
    args: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        written = str(self)
        whole = all(_PRESS_PART.fullmatch(part) for part in (self.act, self.on, *self.args))
        if not whole or len(written) > PRESS_BYTES:
            raise ValueError(f"not a press a platform can carry: {written!r}")

    def __str__(self) -> str:
        return ":".join((self.act, self.on, *self.args))

    @classmethod
    def read(cls, written: str) -> "Press | None":
        """The press that was written so, or None if it is none."""
        act, _, rest = written.partition(":")
        on, *args = rest.split(":")
        try:
            return cls(act, on, tuple(args))
        except ValueError:
            return None


def numbers(args: Iterable[str]) -> list[int]:
    """Those parts of a press that number a row."""
    return [int(arg) for arg in args if arg.isdecimal() and len(arg) <= LONGEST_NUMBER]


@dataclass(frozen=True, slots=True)
class Button:
    """A choice on offer. Whoever types the label has pressed it."""

    label: str
    press: Press


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact stands, and whose guidance it is."""

    title: str
    section: str
    owner: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over: `content` is its text, as it was when it was asked for."""

    name: str
    media_type: str
    content: str


@dataclass(frozen=True, slots=True)
class Picture(Document):
    """A picture to be shown, with the words that stand in for it; `content` is the chart that is drawn when
    it is sent (`balint/charts.py`).
    """

    alternative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the assistant says. Plain text in paragraphs; a channel may set the headline in bold.

    `personal` is about one person's own record: in public it goes to them alone. `takes_away`: what it
    answers is to be deleted where the platform allows. `leads_on`: beside it stands the way into the private
    chat with us. `attached` is looked up by its number when it is sent.
    """

    topic: Topic
    outcome: Outcome
    text: str = ""
    headline: str = ""
    buttons: tuple[Button, ...] = ()
    sources: tuple[Source, ...] = ()
    documents: tuple[Document, ...] = ()
    pictures: tuple[Picture, ...] = ()
    attached: File | None = None
    personal: bool = True
    takes_away: bool = False
    leads_on: bool = False

    @property
    def plain(self) -> str:
        return "\n".join(part for part in (self.headline, self.text) if part)


class Action(StrEnum):
    """`OFFER_MENU` says nothing: the commands that are offered in a chat are those of the menu (its name is
    the text) from then on.
    """

    SEND = "send"
    EDIT = "edit"
    DELETE = "delete"
    PUBLISH_HOME = "publish_home"
    OFFER_MENU = "offer_menu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Say:
    """Something said to a person other than as the answer to the message in hand.

    `dedup_key` is unique for ever: the same occasion is never said twice. `due_at` None means at once,
    `address_id` None wherever they like it best.
    """

    person_id: int
    reply: Reply
    dedup_key: str
    action: Action = Action.SEND
    due_at: datetime | None = None
    priority: int = 5
    address_id: int | None = None


def clean(text: str) -> str:
    """Text as it can be kept and read: without control characters and halves of characters, and cut
    where it is too long to be taken up anyway.
    """
    kept = (
        character
        for character in text[: 2 * LONGEST_TEXT]
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    )
    return unicodedata.normalize("NFC", "".join(kept)).strip()


class Kind(StrEnum):
    """What came in. `BLOCKED` and `UNBLOCKED` are no words of anybody's: they say where we may write. Nor is
    `HOME_OPENED`: somebody looks at the page that we keep for them, and it is published anew.
    """

    SAID = "said"
    EDITED = "edited"
    PRESSED = "pressed"
    SUBMITTED = "submitted"
    UNREADABLE = "unreadable"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    HOME_OPENED = "home_opened"


@dataclass(frozen=True, slots=True)
class ConversationKey:
    """Who speaks where. `account` is the bot's: its token's id, or the Slack team."""

    channel: str
    account: str
    chat: str
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One message as it came, whatever the channel.

    `message_id` is the platform's own, unique in its channel and account. `said_at` is when the person wrote,
    with its offset. `text` is what was said; `press` the written press of a button, and `pressed_on` the
    platform's id of the message it stood on; `values` the fields of a submitted form, by name. `post` is the
    platform's id of the message in its chat, by which it can be deleted or answered. `asked_in` is the public
    chat where it was said, where the conversation itself is the private one: only what is not personal is
    answered there. `file` came with the words, or alone.
    """

    conversation: ConversationKey
    message_id: str
    said_at: datetime
    kind: Kind = Kind.SAID
    text: str = ""
    press: str = ""
    pressed_on: str = ""
    post: str = ""
    asked_in: str = ""
    aside: bool = False
    file: SentFile | None = None
    form: str = ""
    values: dict[str, str] = field(default_factory=dict)
    private: bool = True
    display_name: str = ""
    time_zone: str = ""

    @property
    def seen_by_others(self) -> bool:
        """Whether it was written where others read it too."""
        return not self.private or bool(self.asked_in and self.post)
