"""Papers to measure the reading of plans with: pages, our own papers with the days a careful reader finds, long ones.
All names are invented."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reading.documents.reader import read_document
from reading.plan.reader import read_plan
from tests.reading import plan_papers
from tests.reading.test_documents_pdf import Paper as PdfPaper

PAGE = 2500
"""Characters of a full page of A4 set as Nghị định 30/2020 asks for."""
SAMPLE = Path(__file__).parents[2] / "examples" / "plan.docx"
FOUND_DAY = re.compile(r"^(?:event|due|period \S+?\.\.) ?(\d{4}-\d\d-\d\d)")
VAGUE = re.compile(r"^event .* (?:month|quarter|year)\b")
ISSUED = date(2026, 1, 5)
DUTIES = (
    "- Cụm trưởng: Tổng hợp báo cáo của cụm, gửi thành viên cụm trước 05 ngày diễn ra Hội nghị; bố trí phòng họp và nước uống.",
    "- Các đơn vị: Báo cáo kết quả gửi Hội Nông dân huyện Phú Mỹ (qua Ban Kinh tế) trước ngày {day}/{month}/2026.",
    "- Thời gian: 8 giờ 00 phút, ngày {day}/{month}/2026, tại Hội trường xã Tân Lập; thành phần mỗi xã 02 đại biểu.",
    "- Thực hiện Hướng dẫn số {day}/HD-HND, ngày 15/01/2025 về công tác thi đua và Nghị quyết số 09-NQ/HU của Huyện ủy Phú Mỹ.",
    "- Kết nạp 1.{day}0 hội viên trở lên; mỗi chi hội giúp ít nhất 02 hộ thoát nghèo, giảm số hộ nghèo từ 7% trở lên so với đầu năm.",
    "- Hằng quý, trước ngày 15 của tháng cuối quý, các chi hội gửi số liệu về Ban Thường vụ để tổng hợp chung toàn huyện.",
)


@dataclass(frozen=True)
class Marked:
    """A text and the days on which, as a careful person reads it, something takes place or is due."""

    name: str
    text: str
    days: frozenset[str]

    @property
    def pages(self) -> list[str]:
        return list(pages_of(self.text))


def pages_of(text: str) -> Iterator[str]:
    """Cut at the last line end of each page, so that no date is cut."""
    while text:
        end = len(text) if len(text) <= PAGE else text.rfind("\n", 1, PAGE) + 1 or PAGE
        yield text[:end]
        text = text[end:]


def own_papers() -> list[Marked]:
    """The papers of the reader's own tests."""
    papers = {name: paper for name, paper in vars(plan_papers).items() if isinstance(paper, plan_papers.Paper)}
    return [Marked(name.lower(), paper.text, _days(paper.found)) for name, paper in papers.items()]


def _days(found: Sequence[str]) -> frozenset[str]:
    days = (FOUND_DAY.match(line) for line in found if not VAGUE.search(line))
    return frozenset(match[1] for match in days if match)


def gold_papers(folder: Path) -> list[Marked]:
    """NNN.txt with NNN.json as the scoring of plans has them; vague days and what the gold calls optional are left
    out."""
    return [
        Marked(file.stem, file.read_text("utf-8"), _gold_days(file.with_suffix(".json")))
        for file in sorted(folder.glob("[0-9]*.txt"))
    ]


def _gold_days(file: Path) -> frozenset[str]:
    gold = json.loads(file.read_text("utf-8"))
    events = [
        event["start"]
        for event in gold["events"]
        if event["precision"] in ("minute", "day") and not event.get("optional")
    ]
    dues = [
        deadline["due"]
        for deadline in gold["deadlines"]
        if deadline["kind"] in ("absolute", "period") and not deadline.get("optional")
    ]
    return frozenset(str(day)[:10] for day in events + dues if day)


def sample() -> Marked:
    """The plan that the demo sends. Its days are those that we read, so it counts for time only."""
    text = read_document(SAMPLE.read_bytes(), SAMPLE.name)
    plan = read_plan(text)
    days = {str(event.start)[:10] for event in plan.events if event.start} | {
        str(due.due)[:10] for due in plan.deadlines if due.due
    }
    return Marked("examples/plan.docx", text, frozenset(days))


def long_text(characters: int) -> str:
    """At least so many characters of a plan that never ends."""
    lines: list[str] = [f"Số: 31/KH-HND\nPhú Mỹ, ngày 05 tháng 01 năm {ISSUED.year}\nKẾ HOẠCH\nCông tác Hội năm 2026"]
    size = place = 0
    while size < characters:
        if place % 40 == 0:
            lines.append(f"{place // 40 + 1}. Nội dung thứ {place // 40 + 1}")
        lines.append(DUTIES[place % len(DUTIES)].format(day=place % 28 + 1, month=place % 12 + 1))
        size += len(lines[-1]) + 1
        place += 1
    return "\n".join(lines)


def long_pdf(pages: int) -> bytes:
    """A PDF of so many pages, 36 lines each."""
    paper, lines = PdfPaper(), long_text(pages * 36 * 70).split("\n")
    rows = [row for line in lines for row in re.findall(r".{1,68}(?:\s|$)", line)]
    for page in range(pages):
        if page:
            paper.page()
        paper.lines(780, [(85, row.strip()) for row in rows[page * 36 : page * 36 + 36]])
    return paper.data()
