"""Reading plans beside `dateparser.search.search_dates` on the same pages in the same run: time, and how many of the
days each finds.

Measured on the papers of our own tests and, when NHACVIEC_PLANS names a folder of NNN.txt and NNN.json, on those. Then
what is long: a text of 300 pages, one of 2 MB, a PDF of 300 pages.
"""

import os
import statistics
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from time import process_time

from dateparser.search import search_dates

from core.plans.found import Precision, ReadPlan
from reading.documents.reader import read_document
from reading.plan.reader import read_plan
from tests.bench.long_papers import PAGE, Marked, gold_papers, long_pdf, long_text, own_papers, sample
from tests.bench.measure import Measure, measured

TIMES = 5
"""Each paper is read so often, and the least CPU time counts: others use the machine too."""
LONG_PAGES = 300
OTHERS_PAGES = 20
"""Of the long text the other reads only the first pages."""
TWO_MEGABYTES = 2_000_000

Write = Callable[[str], None]


@dataclass(frozen=True)
class Told:
    """What one of the two made of a paper: CPU seconds for all its pages, and the days it gave."""

    seconds: float
    days: frozenset[str]


@dataclass(frozen=True)
class Compared:
    """One paper, read by both."""

    paper: Marked
    pages: int
    ours: Told
    theirs: Told


def days_of(plan: ReadPlan) -> frozenset[str]:
    """Every day on which the reading lets something happen or be due; a stretch is due on its last day, a vague month
    is no day."""
    starts = (event.start for event in plan.events if event.precision in (Precision.DAY, Precision.MINUTE))
    dues = (deadline.due for deadline in plan.deadlines)
    return frozenset(str(day)[:10] for day in (*starts, *dues) if day)


def searched_days(pages: Iterable[str], base: datetime) -> frozenset[str]:
    """The days that search_dates gives; told the language, the order of day and month, and the paper's own date."""
    settings = {"DATE_ORDER": "DMY", "RELATIVE_BASE": base}
    found = (search_dates(page, languages=["vi"], settings=settings) or [] for page in pages)
    return frozenset(moment.date().isoformat() for page in found for _, moment in page)


def compared(paper: Marked) -> Compared:
    pages = paper.pages
    issued = read_plan(paper.text).head.issued_on
    base = datetime.combine(issued, time()) if issued else datetime(2025, 1, 1)
    ours = _told(lambda: days_of(read_plan(paper.text)))
    theirs = _told(lambda: searched_days(pages, base))
    return Compared(paper, len(pages), ours, theirs)


def _told(read: Callable[[], frozenset[str]]) -> Told:
    seconds, days = [], frozenset[str]()
    for _ in range(TIMES):
        began = process_time()
        days = read()
        seconds.append(process_time() - began)
    return Told(min(seconds), days)


def report(write: Write) -> None:
    folder = os.environ.get("NHACVIEC_PLANS")
    compared(sample())  # warms both
    _table(write, "plans of our own tests", [compared(paper) for paper in own_papers()])
    if folder:
        _table(write, "plans of NHACVIEC_PLANS", [compared(paper) for paper in gold_papers(Path(folder))])
    _long(write)


def _table(write: Write, title: str, papers: Sequence[Compared]) -> None:
    write(
        f"{title}: a page is {PAGE} characters; both warm, the least CPU time of {TIMES}; days of the gold that were found, and all that were given"
    )
    write(
        "| plan | pages | ours ms/page | search_dates ms/page | ratio | ours: found, given | search_dates: found, given |"
    )
    write("|---|---|---|---|---|---|---|")
    for one in papers:
        write(_row(one.paper.name, [one]))
    write(_row("**all**", papers))
    each = [_per_page(one.ours.seconds, one.paper.text) for one in papers]
    write(f"ours, milliseconds a page: median {statistics.median(each):.1f}, most {max(each):.1f}")
    write("")


def _per_page(seconds: float, text: str) -> float:
    """Milliseconds for a full page's characters, at least one page."""
    return seconds * 1000 / max(len(text) / PAGE, 1)


def _row(name: str, papers: Sequence[Compared]) -> str:
    size = sum(max(len(one.paper.text) / PAGE, 1) for one in papers)
    ours, theirs = (
        sum(seconds) * 1000 / size
        for seconds in zip(*((one.ours.seconds, one.theirs.seconds) for one in papers), strict=True)
    )
    cells = [
        f"{ours:.1f}",
        f"{theirs:.1f}",
        f"{theirs / ours:.1f} ×",
        _found(papers, lambda one: one.ours),
        _found(papers, lambda one: one.theirs),
    ]
    return f"| {name} | {sum(one.pages for one in papers)} | {' | '.join(cells)} |"


def _found(papers: Sequence[Compared], side: Callable[[Compared], Told]) -> str:
    found = sum(len(side(one).days & one.paper.days) for one in papers)
    return f"{found}/{sum(len(one.paper.days) for one in papers)}, {sum(len(side(one).days) for one in papers)}"


# --- what is long -----------------------------------------------------------------------------------------------------


def read_long(measure: Measure, file: str) -> None:
    """A file, from its bytes to the plan in it."""
    path = Path(file)
    data = path.read_bytes()
    with measure.part():
        text = read_document(data, path.name)
        read_at = process_time()
        plan = read_plan(text)
    measure.more |= {
        "plan": process_time() - read_at,
        "characters": len(text),
        "found": len(plan.events) + len(plan.deadlines),
    }


def nothing_read(measure: Measure) -> None:
    """The memory of a process that has everything imported and reads one small page."""
    with measure.part():
        read_plan(long_text(PAGE))


def _long(write: Write) -> None:
    papers = {
        "300-page.txt": long_text(LONG_PAGES * PAGE).encode(),
        "2-mb.txt": long_text(TWO_MEGABYTES).encode()[:TWO_MEGABYTES],
    }
    papers["2-mb.txt"] = papers["2-mb.txt"].decode(errors="ignore").encode()
    papers["300-page.pdf"] = long_pdf(LONG_PAGES)
    write("long papers, each in a process of its own, from the file's bytes to the plan")
    write("| paper | MB | characters | found | CPU s | of it finding what it says | CPU ms/page | peak MB |")
    write("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, data in papers.items():
            (Path(folder) / name).write_bytes(data)
            write(_long_row(name, len(data), measured("reading:read_long", Path(folder) / name)))
    write(f"| (a page, for its memory) | | | | | | | {measured('reading:nothing_read').peak:.0f} |")
    pages = list(Marked("long", papers["300-page.txt"].decode(), frozenset()).pages)[:OTHERS_PAGES]
    began = process_time()
    searched_days(pages, datetime(2026, 1, 5))
    write(
        f"search_dates on the first {len(pages)} of the 300 pages of text: {(process_time() - began) * 1000 / len(pages):.1f} ms/page"
    )


def _long_row(name: str, size: int, one: Measure) -> str:
    pages = one.more["characters"] / PAGE
    cells = (
        f"{size / 1e6:.1f}",
        f"{one.more['characters']}",
        f"{one.more['found']}",
        f"{one.cpu:.1f}",
        f"{one.more['plan']:.1f}",
    )
    return f"| {name} | {' | '.join(cells)} | {one.cpu * 1000 / pages:.1f} | {one.peak:.0f} |"


def run() -> None:
    report(lambda line: print(line, flush=True))


if __name__ == "__main__":
    run()
