"""How far somebody has come, as a picture: the words in it, and those that stand in for it."""

from collections.abc import Sequence
from datetime import date

from balint import charts
from balint.charts import Bar, Chart
from balint.messages import Picture
from balint.pathway.progress import Progress

TITLE = "Your progress"


def drawn_up(measured: Sequence[Progress], today: date) -> Picture:
    """What has a target, in the order of the criteria: a bar keeps its place from one picture to the next."""
    aims = [(each, each.target) for each in measured if each.target]
    met = sum(each.left == 0 for each, _ in aims)
    count = f"All {met} criteria met" if met == len(aims) else f"{met} of {len(aims)} criteria met"
    bars = tuple(
        Bar(_capital(each.criterion.name), each.done, target, min(each.estimated, each.done))
        for each, target in aims
    )
    return Picture(
        name=f"balint-progress-{today.isoformat()}.png",
        media_type="image/png",
        content=charts.write(Chart(TITLE, f"{count} · {today.day} {today:%B %Y}", bars)),
        alternative=f"{TITLE}: "
        + ", ".join(f"{each.done} of {target} {each.criterion.name}" for each, target in aims),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
