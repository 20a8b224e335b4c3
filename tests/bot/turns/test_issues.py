"""Issued tables, over the real house: each version is listed and comes back as the very file that was given out."""

from sqlalchemy import update

from storage.database.schema import IssueRow
from storage.reports.issues import issued, issues_of
from tests.bot.turns.office import CHAIR, CLERK, Office


async def sent_files(office: Office) -> list[tuple[str, bytes | None]]:
    return [(line.file_name, line.content) for line in office.network.shown(CLERK) if line.file_name]


async def test_an_issue_comes_back_as_the_file_it_was(office: Office) -> None:
    for line in ("báo cáo", "12 3 45tr", "1"):
        await office.say(CHAIR, line)
    for line in ("phát hành", "1"):
        await office.say(CLERK, line)
    for line in ("sửa nhà 5", "1"):
        await office.say(CHAIR, line)
    for line in ("phát hành", "1", "phát hành", "3"):
        listed = (await office.say(CLERK, line))[-1]
    assert listed.splitlines() == [
        "Các bản đã phát hành của bảng Báo cáo kết quả thi đua (có phụ lục số liệu kèm theo). Chọn số để lấy lại.",
        "1 = Bản 1, 8 giờ 00, thứ Năm ngày 5/3/2026 (Phạm Thị Lựu)",
        "2 = Bản 2, 8 giờ 00, thứ Năm ngày 5/3/2026 (Phạm Thị Lựu), khác bản trước 1 chỗ",
        "0 = Trang đầu",
    ]
    await office.say(CLERK, "1")
    first, second, again = await sent_files(office)
    assert (again, first != second) == (first, True)
    assert first[0] == "tong-hop-so-ket-han-24-3-2026-ban-1.xlsx"


async def test_an_issue_from_before_its_file_was_kept_is_made_anew(office: Office) -> None:
    for line in ("phát hành", "1"):
        await office.say(CLERK, line)
    async with office.house.db.write() as s:
        (occurrence,) = await s.scalars(update(IssueRow).values(file_id=None).returning(IssueRow.occurrence_id))
    for line in ("phát hành", "3", "1"):
        await office.say(CLERK, line)
    assert [name for name, _ in await sent_files(office)] == ["tong-hop-so-ket-han-24-3-2026-ban-1.xlsx"] * 2
    async with office.house.db.read() as s:
        assert [one.number for one in await issues_of(s, occurrence)] == [1]
        found = await issued(s, occurrence, 1)
    assert found is not None
    assert found.file_id is None
