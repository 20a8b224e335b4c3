"""Scanned pages read by Debian's tesseract with its Vietnamese letters, where an operator has installed it. Without it a scan stays unread."""

import shutil
import subprocess
from collections.abc import Iterator

import pypdfium2 as pdfium

PROGRAM = "tesseract"
MOST_PAGES = 20
_SECONDS_A_PAGE = 30
_DOTS_PER_INCH = 300


def can_read_scans(program: str = PROGRAM) -> bool:
    """Whether the program is there and knows Vietnamese."""
    if shutil.which(program) is None:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"vie" in (listed.stdout + listed.stderr).split()


def _picture(page: pdfium.PdfPage) -> bytes:
    """The page in grey as a portable graymap, which needs no library to be written."""
    bitmap = page.render(scale=_DOTS_PER_INCH / 72, grayscale=True)
    rows = memoryview(bitmap.buffer)
    lines = (bytes(rows[y * bitmap.stride : y * bitmap.stride + bitmap.width]) for y in range(bitmap.height))
    return b"P5\n%d %d\n255\n" % (bitmap.width, bitmap.height) + b"".join(lines)


def _pages(document: pdfium.PdfDocument) -> Iterator[bytes]:
    for index in range(min(len(document), MOST_PAGES)):
        page = document[index]
        try:
            yield _picture(page)
        finally:
            page.close()


def read_scan(document: pdfium.PdfDocument, program: str = PROGRAM) -> str:
    """The text of the pages, empty when the program fails or takes too long for a page."""
    texts = []
    for picture in _pages(document):
        try:
            done = subprocess.run([program, "stdin", "stdout", "-l", "vie"], input=picture, capture_output=True, timeout=_SECONDS_A_PAGE, check=True)
        except (OSError, subprocess.SubprocessError):
            return ""
        texts.append(done.stdout.decode("utf-8", "replace"))
    return "\n".join(texts)
