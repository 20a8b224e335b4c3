"""A notice to 300 people, of whom three have blocked the bot, one has moved to another chat and one is throttled: how far
it comes, who has it and who has not. `pytest -s` prints the table."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from scheduler.clock import SystemClock
from storage.database.session import Database
from storage.office import people
from tests.days import VIETNAM
from tests.fakes.botapi import BotApi, SentMessage
from tests.whole.program import Program, eventually

CLERK, FIRST, MANY = 100, 1001, 300
BLOCKED, MOVED, THROTTLED = (1007, 1150, 1300), 1042, 1099
ANEW = 9042
WHO_ACKNOWLEDGE = range(FIRST, FIRST + 120)
HEADS = "Mã đơn vị,Đơn vị,Cấp,Cụm thi đua,Họ và tên,Chức vụ,Vai trò,Số điện thoại"
PATIENCE = 180
"""Seconds on a machine that is busy with other things; a quiet one needs twenty."""
WORDS = 'Mời dự họp <b>trực tuyến</b> 8 giờ thứ Sáu. =HYPERLINK("http://x")'


def name_of(chat: int) -> str:
    return f"Trần Thử {chat:04d}"


def roster() -> str:
    rows = [
        f"X{chat},Hội xã {chat},xã,Cụm {chat % 5 + 1},{name_of(chat)},Chủ tịch,chủ tịch,09{chat:08d}"
        for chat in range(FIRST, FIRST + MANY)
    ]
    return "\n".join((HEADS, ",,,,Phạm Thị Lựu,Chánh Văn phòng,văn phòng,", *rows)) + "\n"


async def join_all(url: str, today: date) -> None:
    """Everybody has agreed, on the network "telegram"."""
    db, now = Database(url), SystemClock().now()
    async with db.write() as s:
        chats = {name_of(chat): chat for chat in range(FIRST, FIRST + MANY)} | {"Phạm Thị Lựu": CLERK}
        for person in await people.people_on(s, today):
            chat = str(chats[person.name])
            await people.bind_address(s, person.id, "telegram", chat, now)
            await people.set_consent(s, person.id, True, "test", "telegram", chat, now)
    await db.close()


@pytest.fixture
def program(api: BotApi, tmp_path: Path) -> Iterator[Program]:
    program = Program(api, tmp_path)
    (tmp_path / "roster.csv").write_text(roster(), "utf-8")
    program.command("people", "import", str(tmp_path / "roster.csv"), "--yes")
    asyncio.run(join_all(program.url, datetime.now(VIETNAM).date()))
    for chat in (CLERK, *range(FIRST, FIRST + MANY)):
        api.person(chat, started=True)
    yield program
    program.close()


def holding(api: BotApi, chat: int, phrase: str) -> list[SentMessage]:
    return [message for message in api.sent(chat) if phrase in message.text]


def say(api: BotApi, text: str, phrase: str) -> SentMessage:
    """The clerk types, and waits for one more message that holds the phrase."""
    before = len(holding(api, CLERK, phrase))
    api.person_writes(CLERK, text)
    api.wait_until(lambda: len(holding(api, CLERK, phrase)) > before, PATIENCE)
    return holding(api, CLERK, phrase)[-1]


def shown(program: Program, capsys: pytest.CaptureFixture[str]) -> Mapping[str, Any]:
    """What scripts are told."""
    capsys.readouterr()
    assert main(["--config", str(program.config), "notice", "show", "1", "--json"]) == 0
    found: Mapping[str, Any] = json.loads(capsys.readouterr().out)
    return found


def in_trouble(api: BotApi) -> None:
    for chat in BLOCKED:
        api.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=chat)
    api.migrate(MOVED, ANEW)
    api.fail_next("sendMessage", chat=THROTTLED, retry_after=3)


def table(told: Mapping[str, Any]) -> str:
    """Who has and who has not, with how many of each."""
    kinds = Counter((one["state"], one["reason"], one["acknowledged_at"] is not None) for one in told["people"])
    lines = [
        f"{count:>4}  {state:<9}{reason or '':<12}{'đã xác nhận' * acknowledged}"
        for (state, reason, acknowledged), count in sorted(kinds.items(), key=str)
    ]
    lost = [f"      {one['name']} ({one['unit']}): {one['reason']}" for one in told["people"] if one["state"] != "sent"]
    return "\n".join([*lines, *lost])


def test_of_three_hundred_each_has_it_or_a_reason(
    program: Program, api: BotApi, capsys: pytest.CaptureFixture[str]
) -> None:
    in_trouble(api)
    program.start()
    preview = say(api, f"thông báo {WORDS}", "Sẽ gửi các đơn vị")
    assert preview.text.splitlines()[0] == "Sẽ gửi các đơn vị: 300 người ở 300 đơn vị."
    say(api, "1", "Đã phát hành, gửi 300 người.")
    api.wait_until(lambda: holding(api, CLERK, "Đã tới 297/300 người, không tới được 3."), PATIENCE)
    (board,) = holding(api, CLERK, "tin này tự cập nhật")

    for chat in WHO_ACKNOWLEDGE:
        if chat not in (*BLOCKED, MOVED):
            api.person_writes(chat, "đã nhận ạ")
    api.person_writes(ANEW, "1")
    api.wait_until(lambda: holding(api, CLERK, "Đã xác nhận 119, chưa 181."), PATIENCE)
    assert [one.message_id for one in holding(api, CLERK, "tin này tự cập nhật")] == [board.message_id]
    assert 2 <= len(api.calls("editMessageText")) <= 30

    eventually(lambda: shown(program, capsys)["queued"] == 0)
    told = shown(program, capsys)
    with capsys.disabled():
        print(f"\n{table(told)}")
    counts = {name: told[name] for name in ("recipients", "queued", "sent", "failed", "unreachable", "acknowledged")}
    assert counts == {
        "recipients": 300,
        "queued": 0,
        "sent": 297,
        "failed": 3,
        "unreachable": 0,
        "acknowledged": 119,
    }
    assert [(one["name"], one["reason"]) for one in told["people"] if one["state"] != "sent"] == [
        (name_of(chat), "blocked") for chat in BLOCKED
    ]
    heard = f"Hội tỉnh Sông Mây thông báo:\n{WORDS}\nXin đồng chí xác nhận đã nhận thông báo này.\n1 = Đã nhận"
    for chat in (FIRST, ANEW, THROTTLED, FIRST + MANY - 2):
        assert [one.text for one in holding(api, chat, "trực tuyến")] == [heard]
    assert not any(holding(api, chat, "trực tuyến") for chat in (*BLOCKED, MOVED))


def test_those_who_have_not_are_named_and_they_alone_are_asked_again(program: Program, api: BotApi) -> None:
    in_trouble(api)
    program.start()
    say(api, f"thông báo {WORDS}", "Sẽ gửi các đơn vị")
    say(api, "cụm 3", "Sẽ gửi Cụm 3: 60 người ở 60 đơn vị.")
    say(api, "1", "Đã phát hành, gửi 60 người.")
    mine = [chat for chat in range(FIRST, FIRST + MANY) if chat % 5 + 1 == 3]
    lost = [chat for chat in mine if chat in BLOCKED]
    api.wait_until(lambda: holding(api, CLERK, f"Đã tới {60 - len(lost)}/60 người"), PATIENCE)
    silent = [chat for chat in mine if chat not in (*BLOCKED, MOVED)][:9]
    heard = [chat for chat in mine if chat not in (*BLOCKED, *silent)]
    for chat in heard:
        api.person_writes(ANEW if chat == MOVED else chat, "1")
    api.wait_until(lambda: holding(api, CLERK, f"Đã xác nhận {len(heard)}, chưa {60 - len(heard)}."), PATIENCE)

    say(api, "thông báo", "Thông báo của văn phòng:")
    say(api, "2", "Thông báo phát hành")
    page = say(api, "1", "người chưa nhận hoặc chưa xác nhận:")
    assert (
        page.text.splitlines()[1]
        == f"• {name_of(silent[0])} (Hội xã {silent[0]}, 09{silent[0]:08d}): đã tới, chưa xác nhận"
    )
    say(api, "về thông báo", "Thông báo phát hành")
    say(api, "nhắc người chưa xác nhận", f"Đang nhắc lại {len(silent)} người chưa xác nhận")
    api.wait_until(lambda: all(holding(api, chat, "Văn phòng xin nhắc lại") for chat in silent), PATIENCE)
    assert not any(holding(api, chat, "Văn phòng xin nhắc lại") for chat in heard)
