"""A form as a modal: drawn, and read when it has been filled in. Pure."""

import json
from datetime import date
from typing import Any

from balint.forms import NAME_LENGTH, Field, FieldKind, Form
from balint.pathway.entries import Session
from bot.channels.slack.place import Place
from bot.channels.slack.render import Block, label


def modal(form: Form, known: Session, today: date, asked_in: Place | None) -> dict[str, Any]:
    """The form, with what is known filled in. `asked_in` travels with it: there it is answered."""
    return {
        "type": "modal",
        "callback_id": form.id,
        "title": label(form.title),
        "submit": label("Save"),
        "close": label("Cancel"),
        "private_metadata": json.dumps({"asked_in": str(asked_in)}) if asked_in else "",
        "blocks": [_input(field, _known(known, field), today) for field in form.fields],
    }


def values_of(state: dict[str, Any]) -> dict[str, str]:
    """What was filled in, by the field's name; total, whatever Slack sends."""
    values = {}
    for name, elements in state.get("values", {}).items() if isinstance(state.get("values"), dict) else ():
        match elements.get(name) if isinstance(elements, dict) else None:
            case {"selected_option": {"value": str(value)}}:
                values[name] = value
            case {"selected_date": str(value)} | {"value": str(value)}:
                values[name] = value
    return values


def asked_in(private_metadata: str) -> Place | None:
    try:
        found = json.loads(private_metadata)
    except (ValueError, RecursionError):
        return None
    match found:
        case {"asked_in": str(place)} if place:
            return Place.read(place)
    return None


def _known(session: Session, field: Field) -> str:
    found = getattr(session, field.name)
    return "" if found is None else str(found)


def _input(field: Field, known: str, today: date) -> Block:
    return {
        "type": "input",
        "block_id": field.name,
        "label": label(field.label),
        "optional": not field.required,
        "element": {"action_id": field.name, **_element(field, known, today)},
    }


def _element(field: Field, known: str, today: date) -> Block:
    match field.kind:
        case FieldKind.CHOICE:
            options = {value: {"text": label(name), "value": value} for value, name in field.choices}
            chosen = {"initial_option": options[known]} if known in options else {}
            return {"type": "static_select", "options": list(options.values()), **chosen}
        case FieldKind.DATE:
            return {"type": "datepicker", "initial_date": known or today.isoformat()}
        case FieldKind.NUMBER:
            limits = {"is_decimal_allowed": False, "min_value": "1", "max_value": str(field.most)}
            return {"type": "number_input", **limits, **({"initial_value": known} if known else {})}
        case FieldKind.NAME:
            given = {"initial_value": known[:NAME_LENGTH]} if known else {}
            return {"type": "plain_text_input", "max_length": NAME_LENGTH, **given}
