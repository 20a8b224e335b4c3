"""The program killed without warning, again and again, between a plan and its consolidated table. Counted at the far
end: no update lost, no report counted twice, nothing said twice but what was on its way when the program died."""

import random
import threading
from collections import Counter
from io import BytesIO

import openpyxl

from tests.fakes.botapi import BotApi
from tests.whole import papers
from tests.whole.ledger import hanging
from tests.whole.office import CHAIRS, CLERK, Office, as_typed, chairs, numbers_of


def numbers_in(content: bytes) -> dict[str, list[object]]:
    """The numbers of the table beside each unit and beside the totals."""
    sheet = openpyxl.load_workbook(BytesIO(content))["Tổng hợp"]
    names = {*papers.UNITS.values(), "TỔNG CỘNG"}
    rows = (row for row in sheet.iter_rows(min_row=6, values_only=True) if names & set(row))
    return {next(str(cell) for cell in row if cell in names): list(row[2:5]) for row in rows}


def activate_plan(office: Office) -> None:
    """The clerk has seen the plan and says yes, thrice: to the whole, to the form for its numbers, and that it runs,
    untold."""
    office.say(CLERK, "1", "thu số liệu theo mẫu nào?")
    office.say(CLERK, "1", "Kích hoạt 31/KH-CCB?")
    office.say(CLERK, "Kích hoạt, không báo", "Đã kích hoạt 31/KH-CCB: 1 hội nghị và 1 thời hạn.")


def test_from_the_plan_to_the_table_over_four_kills(office: Office, api: BotApi) -> None:
    with office.program.running():
        office.join({papers.CLERK: CLERK} | chairs())
        office.settled()
        api.hang_next("getFile")
        office.send_plan()
        api.wait_until(lambda: hanging(api, "getFile"))
    # Killed in the middle of a turn: the document was acknowledged, kept, and not yet read.
    assert office.ledger.heard()["waiting"] == 1

    with office.program.running():
        office.sees(CLERK, "Máy đọc được 1 hội nghị và 1 thời hạn.")
        activate_plan(office)
        office.settled()

    assert office.ledger.the_hour_comes(days=5) == 1
    api.hang_next("sendMessage", times=3)
    with office.program.running():
        api.wait_until(lambda: len(hanging(api, "sendMessage")) == 3)
    # Killed in the middle of sending: three reminders were on their way and did not arrive.
    assert office.ledger.messages()["sending"] == 3

    with office.program.running():
        for chat in CHAIRS.values():
            office.sees(chat, "Nhắc việc: ")
        office.settled()
        for chat in CHAIRS.values():
            office.say(chat, "1", "Xin gửi 3 số trong một tin")
        office.settled()
        api.hang_next("sendMessage", after=True, chat=CHAIRS["HB"])
        office.write(CHAIRS["HB"], as_typed(numbers_of(1)))
        api.wait_until(lambda: len(hanging(api, "sendMessage")) == 4)
    # Killed when an answer had arrived but that was not yet written down: this one comes twice.
    office.write(CHAIRS["HB"], "1")
    for place, unit in enumerate(("SC", "DM"), start=2):
        # Written while nobody listens.
        office.write(CHAIRS[unit], as_typed(numbers_of(place)), "1")

    with office.program.running():
        for chat in CHAIRS.values():
            office.sees(chat, "Đã gửi: ")
        office.write(CLERK, "tổng hợp")
        (table,) = office.sees(CLERK, "(tệp Excel)")
        office.settled()

    assert office.ledger.keys() == office.written
    assert office.ledger.heard() == Counter(done=len(office.written))
    assert office.ledger.reports() == {unit: [numbers_of(place)] for place, unit in enumerate(CHAIRS, start=1)}
    assert [chat for (chat, _), times in office.said_twice().items() for _ in range(times)] == [CHAIRS["HB"]]
    for chat in CHAIRS.values():
        assert len(office.holding(chat, "Nhắc việc: ")) == 1
        assert len(office.holding(chat, "Đã gửi: ")) == 1
    assert table.document is not None
    everyone = [numbers_of(place) for place in (1, 2, 3)]
    assert numbers_in(table.document.content) == {
        **{papers.UNITS[unit]: list(numbers) for unit, numbers in zip(CHAIRS, everyone, strict=True)},
        "TỔNG CỘNG": [sum(column) for column in zip(*everyone, strict=True)],
    }


def burst(place: int) -> list[str]:
    """A report and two corrections of it, each read back and confirmed, typed without waiting for an answer."""
    return ["báo cáo", as_typed(numbers_of(place)), "1", "sửa nhà 20", "1", "sửa hội viên 30", "1"]


def versions(place: int) -> list[tuple[int, int, int]]:
    """What comes of a burst."""
    members, houses, fund = numbers_of(place)
    return [(members, houses, fund), (members, 20, fund), (30, 20, fund)]


def test_a_burst_of_answers_over_kills_at_any_instant(office: Office, api: BotApi) -> None:
    office.everybody_is_in()
    dice = random.Random(20)
    for lines in zip(*(burst(place) for place in (1, 2, 3)), strict=True):
        for chat, line in zip(CHAIRS.values(), lines, strict=True):
            office.write(chat, line)
    in_flight = 0
    for _ in range(3):
        enough = len(api.calls()) + dice.randrange(3, 12)
        with office.program.running():
            api.wait_until(lambda enough=enough: len(api.calls()) >= enough)
            threading.Event().wait(dice.random() / 10)
        in_flight += office.ledger.messages()["sending"]
    with office.program.running():
        office.settled()

    assert office.ledger.keys() == office.written
    assert office.ledger.heard() == Counter(done=len(office.written))
    assert office.ledger.reports() == {unit: versions(place) for place, unit in enumerate(CHAIRS, start=1)}
    assert [len(office.holding(chat, "Cảm ơn đồng chí.")) for chat in CHAIRS.values()] >= [3, 3, 3]
    assert office.said_twice().total() <= in_flight
