"""`python -m benchmarks.understanding [--unseen] [--wrong]`: one table, in one run.

Without --unseen, on the half that may be built on; --wrong then lists what went wrong.
"""

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from balint.knowledge import Knowledge
from balint.language.said import CaseMaterial
from balint.language.understand import understand
from benchmarks.sets import Row, rows
from benchmarks.understanding import ahead, own_record, talking
from storage.database import Store, opened
from tests.dialogues.conversation import SATURDAY, Talker

DATA = Path(__file__).parent / "data"

Judge = Callable[[Talker, Row], Awaitable[bool]]


@dataclass(frozen=True, slots=True)
class Measured:
    name: str
    right: int
    of: int
    aim: float
    wrong: tuple[Row, ...]

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0


async def measure(half: str, folder: Path) -> list[Measured]:
    async with opened(f"sqlite:///{folder / 'balint.db'}") as store:
        knowledge = Knowledge()
        measured = [
            await _judged(store, knowledge, rows(DATA, files, half), judge, name=name, aim=aim)
            for name, files, judge, aim in (
                ("reports: all fields right", "reports", talking.report_is_right, 0.95),
                ("not reports: nothing offered", "not-reports", talking.nothing_is_offered, 0.98),
                ("conversations: end right", "conversations", talking.conversation_ends_right, 0.95),
            )
        ]
        if questions := rows(DATA, "own-record", half):
            measured.append(await _asked(store, knowledge, questions))
    if plans := rows(DATA, "ahead", half):
        wrong = tuple(row for row in plans if not ahead.is_read(row, SATURDAY.date()))
        measured.append(
            Measured("what is to come: read right", len(plans) - len(wrong), len(plans), 0.95, wrong)
        )
    caught = _flagged("case material: caught", rows(DATA, "case-material", half), flagged=True, aim=0.95)
    ordinary = _flagged(
        "ordinary messages: let through", rows(DATA, "ordinary", half), flagged=False, aim=0.99
    )
    return [*measured, caught, ordinary]


async def _judged(
    store: Store, knowledge: Knowledge, said: list[Row], judge: Judge, *, name: str, aim: float
) -> Measured:
    wrong: list[Row] = []
    for number, row in enumerate(said):
        talker = await talking.acquainted(store, knowledge, f"{name} {number}")
        if not await judge(talker, row):
            wrong.append(
                {**row, "heard": talker.heard[1].text, "kept": [str(e) for e in await talker.kept()]}
            )
    return Measured(name, len(said) - len(wrong), len(said), aim, tuple(wrong))


async def _asked(store: Store, knowledge: Knowledge, said: list[Row]) -> Measured:
    """Questions about one's own record, all to the same portfolio."""
    talker = await own_record.well_on_the_way(store, knowledge)
    wrong = tuple([row for row in said if not await own_record.is_answered(talker, row)])
    return Measured("own record: answered right", len(said) - len(wrong), len(said), 0.95, wrong)


def _flagged(name: str, said: list[Row], *, flagged: bool, aim: float) -> Measured:
    def is_flagged(row: Row) -> bool:
        return isinstance(understand(row["text"], SATURDAY.date(), drafting=False), CaseMaterial)

    wrong = tuple(row for row in said if is_flagged(row) is not flagged)
    return Measured(name, len(said) - len(wrong), len(said), aim, wrong)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.understanding")
    parser.add_argument("--unseen", action="store_true", help="the half that was kept out of sight, in sums")
    parser.add_argument("--wrong", action="store_true", help="list what went wrong (seen half only)")
    asked = parser.parse_args()
    if asked.unseen and asked.wrong:
        sys.exit("The unseen half is looked at in sums alone.")
    half = "unseen" if asked.unseen else "seen"
    with tempfile.TemporaryDirectory() as folder:
        table = asyncio.run(measure(half, Path(folder)))
    print(f"{half:<32} right     of   share    aim")
    for each in table:
        met = "met" if each.share >= each.aim else "missed"
        print(f"{each.name:<32} {each.right:>5} {each.of:>6} {each.share:>7.1%} {each.aim:>6.0%} {met}")
    if asked.wrong:
        for each in table:
            for row in each.wrong:
                print(f"\n{each.name}: {row}")


if __name__ == "__main__":
    main()
