"""The whole story by e-mail: letters with greetings, quoted history and signatures; figures, a plan and tables."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.fakes.mail import MailServer
from tests.whole import papers
from tests.whole.email import EmailOffice
from tests.whole.office import CHAIRS, CLERK

CHAIR = CHAIRS["HB"]


@pytest.fixture
def mail() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.fixture
def office(mail: MailServer, tmp_path: Path) -> Iterator[EmailOffice]:
    office = EmailOffice(mail, tmp_path)
    yield office
    office.program.close()
    assert mail.post.password not in office.program.log()
    assert "Traceback" not in office.program.log()


def test_from_the_plan_to_the_table(office: EmailOffice, mail: MailServer) -> None:
    office.starts()
    office.comes_in(CLERK, papers.CLERK)
    office.say(CLERK, "1", "Mã đúng.")
    office.program.command("people", "let-in", "1")
    office.sees(CLERK, "Văn phòng đã xác nhận đồng chí.")
    office.comes_in(CHAIR, papers.CHAIRS["HB"])
    office.say(CHAIR, "1", f"Đã xong. Từ nay máy nhắc việc cho đồng chí {papers.CHAIRS['HB']}.")
    office.send_plan()
    office.sees(CLERK, "Máy đọc được 1 hội nghị và 1 thời hạn.")
    office.say(CLERK, "1", "thu số liệu theo mẫu nào?")
    office.say(CLERK, "1", "Kích hoạt 31/KH-CCB?")
    office.say(CLERK, "Kích hoạt, không báo", "Đã kích hoạt 31/KH-CCB: 1 hội nghị và 1 thời hạn.")
    office.settled()
    office.program.kill()
    office.ledger.the_hour_comes(days=5)

    office.starts()
    (reminder,) = office.sees(CHAIR, "Nhắc việc: ")
    assert reminder["Subject"].startswith("Nhắc việc: ")
    assert reminder["Auto-Submitted"] == "auto-generated"
    office.say(CHAIR, "12 3 45tr", "Đúng không?")
    done = office.say(CHAIR, "1", "Đã gửi: ")
    assert done["Subject"] == f"Re: {reminder['Subject']}"
    assert office.ledger.reports()["HB"] == [(12, 3, 45_000_000)]

    office.say(CLERK, "tổng hợp", "Tổng hợp: ")
    (table,) = office.sees(CLERK, "(tệp Excel)")
    ((name, content),) = table.files
    assert name.endswith(".xlsx")
    rows = load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)
    assert next(row for row in rows if papers.UNITS["HB"] in row)[-4:] == (12, 3, 45_000_000, "Đúng hạn")
    office.settled()
    assert office.ledger.heard().keys() == {"done"}


def test_what_was_kept_when_the_program_died_is_not_heard_twice(office: EmailOffice, mail: MailServer) -> None:
    """Between the commit and the mark: the server forgets that the letter was seen."""
    office.starts()
    office.say(CHAIR, "xin chào", "mã")
    office.settled()
    office.program.kill()
    for letter in mail.post.letters:
        letter.seen = False
    office.starts()
    office.settled()

    assert len(office.api.sent(CHAIR)) == 1
    assert sum(office.ledger.heard().values()) <= 1
