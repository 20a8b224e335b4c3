"""Zalo calls, the program commits and dies before it answers; and Zalo brings again what it believes undelivered, or
does not: nobody can tell. Either way what was written is answered, and once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.zalo import ZaloApi
from tests.faults.ends_unanswered import FILE
from tests.whole.office import CHAIRS
from tests.whole.program import eventually
from tests.whole.zalo import ZaloOffice

CHAIR = CHAIRS["HB"]
DOOR = "Xin gõ mã mời do văn phòng gửi"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[ZaloOffice]:
    with ZaloApi() as zalo:
        office = ZaloOffice(zalo, tmp_path)
        office.program.entry = "tests.faults.ends_unanswered"
        office.program.environment = {FILE: str(tmp_path / "ends")}
        yield office
        office.program.close()


@pytest.mark.parametrize("again", [False, True])
def test_killed_between_the_commit_and_the_answer(office: ZaloOffice, tmp_path: Path, again: bool) -> None:
    office.starts()
    (tmp_path / "ends").touch()
    office.write(CHAIR, "chào")
    eventually(lambda: not office.program.is_running())
    office.zalo.wait_until(lambda: [status for _, status in office.zalo.deliveries()] == [None])
    assert office.ledger.heard().total() == 1

    office.starts()
    office.sees(CHAIR, DOOR)
    if again:
        office.zalo.bot().repeats()
        office.zalo.bot().repeats()
        office.zalo.wait_until(lambda: [status for _, status in office.zalo.deliveries()[-2:]] == [200, 200])
    office.write(CHAIR, "alo")
    office.sees(CHAIR, DOOR, times=2)
    office.settled()

    assert len(office.holding(CHAIR, DOOR)) == 2
    assert office.ledger.heard() == {"done": 2}
