"""The whole story over Zalo: the same dialogs, without a button, a link or a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.zalo import ZaloApi
from tests.whole import papers
from tests.whole.office import CHAIRS, CLERK, as_typed, numbers_of
from tests.whole.program import eventually
from tests.whole.zalo import SECRET, ZaloOffice, zalo_program


@pytest.fixture
def zalo() -> Iterator[ZaloApi]:
    with ZaloApi() as running:
        yield running


@pytest.fixture
def office(zalo: ZaloApi, tmp_path: Path) -> Iterator[ZaloOffice]:
    office = ZaloOffice(zalo, tmp_path)
    yield office
    office.program.close()
    assert zalo.bot().token not in office.program.log()
    assert SECRET not in office.program.log()


@pytest.fixture
def two_bots() -> Iterator[ZaloApi]:
    with ZaloApi("mot", "hai") as running:
        yield running


def test_a_wrong_token_stops_its_bot_alone(two_bots: ZaloApi, tmp_path: Path) -> None:
    zalo, program = two_bots, zalo_program(two_bots, tmp_path)
    text = program.config.read_text("utf-8").replace(zalo.bot("hai").token, "99:sai")
    program.config.write_text(text, "utf-8")
    program.start()
    try:
        alone = "nothing goes over zalo:hai until it is mended: Zalo rejects the token"
        eventually(lambda: alone in program.log(), 90)
        zalo.wait_until(lambda: zalo.verifications() == [200], 60)
        zalo.bot("mot").writes("chat-1", "alo")
        zalo.wait_until(lambda: zalo.bot("mot").texts("chat-1"), 20)
    finally:
        program.close()
    assert zalo.bot("mot").texts("chat-1")[0].startswith("Đây là máy nhắc việc của Hội tỉnh Sông Mây")


def reminded_by_night_too(office: ZaloOffice) -> bool:
    """Whatever the hour is: until the morning reminders wait for each other."""
    office.ledger.the_morning_comes()
    return bool(office.holding(CHAIRS["HB"], "Nhắc việc: "))


def test_from_the_plan_to_the_table(office: ZaloOffice, zalo: ZaloApi) -> None:
    office.starts()
    office.joins()
    office.write(CLERK, "\n".join(papers.plan_lines(office.today)))
    office.sees(CLERK, "Máy đọc được 1 hội nghị và 1 thời hạn.")
    office.say(CLERK, "1", "thu số liệu theo mẫu nào?")
    office.say(CLERK, "1", "Kích hoạt 31/KH-CCB?")
    office.say(CLERK, "Kích hoạt, không báo", "Đã kích hoạt 31/KH-CCB: 1 hội nghị và 1 thời hạn.")
    office.settled()
    office.program.kill()
    assert office.ledger.the_hour_comes(days=5) == 1

    office.starts()
    eventually(lambda: reminded_by_night_too(office))
    for place, chat in enumerate(CHAIRS.values(), start=1):
        office.sees(chat, "Nhắc việc: ")
        office.say(chat, "1", "Xin gửi 3 số trong một tin")
        office.say(chat, as_typed(numbers_of(place)), "Đúng không?")
        office.say(chat, "1", "Đã gửi: ")
    office.say(CHAIRS["HB"], "sửa nhà 20", "20")
    office.say(CHAIRS["HB"], "1", "Cảm ơn đồng chí.")
    table = office.say(CLERK, "tổng hợp", "Tổng hợp: ")
    assert table.text.splitlines()[1:4] == [
        "Hội viên: 36 hội viên (3/3 đơn vị)",
        "Nhà: 25 nhà (3/3 đơn vị)",
        "Quỹ: 90.000.000 đồng (3/3 đơn vị)",
    ]
    office.settled()
    assert office.ledger.heard().keys() == {"done"}
    assert "failed" not in office.ledger.messages()
    members, _, fund = numbers_of(1)
    assert office.ledger.reports()["HB"] == [numbers_of(1), (members, 20, fund)]
