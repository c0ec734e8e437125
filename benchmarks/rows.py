"""What was measured: one row of the table for each thing, with its baseline and its aim."""

import math
from dataclasses import dataclass
from enum import StrEnum
from statistics import median


class Unit(StrEnum):
    MILLISECONDS = "ms"
    PER_SECOND = "per second"
    MEGABYTES = "MB"
    TIMES = "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`samples` are in `unit`; where there are none, `note` says why nothing was measured.

    `against` names the row of the same group that is the baseline. `below` is the aim, in `unit`.
    """

    group: str
    name: str
    unit: Unit
    samples: tuple[float, ...] = ()
    against: str = ""
    below: float | None = None
    note: str = ""

    @property
    def median(self) -> float:
        return median(self.samples)

    @property
    def best(self) -> float:
        """What other work on the machine disturbed least."""
        return max(self.samples) if self.unit is Unit.PER_SECOND else min(self.samples)

    @property
    def percentile_95(self) -> float:
        """What 95 in 100 samples were as good as, by nearest rank: one that was seen, not worked out."""
        best_first = sorted(self.samples, reverse=self.unit is Unit.PER_SECOND)
        return best_first[math.ceil(0.95 * len(best_first)) - 1]

    @property
    def met(self) -> bool | None:
        """Whether the aim was met by 95 in 100 samples; None where there is no aim, or no sample."""
        if self.below is None or not self.samples:
            return None
        return self.percentile_95 < self.below


def ratio(row: Row, rows: tuple[Row, ...]) -> float | None:
    """How many times the median of its baseline the median of a row is; None where either is missing."""
    for other in rows:
        if is_baseline(other, row) and other.samples and row.samples:
            return row.median / other.median
    return None


def is_baseline(other: Row, row: Row) -> bool:
    return (other.group, other.name) == (row.group, row.against)
