"""`python -m tests.faults [NAME …]`: the long forms of the fault suite, with their tables; all of them without a
name."""

import sys

from tests.faults.clocks import clocks_set
from tests.faults.cluster import killed_in_turn
from tests.faults.codes import codes_tried
from tests.faults.downtime import three_hours_down
from tests.faults.erasing import erased
from tests.faults.files import file_underneath
from tests.faults.flood import floods
from tests.faults.hostile import hostile_files
from tests.faults.killed_postgres import postgres_killed
from tests.faults.kills import many_kills
from tests.faults.long import tables_for_all
from tests.faults.moods import moods
from tests.faults.order import orders
from tests.faults.silence import no_answers
from tests.faults.webhook import besieged_port
from tests.suites import Suites, run_suites

SUITES: Suites = {
    "downtime": three_hours_down,
    "file": file_underneath,
    "kills": many_kills,
    "cluster": killed_in_turn,
    "silence": no_answers,
    "hostile": hostile_files,
    "long": tables_for_all,
    "clocks": clocks_set,
    "postgres": postgres_killed,
    "erasing": erased,
    "webhook": besieged_port,
    "codes": codes_tried,
    "moods": moods,
    "flood": floods,
    "order": orders,
}


if __name__ == "__main__":
    sys.exit(run_suites(SUITES, sys.argv[1:]))
