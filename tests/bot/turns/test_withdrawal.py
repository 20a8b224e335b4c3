"""Somebody takes their consent back: from that turn on nothing of them is to be found, not in a row, a page, a log of
the file or what is printed; the unit's figures, the rows and what was told to whom stay."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.schema import Base
from storage.mail.outbox import Outgoing, enqueue
from storage.office import invitations, people
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.days import local
from tests.whole import papers

NAME = papers.CHAIRS["HB"]
POST = "Chủ tịch Hội xã Hòa Bình"
WHISPER = "xin phép được trình bày riêng chuyện gia đình"
DONE = "Đã rút và đã xóa. Từ nay máy không nhắn cho đồng chí nữa, và không giữ tin đồng chí gửi vào đây."


def shapes(*words: str) -> list[bytes]:
    """As the words may stand in a file: as they are, and in JSON."""
    return [shape for word in words for shape in (word.encode(), json.dumps(word)[1:-1].encode())]


def held(file: Path, *words: str) -> list[bytes]:
    """Which of the words are in any byte of the database's files."""
    data = b"".join(path.read_bytes() for path in sorted(file.parent.glob(f"{file.name}*")))
    return [shape for shape in shapes(*words) if shape in data]


def copy_of(file: Path, to: Path) -> None:
    """As a backup is made, while the program runs."""
    with closing(sqlite3.connect(file)) as connection, closing(sqlite3.connect(to)) as copy:
        connection.backup(copy)


def put_back(copy: Path, file: Path) -> None:
    """As an operator restores one, while nothing runs."""
    for log in ("-wal", "-shm"):
        Path(f"{file}{log}").unlink(missing_ok=True)
    file.write_bytes(copy.read_bytes())


def rows(file: Path, query: str, *given: object) -> list[Any]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        return connection.execute(query, given).fetchall()


def counts(file: Path) -> Mapping[str, int]:
    return {table: rows(file, f"SELECT count(*) FROM {table}")[0][0] for table in Base.metadata.tables}


async def reported(office: Office) -> None:
    """The chair has sent the figures, written this and that, and sent a photo of the paper."""
    office.clock.move_to(local("2026-03-19 09:00"))
    await office.say(CHAIR, WHISPER)
    await office.say(CHAIR, "báo cáo 12 3 45tr")
    office.network.send_other(CHAIR, "photo", f"ảnh của {WHISPER}".encode())
    await office.settle()
    await office.say(CHAIR, "1")


async def withdraw(office: Office) -> list[str]:
    await office.say(CHAIR, "rút đồng ý")
    return await office.say(CHAIR, "1")


async def sweep(office: Office) -> None:
    """The job's rounds until nothing is left of it to do."""
    while await office.house.keeping.round() is not None:
        office.clock.move_to(office.clock.now() + timedelta(seconds=1))


async def test_nothing_of_the_person_is_left_in_any_byte_and_the_units_figures_are(office: Office, file: Path) -> None:
    await reported(office)
    before, figures = counts(file), rows(file, "SELECT number FROM report_values")
    assert held(file, NAME, WHISPER, CHAIR) != []

    (answer,) = await withdraw(office)
    assert answer.splitlines()[0] == DONE
    await sweep(office)
    await office.house.keeping._clean()

    assert held(file, NAME, WHISPER, CHAIR) == []
    after = counts(file)
    gone = {table for table, count in before.items() if after[table] < count}
    assert gone == {"addresses", "invitations", "conversations", "pace", "read_from"}
    assert rows(file, "SELECT number FROM report_values") == figures
    assert rows(file, "SELECT name, phone, consent FROM contacts WHERE erased_at IS NOT NULL") == [
        (POST, None, "withheld")
    ]


async def test_what_was_told_and_when_can_still_be_counted(office: Office, file: Path) -> None:
    await reported(office)
    told = "SELECT id, key, kind, state, sent_at, alarm_id, expectation_id FROM outbox WHERE kind != 'reply' OR state = 'sent' ORDER BY id"
    before = rows(file, told)

    await withdraw(office)
    await sweep(office)

    assert rows(file, told)[: len(before)] == before


async def test_what_they_write_afterwards_is_answered_and_not_kept(office: Office, file: Path) -> None:
    (first,) = rows(file, "SELECT coalesce(max(id), 0) FROM inbox")[0]
    await withdraw(office)

    answer = await office.say(CHAIR, WHISPER)
    office.network.send_document(CHAIR, f"{WHISPER}.txt", WHISPER.encode())
    await office.settle()
    await sweep(office)
    await office.house.keeping._clean()

    assert answer[0].startswith("Đây là máy nhắc việc của Hội tỉnh Sông Mây, máy trả lời tự động.")
    assert held(file, WHISPER, CHAIR) == []
    assert rows(file, "SELECT DISTINCT body, chat, file_id FROM inbox WHERE id > ?", first) == [("{}", "", None)]


async def test_a_stranger_is_answered_and_what_they_wrote_is_not_kept(office: Office, file: Path) -> None:
    await office.say("chat-stranger", WHISPER)
    await office.house.keeping._clean()

    assert held(file, WHISPER) == []


async def test_who_took_it_back_in_the_midst_of_other_messages_is_gone_all_the_same(office: Office, file: Path) -> None:
    """All are taken in one commit."""
    for text in (WHISPER, "rút đồng ý", "1", f"còn nữa: {WHISPER}"):
        office.network.say(CHAIR, text)
    await office.settle()
    await sweep(office)
    await office.house.keeping._clean()

    assert held(file, NAME, WHISPER, CHAIR) == []


async def test_the_office_hears_that_the_post_is_out_of_reach(office: Office) -> None:
    await withdraw(office)

    assert office.network.shown(CLERK)[-1].text == (
        f"{POST} đã rút đồng ý nhận tin qua máy, xin liên hệ bằng cách khác. Khi họ muốn dùng lại: cấp mã mời mới."
    )


async def test_who_took_it_back_can_join_again_with_a_new_code(office: Office, file: Path) -> None:
    await reported(office)
    await withdraw(office)
    async with office.house.db.write() as session:
        today, now = office.clock.now().date(), office.clock.now()
        code = next(
            one.code
            for one in await invitations.invite(session, day=today, now=now, days=9)
            if one.unit_name == "Hội xã Hòa Bình"
        )

    await office.say(CHAIR, f"/start {code}")
    await office.say(CHAIR, "1")
    answers = await office.say(CHAIR, "1")

    assert answers[0].splitlines()[0] == f"Đã xong. Từ nay máy nhắc việc cho đồng chí {POST}."
    assert (await office.say(CHAIR, "báo cáo"))[0] != ""
    await sweep(office)
    assert rows(file, "SELECT count(*) FROM addresses WHERE chat = ?", CHAIR) == [(1,)]
    assert rows(file, "SELECT count(*) FROM outbox WHERE chat = ? AND text != ''", CHAIR)[0][0] > 0


async def test_others_rows_say_the_post_instead_of_the_name(office: Office, file: Path) -> None:
    await reported(office)
    await office.say(CLERK, f"hỏi {NAME}")
    async with office.house.db.write() as session:
        say = Say("office-unreachable", {"name": NAME, "unit": "Hội xã Hòa Bình", "phone": ""})
        await enqueue(session, [Outgoing("x", MessageKind.NOTICE, (say,), "memory", CLERK, 1)], office.clock.now())
    await office.settle()

    await withdraw(office)
    await sweep(office)

    (text,) = rows(file, "SELECT text FROM outbox WHERE key = 'x'")[0]
    assert text.startswith(f"Không nhắn được cho {POST}")
    assert rows(file, "SELECT count(*) FROM inbox WHERE body LIKE ?", f"%{NAME}%") == [(0,)]


async def test_an_older_copy_is_erased_again_when_it_is_put_back(office: Office, file: Path, tmp_path: Path) -> None:
    await reported(office)
    copy_of(file, tmp_path / "copy.db")
    await withdraw(office)
    await office.house.keeping.round()
    await office.house.db.close()

    put_back(tmp_path / "copy.db", file)
    assert held(file, NAME, WHISPER) != []
    applied = await office.house.keeping.begin()
    await sweep(office)
    await office.house.keeping._clean()

    assert (applied.people, held(file, NAME, WHISPER)) == (1, [])
    assert (await office.house.keeping.begin()).people == 0


async def test_who_came_back_is_not_erased_by_what_was_before(office: Office, file: Path) -> None:
    await withdraw(office)
    await office.house.keeping.round()
    async with office.house.db.write() as session:
        office.clock.move_to(office.clock.now() + timedelta(days=1))
        now = office.clock.now()
        code = next(
            one.code
            for one in await invitations.invite(session, day=now.date(), now=now, days=9)
            if one.unit_name == "Hội xã Hòa Bình"
        )
        contact = await invitations.redeem(session, code, "memory", CHAIR, now)
        await people.set_consent(session, contact, True, "test", "memory", CHAIR, now)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM erasures")

    assert (await office.house.keeping.begin()).people == 0
    assert rows(file, "SELECT count(*) FROM addresses WHERE chat = ?", CHAIR) == [(1,)]


async def test_the_file_of_erasures_names_nobody(office: Office, file: Path) -> None:
    await withdraw(office)
    kept = office.house.config.erased_file
    assert kept == Path(f"{file}.erased")
    assert (kept.stat().st_mode & 0o777, len(kept.read_text().splitlines())) == (0o600, 2)
    assert [shape for shape in shapes(NAME, CHAIR, POST) if shape in kept.read_bytes()] == []
