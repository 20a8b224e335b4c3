"""An office grown to a province: 3,321 units with their chairs, half of whom have joined, all asked for the report that
is being collected."""

from sqlalchemy import select, text

from storage.database.schema import DeadlineRow, OccurrenceRow
from tests.bot.turns.office import Office

UNITS, CLUSTERS, FIRST = 3_321, 100, 10_000
"""`FIRST`: ids from which on the new rows are numbered."""
NUMBERS = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {UNITS})"
CHAIR = "Nguyễn Thị Phương Thảo"
STATE = "CASE i % 4 WHEN 0 THEN 'owing' WHEN 1 THEN 'owing' WHEN 2 THEN 'done' ELSE 'excused' END"


def _statements(occurrence_id: int) -> list[str]:
    at = "'2026-03-01 01:00:00.000000'"
    return [
        f"INSERT INTO clusters (id, name) {NUMBERS} SELECT {FIRST} + i, 'Cụm thi đua số ' || i FROM n WHERE i <= {CLUSTERS}",
        f"INSERT INTO units (id, code, name, level) {NUMBERS}"
        f" SELECT {FIRST} + i, printf('U%05d', i), 'Hội Cựu chiến binh xã Tân Lập Thượng số ' || i, 'xã' FROM n",
        f"INSERT INTO contacts (id, name, phone, consent) {NUMBERS}"
        f" SELECT {FIRST} + i, '{CHAIR} ' || i, '09120' || printf('%05d', i), 'given' FROM n",
        f"INSERT INTO posts (contact_id, unit_id, role, title, since) {NUMBERS}"
        f" SELECT {FIRST} + i, {FIRST} + i, 'chair', 'Chủ tịch', '2020-01-01' FROM n",
        f"INSERT INTO addresses (contact_id, channel, chat, state, since, last_heard_at) {NUMBERS}"
        f" SELECT {FIRST} + i, 'memory', 'chat-u' || i, 'active', {at}, {at} FROM n WHERE i % 2 = 0",
        f"INSERT INTO expectations (occurrence_id, unit_id, state, done_at, done_by, on_time, cluster_id) {NUMBERS}"
        f" SELECT {occurrence_id}, {FIRST} + i, {STATE}, CASE i % 4 WHEN 2 THEN {at} END,"
        f" CASE i % 4 WHEN 2 THEN {FIRST} + i END, CASE i % 4 WHEN 2 THEN i % 8 = 2 END,"
        f" {FIRST} + 1 + i % {CLUSTERS} FROM n",
        "ANALYZE",
    ]


async def grow(office: Office) -> int:
    """The occurrence of the report."""
    async with office.house.db.write() as s:
        query = select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.asks == "numbers")
        occurrence_id = await s.scalar(query) or 0
        for statement in _statements(occurrence_id):
            await s.execute(text(statement))
    for number in range(2, UNITS + 1, 2):
        office.network.start(f"chat-u{number}")
    return occurrence_id
