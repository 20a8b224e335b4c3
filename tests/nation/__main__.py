"""`python -m tests.nation`: the long form, at most an hour; `--contacts 1000 --days 14 --database sqlite` and the like for
less of it."""

import argparse

from tests.nation.table import report

if __name__ == "__main__":
    words = argparse.ArgumentParser(prog="python -m tests.nation")
    words.add_argument("--contacts", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="sizes of the office")
    words.add_argument("--province", type=int, default=3_000, help="contacts of the office on SQLite; 0: none")
    words.add_argument("--days", type=int, default=365, help="virtual days")
    words.add_argument("--plans", type=int, default=40, help="in all these days")
    words.add_argument("--notices", type=int, default=6, help="to everybody, in all these days")
    words.add_argument("--kills", type=int, default=100, help="of each office's processes, at most")
    given = words.parse_args()
    report(lambda line: print(line, flush=True), **vars(given))
