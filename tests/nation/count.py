"""What went wrong in an office's year, counted at the far end and beside the model."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from sqlalchemy import text

from storage.database.schema import Base
from storage.database.session import Session
from storage.reports.rollups import RollupCache, rollup
from tests.nation.machines import Machines
from tests.nation.model import Model
from tests.nation.office import KEYS, chat_of
from tests.nation.people import Habit, habit_of

SENT = "SELECT chat, text, count(*) FROM (SELECT DISTINCT chat, text, network_id FROM outbox WHERE state = 'sent') AS one GROUP BY chat, text"
LEFT_OVER = "SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending') AND not_before <= :now"
UNEXPLAINED = "SELECT count(*) FROM outbox WHERE state IN ('withheld', 'failed') AND (reason IS NULL OR reason = '')"
SILENCES = "SELECT reason, count(*) FROM outbox WHERE state IN ('withheld', 'failed') GROUP BY reason ORDER BY 2 DESC"
UNANSWERED = "SELECT count(*) FROM inbox WHERE state IN ('waiting', 'parked')"
PERIODS = (
    "SELECT occurrences.id, occurrences.period FROM occurrences JOIN forms ON forms.id = occurrences.form_id"
    " WHERE forms.key = :key AND occurrences.state <> 'cancelled'"
)
Rows = list[tuple[str, object]]


async def counted(s: Session, machines: Machines, model: Model) -> Rows:
    """What is to be naught, and what may be as much as was in flight."""
    lost, twice = await _messages(s, machines)
    return [
        ("messages lost", lost),
        ("messages seen twice", twice),
        ("of which may have been, in flight at the kills", machines.in_flight),
        ("messages that wait beyond their hour", await _number(s, LEFT_OVER, now=machines.clock.now())),
        ("silences without a reason", await _number(s, UNEXPLAINED)),
        ("updates lost", machines.network.written - await _number(s, "SELECT count(*) FROM inbox")),
        ("updates unanswered", await _number(s, UNANSWERED)),
        ("reports in the model", sum(model.figures_sent().values())),
        ("reports whose chair did not read that it is in", _unconfirmed(machines, model)),
        ("sums that differ from the model's", await _wrong_sums(s, model)),
        ("people who did not get a notice of the model's", _without_notice(machines, model)),
        ("silent units that were never reminded", _unreminded(machines, model)),
    ]


async def _number(s: Session, query: str, **given: object) -> int:
    return await s.scalar(text(query), given) or 0


async def _messages(s: Session, machines: Machines) -> tuple[int, int]:
    """Lost and seen twice, by what was carried and by what counts as sent. What the office forgot the words of, by its
    limits, counts by its chat alone."""
    believed: Counter[tuple[str, str]] = Counter()
    async for chat, words, times in await s.stream(text(SENT)):
        believed[chat, _shown(words)] += times
    seen: Counter[tuple[str, str]] = Counter()
    for (chat, words), times in machines.network.seen.items():
        seen[chat, _shown(words)] += times
    return (believed - seen).total(), (seen - believed).total()


def _shown(words: str) -> str:
    return words.partition("\n[")[0].strip()


def _unconfirmed(machines: Machines, model: Model) -> int:
    """Reports less what their chairs read; one who read it twice makes up for nobody."""
    missing = 0
    for (form, _), units in model.reports.items():
        missing += len(units) - sum(
            1 for unit in units if any(form in one for one in _confirmations(machines, model, unit))
        )
    return missing


def _confirmations(machines: Machines, model: Model, unit: int) -> Iterator[str]:
    for person in model.size.people_of(unit):
        for line in machines.network.spoken.get(chat_of(person), ()):
            if line.startswith("Đã gửi"):
                yield line


async def _wrong_sums(s: Session, model: Model) -> int:
    wrong = 0
    for form, key in KEYS.items():
        for occurrence, period in (await s.execute(text(PERIODS), {"key": key})).all():
            if (form, period) in model.reports:
                wrong += await _sums(s, occurrence) != [Decimal(one) for one in model.sums(form, period)]
    return wrong


async def _sums(s: Session, occurrence: int) -> list[Decimal | None]:
    found = await rollup(s, [occurrence], cache=RollupCache())
    assert found is not None
    return [found.total(indicator).value for indicator in found.form.indicators]


def _without_notice(machines: Machines, model: Model) -> int:
    """Who blocked the bot before it got to them is not to have it."""
    return sum(
        not any(words in line for line in machines.network.spoken.get(chat_of(person), ()))
        for words, people in model.notices.items()
        for person in people
    )


def _unreminded(machines: Machines, model: Model) -> int:
    """Of those that never report; all of them owe the first month."""
    silent = [unit for unit in model.units() if habit_of(unit) is Habit.SILENT]
    forms = {form for form, _ in model.reports}
    return sum(
        not any(
            form in line
            for person in model.size.people_of(unit)
            for line in machines.network.spoken.get(chat_of(person), ())
        )
        for unit in silent
        for form in forms
    )


async def silences(s: Session) -> list[tuple[str, int]]:
    """Reason → how many messages stayed for it."""
    return [(str(reason), number) for reason, number in await s.execute(text(SILENCES))]


async def rows_kept(s: Session) -> int:
    """In all tables."""
    return sum([await _number(s, f"SELECT count(*) FROM {table}") for table in Base.metadata.tables])
