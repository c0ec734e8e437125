"""The signs of a message weighed, with weights learnt from example sentences.

The sentences and the training stand in benchmarks/understanding/case_material_training.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from balint.language.case_material.diary import is_of_the_diary
from balint.language.case_material.signs import signs

_SURE = 80  # hundredths of a unit of log odds above what is enough


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign counts for, in hundredths of a unit of log odds."""

    none: int  # of a message without any sign
    enough: int
    of_sign: dict[str, int]
    learnt_from: str  # a digest of all that the training read

    def __str__(self) -> str:
        """As the file is written: one sign a line, by name."""
        lines = "".join(f"{weight} {sign}\n" for sign, weight in sorted(self.of_sign.items()))
        return (
            "# Made by `python -m benchmarks.understanding.case_material_training`; not to be edited.\n"
            f'none = {self.none}\nenough = {self.enough}\nlearnt_from = "{self.learnt_from}"\n'
            f"of_sign = '''\n{lines}'''\n"
        )


def holds_case_material(text: str, *, surely: bool = False) -> bool:
    """Whether somebody in care is told about, beyond that a case was presented; `surely`: beyond doubt."""
    weights = shipped()
    enough = weights.enough + (_SURE if surely else 0)
    return score(text, weights) > enough and not is_of_the_diary(text)


def score(text: str, weights: Weights) -> int:
    """The log odds that the text tells a story, in hundredths."""
    return weights.none + sum(weights.of_sign.get(sign, 0) for sign in signs(text))


@cache
def shipped() -> Weights:
    """The weights as they stand in weights.toml."""
    table = tomllib.loads(files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    lines = (line.split(" ", 1) for line in table.pop("of_sign").splitlines())
    return Weights(**table, of_sign={sign: int(weight) for weight, sign in lines})
