"""`dữ liệu của tôi`: what is kept of the person who asks, in a few lines, and all of it as a file that follows. What is
wrong in it: myself/; taking it back: consent.py."""

from dataclasses import dataclass
from datetime import datetime

from bot.dialogs.effects import SendMyData
from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.myself.known import known_of
from bot.words import ChatWord
from core.office.permissions import Action
from core.talk.messages import Say
from core.talk.networks import network_said


@dataclass(frozen=True)
class OwnSummary:
    """See storage.privacy.own_data.OwnData."""

    consented: tuple[datetime, str] | None = None
    chats: tuple[tuple[str, datetime], ...] = ()
    wrote: int = 0
    heard: int = 0
    reports: int = 0


@dataclass(frozen=True)
class Knows:
    own: OwnSummary | None = None


class MyDataTalk(SaidAtOnce[Knows]):
    name = "my_data"
    may = Action.SEE_OWN_DATA
    knows = Knows
    opens = frozenset({ChatWord.MY_DATA})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if scene.person is None:
            return ends(scene.phone)
        own = scene.known.own or OwnSummary()
        says = (*known_of(scene.person), *_consented(own), *_chats(own), _counts(own), Say("my-data-then"))
        return ends(*says, effects=(SendMyData(),))


def _consented(own: OwnSummary) -> tuple[Say, ...]:
    if own.consented is None:
        return ()
    at, version = own.consented
    return (Say("my-data-consented", {"at": at, "version": version}),)


def _chats(own: OwnSummary) -> tuple[Say, ...]:
    return tuple(Say("my-data-chat", {"channel": network_said(channel), "at": at}) for channel, at in own.chats)


def _counts(own: OwnSummary) -> Say:
    return Say("my-data-counts", {"wrote": own.wrote, "heard": own.heard, "reports": own.reports})
