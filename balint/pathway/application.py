"""Form A: what the accreditation team has to know of an applicant, beside what is logged."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


class Field(StrEnum):
    """In the order in which they are asked for."""

    NAME = "name"
    REGION = "region"
    PROFESSION = "profession"
    QUALIFICATION = "qualification"
    MEMBER = "member"
    SINCE = "since"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormA:
    """What is not told is empty or None. `psychodynamic` is a formal qualification, `member` whether they are
    a member of the Society, `since` the year from which.
    """

    name: str = ""
    region: str = ""
    profession: str = ""
    psychodynamic: bool | None = None
    member: bool | None = None
    since: int | None = None

    def told(self, field: Field) -> bool:
        value = getattr(self, _KEPT_IN[field])
        return value is not None and value != ""

    def with_(self, field: Field, value: str | bool | int | None) -> "FormA":
        changed: dict[str, Any] = {_KEPT_IN[field]: value}
        if field is Field.MEMBER and not value:
            changed["since"] = None
        if field is Field.SINCE and value:
            changed["member"] = True
        return replace(self, **changed)


_KEPT_IN = {
    Field.NAME: "name",
    Field.REGION: "region",
    Field.PROFESSION: "profession",
    Field.QUALIFICATION: "psychodynamic",
    Field.MEMBER: "member",
    Field.SINCE: "since",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FillingIn:
    """Form A being filled in. `number` names it in its buttons; `asking` is the field whose answer is
    awaited, `passed` those that need not be asked for again. `applying`: it is the updated one, with which
    somebody applies.
    """

    number: int
    form: FormA
    applying: bool = False
    asking: Field | None = None
    passed: tuple[Field, ...] = ()

    def next(self) -> Field | None:
        """What to ask for next; None if all is told or has been passed over."""
        return next((each for each in Field if self._is_open(each)), None)

    def _is_open(self, field: Field) -> bool:
        if field is Field.SINCE and not self.form.member:
            return False
        return field not in self.passed and not self.form.told(field)
