"""`python -m tests.faults [NAME …]`: the long forms of the fault suite, with their tables; all of them without a name."""

import sys
from collections.abc import Callable, Mapping

from tests.faults.cluster import killed_in_turn
from tests.faults.downtime import three_hours_down
from tests.faults.kills import many_kills

SUITES: Mapping[str, Callable[[Callable[[str], None]], None]] = {"downtime": three_hours_down, "kills": many_kills, "cluster": killed_in_turn}


def main(names: list[str]) -> int:
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
