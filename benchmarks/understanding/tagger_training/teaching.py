"""Teaching: the layers above those of the encoder of questions learn what the words of a report are."""

import random
import time
from collections.abc import Iterator, Sequence
from math import cos, pi
from typing import Any

import torch
from torch.nn import functional

from balint.encoder.pieces import cut_words
from balint.language.tagging.tagger import ACTIVITIES, FORMATS, Tag
from benchmarks.guidance.training.network import Tables, in_context, means
from benchmarks.understanding.tagger_training.examples import Example
from benchmarks.understanding.tagger_training.variety import varied

BATCH = 32
FASTEST, FASTEST_NEW = 2e-4, 1e-3  # of the layers, and of what reads them
WARMING = 0.1  # of the course, until it is fastest
DROPPED = 0.1
OF_A_WHOLE = 3.0  # how much what is told as a whole counts beside the words
OF_A_DAY = 1.0  # and what was held on it
OF_A_TAG = 2.0  # how much a tagged word counts beside one with none
_LIKE_LENGTH = 6  # words


def taught(
    tables: Tables, known: dict[str, int], course: list[Example], rounds: int, kept: tuple[str, ...]
) -> Tables:
    """The tables after so many rounds, and those that read them; prints how far it has come. Those whose
    names begin as one that is `kept` stay as they are.
    """
    torch.manual_seed(0)
    width = tables["words"].shape[1]
    whole, each, day = len(ACTIVITIES) + len(FORMATS), len(Tag), len(ACTIVITIES)
    readers = {
        "whole": torch.randn(2 * width, whole) * 0.02,
        "whole.shift": torch.zeros(whole),
        "each": torch.randn(width, each) * 0.02,
        "each.shift": torch.zeros(each),
        "day": torch.randn(width, day) * 0.02,
        "day.shift": torch.zeros(day),
    }
    for name, table in (tables | readers).items():
        table.requires_grad_(not name.startswith(kept))
    learning = [table for table in tables.values() if table.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": learning, "lr": FASTEST}, {"params": list(readers.values()), "lr": FASTEST_NEW}],
        weight_decay=0.01,
    )
    steps = rounds * len(course) // BATCH
    pace = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _pace(step / steps))
    weights = torch.tensor([1.0, *[OF_A_TAG] * (each - 1)])
    batches = _batches(course)
    losses, start = [], time.monotonic()
    for done in range(1, steps + 1):
        batch = next(batches)
        numbers, told, words, tags, days, held = _padded(batch, known)
        with torch.autocast("cpu", torch.bfloat16):
            rows, text, place = in_context(tables, numbers, told, DROPPED)
            begins = torch.hstack([rows[place == 0], means(rows, text, told)])
            of_whole = begins @ readers["whole"] + readers["whole.shift"]
            of_words = rows[words] @ readers["each"] + readers["each.shift"]
            of_days = rows[days] @ readers["day"] + readers["day.shift"]
        loss = OF_A_WHOLE * _of_wholes(of_whole.float(), batch)
        loss += functional.cross_entropy(of_words.float(), tags, weight=weights)
        if len(days):
            loss += OF_A_DAY * functional.binary_cross_entropy_with_logits(of_days.float(), held)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimiser.step()
        pace.step()
        losses.append(loss.item())
        if done % 50 == 0 or done == steps:
            minutes, recent = (time.monotonic() - start) / 60, losses[-50:]
            print(f"{done} of {steps}, loss {sum(recent) / len(recent):.3f}, {minutes:.0f} min", flush=True)
    return {name: table.detach() for name, table in (tables | readers).items()}


def _of_wholes(found: Any, batch: Sequence[Example]) -> Any:
    """How far off what each tells of as a whole is."""
    right = torch.tensor([each.told for each in batch])
    return functional.binary_cross_entropy_with_logits(found, right)


def _pace(done: float) -> float:
    """Of the fastest, by how much of the course is done."""
    return done / WARMING if done < WARMING else (1 + cos(pi * (done - WARMING) / (1 - WARMING))) / 2


def _batches(course: list[Example]) -> Iterator[list[Example]]:
    """All examples in turn, for ever, those of like length together."""
    chance = random.Random(5)  # noqa: S311 - the same course each time
    single = [each for each in course if each.sessions == 1]
    asides = [each for each in course if each.is_aside]
    while True:
        met = [varied(each, single, asides, chance) for each in course]
        met.sort(key=lambda each: len(each.words) // _LIKE_LENGTH + 2 * chance.random())
        batches = [met[start : start + BATCH] for start in range(0, len(met) - BATCH + 1, BATCH)]
        chance.shuffle(batches)
        yield from batches


def _padded(batch: Sequence[Example], known: dict[str, int]) -> tuple[Any, ...]:
    """The numbers of the pieces, whether there is one, the rows of the words with a tag, and their tags, the
    rows of the words of days, and what was held then.
    """
    cuts = [cut_words(known, each.words)[0] for each in batch]
    length = max(len(numbers) for numbers, _ in cuts)
    numbers = torch.zeros(len(batch), length, dtype=torch.long)
    told = torch.zeros(len(batch), length)
    words: list[int] = []
    tags: list[int] = []
    days: list[int] = []
    held: list[tuple[float, ...]] = []
    start = 0
    for row, ((pieces, firsts), each) in enumerate(zip(cuts, batch, strict=True)):
        numbers[row, : len(pieces)] = torch.tensor(pieces)
        told[row, : len(pieces)] = 1
        known_tags = [
            (start + first, tag) for first, tag in zip(firsts, each.tags, strict=False) if tag is not None
        ]
        words += [row for row, _ in known_tags]
        tags += [int(tag) for _, tag in known_tags]
        known_days = [
            (start + first, on_it)
            for first, on_it in zip(firsts, each.days, strict=False)
            if on_it is not None
        ]
        days += [row for row, _ in known_days]
        held += [on_it for _, on_it in known_days]
        start += len(pieces)
    kinds = torch.tensor(held).reshape(len(held), len(ACTIVITIES))
    return numbers, told, torch.tensor(words), torch.tensor(tags), torch.tensor(days, dtype=torch.long), kinds
