"""Runs the benchmarks that are named, by words or by BENCH in the environment; all of them without a name."""

import os
import sys
from collections.abc import Callable, Mapping

from tests.bench import consolidation, draining, filled, idling, queueing, reading, turns

SUITES: Mapping[str, Callable[[Callable[[str], None]], None]] = {
    "queue": queueing.report,
    "filled": filled.report,
    "drain": draining.report,
    "paced": draining.report_paced,
    "replies": draining.report_replies,
    "turns": turns.report,
    "idle": idling.report,
    "tables": consolidation.report,
    "reading": reading.report,
}


def main(words: list[str]) -> int:
    names = words or os.environ.get("BENCH", "").split()
    unknown = [name for name in names if name not in SUITES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(SUITES)}", file=sys.stderr)
        return 2
    for name in names or SUITES:
        SUITES[name](lambda line: print(line, flush=True))
        print(flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
