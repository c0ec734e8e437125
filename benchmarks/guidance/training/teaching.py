"""Teaching: questions with one answer are drawn together, and away from those with another."""

import random
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import cos, pi
from typing import Any

import torch
from torch.nn import functional

from balint.encoder.pieces import LONGEST, cut
from balint.guidance.library import shipped
from benchmarks.guidance.training.network import Tables, directions
from benchmarks.guidance.training.questions import NOTHING, Question, reworded

WIDTH = 128  # numbers of a direction
BATCH = 192
FOLLOW_UPS = 2  # times each is met in a round
FASTEST = 3e-4
WARMING = 0.1  # of the course, until it is fastest
SHARPNESS = 0.07
DROPPED = 0.1
NEIGHBOURS = 0.5  # of the rounds in which questions that lie close are drawn into one batch

Cut = Callable[[Question], list[int]]
Pair = list[tuple[Question, Question]]  # one or two with one answer: each as it is, and as it is met


def taught(
    tables: Tables, known: dict[str, int], alone: list[Question], followed: list[Question], rounds: int
) -> Tables:
    """The weights after so many rounds over the questions; prints how far it has come."""
    torch.manual_seed(0)
    number = {label: place for place, label in enumerate(sorted({question.label for question in alone}))}
    course = alone + [question for question in followed if question.label in number] * FOLLOW_UPS

    def pieces_of(question: Question) -> list[int]:
        return cut(known, question.text, question.context)

    def answers_of(questions: Sequence[Question]) -> Any:
        return torch.tensor([number[question.label] for question in questions])

    begun = encoded(tables, pieces_of, course)
    axes = torch.linalg.svd(begun, full_matrices=False)[2]
    begun = functional.normalize(begun @ axes[:WIDTH].T, dim=-1)
    centres = torch.zeros(len(number), WIDTH).index_add(0, answers_of(course), begun)
    tables = {**tables, "out": axes[:WIDTH].T.contiguous(), "centres": functional.normalize(centres, dim=-1)}
    for table in tables.values():
        table.requires_grad_()
    steps = rounds * len(course) // BATCH
    optimiser = torch.optim.AdamW(
        [
            {"params": [table for table in tables.values() if table.ndim > 1], "weight_decay": 0.01},
            {"params": [table for table in tables.values() if table.ndim == 1], "weight_decay": 0.0},
        ],
        lr=FASTEST,
    )
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step / steps))
    batches = _batches(course, dict(zip(course, begun, strict=True)))
    losses, start = [], time.monotonic()
    for done in range(1, steps + 1):
        batch = next(batches)
        with torch.autocast("cpu", torch.bfloat16):
            found = directions(tables, *_padded(batch, pieces_of), DROPPED)
        loss = _loss(found, tables["centres"], answers_of(batch), number.get(NOTHING, -1))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(tables.values(), 1.0)
        optimiser.step()
        pace.step()
        losses.append(loss.item())
        if done % 25 == 0 or done == steps:
            minutes, recent = (time.monotonic() - start) / 60, losses[-25:]
            print(
                f"{done} of {steps} steps, loss {sum(recent) / len(recent):.2f}, {minutes:.0f} min",
                flush=True,
            )
    return {name: table.detach() for name, table in tables.items() if name != "centres"}


def encoded(tables: Tables, pieces_of: Cut, texts: list[Question]) -> Any:
    """The directions of all texts."""
    order = sorted(range(len(texts)), key=lambda place: _length(texts[place]))
    found: dict[int, Any] = {}
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            batch = _padded([texts[place] for place in places], pieces_of)
            found |= dict(zip(places, directions(tables, *batch), strict=True))
    return torch.stack([found[place] for place in range(len(texts))])


def _pace(done: float) -> float:
    """Of the fastest, by how much of the course is done."""
    return done / WARMING if done < WARMING else (1 + cos(pi * (done - WARMING) / (1 - WARMING))) / 2


def _loss(found: Any, centres: Any, answers: Any, nothing: int) -> Any:
    """How far each question is from the centre of its answer, and from the others with its answer."""
    apart = functional.cross_entropy(
        found @ functional.normalize(centres, dim=-1).T / SHARPNESS, answers, label_smoothing=0.05
    )
    itself = torch.eye(len(answers), dtype=torch.bool)
    # What no entry speaks of has nothing in common.
    same = (answers[:, None] == answers) & ~itself & (answers != nothing)[:, None]
    near = (found @ found.T / SHARPNESS).masked_fill(itself, -1e9)
    likely = near.log_softmax(dim=1)
    of_each = -likely.masked_fill(~same, 0).sum(dim=1) / same.sum(dim=1).clamp(min=1)
    return apart + 0.5 * of_each.sum() / same.any(dim=1).sum().clamp(min=1)


def _batches(course: list[Question], begun: dict[Question, Any]) -> Iterator[list[Question]]:
    """Pairs with one answer, for ever: those of like length together, or those that lay close at first."""
    chance = random.Random(5)  # noqa: S311 - the same course each time
    titles = [entry.question for entry in shipped().entries]
    by_label = defaultdict(list)
    for question in course:
        by_label[question.label].append(question)
    first = True
    while True:
        in_order = [each for group in by_label.values() for each in chance.sample(group, len(group))]
        met = [(each, reworded(each, titles, chance)) for each in in_order]
        pairs = [met[start : start + 2] for start in range(0, len(met), 2)]
        if not first and chance.random() < NEIGHBOURS:
            pairs = _neighbours(pairs, begun, chance)
        else:
            pairs.sort(key=lambda pair: max(_length(each) for _, each in pair) // 20 + chance.random() * 1.5)
        first = False
        half = BATCH // 2
        batches = [pairs[start : start + half] for start in range(0, len(pairs) - half + 1, half)]
        chance.shuffle(batches)
        for batch in batches:
            yield [each for pair in batch for _, each in pair]


def _neighbours(pairs: list[Pair], begun: dict[Question, Any], chance: random.Random) -> list[Pair]:
    """The pairs by which of some drawn at random lies closest: the questions hardest to tell apart meet."""
    lying = torch.stack([torch.stack([begun[each] for each, _ in pair]).mean(dim=0) for pair in pairs])
    drawn = lying[chance.sample(range(len(pairs)), 2 * len(pairs) // BATCH)]
    nearest = (lying @ drawn.T).argmax(dim=1).tolist()
    return [pair for _, pair in sorted(zip(nearest, pairs, strict=True), key=lambda each: each[0])]


def _length(question: Question) -> int:
    return len(question.text) + len(question.context)


def _padded(questions: Sequence[Question], pieces_of: Cut) -> tuple[Any, Any]:
    read = [pieces_of(question) for question in questions]
    length = min(LONGEST, max(map(len, read)))
    numbers = torch.zeros(len(read), length, dtype=torch.long)
    told = torch.zeros(len(read), length)
    for row, pieces in enumerate(read):
        numbers[row, : len(pieces)] = torch.tensor(pieces)
        told[row, : len(pieces)] = 1
    return numbers, told
