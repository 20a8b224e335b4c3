"""One message to each of many people, queued by a single statement: what they share is a template, what differs is
filled in by the database. Who they are is storage.office.recipients; messages made one by one are
storage.mail.outbox's."""

import json
import re
from datetime import datetime
from functools import reduce
from operator import add
from typing import Any, cast

from sqlalchemy import JSON, Select, Table, Text, case, func, literal, or_, select, true
from sqlalchemy import cast as sql_cast

from core.states import MessageState
from core.talk.kept_sentences import say_to_json
from core.talk.message_kinds import PRIORITIES, MessageKind
from storage.database.insertion import insert_chosen
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
    "file_id",
    "notice_id",
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
    people = chosen.order_by(None).subquery("people")
    again = func.row_number().over(partition_by=people.c.contact_id, order_by=people.c.unit_code) > 1
    who = select(people, again.label("again")).order_by(people.c.unit_code).subquery("who")
    await _put(s, template, who, _key(template, who, moment), now)
    mine = (OUTBOX.c.alarm_id == template.alarm_id, OUTBOX.c.state == MessageState.QUEUED)
    return await s.scalar(select(func.count()).select_from(OUTBOX).where(*mine)) or 0


async def spread_to_each(s: Session, template: Outgoing, chosen: Select[Any], now: datetime) -> int:
    """Queues `template` once for each person of `chosen` (the columns of Recipient, each contact once): its key and the
    contact are the key of each. How many rows are new."""
    people = chosen.subquery("people")
    who = select(people).order_by(people.c.contact_id).subquery("who")
    key = literal(f"{template.key}:") + sql_cast(who.c.contact_id, Text)
    return await _put(s, template, who, key, now)


async def _put(s: Session, template: Outgoing, who: Any, key: Any, now: datetime) -> int:
    """`who` is in order already: sorted here, the database would carry the filled templates along."""
    lite = s.get_bind().dialect.name == "sqlite"
    values: dict[str, Any] = {
        "key": key,
        **_of_recipient(template, who),
        **_said(template, who, lite=lite),
        **_of_all(template, now),
    }
    rows = select(*(values[name].label(name) for name in COLUMNS)).where(true())
    made = await insert_chosen(s, OutboxRow, COLUMNS, rows, unique=("key",))
    await count_anew(s, "outbox", made)
    return made


def _key(template: Outgoing, who: Any, moment: str) -> Any:
    own = case(
        (or_(who.c.contact_id.is_(None), who.c.again), literal(":") + func.coalesce(who.c.unit_code, "")), else_=""
    )
    contact = sql_cast(func.coalesce(who.c.contact_id, 0), Text)
    return literal(f"{template.key}:") + contact + literal(f":{moment}") + own


def _of_recipient(template: Outgoing, who: Any) -> dict[str, Any]:
    """As storage.mail.outbox.addressed does for one."""
    columns = {name: who.c[name] for name in ("channel", "chat", "contact_id", "expectation_id")}
    return {
        **columns,
        "state": case((who.c.reason.is_(None), MessageState.QUEUED), else_=MessageState.WITHHELD),
        "reason": func.coalesce(who.c.reason, literal(template.reason, Text)),
    }


def _said(template: Outgoing, who: Any, *, lite: bool) -> dict[str, Any]:
    says = [say_to_json(say) for say in template.says]
    choices = [[digit, say_to_json(label), token] for digit, label, token in template.choices]
    return {"say": _filled(says, who, lite=lite), "choices": _filled(choices, who, lite=lite)}


def _of_all(template: Outgoing, now: datetime) -> dict[str, Any]:
    """What is the same for every recipient."""
    times = {"created_at": now, "not_before": template.not_before or now, "good_until": template.good_until}
    return {
        "kind": literal(template.kind),
        "priority": literal(PRIORITIES[MessageKind(template.kind)]),
        "alarm_id": literal(template.alarm_id, OUTBOX.c.alarm_id.type),
        "file_id": literal(template.file_id, OUTBOX.c.file_id.type),
        "notice_id": literal(template.notice_id, OUTBOX.c.notice_id.type),
        **{name: literal(moment, OUTBOX.c[name].type) for name, moment in times.items()},
        "tries": literal(0),
    }


def _filled(value: Any, who: Any, *, lite: bool) -> Any:
    """The template as JSON with the recipient's own words in it."""
    own = {
        json.dumps(UNIT_NAME, ensure_ascii=False): _quoted(func.coalesce(who.c.unit_name, ""), lite=lite),
        EXPECTATION: sql_cast(func.coalesce(who.c.expectation_id, 0), Text),
    }
    parts = re.split(f"({'|'.join(own)})", json.dumps(value, ensure_ascii=False))
    text = reduce(add, (own.get(part, literal(part, Text)) for part in parts))
    if lite:
        return text
    return sql_cast(text, JSON)


def _quoted(name: Any, *, lite: bool) -> Any:
    if lite:
        return func.json_quote(name)
    return sql_cast(func.to_json(name), Text)
