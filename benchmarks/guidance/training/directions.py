"""Which directions are shipped: those of every question there is, by the entry that answers it.

With each goes whether that entry answers it with yes, with no or with neither.
"""

from collections import defaultdict
from pathlib import Path

import numpy as np

from balint import guidance
from balint.encoder.network import encode_all
from balint.guidance.directions import NOTHING, in_steps, mark, stored
from balint.guidance.encoder import shipped as encoder
from balint.guidance.library import shipped
from balint.guidance.openings import coded
from benchmarks.guidance.training.questions import follow_ups, questions

AT_ONCE = 64  # questions that are encoded together
PLACE = Path(guidance.__file__).with_name("directions.npz")


def written() -> int:
    """Write them; how many there are. About 20,000 questions take some minutes."""
    known = encoder()
    asked = (*questions(), *follow_ups())
    texts = [(question.text, question.context) for question in asked]
    parts = (texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE))
    found = np.concatenate([encode_all(known, part) for part in parts])
    by_label = defaultdict(list)
    for question, direction in zip(asked, found, strict=True):
        by_label[question.label].append((direction, coded(question.text, question.yes)))
    by_id = {label: tuple(zip(*group, strict=True)) for label, group in by_label.items()}
    names = {entry.id: (entry.id, mark(entry)) for entry in shipped().entries} | {NOTHING: (NOTHING, "")}
    tables = {
        names[label]: (in_steps(numbers), np.array(openings, np.int8))
        for label, (numbers, openings) in by_id.items()
    }
    np.savez(PLACE, **stored(tables))  # type: ignore[arg-type]
    return sum(map(len, by_label.values()))
