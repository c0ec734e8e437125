"""How far something has come, as a bar that reads well in plain text: two signs of one width."""

SEGMENTS = 10
FILLED, EMPTY = "▰", "▱"


def bar(done: int, target: int) -> str:
    """Never all empty when something is done, nor full while something is left."""
    if done >= target:
        return FILLED * SEGMENTS
    filled = SEGMENTS * done // target
    filled = min(max(filled, 1 if done else 0), SEGMENTS - 1)
    return FILLED * filled + EMPTY * (SEGMENTS - filled)
