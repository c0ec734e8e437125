"""The stages of the pathway in words, of the reader or of somebody who is named."""

from balint.people import Stage

NAMES: dict[Stage | None, str] = {
    None: "not told where they stand",
    Stage.INTERESTED: "not on the pathway yet",
    Stage.ON_THE_PATHWAY: "on the pathway",
    Stage.READY: "ready to apply",
    Stage.APPLIED: "applied",
    Stage.IN_REVIEW: "in review",
    Stage.FURTHER_STEPS: "further steps to take",
    Stage.RECOMMENDED: "recommended to Council",
    Stage.ACCREDITED: "accredited",
}
_STANDS: dict[Stage | None, str] = {
    None: "{not_} been put on the pathway yet",
    Stage.INTERESTED: "{is_} not on the pathway yet",
    Stage.ON_THE_PATHWAY: "{is_} on the pathway",
    Stage.READY: "{is_} ready to apply",
    Stage.APPLIED: "{has} applied",
    Stage.IN_REVIEW: "{is_} in review",
    Stage.FURTHER_STEPS: "{has} further steps to take",
    Stage.RECOMMENDED: "{has} been recommended to Council",
    Stage.ACCREDITED: "{is_} accredited",
}
_YOU = {"has": "have", "is_": "are", "not_": "have not"}
_THEY = {"has": "has", "is_": "is", "not_": "has not"}


def stands(stage: Stage | None, name: str = "") -> str:
    """ "Anna is on the pathway", or "You are on the pathway" where nobody is named."""
    return f"{name or 'You'} {_STANDS[stage].format(**(_THEY if name else _YOU))}"
