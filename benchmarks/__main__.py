"""`python -m benchmarks [--json FILE] [--quick]`: measure, and print the table."""

import argparse
import tempfile
from pathlib import Path

from benchmarks import machine
from benchmarks.effort import LEAST, Effort
from benchmarks.run import measure
from benchmarks.table import as_json, as_text


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure what the assistant costs."
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows and every sample there too")
    parser.add_argument("--quick", action="store_true", help="one round of each: to see that all of it runs")
    chosen = parser.parse_args()
    described = machine.described()
    with tempfile.TemporaryDirectory(prefix="balint-benchmark-", ignore_cleanup_errors=True) as folder:
        rows = tuple(measure(LEAST if chosen.quick else Effort(), Path(folder)))
    described["load"] += f", {machine.load():.2f} at the end"
    print(as_text(rows, described))
    if chosen.json:
        chosen.json.write_text(as_json(rows, described), encoding="utf-8")


if __name__ == "__main__":
    main()
