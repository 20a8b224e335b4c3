"""What a turn leaves behind: where the talk stands, and its answers as rows of the outbox. What is answered was decided
before."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.base import Reply, State
from bot.turns.talks import Talk
from bot.turns.turn_batch import TurnBatch
from core.office.people import Consent, Person
from core.talk.message_kinds import MessageKind
from core.talk.messages import Heard
from core.talk.tokens import prompt_token
from storage.mail.outbox import Choices, Outgoing
from storage.mail.queue import Waiting

BARE: Sequence[State | None] = (None, {}, {"step": "code"})
"""States of a talk with a stranger from which it goes on as from nothing."""


def end_turn(
    batch: TurnBatch,
    row: Waiting,
    heard: Heard,
    person: Person | None,
    after: Talk,
    replies: Sequence[Reply],
    *,
    threads: bool = False,
) -> None:
    """What was said, and where the talk stands: of who has not agreed to it nothing is kept but what the next answer
    needs."""
    chat, contact = (heard.channel, heard.chat), person.id if person else None
    if person is None or person.consent is not Consent.GIVEN:
        batch.not_kept(row.id)
    if person is None and after.state in BARE and after.secret_until is None:
        batch.close(chat, replies_to(row, heard, None, replies, 0, batch.now, threads=threads))
    else:
        said = replies_to(row, heard, contact, replies, after.prompt, batch.now, threads=threads)
        batch.end_turn(chat, after, said)


def replies_to(
    row: Waiting,
    heard: Heard,
    contact: int | None,
    replies: Sequence[Reply],
    prompt: int,
    now: datetime,
    *,
    threads: bool = False,
) -> list[Outgoing]:
    """The outbox rows of a turn, one per reply, each unrepeatable by its key. `threads`: each names what it answers;
    else only the first does, and that says it was received."""
    return [
        Outgoing(
            key=f"reply:{row.id}:{number}",
            kind=MessageKind.REPLY,
            says=reply.says,
            channel=heard.channel,
            chat=heard.chat,
            contact_id=contact,
            not_before=now,
            choices=_choices(reply, prompt),
            stranger=contact is None and not row.known,
            react_to=heard.message_id if threads or number == 0 else None,
        )
        for number, reply in enumerate(replies)
    ]


def _choices(reply: Reply, prompt: int) -> Choices:
    return tuple((pick.digit, pick.label, prompt_token(prompt, pick.digit)) for pick in reply.picks)
