"""One message to each of many people, queued by a single statement: what they share is a template, what differs is
filled in by the database. Who they are is storage.office.recipients; messages made one by one are
storage.mail.outbox's."""

import json
from datetime import datetime
from typing import Any, cast

from sqlalchemy import JSON, Select, Table, Text, case, func, literal, or_, select, true
from sqlalchemy import cast as sql_cast
from sqlalchemy.dialects import postgresql, sqlite

from core.states import MessageState
from core.talk.message_kinds import PRIORITIES, MessageKind
from core.talk.messages import say_to_json
from storage.database.changed_rows import changed_rows
from storage.database.schema import OutboxRow
from storage.database.session import Session
from storage.database.statistics import count_anew
from storage.mail.outbox import Outgoing

UNIT_NAME = "\ue000unit\ue000"
"""Stands in a template's sentence for the name of the recipient's unit."""
EXPECTATION = "\ue000expectation\ue000"
"""Stands in a template's tokens for the id of the recipient's piece of work."""

OUTBOX = cast(Table, OutboxRow.__table__)
KNOWN = {
    "key",
    "kind",
    "priority",
    "channel",
    "chat",
    "contact_id",
    "say",
    "choices",
    "alarm_id",
    "expectation_id",
    "state",
    "reason",
}
COLUMNS = [*sorted(KNOWN), "created_at", "not_before", "good_until", "tries"]


async def spread(s: Session, template: Outgoing, chosen: Select[Any], moment: str, now: datetime) -> int:
    """Queues `template` for each of `chosen` (the columns of Recipient); returns how many can leave. Those with a
    reason are withheld.

    The key of each is the template's, the contact and the `moment`; a person who speaks for several units gets one for
    each.
    """
    lite = s.get_bind().dialect.name == "sqlite"
    rows = _rows(template, chosen, moment, now, lite=lite)
    insert: Any = sqlite.insert if lite else postgresql.insert
    statement = insert(OUTBOX).from_select(COLUMNS, rows).on_conflict_do_nothing(index_elements=["key"])
    made = changed_rows(await s.execute(statement))
    await count_anew(s, "outbox", made)
    mine = (OUTBOX.c.alarm_id == template.alarm_id, OUTBOX.c.state == MessageState.QUEUED)
    return await s.scalar(select(func.count()).select_from(OUTBOX).where(*mine)) or 0


def _rows(template: Outgoing, chosen: Select[Any], moment: str, now: datetime, *, lite: bool) -> Select[Any]:
    who = chosen.subquery("who")
    again = func.row_number().over(partition_by=who.c.contact_id, order_by=who.c.unit_code) > 1
    own = case((or_(who.c.contact_id.is_(None), again), literal(":") + func.coalesce(who.c.unit_code, "")), else_="")
    contact = sql_cast(func.coalesce(who.c.contact_id, 0), Text)
    values: dict[str, Any] = {
        "key": literal(f"{template.key}:") + contact + literal(f":{moment}") + own,
        "kind": literal(template.kind),
        "priority": literal(PRIORITIES[MessageKind(template.kind)]),
        "channel": who.c.channel,
        "chat": who.c.chat,
        "contact_id": who.c.contact_id,
        "say": _filled([say_to_json(say) for say in template.says], who, lite=lite),
        "choices": _filled(
            [[digit, say_to_json(label), token] for digit, label, token in template.choices], who, lite=lite
        ),
        "alarm_id": literal(template.alarm_id, OUTBOX.c.alarm_id.type),
        "expectation_id": who.c.expectation_id,
        "state": case((who.c.reason.is_(None), MessageState.QUEUED), else_=MessageState.WITHHELD),
        "reason": func.coalesce(who.c.reason, literal(template.reason, Text)),
        "created_at": literal(now, OUTBOX.c.created_at.type),
        "not_before": literal(template.not_before or now, OUTBOX.c.not_before.type),
        "good_until": literal(template.good_until, OUTBOX.c.good_until.type),
        "tries": literal(0),
    }
    return select(*(values[name].label(name) for name in COLUMNS)).where(true()).order_by(who.c.unit_code)


def _filled(value: Any, who: Any, *, lite: bool) -> Any:
    """The template as JSON with the recipient's own words in it."""
    text: Any = literal(json.dumps(value, ensure_ascii=False), Text)
    name = func.coalesce(who.c.unit_name, "")
    quoted: Any = func.json_quote(name) if lite else sql_cast(func.to_json(name), Text)
    text = func.replace(text, json.dumps(UNIT_NAME, ensure_ascii=False), quoted)
    text = func.replace(text, EXPECTATION, sql_cast(func.coalesce(who.c.expectation_id, 0), Text))
    if lite:
        return text
    return sql_cast(text, JSON)
