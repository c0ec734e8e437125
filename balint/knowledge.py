"""What the assistant knows before anybody has said a word: the guidance, the rules of the pathway, and where
else it is to be met.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from types import MappingProxyType

from balint.guidance.library import Library
from balint.guidance.library import shipped as shipped_guidance
from balint.guidance.search import Index, build_index
from balint.pathway.criteria import CriteriaSet
from balint.pathway.criteria import shipped as shipped_criteria


class Knowledge:
    """Each part is read when it is first asked for: a log need not wait for the guidance.

    `deep_links`, by channel, begin an address that opens a chat with us there and says what it ends with.
    """

    def __init__(
        self,
        library: Callable[[], Library] = shipped_guidance,
        deep_links: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self._library = library
        self.deep_links = deep_links

    @cached_property
    def guidance(self) -> Index:
        return build_index(self._library())

    @cached_property
    def criteria(self) -> dict[str, CriteriaSet]:
        """The rule sets, by id."""
        return shipped_criteria()
