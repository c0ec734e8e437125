"""`python -m benchmarks.understanding.tagger_training` teaches the tagger and writes it down.

Its lowest layers are those of the guidance's encoder, as they are; torch and safetensors must be installed.
Takes a quarter of an hour on one core, if that can multiply in bfloat16.
"""

from pathlib import Path

from balint.language import tagging
from balint.language.tagging.tagger import SHARED
from benchmarks.guidance.training.__main__ import ENCODER, write
from benchmarks.understanding.tagger_training.examples import examples

LAYERS = 5
ROUNDS = 8
TAGGER = Path(tagging.__file__).with_name("tagger.npz")


def main() -> None:
    from benchmarks.guidance.training import network  # noqa: PLC0415 - the examples need no torch
    from benchmarks.understanding.tagger_training import teaching  # noqa: PLC0415

    known, below = network.read_taught(ENCODER)
    left_out = ("out", *(f"{layer}." for layer in range(LAYERS, network.layers(below))))
    tables = {name: table for name, table in below.items() if not name.startswith(left_out)}
    course = examples()
    print(f"{len(course)} examples", flush=True)
    taught = teaching.taught(tables, known, course, ROUNDS, SHARED)
    write(TAGGER, {name: table for name, table in taught.items() if not name.startswith(SHARED)})


if __name__ == "__main__":
    main()
