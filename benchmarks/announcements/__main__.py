"""`python -m benchmarks.announcements [--people N]`: many people are told, against a strict stand-in."""

import argparse
from pathlib import Path

from benchmarks import machine
from benchmarks.announcements.measuring import measure
from benchmarks.table import as_json, as_text

PEOPLE = 10_000


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.announcements", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE, help="how many are told, in each of the runs")
    parser.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    described = machine.described()
    rows = tuple(measure(chosen.people))
    described["load"] += f", {machine.load():.2f} at the end"
    print(as_text(rows, described))
    if chosen.json:
        chosen.json.write_text(as_json(rows, described), encoding="utf-8")


if __name__ == "__main__":
    main()
