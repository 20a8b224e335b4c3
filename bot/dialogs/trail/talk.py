"""`nhật ký`, `nhật ký 2`: the deeds of the office, a page of them."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce, page_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.prompts import shortened
from bot.dialogs.trail.drafts import items_said
from bot.dialogs.trail.unit_changes import kind_of, unit_change_said
from bot.words import ChatWord
from core.office.permissions import Action
from core.talk.messages import Say
from core.talk.notices import Flow
from core.talk.trail import TrailLine, TrailSubject

PAGE = 8


@dataclass(frozen=True)
class Knows:
    """`trail` of the page that was asked for; one line more than is shown when there is another."""

    trail: tuple[TrailLine, ...] = ()


class TrailTalk(SaidAtOnce[Knows]):
    name = "trail"
    may = Action.WORK_AT_DESK
    knows = Knows
    opens = frozenset({ChatWord.TRAIL})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        lines, page = scene.known.trail, page_of(opening.rest)
        if not lines:
            return ends(Say("trail-none"))
        more = [Say("trail-more", {"next": page + 1})] if len(lines) > PAGE else []
        return ends(Say("trail-title"), *(trail_said(one, scene.zone) for one in lines[:PAGE]), *more)


def trail_said(one: TrailLine, zone: ZoneInfo) -> Say:
    """One deed in one line."""
    local = one.at.astimezone(zone)
    args = {"hour": local.time(), "day": local.date(), "by": _by(one), "did": _did(one)}
    return Say("trail-line", {**args, "about": shortened(one.about, 60), "change": _change(one)})


def _did(one: TrailLine) -> Say:
    """What was done; of a notice that was steered, which way; of a unit that was changed, how."""
    flow = one.after.get("flow")
    if one.subject is TrailSubject.NOTICE and flow in (Flow.PAUSED, Flow.GOING) and one.before:
        return Say(f"trail-notice-{flow}")
    kind = kind_of(one.act, one.after)
    if kind is not None:
        return Say(f"trail-unit-{kind}")
    return Say(f"trail-{one.act.replace('_', '-')}")


def _by(one: TrailLine) -> Say | str:
    if one.by is None:
        return Say("trail-operator")
    if one.stood_in_for is not None:
        return Say("trail-stood-in", {"by": one.by, "whom": one.stood_in_for})
    return one.by


def _change(one: TrailLine) -> Say | str:
    """What stood there before and after, where both can be said in a word: a name, a telephone, units, numbers, a
    draft's items; that a notice could not wait for the morning."""
    if one.subject is TrailSubject.NOTICE and one.after.get("urgent"):
        return Say("trail-urgent")
    if one.before.get("items") or one.after.get("items"):
        return Say("trail-items", {"items": items_said(one.before, one.after)})
    kind = kind_of(one.act, one.after)
    if kind is not None:
        return unit_change_said(kind, one.before, one.after)
    both = [(one.before.get(name), one.after.get(name)) for name in ("name", "phone", "units", "quotas", "sessions")]
    return ", ".join(f"{before} → {after}" for before, after in both if before and after not in (None, ""))
