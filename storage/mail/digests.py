"""Reminders that wait for one person at one moment leave as one message. Each stays a row of its own, judged by itself
when it leaves, with its own key and its own answer; only what is said is put together here. Taking rows out of the
outbox is storage.mail.claims'."""

from collections.abc import Collection, Sequence, Set
from datetime import datetime, timedelta
from itertools import chain
from typing import Any, cast

from sqlalchemy import RowMapping, Table, bindparam, or_, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.kept_sentences import say_to_json
from core.talk.message_kinds import PRIORITIES, MessageKind
from core.talk.messages import Say
from storage.database.given_rows import ForEach, columns_of
from storage.database.schema import OutboxRow
from storage.database.session import Session
from storage.mail.outbox import Choices, Facts, choices_of, says_of
from storage.mail.waiting import FIRST_PAGE

Kinds = Set[MessageKind]
MOST = 8
"""Reminders in one message: their digits are 1 to 8, and 9 is the office."""
OUTBOX = cast(Table, OutboxRow.__table__)
CHATS: Any = bindparam("chats", expanding=True)
KINDS: Any = bindparam("kinds", expanding=True)
GATHERED = FIRST_PAGE.where(OutboxRow.kind.in_(KINDS), OutboxRow.file_id.is_(None), OutboxRow.chat.in_(CHATS))
USUAL = frozenset({MessageKind.DIGEST})
THRIFTY = frozenset({MessageKind.DIGEST, MessageKind.REMINDER})
"""What is put together where each message counts."""
NUMBERED = ForEach(
    columns_of(OUTBOX, row_id="id", numbered="choices"),
    lambda given: update(OUTBOX).where(OUTBOX.c.id == given["row_id"]).values(choices=given["numbered"]),
)


async def others_waiting(
    s: Session, channel: str, taken: Collection[Facts], now: datetime, kinds: Kinds = USUAL
) -> list[RowMapping]:
    """What else waits for those who are to be reminded now, oldest first, with the facts that speak for or against
    each."""
    chats = [row["chat"] for row in taken if may_be_gathered(row, kinds)]
    if not chats:
        return []
    given = {
        "channel": channel,
        "priority": PRIORITIES[MessageKind.DIGEST],
        "now": now,
        "limit": len(chats) * MOST,
        "chats": chats,
        "kinds": [kind.value for kind in kinds],
    }
    ids = {row["id"] for row in taken}
    found = (await s.execute(GATHERED, given)).mappings()
    return [row for row in found if row["id"] not in ids and may_be_gathered(row, kinds)]


def may_be_gathered(row: Facts, kinds: Kinds = USUAL) -> bool:
    """Reminders that were queued as parts of a digest; one with several answers is said by itself."""
    return row["kind"] in kinds and row["file_id"] is None and len(row["choices"]) <= 1


async def put_off(s: Session, channel: str, since: datetime, until: datetime, good_for: timedelta) -> None:
    """What is to be put together and would leave between these moments leaves at the later one, where it is worth
    saying for so long after that."""
    here = (OutboxRow.channel == channel, OutboxRow.state == MessageState.QUEUED)
    then = (OutboxRow.not_before >= since, OutboxRow.not_before < until)
    worth = or_(OutboxRow.good_until.is_(None), OutboxRow.good_until >= until + good_for)
    waiting = update(OutboxRow).where(*here, OutboxRow.kind.in_([kind.value for kind in THRIFTY]), *then, worth)
    await s.execute(waiting.values(not_before=until, reason=Reason.GATHERED.value))


def said_together(parts: Sequence[tuple[Say, ...]]) -> tuple[Say, ...]:
    """The parts under their numbers."""
    numbered = [
        (Say("digest-part", {"number": number, "text": first}), *rest)
        for number, (first, *rest) in enumerate(parts, start=1)
    ]
    return (Say("digest-title", {"count": len(parts)}), *(say for part in numbered for say in part))


def answers_to(choices: Choices, number: int) -> Choices:
    """The answer to a part, under the part's number."""
    return tuple(
        (str(number), Say("digest-pick", {"label": _label(label), "number": number}), token)
        for _, label, token in choices
    )


def _alone(choices: Choices) -> Choices:
    """A part that came back from a digest, said by itself now."""
    return tuple(
        ("1" if label.key == "digest-pick" else digit, _label(label), token) for digit, label, token in choices
    )


def _label(label: Say) -> Say:
    """As it was before it was numbered, for a part that comes back unsent and leaves under another number."""
    inner = label.args.get("label")
    if label.key == "digest-pick" and isinstance(inner, Say):
        return inner
    return label


async def number(s: Session, parts: Sequence[Facts]) -> tuple[tuple[Say, ...], Choices]:
    """What the parts say together; each row keeps its answer under its number, so that a typed digit finds it. A lone
    part is said as it is."""
    says = [says_of(row["say"]) for row in parts]
    kept = [choices_of(row["choices"]) for row in parts]
    if len(parts) == 1:
        together, answers = says[0], [_alone(kept[0])]
    else:
        together, answers = said_together(says), [answers_to(own, n) for n, own in enumerate(kept, start=1)]
    written = [_numbered(row["id"], now) for row, was, now in zip(parts, kept, answers, strict=True) if now != was]
    if written:
        await NUMBERED.execute(s, written)
    return together, tuple(chain.from_iterable(answers))


def _numbered(row_id: int, choices: Choices) -> dict[str, Any]:
    return {"row_id": row_id, "numbered": [[digit, say_to_json(label), token] for digit, label, token in choices]}
