"""Frozen values as they are written into a row, and read back."""

from typing import TypeVar

from pydantic import TypeAdapter

from balint.announcements import Body
from balint.audience import Audience
from balint.memory import Memory
from balint.messages import Incoming, Reply
from balint.pathway.application import FormA
from balint.pathway.steps import Details
from balint.reminders.regular_group import Gap
from balint.reminders.wishes import Wishes

INCOMING = TypeAdapter(Incoming)
REPLY = TypeAdapter(Reply)
MEMORY = TypeAdapter(Memory)
NAMES = TypeAdapter(tuple[str, ...])
GAPS = TypeAdapter(tuple[Gap, ...])
WISHES = TypeAdapter(Wishes)
BODY = TypeAdapter(Body)
AUDIENCE: TypeAdapter[Audience | None] = TypeAdapter(Audience | None)
STEP_DETAILS = TypeAdapter(Details)
FORM_A = TypeAdapter(FormA)

T = TypeVar("T")


def write(adapter: TypeAdapter[T], value: T) -> str:
    return adapter.dump_json(value, exclude_defaults=True).decode()
