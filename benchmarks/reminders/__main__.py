"""`python -m benchmarks.reminders [PEOPLExENTRIES …]`: how long it takes to find and queue what is due."""

import argparse
import tempfile
from pathlib import Path

from benchmarks import machine
from benchmarks.reminders.crowd import Crowd
from benchmarks.reminders.measuring import MOST_ROUNDS, measure
from benchmarks.table import as_json, as_text

CROWDS = ("1000x30", "100000x30", "1000000x3")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reminders", description=__doc__)
    parser.add_argument("crowds", nargs="*", type=Crowd.read, metavar="PEOPLExENTRIES")
    parser.add_argument("--due", type=int, default=1000, help="how many reminders are due")
    parser.add_argument("--rounds", type=int, default=MOST_ROUNDS, choices=range(1, MOST_ROUNDS + 1))
    parser.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    crowds = tuple(chosen.crowds) or tuple(map(Crowd.read, CROWDS))
    described = machine.described()
    with tempfile.TemporaryDirectory(prefix="balint-benchmark-", ignore_cleanup_errors=True) as folder:
        rows = tuple(measure(crowds, chosen.due, chosen.rounds, Path(folder)))
    described["load"] += f", {machine.load():.2f} at the end"
    print(as_text(rows, described))
    if chosen.json:
        chosen.json.write_text(as_json(rows, described), encoding="utf-8")


if __name__ == "__main__":
    main()
