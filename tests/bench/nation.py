"""A country on a desk in five minutes: offices of a thousand and of ten thousand people, three weeks with one report,
one notice and a plan, killed twenty times; on SQLite the office of a small province. The long form is `make nation`."""

from collections.abc import Callable

from tests.nation import table

SIZES, PROVINCE = (1_000, 10_000), 1_000
DAYS, PLANS, NOTICES, KILLS = 15, 2, 1, 20


def report(say: Callable[[str], None]) -> None:
    table.report(say, contacts=SIZES, province=PROVINCE, days=DAYS, plans=PLANS, notices=NOTICES, kills=KILLS)
