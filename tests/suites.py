"""Running measurements by their names, each printing its own table: what the benchmarks and the long faults have in
common."""

import sys
from collections.abc import Callable, Mapping, Sequence

Suites = Mapping[str, Callable[[Callable[[str], None]], None]]


def run_suites(suites: Suites, names: Sequence[str]) -> int:
    """All of them when none is named; 2 when one is unknown."""
    unknown = [name for name in names if name not in suites]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(suites)}", file=sys.stderr)
        return 2
    for name in names or suites:
        suites[name](lambda line: print(line, flush=True))
        print(flush=True)
    return 0
