"""Tin giữ: messages that were perhaps said before the memory was put back, by what they are about. One of these, one
kind or all of them are let go, with words of the office before them or without, or kept back: shown first as they would
leave, done by a second press. What becomes of them is storage.backups.said_before's."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer, Part
from bot.desk.samples import sample_of
from bot.dialogs.held.effects import DropHeld, ReleaseHeld
from bot.dialogs.held.talk import LONGEST, NAMED
from bot.dialogs.prompts import shortened
from core.office.permissions import Action
from core.talk.messages import Say
from core.talk.said_before import HeldGroup
from storage.backups import said_before
from storage.backups.marks import restored_of
from web.desk_pages import Moved

ALL = "all"
KINDS = ("notice", "occurrence", "event", "reply", "other")
"""In this order on the page."""


@dataclass(frozen=True)
class Line:
    """One group; `to` is the end of its address."""

    what: str
    counts: str
    to: str


@dataclass(frozen=True)
class OfKind:
    """All groups of one kind, under a heading of their own."""

    name: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Meant:
    """What an address is about: `key` is a group's (core.talk.said_before.HeldGroup), a kind, or "all"."""

    key: str
    groups: Sequence[HeldGroup]

    @property
    def messages(self) -> int:
        return sum(one.messages for one in self.groups)

    @property
    def seen(self) -> str:
        """What a page was made from, to be compared when it is done."""
        return f"{len(self.groups)}-{self.messages}"

    @property
    def path(self) -> str:
        return f"/held/{self.key.replace(':', '/')}"


async def _meant(call: DeskCall) -> Meant:
    """Without groups where nothing of the kind is held."""
    key = ":".join(word for word in (call.word(0), call.word(1), call.word(2)) if word)
    found = await said_before.held_groups(call.s)
    return Meant(key, [one for one in found if key in (ALL, one.kind, one.key)])


async def _listed(call: DeskCall, changed: str = "") -> Part:
    restored, found = await restored_of(call.s), await said_before.held_groups(call.s)
    hours = ""
    if restored is not None:
        hours = call.say("held-hours", since=restored.since, until=restored.until)
    values = {
        "hours": hours,
        "count": sum(one.messages for one in found),
        "kinds": _by_kind(found, call),
        "several": len(found) > 1,
        "may": call.may(Action.RELEASE_NOTICES),
        "changed": changed,
    }
    return Part("held.html", call.say("desk-nav-held"), values, 422 if changed else 200)


def _by_kind(found: Sequence[HeldGroup], call: DeskCall) -> list[OfKind]:
    ordered = sorted(found, key=lambda one: KINDS.index(one.kind))
    return [_of_kind(kind, list(groups), call) for kind, groups in groupby(ordered, lambda one: one.kind)]


def _of_kind(kind: str, groups: Sequence[HeldGroup], call: DeskCall) -> OfKind:
    title = call.say("desk-held-kind", kind=kind, count=sum(one.messages for one in groups))
    return OfKind(kind, title, tuple(_line(one, call) for one in groups))


def _line(one: HeldGroup, call: DeskCall) -> Line:
    counts = call.say("desk-held-counts", count=one.messages, people=one.people)
    return Line(shortened(one.what, NAMED) or _called(one, call), counts, one.key.replace(":", "/"))


def _called(one: HeldGroup, call: DeskCall) -> str:
    return call.say(f"held-{one.kind}", what=shortened(one.what, NAMED))


async def _one(call: DeskCall, meant: Meant, words: str = "", fault: str = "") -> Part:
    values = {
        "path": f"/desk{meant.path}",
        "counts": await _counted(call, meant),
        "sample": await _sample(call, meant, ""),
        "words": words,
        "fault": fault,
        "longest": LONGEST,
        "count": meant.messages,
        "may": call.may(Action.RELEASE_NOTICES),
    }
    return Part("held_one.html", _title(call, meant), values, 422 if fault else 200)


def _title(call: DeskCall, meant: Meant) -> str:
    if len(meant.groups) == 1:
        return _called(meant.groups[0], call)
    if meant.key == ALL:
        return call.say("desk-held-all")
    return call.say("desk-held-kind", kind=meant.key, count=meant.messages)


async def _counted(call: DeskCall, meant: Meant) -> str:
    if len(meant.groups) == 1:
        return call.say("desk-held-counts", count=meant.messages, people=meant.groups[0].people)
    return call.say("desk-held-counts-many", count=meant.messages, groups=len(meant.groups))


async def _sample(call: DeskCall, meant: Meant, words: str) -> str:
    """One of them as it would leave."""
    message = await said_before.held_sample(call.s, meant.groups[0].first)
    if message is None:
        return ""
    says = message.says
    if words:
        says = (Say("held-words", {"text": words}), *says)
    return sample_of(call, says, message.choices)


# --- what the buttons do ----------------------------------------------------------------------------------------------

Effects = Callable[[HeldGroup, str], ReleaseHeld | DropHeld]


def _does(do: str, effect: Effects) -> Callable[[DeskCall], Awaitable[PageAnswer]]:
    """A button: what it comes to is shown, and done where that was seen."""

    async def pressed(call: DeskCall) -> PageAnswer:
        meant, words = await _meant(call), call.field("words")
        if not meant.key:
            return None
        if not meant.groups:
            return await _listed(call, call.say("desk-held-meanwhile"))
        if len(words) > LONGEST:
            return await _one(call, meant, words, call.say("desk-held-long", length=len(words), longest=LONGEST))
        seen = call.field("seen")
        if seen != meant.seen:
            return await _sure(call, meant, do, words, call.say("desk-changed") if seen else "")
        await call.perform(*(effect(one, words) for one in meant.groups))
        return Moved("/held", f"held-{do}", meant.messages)

    return pressed


async def _sure(call: DeskCall, meant: Meant, do: str, words: str, changed: str) -> Part:
    if do == "drop":
        words = ""
    values = {
        "path": f"/desk{meant.path}",
        "counts": await _counted(call, meant),
        "do": do,
        "sample": await _sample(call, meant, words),
        "fields": {"words": words, "seen": meant.seen},
        "count": meant.messages,
        "changed": changed,
    }
    return Part("held_sure.html", _title(call, meant), values, 422 if changed else 200)


async def _reworded(call: DeskCall) -> PageAnswer:
    """The page before, with the words that were typed."""
    meant = await _meant(call)
    if not meant.groups:
        return await _listed(call, call.say("desk-held-meanwhile"))
    return await _one(call, meant, call.field("words"))


class HeldPage:
    """`/held`, and behind it `/all`, a kind (`/notice`) or a group (`/notice/5`)."""

    name = "held"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "release": Deed(Action.RELEASE_NOTICES, _does("release", lambda one, words: ReleaseHeld(one.key, words))),
        "reword": Deed(Action.RELEASE_NOTICES, _reworded),
        "drop": Deed(Action.RELEASE_NOTICES, _does("drop", lambda one, words: DropHeld(one.key))),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        meant = await _meant(call)
        if not meant.key:
            return await _listed(call)
        if not meant.groups:
            return None
        return await _one(call, meant)
