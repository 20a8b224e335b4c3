"""What a chat gets when the office asks for a table: a picture to look at, and the workbook."""

from io import BytesIO

from openpyxl import load_workbook
from PIL import Image
from sqlalchemy import select

from bot.dialogs.base import Office
from bot.dialogs.tables.effects import SendTable
from bot.drawing.drawings import Drawings
from bot.settings import Config, OfficeSettings
from bot.texts import Texts
from bot.turns.deeds.effects import perform
from bot.turns.effect_context import EffectContext
from scheduler.clock import VirtualClock
from storage.database.schema import OutboxRow
from storage.database.session import Database, Session
from storage.mail.files import file_bytes
from storage.mail.outbox import says_of
from storage.office.people import people_on
from tests.days import VIETNAM, day, local
from tests.storage.samples import POLICY, WHOLE, activated, settled

NOW = local("2024-05-10 09:00")


async def asked_for_its_table(db: Database, occurrence: int) -> None:
    async with db.write() as s:
        clerk = next(person for person in await people_on(s, day("2024-05-10")) if person.name == "Hồ Văn Phòng")
        office = Office("Hội tỉnh Hương Mai", "", VIETNAM, day("2024-05-10"))
        await perform((SendTable(occurrence),), EffectContext(s, clerk, "memory", "van-phong", 7, office, POLICY, NOW))
    config = Config(office=OfficeSettings(name=office.name))
    await Drawings(db, VirtualClock(NOW), config).make_all()


async def told(s: Session) -> list[tuple[str, str, bytes]]:
    """(what is said, name of the file, its bytes) of each message that waits, in their order."""
    rows = (await s.scalars(select(OutboxRow).where(OutboxRow.chat == "van-phong").order_by(OutboxRow.id))).all()
    files = [await file_bytes(s, row.file_id) for row in rows if row.file_id is not None]
    says = [Texts("vi").message(says_of(row.say), now=NOW, zone=VIETNAM) for row in rows]
    return [(said, name, data) for said, (name, data) in zip(says, files, strict=True)]


async def test_the_office_is_sent_a_picture_and_then_the_workbook(lite: Database) -> None:
    await settled(lite)
    await activated(lite, WHOLE, "2024-05-03 09:00")
    await asked_for_its_table(lite, 1)
    async with lite.read() as s:
        messages = await told(s)
    assert [(said, name) for said, name, _ in messages] == [
        ("Bảng tổng hợp: gửi báo cáo, hạn 19/5/2024 (ảnh).", "tong-hop-so-ket-han-19-5-2024.png"),
        ("Bảng tổng hợp: gửi báo cáo, hạn 19/5/2024 (tệp Excel).", "tong-hop-so-ket-han-19-5-2024.xlsx"),
    ]
    assert Image.open(BytesIO(messages[0][2])).format == "PNG"
    assert load_workbook(BytesIO(messages[1][2])).sheetnames == [
        "Tổng hợp",
        "Ai gửi khi nào",
        "Muộn, chưa gửi",
        "Số liệu gốc",
    ]


async def test_a_table_that_is_not_there_is_not_sent(lite: Database) -> None:
    await settled(lite)
    await asked_for_its_table(lite, 99)
    async with lite.read() as s:
        assert await told(s) == []
