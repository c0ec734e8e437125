"""The encoder while it is taught: the sums of balint/encoder/network.py, in PyTorch, over many texts."""

from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file
from torch.nn import functional

HEADS = 12
Tables = dict[str, Any]  # weights by the names they have in encoder.npz


def read(model: Path, pieces: list[int], places: int, layers: int) -> Tables:
    """The first layers of a MiniLM as sentence-transformers keeps it, with the pieces of those numbers."""
    stored = load_file(model)
    tables: Tables = {
        "words": stored["embeddings.word_embeddings.weight"][pieces],
        "places": stored["embeddings.position_embeddings.weight"][:places]
        + stored["embeddings.token_type_embeddings.weight"][0],
        "words.gain": stored["embeddings.LayerNorm.weight"],
        "words.bias": stored["embeddings.LayerNorm.bias"],
    }
    for layer in range(layers):
        at = f"encoder.layer.{layer}."
        asking = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
        tables |= {
            f"{layer}.ask": torch.cat([stored[f"{each}.weight"].T for each in asking], dim=1),
            f"{layer}.ask.shift": torch.cat([stored[f"{each}.bias"] for each in asking]),
            f"{layer}.hear": stored[at + "attention.output.dense.weight"].T,
            f"{layer}.hear.shift": stored[at + "attention.output.dense.bias"],
            f"{layer}.hear.gain": stored[at + "attention.output.LayerNorm.weight"],
            f"{layer}.hear.bias": stored[at + "attention.output.LayerNorm.bias"],
            f"{layer}.think": stored[at + "intermediate.dense.weight"].T,
            f"{layer}.think.shift": stored[at + "intermediate.dense.bias"],
            f"{layer}.conclude": stored[at + "output.dense.weight"].T,
            f"{layer}.conclude.shift": stored[at + "output.dense.bias"],
            f"{layer}.conclude.gain": stored[at + "output.LayerNorm.weight"],
            f"{layer}.conclude.bias": stored[at + "output.LayerNorm.bias"],
        }
    return {name: table.float().contiguous() for name, table in tables.items()}


def read_taught(encoder: Path) -> tuple[dict[str, int], Tables]:
    """The pieces of words, by name, and the tables of an encoder that was written down."""
    with np.load(encoder) as stored:
        pieces = bytes(stored["pieces"]).decode().split("\n")
        scaled = {name for name in stored if f"{name}.scale" in stored}
        tables = {
            name: torch.tensor(
                stored[name].astype("float32") * (stored[f"{name}.scale"] if name in scaled else 1)
            )
            for name in stored
            if name != "pieces" and not name.endswith(".scale")
        }
    return {piece: number for number, piece in enumerate(pieces)}, tables


def layers(tables: Tables) -> int:
    return sum(name.endswith(".ask") for name in tables)


def directions(tables: Tables, numbers: Any, told: Any, dropped: float = 0.0) -> Any:
    """The directions of texts: `numbers` of their pieces, padded; `told` is 1 where there is one, else 0."""
    rows, text, _ = in_context(tables, numbers, told, dropped)
    mean = means(rows, text, told)
    out = mean @ tables["out"] if "out" in tables else mean
    return functional.normalize(out.float(), dim=-1)


def means(rows: Any, text: Any, told: Any) -> Any:
    """Of the rows of each text."""
    many, width = len(told), rows.shape[1]
    return torch.zeros(many, width).index_add(0, text, rows) / told.sum(dim=1, keepdim=True)


def in_context(tables: Tables, numbers: Any, told: Any, dropped: float = 0.0) -> tuple[Any, Any, Any]:
    """The meaning of each piece in the light of the others of its text: a row each, with the number of its
    text and its place there.

    While it is taught, a share of each text's numbers is `dropped`, the same in all its pieces.
    """
    many, length = numbers.shape
    width = tables["words"].shape[1]
    # All pieces of all texts, a row each: nothing is multiplied for where there is none.
    text, place = told.nonzero(as_tuple=True)
    nowhere = (1 - told)[:, None, None, :] * -1e9

    def thinned(rows: Any) -> Any:
        if not dropped:
            return rows
        return rows * functional.dropout(torch.ones(many, width), dropped)[text]

    placed = functional.embedding(numbers[text, place], tables["words"]) + tables["places"][place]
    rows = thinned(_evened(tables, placed, "words"))
    for layer in range(layers(tables)):
        at = f"{layer}."
        asked = rows @ tables[at + "ask"] + tables[at + "ask.shift"]
        padded = asked.new_zeros(many, length, 3 * width).index_put((text, place), asked)
        asks, offers, says = padded.view(many, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        heed = (asks @ offers.mT).float() * (width // HEADS) ** -0.5 + nowhere
        heeded = (heed.softmax(dim=-1).to(says.dtype) @ says).swapaxes(1, 2).reshape(many, length, width)
        heard = heeded[text, place] @ tables[at + "hear"] + tables[at + "hear.shift"]
        rows = _evened(tables, rows + thinned(heard), at + "hear")
        thought = rows @ tables[at + "think"] + tables[at + "think.shift"]
        thought = functional.gelu(thought, approximate="tanh")
        conclusion = thought @ tables[at + "conclude"] + tables[at + "conclude.shift"]
        rows = _evened(tables, rows + thinned(conclusion), at + "conclude")
    return rows, text, place


def _evened(tables: Tables, rows: Any, name: str) -> Any:
    gain, bias = tables[name + ".gain"], tables[name + ".bias"]
    return functional.layer_norm(rows.float(), gain.shape, gain, bias, 1e-12)
