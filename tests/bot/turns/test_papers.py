"""The paper of a report, from the chair's photo to the office that looks at it, over the real house."""

from pathlib import Path

from bot.channels.memory import WITHOUT_BUTTONS, MemoryChannel, MemoryNetwork
from tests.bot.turns.office import CHAIR, CHATS, CLERK, Office, office_on_stage


async def test_the_office_lists_and_fetches_what_a_unit_attached(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    await office.send_document(CHAIR, "phieu.docx", b"PK no word at all")
    office.network.send_other(CHAIR, "photo", b"a picture")
    await office.settle()
    for line in ("12 3 45tr", "1"):
        await office.say(CHAIR, line)

    progress = (await office.say(CLERK, "tiến độ"))[-1]
    assert progress.splitlines()[-4:] == ["1 = Bảng tổng hợp", "2 = Từng đơn vị", "3 = Tệp kèm theo", "0 = Trang đầu"]
    listed = (await office.say(CLERK, "3"))[-1]
    assert listed.splitlines() == [
        "Tệp, ảnh kèm theo (2). Chọn số để xem.",
        "1 = Hội xã Hòa Bình: phieu.docx, 1 KB, gửi 8 giờ 00, thứ Năm ngày 5/3/2026 (Lê Văn Thảo)",
        "2 = Hội xã Hòa Bình: ảnh.jpg, 1 KB, gửi 8 giờ 00, thứ Năm ngày 5/3/2026 (Lê Văn Thảo)",
        "0 = Trang đầu",
    ]
    before = len(office.network.shown(CLERK))
    await office.say(CLERK, "1")
    await office.say(CLERK, "2")
    sent = [line.file_name for line in office.network.shown(CLERK)[before:] if line.file_name]
    assert sent == ["phieu.docx", "ảnh.jpg"]

    await office.say(CLERK, "quay lại")
    for line in ("2", "hòa bình"):
        page = (await office.say(CLERK, line))[-1]
    assert "3 = Tệp kèm theo" in page.splitlines()


class Plain(MemoryChannel):
    """A network that carries neither buttons nor files."""

    def __init__(self, network: MemoryNetwork) -> None:
        super().__init__(network, WITHOUT_BUTTONS)


async def test_where_no_file_can_be_sent_the_office_is_told_so(file: Path) -> None:
    async with office_on_stage(file, Plain) as office:
        for chat in CHATS.values():
            await office.say(chat, "0")
        for line in ("phát hành", "1"):
            answers = await office.say(CLERK, line)
        told = [answer for answer in answers if "ban-1.xlsx" in answer]
        assert [answer.splitlines()[1] for answer in told] == [
            "Kênh này không gửi được tệp. Xin lấy “tong-hop-so-ket-han-24-3-2026-ban-1.xlsx” qua kênh khác, hoặc hỏi văn phòng."
        ]
        assert [line.file_name for line in office.network.shown(CLERK) if line.file_name] == []
