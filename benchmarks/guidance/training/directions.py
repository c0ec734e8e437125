"""Which directions are shipped: those of every question there is, by the entry that answers it.

With each goes whether that entry answers it with yes, with no or with neither.
"""

from collections import defaultdict
from pathlib import Path

import numpy as np

from balint import guidance
from balint.guidance import encoder
from balint.guidance.directions import NOTHING, in_steps, mark, stored
from balint.guidance.library import shipped
from balint.guidance.openings import coded
from benchmarks.guidance.training.questions import follow_ups, questions

PLACE = Path(guidance.__file__).with_name("directions.npz")


def written() -> int:
    """Write them; how many there are. About 20,000 questions take some minutes."""
    known = encoder.shipped()
    by_label = defaultdict(list)
    for question in (*questions(), *follow_ups()):
        direction = encoder.encode(known, question.text, question.context)
        by_label[question.label].append((direction, coded(question.text, question.yes)))
    parts = {label: tuple(zip(*found, strict=True)) for label, found in by_label.items()}
    names = {entry.id: (entry.id, mark(entry)) for entry in shipped().entries} | {NOTHING: (NOTHING, "")}
    tables = {
        names[label]: (in_steps(numbers), np.array(openings, np.int8))
        for label, (numbers, openings) in parts.items()
    }
    np.savez(PLACE, **stored(tables))  # type: ignore[arg-type]
    return sum(map(len, by_label.values()))
