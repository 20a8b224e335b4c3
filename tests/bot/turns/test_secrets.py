"""A text that carries a mark of secrecy, in whatever parts a network brings it: nothing of any part stays, nor of what
was made of the first ones."""

import asyncio
import json
from datetime import timedelta
from pathlib import Path

import pytest

from scheduler.keeping import Keeping
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office
from tests.bot.turns.test_withdrawal import copy_of, held, put_back, rows
from tests.whole import papers

WHISPER = "đoàn xe rời bến lúc gà gáy"
SECRET = "Văn bản có dấu chỉ độ mật. Máy không nhận và không giữ văn bản này. Xin xử lý theo quy định bảo mật."
FILLER = "Các đơn vị chuẩn bị kỹ nội dung trước khi dự hội nghị. "


def part(text: str) -> str:
    """One message of a long paste, full to the brim."""
    lines = f"{text}\n{WHISPER}\n"
    return lines + FILLER * ((4000 - len(lines)) // len(FILLER))


def plan() -> str:
    return part("\n".join(papers.plan_lines(TODAY)))


def first_id(file: Path) -> int:
    """Of the two updates that came last."""
    (id_,) = rows(file, "SELECT max(id) - 1 FROM inbox")[0]
    return int(id_)


async def test_the_parts_before_the_mark_go_with_it(office: Office, file: Path) -> None:
    first = await office.say(CLERK, plan())
    assert first != []
    assert held(file, WHISPER) != []
    office.clock.move_to(office.clock.now() + timedelta(seconds=1))

    answers = await office.say(CLERK, f"TUYỆT MẬT\n{WHISPER}")

    assert answers[0] == SECRET
    assert held(file, WHISPER, "Hội nghị sơ kết Cụm I (bản mật)") == []
    assert rows(file, "SELECT body, reason FROM inbox ORDER BY id DESC LIMIT 2") == [("{}", "secret"), ("{}", "secret")]
    assert rows(file, "SELECT DISTINCT say FROM outbox WHERE key LIKE ?", f"reply:{first_id(file)}:%") == [("[]",)]
    assert rows(file, "SELECT state, text FROM plans WHERE contact_id IS NOT NULL") == [("discarded", "")]


async def test_the_parts_after_the_mark_are_refused_too(office: Office, file: Path) -> None:
    for text in (part("TỐI MẬT"), part("phần hai"), f"phần cuối: {WHISPER}"):
        answers = await office.say(CLERK, text)
        assert answers[0] == SECRET
        office.clock.move_to(office.clock.now() + timedelta(seconds=1))

    assert held(file, WHISPER) == []
    assert (await office.say(CLERK, "lịch"))[0] != SECRET


async def test_no_answer_leaves_before_the_bytes_are_gone(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, delivered = Keeping.at_once, []

    async def sends_meanwhile(keeping: Keeping) -> None:
        leaving = asyncio.create_task(office.house.deliver(*office.house.channels))
        await asyncio.wait([leaving], timeout=0.2)
        delivered.append(leaving.done())
        await at_once(keeping)

    monkeypatch.setattr(Keeping, "at_once", sends_meanwhile)
    answers = await office.say(CLERK, f"TUYỆT MẬT\n{WHISPER}")
    assert (answers[0], delivered) == (SECRET, [False])


async def test_what_was_written_long_before_or_is_short_stays(office: Office, file: Path) -> None:
    await office.say(CLERK, plan())
    office.clock.move_to(office.clock.now() + timedelta(minutes=1))
    await office.say(CLERK, f"TUYỆT MẬT\n{FILLER}")
    assert held(file, WHISPER) != []

    await office.say(CHAIR, "một câu ngắn")
    await office.say(CHAIR, f"MẬT\n{FILLER}")
    assert held(file, "một câu ngắn") != []


@pytest.mark.parametrize("chat", [CLERK, CHAIR, "chat-stranger"])
async def test_a_mark_under_a_file_refuses_the_file(office: Office, file: Path, chat: str) -> None:
    office.network.send_document(chat, "giấy.txt", f"{WHISPER}. {FILLER * 9}".encode(), f"MẬT\n{WHISPER}")
    await office.settle()

    assert held(file, WHISPER) == []
    assert rows(file, "SELECT count(*) FROM files") == [(0,)]


async def test_a_secret_that_is_only_quoted_is_not_kept_and_the_answer_comes(office: Office, file: Path) -> None:
    body = json.loads(office.network.say(CHAIR, "lịch").body)
    office.network.unheard.clear()
    office.network.post_raw(json.dumps({**body, "sender_name": f"TUYỆT MẬT\n{WHISPER}"}))
    before = len(office.network.shown(CHAIR))
    await office.settle()

    assert [line.text.splitlines()[0] for line in office.network.shown(CHAIR)[before:]] == [
        "Việc sắp tới:",
    ]
    assert held(file, WHISPER) == []


async def test_an_older_copy_loses_the_parts_again(office: Office, file: Path, tmp_path: Path) -> None:
    await office.say(CLERK, plan())
    copy_of(file, tmp_path / "copy.db")
    await office.say(CLERK, f"TUYỆT MẬT\n{WHISPER}")
    await office.house.db.close()
    put_back(tmp_path / "copy.db", file)
    assert held(file, WHISPER) != []

    assert (await office.house.keeping.begin()).updates == 1
    await office.house.keeping._clean()
    assert held(file, WHISPER) == []
