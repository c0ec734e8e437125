"""Which directions are shipped: those of every question there is, by the entry that answers it."""

from collections import defaultdict
from pathlib import Path

import numpy as np

from balint import guidance
from balint.guidance import encoder
from balint.guidance.directions import NOTHING, mark, stored
from balint.guidance.library import shipped
from benchmarks.guidance.training.questions import follow_ups, questions

PLACE = Path(guidance.__file__).with_name("directions.npz")


def written() -> int:
    """Write them; how many there are. About 20,000 questions take some minutes."""
    known = encoder.shipped()
    by_label = defaultdict(list)
    for question in (*questions(), *follow_ups()):
        by_label[question.label].append(encoder.encode(known, question.text, question.context))
    names = {entry.id: (entry.id, mark(entry)) for entry in shipped().entries} | {NOTHING: (NOTHING, "")}
    np.savez(PLACE, **stored({names[label]: np.stack(found) for label, found in by_label.items()}))  # type: ignore[arg-type]
    return sum(map(len, by_label.values()))
