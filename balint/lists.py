"""The team's lists of people, which are always as things stand: who is nearly done, waited for, or quiet."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from balint.pathway.criteria import CriteriaSet
from balint.people import Stage
from balint.reminders.circumstances import Circumstances
from balint.reminders.rules import quiet_spell
from balint.reminders.rules.progress import left_to_do

NEARLY = 2  # sessions and days left in all, over every criterion
FORM_R_PATIENCE = timedelta(days=30)
# Who logs sessions still: None has not said where they stand, and is taken to be on the pathway.
UNDER_WAY = (None, Stage.ON_THE_PATHWAY)
MAY_GO_QUIET = (*UNDER_WAY, Stage.FURTHER_STEPS)


class LiveList(StrEnum):
    """`NEARLY_DONE`: within two sessions and days of completion, all criteria together, or done with all and
    not yet ready to apply. `FORM_R_WAITING`: a reference asked for 30 days ago or longer that has not come.
    `QUIET`: on the pathway, and nothing logged for eight weeks; a break that was told is no quiet spell, nor
    is a time before something that is booked.
    """

    NEARLY_DONE = "nearly_done"
    FORM_R_WAITING = "form_r_waiting"
    QUIET = "quiet"


def least(criteria: Iterable[CriteriaSet]) -> int:
    """How many sessions and days a portfolio holds at the least that is nearly done by one of these sets."""
    needed = [_least(each) for each in criteria if each.loaded]
    return max(0, min(needed, default=0) - NEARLY)


def _least(criteria: CriteriaSet) -> int:
    """What counts for several criteria may be needed once only."""
    each = [
        -(-min(target, criterion.psychodynamic_target or target) // max(criterion.counts.values()))
        for criterion in criteria.criterion
        if (target := criterion.target) is not None
    ]
    kinds = [activity for criterion in criteria.criterion for activity in criterion.counts]
    return sum(each) if len(kinds) == len(set(kinds)) else max(each, default=0)


def is_on(which: LiveList, circumstances: Circumstances, today: date) -> bool:
    match which:
        case LiveList.NEARLY_DONE:
            left = left_to_do(circumstances)
            return circumstances.person.stage in UNDER_WAY and left is not None and left <= NEARLY
        case LiveList.FORM_R_WAITING:
            return circumstances.person.stage is not Stage.ACCREDITED and any(
                each.received_on is None and (each.asked_on or each.told_on) <= today - FORM_R_PATIENCE
                for each in circumstances.references
            )
        case LiveList.QUIET:
            since = quiet_spell.since(circumstances)
            may_be = circumstances.person.stage in MAY_GO_QUIET
            return may_be and since is not None and since <= today - quiet_spell.LONG
