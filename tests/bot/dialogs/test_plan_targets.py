"""Which number measures a plan's target: proposed by name, confirmed in one answer, or chosen one by one."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.dialogs.base import Cue, Turn
from bot.dialogs.effects import ReviseDraft
from bot.dialogs.plan.here import Step
from bot.dialogs.plan.measures import proposed
from bot.dialogs.plan.talk import PlanTalk
from core.plans.drafts import Draft, TargetTie
from core.plans.found import Comparison, FoundTarget
from core.reports.forms import Form, Indicator, NumberKind
from tests.bot.dialogs.samples import POLICY, STEWARD, UNITS, sample_draft
from tests.bot.dialogs.test_plan import UNTOLD, at, looked_up, settled

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
FORM = Form(
    "thi-dua",
    "Số liệu thi đua",
    (
        Indicator("hv", "Tổng số hội viên", "hội viên", short="tổng hội viên"),
        Indicator("moi", "Hội viên mới kết nạp", "hội viên", short="kết nạp", synonyms=("hội viên mới",)),
        Indicator("nha", "Nhà nghĩa tình đồng đội", "nhà", short="nhà"),
        Indicator("quy", "Quỹ đồng đội", "đồng", NumberKind.MONEY, short="quỹ"),
    ),
)


def target(name: str, unit: str, value: int = 30, per: str | None = None) -> FoundTarget:
    return FoundTarget(name, Comparison.AT_LEAST, Decimal(value), unit, f"{name}: {value} {unit}", (0, 0), per=per)


NEW, HOUSES, PAPERS = (
    target("Kết nạp hội viên mới", "hội viên", 40),
    target("Xây nhà nghĩa tình", "nhà"),
    target("Viết tin, bài", "tin"),
)
FUND = target("Vận động Quỹ đồng đội", "đồng", 25_000, per="hội viên")


def draft(*targets: FoundTarget, ties: tuple[TargetTie, ...] = ()) -> Draft:
    sample = sample_draft()
    report = replace(sample.deadlines[0], form=FORM.key)
    return replace(sample, deadlines=(report, *sample.deadlines[1:]), targets=targets, ties=ties, plan_id=7)


def step(state: dict[str, Any], text: str, plan: Draft) -> Turn:
    digit = text if text.isdecimal() else None
    known = {"draft": plan, "forms": (FORM,), "units": UNITS, "policy": POLICY, **UNTOLD}
    return looked_up(PlanTalk().step(state, Cue(text, digit, person=STEWARD, known=known), NOW), known, NOW)


@pytest.mark.parametrize(
    ("targets", "keys"),
    [
        ((NEW, HOUSES), ["moi", "nha"]),
        ((HOUSES, HOUSES), ["nha"]),
        ((PAPERS,), []),
        ((target("Tỷ lệ gia đình văn hóa", "%"),), []),
        ((FUND,), ["quy"]),
        ((target("Vận động Quỹ đồng đội", "đồng", per="chi hội"),), []),
    ],
)
def test_a_number_is_proposed_for_what_it_names_and_for_nothing_else(
    targets: tuple[FoundTarget, ...], keys: list[str]
) -> None:
    assert [tie.key for tie in proposed(draft(*targets), [FORM])] == keys


def test_a_target_per_head_is_tied_to_the_number_that_counts_the_heads() -> None:
    assert proposed(draft(FUND), [FORM]) == (TargetTie(0, "thi-dua", "quy", "hv"),)


def test_one_yes_ties_them_all() -> None:
    plan = draft(NEW, PAPERS, HOUSES)
    asked = step({"step": "review"}, "1", plan)
    assert asked.state == at(Step.TARGETS)
    assert [say.key for say in asked.replies[0].says] == ["plan-targets-title", *["plan-target-line"] * 3]
    assert asked.effects == ()
    done = step(asked.state, "1", plan)
    tied = replace(plan, ties=(TargetTie(0, "thi-dua", "moi"), TargetTie(2, "thi-dua", "nha")))
    assert (settled(done), done.effects) == (True, (ReviseDraft(tied),))


def test_no_tie_is_wanted_either() -> None:
    plan = draft(NEW)
    assert settled(step({"step": "targets"}, "3", plan))


def test_each_target_can_be_chosen_for_and_what_was_chosen_is_kept_at_once() -> None:
    plan = draft(NEW, HOUSES, PAPERS)
    turn, state = step({"step": "targets"}, "2", plan), at(Step.TARGET)
    assert turn.state == state
    turn = step(state, "2", plan)
    first = replace(plan, ties=(TargetTie(0, "thi-dua", "moi"),))
    assert (turn.state, turn.effects) == ({**state, "target": 1}, (ReviseDraft(first),))
    turn = step({**state, "target": 1}, "5", first)
    assert (turn.state, turn.effects) == ({**state, "target": 2}, ())
    turn = step({**state, "target": 2}, "3", first)
    both = replace(first, ties=(*first.ties, TargetTie(2, "thi-dua", "nha")))
    assert (settled(turn), turn.effects) == (True, (ReviseDraft(both),))


def test_the_rest_can_be_left_out() -> None:
    plan = draft(NEW, HOUSES, ties=(TargetTie(0, "thi-dua", "moi"),))
    assert settled(step({"step": "target", "target": 1}, "6", plan))


def test_a_plan_without_targets_or_without_a_form_is_settled_at_once() -> None:
    assert settled(step({"step": "review"}, "1", draft()))


def test_what_is_not_understood_ties_nothing() -> None:
    turn = step({"step": "targets"}, "gì cơ", draft(NEW))
    assert (turn.effects, turn.replies[0].says[0].key) == ((), "not-understood-heard")
