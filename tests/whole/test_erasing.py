"""Consent taken back, over real HTTP and in the real files: nothing is left in the folder, in the log, or in what
commands print; an older copy of the database that is put back is erased again at the next start."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.fakes.botapi import BotApi
from tests.whole import papers
from tests.whole.office import CHAIRS, CLERK, Office
from tests.whole.program import eventually

CHAIR, NAME, POST = CHAIRS["HB"], papers.CHAIRS["HB"], "Chủ tịch Hội xã Hòa Bình"
WHISPER, LATER, PLACE = "xin nghỉ vì chuyện gia đình", "sao máy còn hỏi tôi", "đoàn xe rời bến lúc gà gáy"
WAITED = 60


def shapes(*words: str) -> list[bytes]:
    return [shape for word in words for shape in (word.encode(), json.dumps(word)[1:-1].encode())]


def held(folder: Path, *words: str) -> list[tuple[str, str]]:
    """(file, words) of every byte of the database's files and of the log."""
    names = [path.name for path in sorted(folder.iterdir()) if path.name.startswith(("nhacviec.db", "log"))]
    return [(name, shape.decode()) for name in names for shape in shapes(*words) if shape in _bytes(folder / name)]


def _bytes(path: Path) -> bytes:
    """Of a file that SQLite may take away meanwhile, nothing."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def start(office: Office) -> None:
    """Until it listens: a busy machine takes its time."""
    office.program.start()
    eventually(lambda: "started as" in office.program.log(), WAITED)


def test_who_took_their_consent_back_is_nowhere_to_be_found(
    office: Office, api: BotApi, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.everybody_is_in()
    start(office)
    office.say(CHAIR, WHISPER, "Kính chào")
    for words in ("báo cáo", "12 3 45tr", "1"):
        office.write(CHAIR, words)
    eventually(office.ledger.reports, WAITED)
    office.settled()
    reports, copy = office.ledger.reports(), tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(tmp_path / "nhacviec.db")) as now, closing(sqlite3.connect(copy)) as then:
        now.backup(then)
    assert held(tmp_path, NAME, WHISPER) != []

    office.say(CHAIR, "rút đồng ý", "Đồng chí muốn rút đồng ý?")
    office.say(CHAIR, "1", "Đã rút và đã xóa.")
    office.say(CHAIR, LATER, "Đây là máy nhắc việc")
    office.sees(CLERK, f"{POST} đã rút đồng ý nhận tin qua máy")
    eventually(lambda: held(tmp_path, NAME, WHISPER, LATER) == [], WAITED)
    assert office.ledger.reports() == reports

    office.program.command("status", "--json")
    office.program.command("people", "list")
    printed = capsys.readouterr().out
    assert (POST in printed, NAME in printed) == (True, False)
    assert office.program.stop() == 0

    for log in ("-wal", "-shm"):
        (tmp_path / f"nhacviec.db{log}").unlink(missing_ok=True)
    (tmp_path / "nhacviec.db").write_bytes(copy.read_bytes())
    assert held(tmp_path, NAME, WHISPER) != []
    office.program.start()
    eventually(lambda: held(tmp_path, NAME, WHISPER) == [], WAITED)
    assert office.ledger.reports() == reports
    assert "1 people and 0 updates are erased again" in office.program.log()
    assert office.program.stop() == 0


def test_a_secret_is_gone_from_every_byte_before_its_answer_comes(office: Office, tmp_path: Path) -> None:
    office.everybody_is_in()
    start(office)
    lines = f"{PLACE}\n" + "Các đơn vị chuẩn bị kỹ nội dung trước khi dự hội nghị.\n" * 70
    office.write(CLERK, lines, f"TUYỆT MẬT\n{PLACE}")

    office.sees(CLERK, "Văn bản có dấu chỉ độ mật.")

    assert held(tmp_path, PLACE) == []
    assert office.program.stop() == 0
