"""What the assistant knows before anybody has said a word: the guidance and the rules of the pathway."""

from dataclasses import dataclass

from balint.guidance.library import shipped as shipped_guidance
from balint.guidance.search import Index, build_index
from balint.pathway.criteria import CriteriaSet
from balint.pathway.criteria import shipped as shipped_criteria


@dataclass(frozen=True, slots=True)
class Knowledge:
    guidance: Index
    criteria: dict[str, CriteriaSet]


def shipped() -> Knowledge:
    return Knowledge(build_index(shipped_guidance()), shipped_criteria())
