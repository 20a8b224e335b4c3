"""Every sentence exists in both languages, renders with what the code gives it, and is written as an office writes."""

import ast
import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.base import Pick
from bot.texts import Texts
from bot.texts.catalog import FOLDER, LANGUAGES
from core.talk.messages import Say

ROOT = FOLDER.parent.parent
ROOMS = ("bot", "scheduler", "storage")
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2024, 5, 14, 1, 0, tzinfo=UTC)
SPEAKERS = frozenset({"Say", "reply", "picks", "tell"})
"""Calls whose first strings are keys of sentences."""


def _spoken(tree: ast.AST) -> set[str]:
    found = set()
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = (
            call.func.id
            if isinstance(call.func, ast.Name)
            else call.func.attr
            if isinstance(call.func, ast.Attribute)
            else ""
        )
        if name not in SPEAKERS:
            continue
        for arg in call.args if name == "picks" else call.args[:1]:
            found |= {leaf.value for leaf in _strings(arg)}
    return {key for key in found if re.fullmatch(r"[a-z]+(-[a-z]+)*", key)}


def _strings(node: ast.expr) -> list[ast.Constant]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node]
    if isinstance(node, ast.IfExp):
        return [*_strings(node.body), *_strings(node.orelse)]
    return []


def _used() -> set[str]:
    files = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    return {key for path in files for key in _spoken(ast.parse(path.read_text(encoding="utf-8")))}


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def _entries(language: str) -> dict[str, ftl.Message]:
    found = {}
    for path in sorted(FOLDER.glob(f"*{language}.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        found |= {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}
    return found


def _variables(entry: ftl.Message) -> set[str]:
    visitor = _Variables()
    visitor.visit(entry)
    return visitor.names


SUFFIXES = ("-short", "-left", "-until", "-given", "-count", "-or", "-day", "-hour")


def _base(name: str) -> str:
    return next((name.removesuffix(suffix) for suffix in SUFFIXES if name.endswith(suffix)), name)


def test_every_sentence_exists_in_every_language() -> None:
    assert {language: _entries(language).keys() ^ _entries("vi").keys() for language in LANGUAGES} == {
        language: set() for language in LANGUAGES
    }


def test_every_sentence_the_code_says_exists() -> None:
    assert _used() - _entries("vi").keys() == set()


def test_nothing_in_the_files_is_broken() -> None:
    junk = [
        (path.name, entry.content)
        for path in FOLDER.glob("*.ftl")
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ftl.Junk)
    ]
    assert junk == []


def test_both_languages_use_the_same_values() -> None:
    vi, en = _entries("vi"), _entries("en")
    different = {
        key
        for key in vi
        if {_base(name) for name in _variables(vi[key])} != {_base(name) for name in _variables(en[key])}
    }
    # The Vietnamese sentence has no plural and so needs no number where the English one counts.
    assert different == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_renders_with_its_values(language: str, caplog: pytest.LogCaptureFixture) -> None:
    texts = Texts(language)
    for key, entry in _entries(language).items():
        names = {_base(name) for name in _variables(entry)}
        dated = {_base(name) for name in _variables(entry) if name.endswith(("-left", "-short", "-until"))}
        listed = {_base(name) for name in _variables(entry) if name.endswith("-or")}
        args = {name: date(2024, 5, 19) if name in dated else ("a", "b") if name in listed else 3 for name in names}
        said = texts.say(Say(key, args), now=NOW, zone=ZONE)
        assert (key, "???" in said, "{" in said) == (key, False, False)
    assert caplog.records == []


@pytest.mark.parametrize(
    ("say", "vi", "en"),
    [
        (Say("when-day", {"day": date(2024, 5, 19)}), "Chủ nhật ngày 19/5/2024", "Sunday, 19 May 2024"),
        (Say("when-day", {"day": date(2024, 6, 11)}), "Thứ Ba ngày 11/6/2024", "Tuesday, 11 June 2024"),
        (
            Say("when-moment", {"at": datetime(2024, 6, 11, 1, 0, tzinfo=UTC)}),
            "8 giờ 00, thứ Ba ngày 11/6/2024",
            "8:00, Tuesday, 11 June 2024",
        ),
        (
            Say("when-moment", {"at": datetime(2024, 6, 11, 13, 30)}),
            "13 giờ 30, thứ Ba ngày 11/6/2024",
            "13:30, Tuesday, 11 June 2024",
        ),
        (Say("value-line", {"name": "Quỹ", "value": Decimal(45000000)}), "Quỹ: 45.000.000", "Quỹ: 45.000.000"),
        (Say("span-year", {"year": 2025}), "năm 2025", "year 2025"),
        (
            Say("summary-missing", {"count": 2, "names": ("Xã A", "Xã B")}),
            "Còn 2 đơn vị chưa có: Xã A và Xã B.",
            "2 units are missing: Xã A and Xã B.",
        ),
        (Say("when-resolved", {"days": (date(2024, 6, 6),)}), ": thứ Năm ngày 6/6/2024", ": Thursday, 6 June 2024"),
    ],
)
def test_days_hours_numbers_and_lists(say: Say, vi: str, en: str) -> None:
    assert [Texts(language).say(say, now=NOW, zone=ZONE) for language in LANGUAGES] == [vi, en]


@pytest.mark.parametrize(
    ("due", "now", "said"),
    [
        (date(2024, 5, 19), NOW, "còn 5 ngày"),
        (date(2024, 5, 15), datetime(2024, 5, 14, 16, 59, tzinfo=UTC), "còn 1 ngày"),
        (date(2024, 5, 15), datetime(2024, 5, 14, 17, 0, tzinfo=UTC), "hôm nay là hạn cuối"),
        (date(2024, 5, 13), NOW, "đã quá hạn 1 ngày"),
        (date(2024, 4, 14), NOW, "đã quá hạn 30 ngày"),
    ],
)
def test_days_left_are_counted_at_the_moment_of_saying_in_the_office_s_zone(
    due: date, now: datetime, said: str
) -> None:
    assert (
        Texts().say(Say("agenda-work", {"what": "Báo cáo", "due": due}), now=now, zone=ZONE).partition("(")[2]
        == f"{said}): Báo cáo"
    )


REMINDER = {
    "what": "Báo cáo sơ kết",
    "unit": "Hội xã Hòa Bình",
    "due": date(2024, 5, 19),
    "hour": None,
    "period": "2024-05",
}


@pytest.mark.parametrize(
    ("say", "said"),
    [
        (
            Say("remind-report", REMINDER),
            "Nhắc việc: Báo cáo sơ kết – Hội xã Hòa Bình.\nHạn chót: hết Chủ nhật ngày 19/5/2024 (còn 5 ngày).\nMáy chưa nhận được số liệu.",
        ),
        (
            Say("remind-done", {**REMINDER, "unit": "", "hour": time(17), "send_to": None}),
            "Nhắc việc: Báo cáo sơ kết.\nHạn chót: 17 giờ 00, Chủ nhật ngày 19/5/2024 (còn 5 ngày).",
        ),
        (
            Say("remind-late", {**REMINDER, "due": date(2024, 5, 12)}),
            "Việc “Báo cáo sơ kết” của Hội xã Hòa Bình đã quá hạn 2 ngày.\nHạn chót là Chủ nhật ngày 12/5/2024. Xin đồng chí làm ngay.",
        ),
        (
            Say(
                "remind-event",
                {"title": "Hội nghị Cụm I", "day": date(2024, 5, 19), "hour": time(8), "place": "Hội trường A"},
            ),
            "Nhắc lịch: Hội nghị Cụm I.\n8 giờ 00, Chủ nhật ngày 19/5/2024 (còn 5 ngày), tại Hội trường A.\nGõ LỊCH để xem các việc khác.",
        ),
        (
            Say(
                "office-settle",
                {"title": "Hội nghị tổng kết", "period": Say("span-month", {"month": 11, "year": 2025})},
            ),
            "Sắp tới: Hội nghị tổng kết, tháng 11/2025, chưa định ngày.\nKhi đã định, xin gõ ĐỔI LỊCH, hoặc gửi lại kế hoạch có ngày.",
        ),
    ],
)
def test_reminders(say: Say, said: str) -> None:
    assert Texts().say(say, now=NOW, zone=ZONE) == said


def test_choices_are_in_the_text_with_their_digits() -> None:
    short = Texts().message(
        (Say("confirm-question"),),
        (Pick("1", Say("pick-right-send")), ("2", Say("pick-correct"), "t")),
        now=NOW,
        zone=ZONE,
    )
    assert short == "Đúng không?\n1 = Đúng, gửi · 2 = Sửa"
    long = tuple(Pick(str(digit), Say("notice-body", {"text": f"{digit}" * 30})) for digit in (1, 2))
    assert Texts().message((), long, now=NOW, zone=ZONE) == f"1 = {'1' * 30}\n2 = {'2' * 30}"


@given(st.text(st.characters(codec="utf-8"), max_size=5000))
def test_what_a_person_typed_is_shown_as_it_was_typed(text: str) -> None:
    assert Texts().say(Say("notice-body", {"text": text}), now=NOW, zone=ZONE) == text


def test_a_sentence_that_does_not_exist_or_lacks_a_value_is_still_said(caplog: pytest.LogCaptureFixture) -> None:
    assert Texts().say(Say("no-such-sentence"), now=NOW, zone=ZONE) == "no-such-sentence"
    assert Texts().say(Say("join-hello"), now=NOW, zone=ZONE) == "Kính chào đồng chí name."
    assert len(caplog.records) == 2


def test_a_language_we_do_not_have_is_answered_in_vietnamese() -> None:
    assert Texts("fr").say(Say("pick-home"), now=NOW, zone=ZONE) == "Trang đầu"


def test_the_sentences_are_packed_with_the_program_in_every_language() -> None:
    files = {path.name for path in Path(FOLDER).glob("*.ftl")}
    assert {"vi.ftl", "reports.vi.ftl"} <= files
    assert {name.replace("vi.ftl", "en.ftl") for name in files} == {name for name in files if name.endswith("en.ftl")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_written_once(language: str) -> None:
    """A key of one file would silently take the place of another's."""
    files = [FluentParser().parse(path.read_text(encoding="utf-8")) for path in FOLDER.glob(f"*{language}.ftl")]
    names = [entry.id.name for file in files for entry in file.body if isinstance(entry, ftl.Message)]
    assert sorted({name for name in names if names.count(name) > 1}) == []
