"""Scanned pages read by Debian's tesseract with its Vietnamese letters, where an operator has installed it. Without it
a scan stays unread."""

import math
import os
import shutil
from collections.abc import Iterator
from functools import partial
from subprocess import DEVNULL, PIPE, SubprocessError, TimeoutExpired, run
from time import monotonic
from typing import Any

import pypdfium2 as pdfium

from apart.kernel import end_with_parent
from reading.documents.extent import Most, Taken, extent_of

PROGRAM = "tesseract"
MOST_PAGES = 20
_SECONDS_A_PAGE = 30
_DOTS_PER_INCH = 300
MOST_DOTS = 36_000_000
"""Of one page (A3 at 300 dots an inch has half of it): what is larger is drawn coarser."""
UP_TO_MOST_PAGES = Most(pages=MOST_PAGES)
ONE_THREAD = {"OMP_THREAD_LIMIT": "1"}


def can_read_scans(program: str = PROGRAM) -> bool:
    """Whether the program is there and knows Vietnamese."""
    if shutil.which(program) is None:
        return False
    return b"vie" in _languages(program)


def _languages(program: str) -> list[bytes]:
    """The codes that the program lists; some of its versions list them among the errors."""
    try:
        listed = run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, TimeoutExpired):
        return []
    return (listed.stdout + listed.stderr).split()


def _picture(page: pdfium.PdfPage) -> bytes:
    """The page in grey as a portable graymap, which needs no library to be written."""
    width, height = page.get_size()
    scale = min(_DOTS_PER_INCH / 72, math.sqrt(MOST_DOTS / max(width * height, 1.0)))
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer)
    lines = (bytes(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width]) for y in range(bitmap.height))
    return b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def _pages(document: pdfium.PdfDocument, most: Most) -> Iterator[bytes]:
    until = monotonic() + most.seconds
    for index in range(min(len(document), most.pages)):
        if monotonic() > until:
            return
        page = document[index]
        try:
            yield _picture(page)
        finally:
            page.close()


def read_scan(document: pdfium.PdfDocument, program: str = PROGRAM, most: Most = UP_TO_MOST_PAGES) -> Taken:
    """The text of the first pages, empty when the program fails or takes too long for a page."""
    texts = []
    for picture in _pages(document, most):
        text = _told(program, picture)
        if text is None:
            return Taken("")
        texts.append(text)
    return Taken("\n".join(texts), extent_of(len(texts), len(document)))


def _told(program: str, picture: bytes) -> str | None:
    command = [program, "stdin", "stdout", "-l", "vie"]
    # It ends with us, also when we are killed: nobody else would end it.
    start = partial(end_with_parent, os.getpid())
    pipes: dict[str, Any] = {"input": picture, "stdout": PIPE, "stderr": DEVNULL}
    try:
        done = run(command, **pipes, timeout=_SECONDS_A_PAGE, check=True, env=ONE_THREAD, preexec_fn=start)
    except (OSError, SubprocessError):
        return None
    seen: bytes = done.stdout
    return seen.decode("utf-8", "replace")
