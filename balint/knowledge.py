"""What the assistant knows before anybody has said a word: the guidance, the rules of the pathway, and where
else it is to be met; with what the accreditation team adds while it runs.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from pydantic import TypeAdapter, ValidationError

from balint.guidance.library import GuidanceEntry, Library, Topic
from balint.guidance.library import shipped as shipped_guidance
from balint.guidance.search import Index, build_index
from balint.pathway.criteria import CriteriaError, CriteriaSet, read_text
from balint.pathway.criteria import shipped as shipped_criteria

logger = logging.getLogger(__name__)

APPROVED = "approved"  # the topic of the answers that the team has approved
APPROVED_NAME = "Answers from the team"
GUIDANCE_ENTRY = TypeAdapter(GuidanceEntry)


class Added(StrEnum):
    """`CRITERIA` is a rule set as its file reads, named by its id; `ANSWER` a GUIDANCE_ENTRY in JSON."""

    CRITERIA = "criteria"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True)
class Addition:
    """`body` None takes away what was added under that name before."""

    kind: Added
    name: str
    body: str | None


class Knowledge:
    """Each part is read when it is first asked for: a log need not wait for the guidance.

    `deep_links`, by channel, begin an address that opens a chat with us there and says what it ends with.
    `announcements_approved`: somebody else on the team has to approve an announcement before it goes.
    `seen` is the number of the newest addition that has been taken in.
    """

    def __init__(
        self,
        library: Callable[[], Library] = shipped_guidance,
        deep_links: Mapping[str, str] = MappingProxyType({}),
        *,
        announcements_approved: bool = False,
    ) -> None:
        self._library = library
        self._added: tuple[Addition, ...] = ()
        self.deep_links = deep_links
        self.announcements_approved = announcements_approved
        self.seen = 0

    def take_in(self, added: tuple[Addition, ...], seen: int) -> None:
        """All that has been added by now, in the place of what was taken in before."""
        for kind, part in ((Added.CRITERIA, "criteria"), (Added.ANSWER, "guidance")):
            if _of(kind, added) != _of(kind, self._added):
                self.__dict__.pop(part, None)
        self._added, self.seen = added, seen

    @cached_property
    def guidance(self) -> Index:
        library = self._before
        if approved := self.approved:
            library = Library((Topic(APPROVED, APPROVED_NAME, approved), *library.topics))
        return build_index(library)

    @cached_property
    def _before(self) -> Library:
        """The guidance before the team adds to it: to read it takes longer than all the rest."""
        return self._library()

    @property
    def approved(self) -> tuple[GuidanceEntry, ...]:
        """The answers of the team that hold now, the oldest first."""
        return tuple(entry for each in _of(Added.ANSWER, self._added) if (entry := _entry(each)))

    @cached_property
    def criteria(self) -> dict[str, CriteriaSet]:
        """The rule sets, by id."""
        loaded = (_criteria(each) for each in _of(Added.CRITERIA, self._added))
        return shipped_criteria() | {each.id: each for each in loaded if each}


def _of(kind: Added, added: tuple[Addition, ...]) -> tuple[Addition, ...]:
    return tuple(each for each in added if each.kind is kind)


def _entry(addition: Addition) -> GuidanceEntry | None:
    """None for one that cannot be read (it was, when it was added): the others are of use all the same."""
    try:
        return GUIDANCE_ENTRY.validate_json(addition.body or "")
    except ValidationError:
        logger.error("the approved answer %s cannot be read, and is left out", addition.name)  # noqa: TRY400
        return None


def _criteria(addition: Addition) -> CriteriaSet | None:
    try:
        return read_text(addition.body or "", addition.name)
    except CriteriaError:
        logger.error("the rule set %s cannot be read, and is left out", addition.name)  # noqa: TRY400
        return None
