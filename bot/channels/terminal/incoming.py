"""What a line typed or piped in means. Pure and total: any line is something."""

import json
import uuid
from dataclasses import dataclass, replace
from datetime import datetime
from mimetypes import guess_type
from pathlib import Path
from unicodedata import normalize
from zoneinfo import ZoneInfo

from balint.files import SentFile, described
from balint.messages import Button, ConversationKey, Incoming, Kind, clean
from balint.people import DEFAULT_TIME_ZONE
from bot.channels.terminal import ACCOUNT, CHANNEL

LONGEST_NAME = 100
YEARS = range(1900, 3000)  # far from the ends of the calendar, where reckoning with days fails


@dataclass(frozen=True, slots=True)
class ClockMove:
    """A line that moves the clock; `to` is None where the moment could not be read."""

    to: datetime | None


def read_name(written: str) -> str:
    """Who sits at a terminal. ValueError if it is nobody's name."""
    name = normalize("NFC", written.strip())  # one “ë”, however a keyboard puts it together
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise ValueError(f"a name has 1 to {LONGEST_NAME} printable characters.")
    return name


def read_moment(written: str) -> datetime:
    """An ISO moment; without an offset it is British time. ValueError if it is none, or of no living year."""
    moment = datetime.fromisoformat(written)
    if moment.year not in YEARS:
        raise ValueError(f"{moment.year} is not a year to reckon in")
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(DEFAULT_TIME_ZONE))


def chosen(line: str, choices: tuple[Button, ...]) -> str:
    """The line that presses the choice whose number from 1 was typed; any other line as it is."""
    typed = line.strip()
    if len(typed) > 2 or not typed.isdecimal() or not 1 <= int(typed) <= len(choices):
        return line
    return json.dumps({"press": str(choices[int(typed) - 1].press)})


def to_incoming(line: str, name: str, now: datetime) -> Incoming | ClockMove:
    """A line of `balint chat`: text, or a JSON object with one of `text`, `press`, `now` or `file`, a path;
    `text` may stand beside a file.

    A line may carry an `id` of its own: said again with the same id, it is the same message.
    """
    if not line.lstrip().startswith("{"):
        return _frame(name, now, text=clean(line))
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return _frame(name, now, kind=Kind.UNREADABLE)
    message_id = found.get("id")
    message_id = message_id if isinstance(message_id, str) else ""
    match found:
        case {"now": str(written)}:
            return _move(written)
        case {"file": str(path)}:
            text = clean(found["text"]) if isinstance(found.get("text"), str) else ""
            incoming = _frame(
                name, now, kind=Kind.SAID if text else Kind.UNREADABLE, text=text, message_id=message_id
            )
            return replace(incoming, file=_file(path))
        case {"text": str(text)}:
            return _frame(name, now, text=clean(text), message_id=message_id)
        case {"press": str(press)}:
            return _frame(name, now, kind=Kind.PRESSED, press=clean(press), message_id=message_id)
    return _frame(name, now, kind=Kind.UNREADABLE)


def _file(path: str) -> SentFile:
    return described(Path(path).name, guess_type(path)[0] or "", reference=path)


def _move(written: str) -> ClockMove:
    try:
        return ClockMove(read_moment(written))
    except ValueError:
        return ClockMove(None)


def _frame(
    name: str, now: datetime, *, kind: Kind = Kind.SAID, text: str = "", press: str = "", message_id: str = ""
) -> Incoming:
    return Incoming(
        conversation=ConversationKey(CHANNEL, ACCOUNT, name, name),
        message_id=_own_id(name, message_id) if message_id else uuid.uuid4().hex,
        said_at=now,
        kind=kind,
        text=text,
        press=press,
    )


def _own_id(name: str, message_id: str) -> str:
    """An id of the speaker's own choice: whatever they chose, storable, and nobody else's."""
    return uuid.uuid5(uuid.NAMESPACE_OID, json.dumps([name, message_id])).hex
