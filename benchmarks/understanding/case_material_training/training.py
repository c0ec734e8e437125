"""Logistic regression over the signs of a message, learnt by stochastic descent in plain Python.

At every step half of the signs are left out, at random but seeded, so that no single word can carry a
verdict; steps shrink sign by sign (AdaGrad), and the weights are the mean over the second half of the passes.
"""

import hashlib
import math
import random
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files

from balint.language.case_material.scoring import Weights
from balint.language.case_material.signs import signs
from benchmarks.understanding.case_material_training.sentences import HERE, Sentence

PASSES = 30
STEP = 0.1
SHRINK = 1e-4
LEFT_OUT = 0.5
SEEN_AT_LEAST = 2  # sentences that a sign must stand in
SEED = 1
ENOUGH = (
    -40
)  # hundredths; where cross-validation flags 2 % of the ordinary sentences, which are the hard ones


@dataclass(frozen=True, slots=True)
class _Example:
    signs: list[int]
    is_story: bool


class _Learner:
    def __init__(self, size: int) -> None:
        self._weights = [0.0] * size
        self._squares = [1e-8] * size
        self._sums = [0.0] * size
        self._added = 0

    def learn(self, example: list[int], wanted: bool) -> None:
        scale = 1 / (1 - LEFT_OUT)
        total = self._weights[0] + scale * sum(self._weights[sign] for sign in example)
        wrong_by = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - wanted
        self._step(0, wrong_by)
        for sign in example:
            self._step(sign, wrong_by * scale + SHRINK * self._weights[sign])

    def add_to_mean(self) -> None:
        self._added += 1
        self._sums = [total + weight for total, weight in zip(self._sums, self._weights, strict=True)]

    def mean(self) -> list[float]:
        return [total / self._added for total in self._sums]

    def _step(self, sign: int, slope: float) -> None:
        self._squares[sign] += slope * slope
        self._weights[sign] -= STEP * slope / math.sqrt(self._squares[sign])


def learnt(said: list[Sentence]) -> Weights:
    """The weights that these sentences give; the same sentences give the same weights."""
    found = [(signs(sentence.text), sentence.is_story) for sentence in said]
    counted = Counter(sign for of_text, _ in found for sign in of_text)
    known = sorted(sign for sign, times in counted.items() if times >= SEEN_AT_LEAST)
    number = {sign: place for place, sign in enumerate(known, start=1)}  # 0 is for a text without any
    examples = [
        _Example(sorted(number[sign] for sign in of_text if sign in number), is_story)
        for of_text, is_story in found
    ]
    learner = _Learner(len(known) + 1)
    chance = random.Random(SEED)  # noqa: S311 - to be repeated, and no secret
    for done in range(PASSES):
        chance.shuffle(examples)
        for example in examples:
            kept = [sign for sign in example.signs if chance.random() >= LEFT_OUT]
            learner.learn(kept, example.is_story)
        if done >= PASSES // 2:
            learner.add_to_mean()
    none, *rest = (round(100 * weight) for weight in learner.mean())
    of_sign = {sign: weight for sign, weight in zip(known, rest, strict=True) if weight}
    return Weights(none=none, enough=ENOUGH, of_sign=of_sign, learnt_from=digest())


def digest() -> str:
    """Of all that the weights depend on: the sentences, the signs and the way they are learnt."""
    package = files("balint.language.case_material")
    read = (
        HERE / "stories.txt",
        HERE / "ordinary.txt",
        HERE / "training.py",
        package / "classes.toml",
        package / "signs.py",
    )
    return hashlib.sha256(b"".join(file.read_bytes().replace(b"\r\n", b"\n") for file in read)).hexdigest()
