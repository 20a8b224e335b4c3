"""The table of several offices, by how much each thing grows when people are ten times as many, and the statements that
cost more than what they return."""

import asyncio
import math
from collections.abc import Callable, Sequence

from tests.nation.machines import POSTGRES, STARTING
from tests.nation.office import IN_COMMUNE, Size
from tests.nation.story import Told, told
from tests.nation.year import Plan

Say = Callable[[str], None]
GROWS = 2.0
"""By so much more than what it returns a statement must grow per tenfold to be named …"""
SHARE = 0.005
"""… where it takes such a part of all waiting for the database."""
MOST_NAMED = 12
MEASURES: dict[str, Callable[[Told], float]] = {
    "messages sent": lambda one: one.messages,
    "turns": lambda one: one.turns,
    "rows": lambda one: one.rows,
    "MB on disk, grown": lambda one: one.grew / 2**20,
    "CPU s per 1,000 messages and turns, ours": lambda one: _ours(one) * 1000 / (one.messages + one.turns),
    "CPU s per 1,000 messages and turns, PostgreSQL": lambda one: (
        one.spent.cpu[POSTGRES] * 1000 / (one.messages + one.turns)
    ),
    "MB of memory at most, of one process": lambda one: one.spent.peak,
    "seconds by the wall": lambda one: one.took,
}


def _people(one: Told) -> int:
    return one.size.units * IN_COMMUNE


def _ours(one: Told) -> float:
    return sum(seconds for role, seconds in one.spent.cpu.items() if role not in (POSTGRES, STARTING))


def report(
    say: Say, *, contacts: Sequence[int], province: int, days: int, plans: int, notices: int, kills: int
) -> list[Told]:
    """Plays each, and prints what it came to as soon as it is known."""
    plan, found = Plan(days, plans, notices), []
    offices = [("postgresql", number) for number in contacts] + ([("sqlite", province)] if province else [])
    say(f"**a country on a desk**: {days} virtual days, {plans} plans, {notices} notices, {kills} kills at most")
    for database, number in offices:
        one = asyncio.run(told(database, Size(number), plan, kills, say))
        found.append(one)
        counts(say, one)
    grown = [one for one in found if one.database == "postgresql"]
    growth(say, found)
    if len(grown) > 1:
        each_more(say, *grown[-2:])
        named(say, grown)
    return found


def counts(say: Say, one: Told) -> None:
    people, units = _people(one), one.size.units
    say("")
    say(f"{one.database}: {people:,} people in {units:,} communes; {one.kills} processes killed")
    say("| counted at the far end | number |")
    say("|---|---|")
    for words, number in one.counts:
        say(f"| {words} | {number} |")
    for reason, number in one.silent:
        say(f"| did not leave: {reason} | {number:,} |")


def growth(say: Say, found: Sequence[Told]) -> None:
    say("")
    names = [f"{one.database}, {_people(one):,}" for one in found]
    say(f"| | {' | '.join(names)} | slope per tenfold |")
    say("|---" * (len(names) + 2) + "|")
    for name, measure in MEASURES.items():
        values = [measure(one) for one in found]
        cells = " | ".join(f"{value:,.1f}" if value < 100 else f"{value:,.0f}" for value in values)
        say(f"| {name} | {cells} | {slope_of(found, measure)} |")
    for one in found:
        roles = ", ".join(f"{role} {seconds:,.0f}" for role, seconds in sorted(one.spent.cpu.items()))
        say(f"CPU seconds, {one.database}, {_people(one):,}: {roles}")


def each_more(say: Say, less: Told, more: Told) -> None:
    """What days and processes cost by themselves is in both."""
    times = more.messages + more.turns - less.messages - less.turns
    ours, theirs = _ours(more) - _ours(less), more.spent.cpu[POSTGRES] - less.spent.cpu[POSTGRES]
    say(
        f"for each of the {times:,} messages and turns that the larger office had more: "
        f"{ours * 1000 / times:.1f} ms of CPU ours, {theirs * 1000 / times:.1f} ms PostgreSQL's, "
        f"{(more.grew - less.grew) / times / 1000:.1f} kB on disk"
    )


def slope_of(found: Sequence[Told], measure: Callable[[Told], float]) -> str:
    """From the last size on PostgreSQL but one to the last."""
    some = [one for one in found if one.database == "postgresql"][-2:]
    if len(some) < 2 or not all(measure(one) > 0 for one in some):
        return "–"
    return f"× {per_tenfold(measure(some[1]) / measure(some[0]), some[1].size.units / some[0].size.units):.1f}"


def per_tenfold(grown: float, size: float) -> float:
    """What grows by `grown` where the size grows by `size` grows by this when the size is ten times as large."""
    return math.exp(math.log(grown) * math.log(10) / math.log(size))


def named(say: Say, found: Sequence[Told]) -> None:
    """Statements whose cost for each row and call grows with the office."""
    before, last = found[-2:]
    size = last.size.units / before.size.units
    total = sum(cost.seconds for cost in last.spent.statements.values())
    grown = []
    for statement, cost in last.spent.statements.items():
        less = before.spent.statements.get(statement)
        if less is not None and cost.seconds > total * SHARE:
            slope = per_tenfold(cost.each / less.each, size)
            grown.append((slope, cost, statement))
    say("")
    say(
        f"statements that grow more than {GROWS:g}-fold per tenfold for each call and row, of {total:,.0f} s of waiting"
    )
    say("| × | seconds | calls | rows | statement |")
    say("|---|---|---|---|---|")
    worst = sorted((one for one in grown if one[0] >= GROWS), key=lambda one: -one[1].seconds)
    for slope, cost, statement in worst[:MOST_NAMED]:
        say(f"| {slope:.1f} | {cost.seconds:,.1f} | {cost.calls:,} | {cost.rows:,} | `{statement}` |")
    say(f"{max(0, len(worst) - MOST_NAMED)} more")
