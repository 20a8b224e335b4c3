"""Telling whoever keeps the machine: a row like every other message, to somebody of the desk or to an e-mail
address."""

from collections.abc import Collection
from datetime import date, datetime

from bot.named_people import NobodyAtDesk, person_at_desk
from bot.watching.settings import WatchSettings
from core.office.permissions import Action
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.session import Session
from storage.mail.outbox import Outgoing, addressed
from storage.office.recipients import Recipient, people_by_id

EMAIL = "email"


class NoMailChannel(LookupError):
    """`[watch] operator` is an e-mail address, and the bot writes no letters."""

    say = "cli-watch-no-mail"


async def operator_of(s: Session, settings: WatchSettings, channels: Collection[str], today: date) -> Recipient | None:
    """None where nobody is to be told. Raises NobodyAtDesk, NoMailChannel."""
    if not settings.operator:
        return None
    if settings.by_mail:
        if EMAIL not in channels:
            raise NoMailChannel
        return Recipient(None, channel=EMAIL, chat=settings.operator.strip().lower())
    found = await person_at_desk(s, settings.operator, today, Action.SEE_ALL)
    return (await people_by_id(s, [found]))[found]


def told(to: Recipient, key: str, say: Say, now: datetime) -> Outgoing:
    """A letter leaves at any hour, what makes a telephone ring in those of the office."""
    kind = MessageKind.NOTICE
    if to.contact_id is None:
        kind = MessageKind.URGENT
    return addressed(Outgoing(key, kind, (say,), not_before=now), to)


UNKNOWN = (NobodyAtDesk, NoMailChannel)
"""Why nobody can be told of all that is asked for."""
