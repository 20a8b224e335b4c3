"""Talks of the office that were under way when the program was brought up to date: they go on where they stood."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.dialogs.base import Cue, Office
from bot.dialogs.registry import DIALOGS
from core.office.units import Unit
from core.plans.found import Asks
from core.talk.agenda import OccurrenceProgress
from tests.bot.dialogs.samples import GONE, POLICY, PROMISES, STEWARD, sample_draft, sample_table
from tests.chats.office import FORM
from tests.chats.script import ZONE

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
WORK = tuple(
    OccurrenceProgress(number, f"Báo cáo {number}", "", date(2026, 3, 20), Asks.NUMBERS, 3, 1, 1, 0, form=FORM.key)
    for number in (101, 103)
)
KNOWN: dict[str, Any] = {
    "office": Office("Hội tỉnh Sông Mây", "", ZONE, date(2026, 3, 12)),
    "progress": WORK,
    "table_shown": sample_table(FORM),
    "forms": (FORM,),
    "promises": PROMISES,
    "units": (Unit("HB", "Hội xã Hòa Bình"),),
    "gone": GONE,
    "draft": replace(sample_draft(), plan_id=7),
    "policy": POLICY,
}


@pytest.mark.parametrize(
    ("talk", "state", "asks"),
    [
        ("progress", {"shown": [101, 103]}, "progress-title"),
        ("progress", {"occurrence_id": 103}, "progress-line"),
        ("summary", {"shown": [101]}, "summary-title"),
        ("summary", {"occurrence_id": 101, "map": "today", "step": "shown"}, "summary-of"),
        ("sums", {"by": "cluster", "today": False, "shown": [101, 103]}, "summary-title"),
        ("issue", {"shown": [101, 103]}, "issue-title"),
        (
            "targets",
            {"form": FORM.key, "year": 2026, "step": "number", "takes_text": True, "unit": ""},
            "targets-which",
        ),
        ("targets", {"form": FORM.key, "key": "moi", "year": 2026, "step": "whose", "takes_text": True}, "targets-of"),
        (
            "targets",
            {"form": FORM.key, "key": "moi", "year": 2026, "step": "value", "unit": "HB", "text": ""},
            "targets-now",
        ),
        ("heirs", {"kind": "split", "step": "old", "takes_text": True}, "heirs-which-split"),
        ("heirs", {"kind": "merge", "step": "new", "old": ["HB"], "takes_text": True}, "heirs-into-merge"),
        (
            "heirs",
            {"kind": "merge", "step": "on", "old": ["HB"], "heirs": [["BM", "Hội xã Bình Minh"]], "cluster": ""},
            "heirs-on",
        ),
        ("plan", {"step": "review", "page": 0, "asked": [2]}, "plan-title-full"),
        ("plan", {"step": "discard", "page": 0, "asked": []}, "plan-title-full"),
        ("plan", {"step": "form", "item": 2, "asked": []}, "plan-item"),
    ],
)
def test_a_talk_goes_on_where_it_stood(talk: str, state: dict[str, Any], asks: str) -> None:
    turn = DIALOGS[talk].step(state, Cue(again=True, person=STEWARD, known=KNOWN), NOW)
    assert turn.replies[0].says[0].key == asks
    assert DIALOGS[talk].version == 1
