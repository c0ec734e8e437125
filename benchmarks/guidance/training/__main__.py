"""`python -m benchmarks.guidance.training MODEL VOCABULARY` teaches the encoder anew and writes it down.

MODEL is paraphrase-MiniLM-L3-v2 as an ONNX file, VOCABULARY the tokenizer.json of any English uncased BERT;
jax, optax and onnx must be installed. Takes about half an hour on 2 cores. With --directions the encoder
stays as it is, and only the directions of the questions are written anew: after a change of the entries.
"""

import argparse
import json
from pathlib import Path

import numpy as np

from balint import guidance
from balint.guidance.pieces import LONGEST, cut
from benchmarks.guidance.training.directions import written
from benchmarks.guidance.training.questions import follow_ups, questions

ROUNDS = 5
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


def teach(model: Path, tokenizer: Path) -> None:
    from benchmarks.guidance.training import network, teaching  # noqa: PLC0415 - --directions needs no jax

    alone, followed = list(questions()), list(follow_ups())
    stored = json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"]
    kept = vocabulary(stored, [question.text for question in (*alone, *followed)])
    known = {piece: place for place, piece in enumerate(kept)}
    tables = network.read(model, list(kept.values()), LONGEST)
    print(f"{len(alone)} questions, {len(followed)} follow-ups, {len(known)} pieces of words", flush=True)
    tables = teaching.taught(tables, known, alone, followed, ROUNDS)
    stored_tables = {"pieces": np.frombuffer("\n".join(known).encode(), np.uint8)}
    for name, table in tables.items():
        if table.ndim < 2 or name == "places":
            stored_tables[name] = table.astype(np.float32)
            continue
        scale = np.maximum(np.abs(table).max(axis=0) / 127, 1e-12)
        stored_tables |= {name: np.round(table / scale).astype(np.int8), f"{name}.scale": scale}
    np.savez(ENCODER, **stored_tables)  # type: ignore[arg-type]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.guidance.training")
    parser.add_argument("model", type=Path, nargs="?")
    parser.add_argument("vocabulary", type=Path, nargs="?")
    parser.add_argument("--directions", action="store_true", help="leave the encoder as it is")
    asked = parser.parse_args()
    if not asked.directions:
        if not (asked.model and asked.vocabulary):
            parser.error("name the model and its vocabulary, or say --directions")
        teach(asked.model, asked.vocabulary)
    print(f"{written()} directions")


if __name__ == "__main__":
    main()
