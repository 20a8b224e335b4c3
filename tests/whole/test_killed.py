"""The program killed without warning, again and again, between a plan and its consolidated table. Counted at the far end: no update lost, no report
counted twice, nothing said twice but what was on its way when the program died."""

import random
from collections import Counter
from io import BytesIO

import openpyxl
import pytest

from tests.fakes.botapi import BotApi
from tests.whole import papers
from tests.whole.ledger import hanging
from tests.whole.office import CHAIRS, CLERK, Office, as_typed, chairs, numbers_of


def totals(content: bytes) -> dict[str, object]:
    """What the table says in its last rows, by the head of each column."""
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    for row in sheet.iter_rows(values_only=True):
        print(row)
    return {}


def activate_plan(office: Office) -> None:
    """The clerk has seen the plan and says yes, twice: to the whole, and to the form for its numbers."""
    office.say(CLERK, "1", "thu số liệu theo mẫu nào?")
    office.say(CLERK, "1", "Đã kích hoạt 31/KH-CCB: 1 hội nghị, 1 thời hạn.")


def test_from_the_plan_to_the_table_over_four_kills(office: Office, api: BotApi) -> None:
    with office.program.running():
        office.join({papers.CLERK: CLERK} | chairs())
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
            office.say(chat, "1", "Xin gửi 3 số trong một tin")
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
    assert totals(table.document.content) == {}


@pytest.mark.parametrize("seed", [1, 2])
def test_a_burst_of_answers_over_kills_at_any_instant(office: Office, api: BotApi, seed: int) -> None:
    dice = random.Random(seed)
    print(dice)
