"""Runs the benchmarks that are named, by words or by BENCH in the environment; all of them without a name."""

import os
import sys

from tests.bench import (
    backlog,
    consolidation,
    desk,
    draining,
    filled,
    growth,
    idling,
    nation,
    queueing,
    reading,
    takers,
    thrift,
    turns,
)
from tests.suites import Suites, run_suites

SUITES: Suites = {
    "queue": queueing.report,
    "filled": filled.report,
    "drain": draining.report,
    "paced": draining.report_paced,
    "replies": draining.report_replies,
    "turns": turns.report,
    "takers": takers.report,
    "idle": idling.report,
    "tables": consolidation.report,
    "desk": desk.report,
    "growth": growth.report,
    "backlog": backlog.report,
    "reading": reading.report,
    "thrift": thrift.report,
    "nation": nation.report,
}


if __name__ == "__main__":
    sys.exit(run_suites(SUITES, sys.argv[1:] or os.environ.get("BENCH", "").split()))
