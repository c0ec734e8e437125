"""Questions that ask the same, put together however they are worded."""

from collections.abc import Sequence

import numpy as np

from balint.encoder.network import Encoder, encode_once

ABOUT = 0.45  # from which on a word or two are about a question
ALIKE = 0.55  # from which on, on average, two groups of questions are one


def grouped(texts: Sequence[str], encoder: Encoder) -> tuple[tuple[int, ...], ...]:
    """The places of the texts in groups, each in order. What is closest on average is joined first."""
    if not texts:
        return ()
    directions = np.stack([encode_once(encoder, text) for text in texts])
    closeness = directions @ directions.T
    np.fill_diagonal(closeness, -1)
    groups = {place: [place] for place in range(len(texts))}
    while len(groups) > 1:
        one, other = divmod(int(np.argmax(closeness)), len(texts))
        if closeness[one, other] < ALIKE:
            break
        sizes = len(groups[one]), len(groups[other])
        joint = (sizes[0] * closeness[one] + sizes[1] * closeness[other]) / sum(sizes)
        closeness[one], closeness[:, one] = joint, joint
        closeness[other], closeness[:, other] = -1, -1
        closeness[one, one] = -1
        groups[one] += groups.pop(other)
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def typical(texts: Sequence[str], encoder: Encoder) -> int:
    """The place of the text that lies closest to all of them."""
    directions = np.stack([encode_once(encoder, text) for text in texts])
    return int(np.argmax(directions @ directions.sum(axis=0)))


def closest(text: str, others: Sequence[str], encoder: Encoder) -> int | None:
    """The place of the one that a text is about; None if it is about none."""
    direction = encode_once(encoder, text)
    near = [float(encode_once(encoder, other) @ direction) for other in others]
    best = max(near, default=-1.0)
    return near.index(best) if best >= ABOUT else None
