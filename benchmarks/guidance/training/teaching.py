"""Teaching: questions with one answer are drawn together, and away from those with another."""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from balint.guidance.library import shipped
from balint.guidance.pieces import LONGEST, cut
from benchmarks.guidance.training.network import Tables, directions
from benchmarks.guidance.training.questions import NOTHING, Question, reworded

WIDTH = 128  # numbers of a direction
BATCH = 96
FOLLOW_UPS = 2  # times each is met in a round
FASTEST = 3e-4
SHARPNESS = 0.07
DROPPED = 0.1

Cut = Callable[[Question], list[int]]


def pieces_of(known: dict[str, int]) -> Cut:
    return lambda question: cut(known, question.text, question.context)


def encoded(tables: Tables, known: dict[str, int], texts: list[Question]) -> Any:
    """The directions of all texts."""
    run = jax.jit(directions)
    order = sorted(range(len(texts)), key=lambda place: len(texts[place].text))
    found: dict[int, Any] = {}
    for start in range(0, len(order), BATCH):
        places = order[start : start + BATCH]
        padded = [texts[place] for place in places] + [Question("", "")] * (BATCH - len(places))
        found |= dict(zip(places, np.asarray(run(tables, *_padded(padded, pieces_of(known)))), strict=False))
    return np.array([found[place] for place in range(len(texts))])


def taught(
    tables: Tables, known: dict[str, int], alone: list[Question], followed: list[Question], rounds: int
) -> Tables:
    """The weights after so many rounds over the questions; prints how far it has come."""
    chance = random.Random(5)  # noqa: S311 - the same course each time
    titles = [entry.question for entry in shipped().entries]
    labels = sorted({question.label for question in alone})
    number = {label: place for place, label in enumerate(labels)}
    begun = encoded(tables, known, alone)
    _, _, axes = np.linalg.svd(begun, full_matrices=False)
    tables = {**tables, "out": np.ascontiguousarray(axes[:WIDTH].T)}
    tables["centres"] = _centres(begun @ tables["out"], [number[question.label] for question in alone])
    course = [*alone, *[question for question in followed if question.label in number] * FOLLOW_UPS]
    steps = rounds * len(course) // BATCH
    pace = optax.warmup_cosine_decay_schedule(0, FASTEST, steps // 10, steps, 1e-6)
    optimiser = optax.chain(
        optax.clip_by_global_norm(1.0),
        optax.adamw(pace, weight_decay=0.01, mask=jax.tree.map(lambda table: table.ndim >= 2, tables)),
    )
    state = optimiser.init(tables)
    nothing = number.get(NOTHING, -1)

    def step(tables: Tables, state: Any, batch: Any, key: Any) -> Any:
        loss, slope = jax.value_and_grad(partial(_loss, nothing=nothing))(tables, *batch, key)
        change, state = optimiser.update(slope, state, tables)
        return optax.apply_updates(tables, change), state, loss

    step_on = jax.jit(step)
    key, losses, start = jax.random.PRNGKey(0), [], time.monotonic()
    batches = _batches(course, chance)
    for done in range(1, steps + 1):
        batch = [reworded(question, titles, chance) for question in next(batches)]
        answers = np.array([number[question.label] for question in batch])
        material = (*_padded(batch, pieces_of(known)), answers)
        tables, state, loss = step_on(tables, state, material, jax.random.fold_in(key, done))
        losses.append(float(loss))
        if done % 50 == 0 or done == steps:
            minutes = (time.monotonic() - start) / 60
            print(f"{done} of {steps} steps, loss {np.mean(losses[-50:]):.2f}, {minutes:.0f} min", flush=True)
    return {name: np.asarray(table) for name, table in tables.items() if name != "centres"}


def _loss(tables: Tables, numbers: Any, told: Any, answers: Any, key: Any, *, nothing: int) -> Any:
    """How far each question is from the centre of its answer, and from the others with its answer."""
    found = directions(tables, numbers, told, DROPPED, key)
    centres = tables["centres"] / jnp.linalg.norm(tables["centres"], axis=1, keepdims=True)
    wanted = optax.smooth_labels(jax.nn.one_hot(answers, len(centres)), 0.05)
    apart = optax.softmax_cross_entropy(found @ centres.T / SHARPNESS, wanted).mean()
    itself = jnp.eye(len(answers), dtype=bool)
    # What no entry speaks of has nothing in common.
    same = (answers[:, None] == answers) & ~itself & (answers != nothing)[:, None]
    near = jnp.where(itself, -1e9, found @ found.T / SHARPNESS)
    likely = near - jax.nn.logsumexp(near, axis=1, keepdims=True)
    of_each = -jnp.where(same, likely, 0).sum(axis=1) / jnp.maximum(same.sum(axis=1), 1)
    return apart + 0.5 * of_each.sum() / jnp.maximum(same.any(axis=1).sum(), 1)


def _batches(course: list[Question], chance: random.Random) -> Iterator[list[Question]]:
    """Pairs with one answer, those of like length together; for ever."""
    by_label = defaultdict(list)
    for question in course:
        by_label[question.label].append(question)
    while True:
        in_order = [each for group in by_label.values() for each in chance.sample(group, len(group))]
        pairs = [in_order[start : start + 2] for start in range(0, len(in_order), 2)]
        pairs.sort(key=lambda pair: max(_length(each) for each in pair) // 40 + chance.random() * 1.5)
        half = BATCH // 2
        batches = [list(chain(*pairs[start : start + half])) for start in range(0, len(pairs), half)]
        chance.shuffle(batches)
        yield from (batch for batch in batches if len(batch) == BATCH)


def _length(question: Question) -> int:
    return len(question.text) + len(question.context)


def _padded(questions: list[Question], cut: Cut) -> tuple[Any, Any]:
    read = [cut(question) for question in questions]
    length = min(LONGEST, -(-max(map(len, read)) // 16) * 16)  # few lengths: each is compiled anew
    numbers = np.zeros((len(read), length), np.int32)
    told = np.zeros((len(read), length), np.float32)
    for row, pieces in enumerate(read):
        numbers[row, : len(pieces)] = pieces
        told[row, : len(pieces)] = 1
    return numbers, told


def _centres(found: Any, answers: list[int]) -> Any:
    centres = np.zeros((max(answers) + 1, found.shape[1]), np.float32)
    np.add.at(centres, answers, found)
    return centres / np.linalg.norm(centres, axis=1, keepdims=True)
