"""What the assistant knows before anybody has said a word: the guidance and the rules of the pathway."""

from collections.abc import Callable
from functools import cached_property

from balint.guidance.library import Library
from balint.guidance.library import shipped as shipped_guidance
from balint.guidance.search import Index, build_index
from balint.pathway.criteria import CriteriaSet
from balint.pathway.criteria import shipped as shipped_criteria


class Knowledge:
    """Each part is read when it is first asked for: a log need not wait for the guidance."""

    def __init__(self, library: Callable[[], Library] = shipped_guidance) -> None:
        self._library = library

    @cached_property
    def guidance(self) -> Index:
        return build_index(self._library())

    @cached_property
    def criteria(self) -> dict[str, CriteriaSet]:
        """The rule sets, by id."""
        return shipped_criteria()
