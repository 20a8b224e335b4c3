"""`issued list` and `issued fetch`: a table as it was given out."""

import asyncio
import re
from pathlib import Path

import pytest

from storage.database.session import Database
from storage.mail.files import keep_file
from storage.reports.issues import issue, keep_with
from tests.bot.cli.conftest import Cli
from tests.days import local


async def _issue(folder: Path) -> None:
    db = Database(f"sqlite:///{folder / 'office.db'}")
    async with db.write() as s:
        await issue(s, 1, contact_id=None, now=local("2090-03-22 08:00"))
        await keep_with(s, 1, 1, await keep_file(s, "bang.xlsx", b"as it was", local("2090-03-22 08:00")))
    await db.close()


OF = ("so-ket", "--period", "2090-03-21")


def test_issues_are_listed_and_fetched(asked: Cli, folder: Path) -> None:
    assert asked("issued", "list", *OF) == (0, "Bảng này chưa phát hành bản nào.\n", "")
    assert asked("issued", "fetch", *OF, "--number", "1", "--out", "b.xlsx") == (
        1,
        "",
        "Bảng này chưa phát hành bản nào.\n",
    )
    asyncio.run(_issue(folder))
    assert asked("issued", "list", *OF) == (0, "Bản 1, 8 giờ 00, thứ Tư ngày 22/3/2090\n", "")
    written = asked("issued", "fetch", *OF, "--number", "1", "--out", "b.xlsx")
    assert (written.status, re.sub("phát hành .*", "…", written.out)) == (0, "Đã ghi b.xlsx: bản 1, …\n")
    assert (folder / "b.xlsx").read_bytes() == b"as it was"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((*OF, "--number", "2", "--out", "b.xlsx"), "Không có bản 2. Các bản đã phát hành: 1.\n"),
        ((*OF, "--number", "1", "--out", "b.docx"), "b.docx: bản phát hành là tệp .xlsx.\n"),
        (
            ("so-ket", "--period", "2089", "--number", "1", "--out", "b.xlsx"),
            'Không có kỳ "2089" của mẫu "so-ket". Các kỳ hiện có: 2090-03-21.\n',
        ),
        (
            ("lạ", "--period", "2090-03-21", "--number", "1", "--out", "b.xlsx"),
            'Không có mẫu "lạ". Xem: nhacviec form list.\n',
        ),
    ],
)
def test_what_cannot_be_fetched_is_one_line(asked: Cli, folder: Path, words: tuple[str, ...], said: str) -> None:
    asyncio.run(_issue(folder))
    assert asked("issued", "fetch", *words) == (1, "", said)
