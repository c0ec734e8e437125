"""`python -m benchmarks.understanding.case_material_training [--folds N [--wrong]]` writes the weights.

With --folds the sentences are cut into N parts, each judged by what the others teach, and nothing is written.
"""

import argparse
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from balint.language import case_material
from balint.language.case_material.scoring import score
from benchmarks.understanding.case_material_training.sentences import Sentence, sentences
from benchmarks.understanding.case_material_training.training import ENOUGH, learnt

Judged = list[tuple[int, Sentence]]


def judged(said: list[Sentence], folds: int) -> Judged:
    """Every sentence with the score that it gets from weights which have never met it."""
    with ProcessPoolExecutor() as processes:
        parts = processes.map(partial(_fold, said, folds), range(folds))
        return [each for part in parts for each in part]


def _fold(said: list[Sentence], folds: int, fold: int) -> Judged:
    weights = learnt([sentence for place, sentence in enumerate(said) if place % folds != fold])
    return [(score(sentence.text, weights), sentence) for sentence in said[fold::folds]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding.case_material_training")
    parser.add_argument("--folds", type=int, help="judge every part by what the others teach; write nothing")
    parser.add_argument("--wrong", action="store_true", help="with --folds: list what was judged wrong")
    asked = parser.parse_args()
    if asked.folds is None:
        weights = learnt(sentences())
        Path(case_material.__file__).with_name("weights.toml").write_text(str(weights), encoding="utf-8")
        print(f"{len(weights.of_sign)} signs weighed")
        return
    _report(judged(sentences(), asked.folds), list_wrong=asked.wrong)


def _report(found: Judged, *, list_wrong: bool) -> None:
    for name, is_story in (("stories flagged", True), ("ordinary flagged", False)):
        scores = [points for points, sentence in found if sentence.is_story is is_story]
        flagged = sum(points > ENOUGH for points in scores)
        print(f"{name:<18} {flagged:>5} of {len(scores)}  {flagged / len(scores):.1%}")
    wrong = [each for each in found if (each[0] > ENOUGH) is not each[1].is_story]
    for points, sentence in sorted(wrong, key=lambda each: each[0]) if list_wrong else []:
        print(f"{points:>6} {sentence.text}")


if __name__ == "__main__":
    main()
