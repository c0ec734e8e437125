"""Forms: what can be filled in at once where a platform has forms, and is asked one by one elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from balint.drafting import changed
from balint.language.names import find_people
from balint.messages import Incoming, Kind
from balint.pathway.entries import Activity, Format, Session
from balint.wording.sessions import ACTIVITY_NAMES, FORMAT_NAMES

MOST_PARTICIPANTS = 60
NAME_LENGTH = 80


class FieldKind(StrEnum):
    CHOICE = "choice"
    DATE = "date"
    NAME = "name"
    NUMBER = "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """`choices` are pairs of value and label. A value is always a string; a date is an ISO date."""

    name: str
    label: str
    question: str
    kind: FieldKind
    choices: tuple[tuple[str, str], ...] = ()
    required: bool = False
    most: int = MOST_PARTICIPANTS


@dataclass(frozen=True, slots=True)
class Form:
    id: str
    title: str
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field:
        """LookupError if there is no field of that name."""
        for field in self.fields:
            if field.name == name:
                return field
        raise LookupError(name)


LOG_SESSION = Form(
    "log_session",
    "Log a session",
    (
        Field(
            name="activity",
            label="What was it?",
            question="What was it?",
            kind=FieldKind.CHOICE,
            choices=tuple((str(activity), name) for activity, name in ACTIVITY_NAMES.items()),
            required=True,
        ),
        Field(name="on", label="Day", question="Which day was it?", kind=FieldKind.DATE, required=True),
        Field(
            name="co_leader",
            label="Co-leader",
            question="Who led it with you?",
            kind=FieldKind.NAME,
        ),
        Field(
            name="supervisor",
            label="Supervisor",
            question="Who was your supervisor?",
            kind=FieldKind.NAME,
        ),
        Field(
            name="format",
            label="Where",
            question="Was it in person or online?",
            kind=FieldKind.CHOICE,
            choices=tuple((str(each), name.capitalize()) for each, name in FORMAT_NAMES.items()),
        ),
        Field(
            name="participants",
            label="How many took part",
            question="How many took part?",
            kind=FieldKind.NUMBER,
        ),
    ),
)


_WORTH_KNOWING = {
    Activity.GROUP_LED: ("co_leader", "format", "participants"),
    Activity.GROUP_ATTENDED: ("format",),
    Activity.SUPERVISION: ("supervisor", "format"),
    Activity.SUPERVISION_GROUP: ("format",),
}


def read_field(field: Field, written: str, today: date) -> str:
    """The value of a field as it is kept; ValueError says, to the person, what is wrong with it."""
    text = " ".join(written.split())
    match field.kind:
        case FieldKind.CHOICE:
            return _choice(field, text)
        case FieldKind.DATE:
            return _day(text, today)
        case FieldKind.NUMBER:
            return _number(field, text)
        case FieldKind.NAME:
            if len(text) > NAME_LENGTH:
                raise ValueError(f"Please give a name of at most {NAME_LENGTH} characters.")
            return text


def _choice(field: Field, text: str) -> str:
    for value, label in field.choices:
        if text.casefold() in (value, label.casefold()):
            return value
    raise ValueError(f"Please choose one of: {', '.join(label for _, label in field.choices)}.")


def _day(text: str, today: date) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError("Please give the day as a date.") from None
    if day > today:
        raise ValueError("That day is still to come. A session is logged once it has taken place.")
    return day.isoformat()


def _number(field: Field, text: str) -> str:
    if not text.isdecimal() or not 1 <= int(text) <= field.most:
        raise ValueError(f"Please give a number from 1 to {field.most}.")
    return str(int(text))


def looks_like_a_name(text: str) -> bool:
    """Whether the words could stand behind "with": "Priya", "Dr O’Neill", "Anna-Maria de Souza"."""
    plain = text.replace("’", "'")
    return [person.name.replace("’", "'") for person in find_people(f"with {plain}")] == [plain]


def parse(form: Form, values: Mapping[str, str], frame: Incoming) -> Incoming | dict[str, str]:
    """A filled form as a message, in the frame of who sent it when; or what is wrong, by field.

    What is left empty is left out. The day is checked against `frame.said_at` in the offset it carries.
    """
    taken: dict[str, str] = {}
    errors: dict[str, str] = {}
    for field in form.fields:
        written = values.get(field.name, "").strip()
        if not written:
            if field.required:
                errors[field.name] = "Please fill this in."
            continue
        try:
            taken[field.name] = read_field(field, written, frame.said_at.date())
        except ValueError as error:
            errors[field.name] = str(error)
    return errors or replace(frame, kind=Kind.SUBMITTED, form=form.id, values=taken)


def filled(session: Session, field: Field, value: str) -> Session:
    """The session with one field of the log form set to a value that `read_field` has returned."""
    match field.name:
        case "activity":
            return changed(session, Session(activity=Activity(value)))
        case "on":
            return replace(session, on=date.fromisoformat(value))
        case "co_leader":
            return replace(session, co_leader=value)
        case "supervisor":
            return replace(session, supervisor=value)
        case "format":
            return replace(session, format=Format(value))
        case "participants":
            return replace(session, participants=int(value))
    raise ValueError(f"the log form has no field {field.name}")


def unfilled(session: Session, skipped: tuple[str, ...] = ()) -> Field | None:
    """The next thing worth asking about a session, beyond what is needed to keep it."""
    for name in _WORTH_KNOWING.get(session.activity, ()) if session.activity else ():
        if name not in skipped and lacks(session, LOG_SESSION.field(name)):
            return LOG_SESSION.field(name)
    return None


def lacks(session: Session, field: Field) -> bool:
    """Whether an answer for that field is wanted for this session: what is known is not written over."""
    if getattr(session, field.name) is not None:
        return False
    return field.required or (
        session.activity is not None and field.name in _WORTH_KNOWING.get(session.activity, ())
    )
