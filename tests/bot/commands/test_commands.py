"""Which lines are commands, whom each opens what, and what is listed of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import (
    COMMANDS,
    ChatWord,
    During,
    Rest,
    WhoMay,
    helped_with,
    listed_for,
    menu_of,
    read_command,
    talk_for,
)
from bot.dialogs.registry import DIALOGS
from bot.listing import manual_rows, network_list
from bot.texts import Texts
from core.office.people import Person, Post, Role
from core.office.permissions import permits

CHAIR = Person(1, "Lê Văn Thảo", (Post(Role.CHAIR, "Chủ tịch", "0101", "Hội xã A"),))
CLERK = Person(2, "Trần Thị Lan", (Post(Role.OFFICE, "Chuyên viên"),))
LEADER = Person(3, "Phạm Văn Minh", (Post(Role.LEADER, "Chủ tịch"),))
MANUALS = {"vi": "handbook.vi.md", "en": "handbook.md"}
NONE = None


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("dạ cho tôi xem lịch với ạ", ChatWord.AGENDA, ""),
        ("em ơi, lịch", ChatWord.AGENDA, ""),
        ("lichj", ChatWord.AGENDA, ""),
        ("bao cao em", ChatWord.REPORT, ""),
        ("/lich@nhac_viec_bot", ChatWord.AGENDA, ""),
        ("/bao_cao", ChatWord.REPORT, ""),
        ("trợ giúp em ơi", ChatWord.HELP, ""),
        ("dung lai", ChatWord.STOP, ""),
        ("sua nha 5", ChatWord.CORRECT, "nha 5"),
        ("sửa nhà 5", ChatWord.CORRECT, "nhà 5"),
        ("báo cáo: 12 3 45tr", ChatWord.REPORT, "12 3 45tr"),
        ("hỏi bao giờ họp", ChatWord.ASK, "bao giờ họp"),
        ("hoi vien 12", NONE, "hoi vien 12"),
        ("hội viên 12", NONE, "hội viên 12"),
        ("hoi bao gio hop", NONE, "hoi bao gio hop"),
        ("mien phi 5 suat", NONE, "mien phi 5 suat"),
        ("miễn phí 5 suất", NONE, "miễn phí 5 suất"),
        ("moi 12 nguoi", NONE, "moi 12 nguoi"),
        ("đội 3 có 5 người", NONE, "đội 3 có 5 người"),
        ("hoàn thành rồi", NONE, "hoàn thành rồi"),
        ("hoan thanh roi", NONE, "hoan thanh roi"),
        ("báo cáo em hôm nay mưa to quá", NONE, "báo cáo em hôm nay mưa to quá"),
        ("sửa nhà cho bà con", NONE, "sửa nhà cho bà con"),
        ("tôi về rồi", NONE, "tôi về rồi"),
        ("tôi hỏi rồi", NONE, "tôi hỏi rồi"),
        ("thông báo cho chi hội rồi", NONE, "thông báo cho chi hội rồi"),
        ("hội lại", NONE, "hội lại"),
        ("vàng", NONE, "vàng"),
        ("tổng hợp", ChatWord.SUMMARY, ""),
    ],
)
def test_a_chair_s_line(text: str, word: ChatWord | None, rest: str) -> None:
    assert read_command(text, CHAIR) == (word, rest)


@pytest.mark.parametrize(
    ("text", "word", "rest"),
    [
        ("dời hội nghị Cụm I sang 20/4", ChatWord.CHANGE, "Cụm I sang 20/4"),
        ("gia hạn xã A đến 25/3", ChatWord.EXTEND, "xã A đến 25/3"),
        ("gia han xa A den 25/3", ChatWord.EXTEND, "xa A den 25/3"),
        ("tổng hợp quý I", ChatWord.SUMMARY, "quý I"),
        ("tach xa A", NONE, "tach xa A"),
        ("/tach xa A", ChatWord.SPLIT, "xa A"),
    ],
)
def test_a_clerk_s_line(text: str, word: ChatWord | None, rest: str) -> None:
    assert read_command(text, CLERK) == (word, rest)


@pytest.mark.parametrize("text", ["sửa nhà 5", "báo cáo 12 3 45tr", "hỏi bao giờ họp", "trả lời đúng rồi"])
def test_nothing_follows_a_command_that_must_stand_alone(text: str) -> None:
    assert read_command(text, CHAIR, alone=True) == (None, text)


@given(st.sampled_from([(spelling, one) for one in COMMANDS for spelling in one.spellings]))
def test_every_spelling_is_its_command_even_alone(spelled: tuple) -> None:
    spelling, command = spelled
    assert read_command(f"dạ {spelling} ạ", alone=True) == (command.name, "")
    assert read_command(spelling.upper(), alone=True) == (command.name, "")


@given(st.text())
def test_any_line_is_a_command_or_is_kept(text: str) -> None:
    word, rest = read_command(text, CHAIR)
    assert word is not None or rest == text.strip()


def test_all_words_stand_in_the_table_and_open_talks_there_are() -> None:
    assert [command.name for command in COMMANDS] == [word.value for word in ChatWord]
    assert {talk for command in COMMANDS for talk in command.opens.values()} <= set(DIALOGS)


@pytest.mark.parametrize(
    ("person", "words"),
    [
        (CHAIR, ["agenda", "report", "notices"]),
        (CLERK, ["progress", "summary", "plans", "agenda", "notices"]),
        (LEADER, ["progress", "summary", "plans", "agenda", "notices"]),
        (Person(4, "Không chức vụ"), []),
    ],
)
def test_the_start_page_offers_what_is_theirs(person: Person, words: list[str]) -> None:
    assert [command.name for command in menu_of(person)] == words


def test_help_names_what_is_theirs() -> None:
    assert [command.name for command in helped_with(CHAIR)] == ["agenda", "report", "correct", "received", "ask"]
    assert {ChatWord.MERGE, ChatWord.AGENDA} <= {command.name for command in helped_with(CLERK)}
    assert [command.name for command in helped_with(LEADER)] == ["agenda", "received", "progress", "summary", "ask"]
    assert ChatWord.WITHDRAW in {command.name for command in listed_for(LEADER)}


@pytest.mark.parametrize(
    ("word", "refusal"),
    [
        (ChatWord.PLANS, "office-only"),
        (ChatWord.REPORT, "units-only"),
        (ChatWord.DESK, "office-only"),
        (ChatWord.HELP, None),
    ],
)
def test_why_a_command_opens_nothing(word: ChatWord, refusal: str | None) -> None:
    said = word.command.refusal
    assert (said.key if said is not None else None) == refusal


def test_what_is_answered_beside_a_talk() -> None:
    beside = {command.name for command in COMMANDS if command.during is During.BESIDE}
    assert beside == {
        ChatWord.SENT,
        ChatWord.AGENDA,
        ChatWord.HELP,
        ChatWord.OFFICE,
        ChatWord.RECEIVED,
        ChatWord.FORM_LINK,
        ChatWord.DESK,
    }


def test_a_stranger_opens_the_door_alone() -> None:
    assert talk_for(ChatWord.START, None) == "join"
    assert talk_for(ChatWord.REPORT, None) == "home"
    assert not permits(None, WhoMay.ANYBODY)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_listed_is_understood(language: str) -> None:
    listed = [command for command in COMMANDS if command.is_listed]
    words = [row.split("|")[1].strip() for row in manual_rows(Texts(language))]
    assert [read_command(word, alone=True)[0] for word in words] == [command.name for command in listed]


def test_a_network_s_list_is_understood_too() -> None:
    names = [name for name, _ in network_list(Texts())]
    assert names[:4] == ["lich", "bao_cao", "sua", "da_nhan"]
    assert all(read_command(f"/{name}")[0] is not None for name in names)


@pytest.mark.parametrize("language", MANUALS)
def test_the_manual_lists_the_commands(language: str) -> None:
    manual = Path(__file__).parents[3] / "docs" / MANUALS[language]
    rows = [line for line in manual.read_text("utf-8").splitlines() if line.startswith("| ")]
    assert rows[2:] == list(manual_rows(Texts(language)))


def test_what_may_follow_is_said_of_each() -> None:
    assert {command.name for command in COMMANDS if command.rest is Rest.FIGURES} == {
        ChatWord.AGENDA,
        ChatWord.REPORT,
        ChatWord.CORRECT,
    }
