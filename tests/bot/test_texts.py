"""Every sentence exists in both languages, renders with what the code gives it, and is written as an office writes."""

import ast
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.base import Pick
from bot.dialogs.prompts import counted, office_called, shortened, shortened_apart
from bot.dialogs.unreached import unreached_said
from bot.texts import Texts
from bot.texts.sentences import FOLDER, LANGUAGES
from core.reasons import Reason
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


@cache
def _entries(language: str) -> Mapping[str, ftl.Message]:
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
                {"title": "Hội nghị tổng kết", "period": Say("span-unknown"), "day": None},
            ),
            "Hội nghị tổng kết (chưa có ngày): đã chốt ngày chưa?\nĐã chốt: xin gõ ngày. Chưa chốt thì chọn:",
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


LABEL = 30
"""Characters of a fixed label with its number ("1 = Đúng, gửi")."""
FOREIGN = re.compile(r"\b(bot|chat|menu|token|file|link|server|reset|online|app|ok)\b", re.IGNORECASE)
FIXED_DAY = re.compile(r"\b(\d{1,2}/){1,2}20\d\d\b|\b20\d\d\b")
ONE_OF_MANY = re.compile(r"(?<!, )\b1 (?!(is|was|moves|ends|replaces)\b)(more )?[a-z]+s\b|\b1 [a-z]+ (are|were)\b")
COUNTS = ("count", "days", "left", "minutes", "changes", "waiting", "got")
"""Names of values that count something."""
OPERATOR = ("cli-", "demo-", "config-", "init-", "send-", "targets-row-")
"""Sentences that the operator reads, not a chair."""


def _plain(entry: ftl.Message) -> str:
    """The sentence as it is written; empty where it has values."""
    elements = entry.value.elements if entry.value is not None else []
    texts = [element.value for element in elements if isinstance(element, ftl.TextElement)]
    return "".join(texts) if len(texts) == len(elements) else ""


def _samples(entry: ftl.Message, value: object) -> dict[str, object]:
    """A value for each name: a day, a list or a person where the sentence shows that it is one."""
    names = _variables(entry)
    days = {_base(name) for name in names if name.endswith(("-left", "-short", "-until"))}
    lists = {_base(name) for name in names if name.endswith("-or")}
    samples: dict[str, object] = dict.fromkeys({_base(name) for name in names}, value)
    return {**samples, **dict.fromkeys(days, date(2024, 5, 19)), **dict.fromkeys(lists, ("a", "b"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fixed_label_fits_on_a_button_with_its_number(language: str) -> None:
    labels = {key: _plain(entry) for key, entry in _entries(language).items() if key.startswith("pick-")}
    assert {key: label for key, label in labels.items() if len(f"1 = {label}") > LABEL} == {}


def test_chairs_and_the_office_are_spoken_to_in_vietnamese() -> None:
    said = {
        key: Texts().say(Say(key, _samples(entry, 3)), now=NOW, zone=ZONE)
        for key, entry in _entries("vi").items()
        if not key.startswith(OPERATOR)
    }
    assert {key: text for key, text in said.items() if FOREIGN.search(text)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_names_a_day_of_some_other_year(language: str) -> None:
    entries = {key: entry for key, entry in _entries(language).items() if not key.startswith(OPERATOR)}
    said = {
        key: Texts(language).say(Say(key, _samples(entry, "x")), now=NOW, zone=ZONE) for key, entry in entries.items()
    }
    assert {key for key, text in said.items() if FIXED_DAY.search(text.replace("2024", ""))} == set()


def test_one_is_one_in_english() -> None:
    counts = dict.fromkeys(COUNTS, 1)
    said = {}
    for key, entry in _entries("en").items():
        args = _samples(entry, "Xã A")
        said[key] = Texts("en").say(Say(key, args | {k: v for k, v in counts.items() if k in args}), now=NOW, zone=ZONE)
    assert {key: text for key, text in said.items() if ONE_OF_MANY.search(text)} == {}


@pytest.mark.parametrize(
    "name",
    ["Hội CCB tỉnh", "Văn phòng Hội CCB tỉnh", "VĂN PHÒNG Hội CCB tỉnh", "Văn phòng", "Văn phòng Văn phòng Hội", ""],
)
@pytest.mark.parametrize("key", ["office-phone", "office-visit"])
def test_the_office_is_named_once(name: str, key: str) -> None:
    args = {"office": office_called(name), "phone": "0260 000 111"}
    said = Texts().say(Say(key, args), now=NOW, zone=ZONE)
    assert (said.casefold().count("văn phòng"), "  " in said, " :" in said) == (1, False, False)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((("part-moved", 3), ("part-new", 0), ("part-past", 0)), "Tin nhắc: 3 tin dời ngày."),
        ((("part-moved", 3), ("part-new", 1)), "Tin nhắc: 3 tin dời ngày và 1 tin thêm."),
    ],
)
def test_what_there_is_none_of_is_not_said(parts: tuple[tuple[str, int], ...], said: str) -> None:
    assert Texts().say(Say("dates-alarms", {"parts": counted(*parts)}), now=NOW, zone=ZONE) == said


def test_words_that_open_a_line_have_a_capital() -> None:
    day = date(2024, 6, 11)
    when = Say("when-hours", {"start": time(8), "end": time(11, 30), "day": day})
    says = (
        Say("version-moved", {"what": "Họp", "old": when, "new": Say("when-day", {"day": day})}),
        Say("when-day", {"day": day}),
    )
    assert [Texts().say(say, now=NOW, zone=ZONE) for say in says] == [
        "• Họp: từ 8 giờ 00 đến 11 giờ 30, thứ Ba ngày 11/6/2024 → thứ Ba ngày 11/6/2024",
        "Thứ Ba ngày 11/6/2024",
    ]


ALIKE = (
    "Báo cáo kết quả thực hiện phong trào thi đua quý I năm 2026 của các đơn vị trong cụm gửi về văn phòng tỉnh hội",
    "Báo cáo kết quả thực hiện phong trào thi đua quý II năm 2026 của các đơn vị trong cụm gửi về văn phòng tỉnh hội",
    "Họp giao ban",
)


def test_titles_of_one_list_never_look_alike() -> None:
    short = shortened_apart(ALIKE, 60)
    assert (shortened(ALIKE[0], 60), len(set(short.values())), short["Họp giao ban"]) == (
        shortened(ALIKE[1], 60),
        3,
        "Họp giao ban",
    )


@given(st.lists(st.text(st.sampled_from("aAbB …"), min_size=1, max_size=60)))
def test_only_equal_titles_are_shortened_to_the_same(titles: list[str]) -> None:
    short = shortened_apart(titles, 20)
    assert len(set(short.values())) == len({" ".join(title.split()) for title in titles})


def _gathered(*labels: str) -> list[tuple[str, Say, str]]:
    return [
        (str(number), Say("digest-pick", {"label": Say(key), "number": number}), f"t{number}")
        for number, key in enumerate(labels, start=1)
    ]


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        (("pick-received", "pick-received"), "1 = Đã nhận (việc 1) · 2 = Đã nhận (việc 2)"),
        (("pick-received",) * 3, "1, 2, 3 = Đã nhận (việc cùng số)"),
        (
            ("pick-received", "pick-done", "pick-received"),
            "1 = Đã nhận (việc 1)\n2 = Đã xong (việc 2)\n3 = Đã nhận (việc 3)",
        ),
    ],
)
def test_answers_that_say_the_same_are_one_line_and_stay_many_buttons(labels: tuple[str, ...], said: str) -> None:
    message = Texts().queued((), _gathered(*labels), NOW, ZONE)
    assert (message.text, [choice.digit for choice in message.choices]) == (
        said,
        [str(number) for number in range(1, len(labels) + 1)],
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_reason_why_somebody_is_not_reached_is_said(language: str) -> None:
    """A reason of two words chooses its sentence as one of one word does."""
    reasons = (Reason.UNREACHABLE, Reason.NOT_CONSENTED, Reason.NO_HOLDER, Reason.BLOCKED, Reason.STOPPED, None)
    said = [Texts(language).say(unreached_said(one), now=NOW, zone=ZONE) for one in reasons]
    assert len(set(said)) == len(reasons), said
