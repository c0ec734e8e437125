"""The encoder while it is taught: the sums of balint/guidance/encoder.py, in JAX, over many texts at once."""

from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import onnx
from onnx import numpy_helper

HEADS = 12
Tables = dict[str, Any]  # weights by the names they have in encoder.npz


def read(model: Path, pieces: list[int], places: int) -> Tables:
    """MiniLM's weights from an ONNX file, its vocabulary cut down to the pieces of those numbers."""
    stored = {each.name: numpy_helper.to_array(each) for each in onnx.load(model).graph.initializer}
    named = {name.rpartition("auto_model.")[2]: table for name, table in stored.items()}
    # The tables of the layers have lost their names; their numbers tell the order.
    unnamed = sorted((name for name in stored if "MatMul" in name), key=lambda name: int(name.split("_")[-1]))
    tables: Tables = {
        "words": named["embeddings.word_embeddings.weight"][pieces],
        "places": named["embeddings.position_embeddings.weight"][:places]
        + named["embeddings.token_type_embeddings.weight"][0],
        "words.gain": named["embeddings.LayerNorm.weight"],
        "words.bias": named["embeddings.LayerNorm.bias"],
    }
    for layer in range(len(unnamed) // 6):
        at = f"encoder.layer.{layer}."
        ask, offer, say, hear, think, conclude = (stored[name] for name in unnamed[6 * layer :][:6])
        shifts = [named[f"{at}attention.self.{part}.bias"] for part in ("query", "key", "value")]
        tables |= {
            f"{layer}.ask": np.concatenate([ask, offer, say], axis=1),
            f"{layer}.ask.shift": np.concatenate(shifts),
            f"{layer}.hear": hear,
            f"{layer}.hear.shift": named[at + "attention.output.dense.bias"],
            f"{layer}.hear.gain": named[at + "attention.output.LayerNorm.weight"],
            f"{layer}.hear.bias": named[at + "attention.output.LayerNorm.bias"],
            f"{layer}.think": think,
            f"{layer}.think.shift": named[at + "intermediate.dense.bias"],
            f"{layer}.conclude": conclude,
            f"{layer}.conclude.shift": named[at + "output.dense.bias"],
            f"{layer}.conclude.gain": named[at + "output.LayerNorm.weight"],
            f"{layer}.conclude.bias": named[at + "output.LayerNorm.bias"],
        }
    return tables


def layers(tables: Tables) -> int:
    return sum(name.endswith(".ask") for name in tables)


def directions(tables: Tables, numbers: Any, told: Any, dropped: float = 0.0, key: Any = None) -> Any:
    """The directions of texts: `numbers` of their pieces, padded; `told` is 1 where there is one, else 0."""

    def thinned(rows: Any, place: int) -> Any:
        if not dropped:
            return rows
        kept = jax.random.bernoulli(jax.random.fold_in(key, place), 1 - dropped, rows.shape)
        return rows * kept / (1 - dropped)

    many, length = numbers.shape
    rows = thinned(_evened(tables, tables["words"][numbers] + tables["places"][:length], "words"), 99)
    width = rows.shape[-1]
    nowhere = (1 - told)[:, None, None, :] * -1e9
    for layer in range(layers(tables)):
        at = f"{layer}."
        asked = rows @ tables[at + "ask"] + tables[at + "ask.shift"]
        asks, offers, says = asked.reshape(many, length, 3, HEADS, width // HEADS).transpose(2, 0, 3, 1, 4)
        heed = jax.nn.softmax(asks @ offers.swapaxes(-1, -2) / np.sqrt(width // HEADS) + nowhere, axis=-1)
        heard = (heed @ says).swapaxes(1, 2).reshape(many, length, width) @ tables[at + "hear"]
        rows = _evened(tables, rows + thinned(heard + tables[at + "hear.shift"], 3 * layer), at + "hear")
        thought = jax.nn.gelu(rows @ tables[at + "think"] + tables[at + "think.shift"], approximate=True)
        conclusion = thought @ tables[at + "conclude"] + tables[at + "conclude.shift"]
        rows = _evened(tables, rows + thinned(conclusion, 3 * layer + 1), at + "conclude")
    mean = (rows * told[..., None]).sum(axis=1) / told.sum(axis=1, keepdims=True)
    out = mean @ tables["out"] if "out" in tables else mean
    return out / jnp.linalg.norm(out, axis=-1, keepdims=True)


def _evened(tables: Tables, rows: Any, name: str) -> Any:
    centred = rows - rows.mean(axis=-1, keepdims=True)
    spread = jnp.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
    return centred / spread * tables[name + ".gain"] + tables[name + ".bias"]
