"""Whose period a report is about when the plan names one: taken over where plan and form agree, asked where they do
not."""

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogs.plan.here import Step
from bot.dialogs.plan.periods import in_doubt, with_covers
from core.calendar.rhythms import Rhythm
from core.office.units import ALL_UNITS
from core.plans.drafts import Draft, DraftDeadline
from core.plans.found import DeadlineKind, FoundDeadline
from core.reports.forms import Form
from tests.bot.dialogs.test_plan import REVIEW, STORED, at, said, settled, step
from tests.chats.office import FORM

QUARTERLY = replace(FORM, rhythm=Rhythm.QUARTER)


def draft(
    what: str,
    *,
    title: str = "Kế hoạch thi đua",
    due: date = date(2026, 5, 20),
    rule: str | None = None,
    form: str | None = None,
) -> Draft:
    kind = DeadlineKind.RECURRING if rule else DeadlineKind.ABSOLUTE
    found = FoundDeadline(what, kind, "câu", (0, 0), due=None if rule else due, recurrence=rule)
    return replace(
        STORED, head=replace(STORED.head, title=title), events=(), deadlines=(DraftDeadline(found, ALL_UNITS, form),)
    )


CASES = [
    ("Báo cáo 6 tháng đầu năm", Rhythm.HALF, "", "H1", False),
    ("Báo cáo 6 tháng đầu năm", Rhythm.QUARTER, "", None, True),
    ("Báo cáo 9 tháng đầu năm 2026", Rhythm.QUARTER, "", None, True),
    ("Báo cáo tổng kết năm 2026", Rhythm.MONTH, "", None, True),
    ("Báo cáo tổng kết năm 2026", None, "", "2026", False),
    ("Báo cáo 9 tháng đầu năm 2026", Rhythm.ONCE, "", "2026-9M", False),
    ("Báo cáo quý I năm 2026", Rhythm.QUARTER, "", "2026-Q1", False),
    ("Báo cáo sơ kết", Rhythm.QUARTER, "", None, False),
    ("Báo cáo sơ kết", Rhythm.QUARTER, "Sơ kết 6 tháng đầu năm 2026", None, True),
    ("Báo cáo sơ kết", None, "Sơ kết 6 tháng đầu năm 2026", None, False),
    ("Báo cáo sơ kết", Rhythm.QUARTER, "Công tác thi đua năm 2026", None, False),
]


@pytest.mark.parametrize(("what", "rhythm", "title", "cover", "asked"), CASES)
def test_plan_and_form_agree_or_the_office_is_asked(
    what: str, rhythm: Rhythm | None, title: str, cover: str | None, asked: bool
) -> None:
    form = Form("f", "F", (), rhythm=rhythm)
    settled = with_covers(draft(what, title=title, form="f"), [form])
    assert (settled.deadlines[0].covers, in_doubt(settled, [form])) == (cover, 0 if asked else None)


QUESTION = """\
1. Báo cáo 6 tháng đầu năm
Chậm nhất thứ Tư ngày 20/5/2026 · các đơn vị · theo mẫu Số liệu thi đua
“câu”
Mục 1: kế hoạch nói một kỳ, mẫu “Số liệu thi đua” (hằng quý) lại là kỳ khác. Các đơn vị báo cáo số liệu kỳ nào?
1 = Theo kế hoạch: kỳ 6 tháng đầu năm 2026, từ 1/1/2026 đến 30/6/2026
2 = Theo mẫu: kỳ quý I/2026, từ 1/1/2026 đến 31/3/2026
0 = Trang đầu"""


@pytest.mark.parametrize(("digit", "cover"), [("1", "H1"), ("2", "quarter")])
def test_the_office_says_which_period_is_meant(digit: str, cover: str) -> None:
    plan = draft("Báo cáo 6 tháng đầu năm")
    formed = step(at(Step.FORM), "1", draft=plan, forms=(QUARTERLY,))
    asked = replace(plan, deadlines=(replace(plan.deadlines[0], form=FORM.key),))
    assert (formed.state, said(formed)) == (at(Step.PERIOD, asked=(0,)), QUESTION)
    unheard = step(formed.state, "kỳ trước", draft=asked, forms=(QUARTERLY,))
    assert (said(unheard), unheard.effects) == (f"Máy chưa hiểu “kỳ trước”.\n{QUESTION}", ())
    answered = step(formed.state, digit, draft=asked, forms=(QUARTERLY,))
    assert [effect.draft.deadlines[0].covers for effect in answered.effects if hasattr(effect, "draft")] == [cover]
    assert settled(answered)


def test_a_question_that_was_settled_meanwhile_is_not_asked_again() -> None:
    plan = draft("Báo cáo sơ kết", form=FORM.key)
    gone = step(at(Step.PERIOD), "1", draft=plan, forms=(QUARTERLY,))
    assert (gone.state, gone.effects) == (REVIEW, ())
    assert (
        step(
            at(Step.PERIOD),
            "quay lại",
            draft=draft("Báo cáo 6 tháng", form=FORM.key),
            forms=(QUARTERLY,),
        ).state
        is not None
    )


def test_a_recurring_duty_is_asked_about_by_its_rhythm() -> None:
    plan = draft("Báo cáo số liệu", rule="FREQ=MONTHLY;BYMONTHDAY=25", form=FORM.key)
    asked = step(REVIEW, "kích hoạt", draft=plan, forms=(QUARTERLY,))
    lines = said(asked).splitlines()
    assert lines[-3:-1] == ["1 = Theo kế hoạch: hằng tháng", "2 = Theo mẫu: hằng quý"]
