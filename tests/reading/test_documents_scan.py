"""Scanned pages, with a program that stands in for tesseract: it is called as tesseract is and says what it was
given."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from reading.documents.scan import can_read_scans, read_scan


def program(folder: Path, body: str) -> str:
    path = folder / "reader"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def paper() -> Iterator[pdfium.PdfDocument]:
    document = pdfium.PdfDocument.new()
    for _ in range(2):
        document.new_page(72, 144)
    yield document
    document.close()


def test_a_scan_is_read_page_by_page_as_a_grey_picture_in_vietnamese(tmp_path: Path, paper: pdfium.PdfDocument) -> None:
    said = program(tmp_path, 'printf "%s: " "$*"; head -c 14 | tr "\\n" " "; cat > /dev/null')
    assert read_scan(paper, said).text == "\n".join(["stdin stdout -l vie: P5 300 600 255"] * 2)


@pytest.mark.parametrize("body", ["exit 1", "kill -9 $$"])
def test_a_reader_that_fails_reads_nothing(tmp_path: Path, paper: pdfium.PdfDocument, body: str) -> None:
    assert read_scan(paper, program(tmp_path, body)).text == ""


@pytest.mark.parametrize(
    ("body", "able"), [('printf "eng\\nvie\\n"', True), ('printf "eng\\nosd\\n"', False), ("exit 1", False)]
)
def test_only_a_reader_of_vietnamese_is_used(tmp_path: Path, body: str, able: bool) -> None:
    assert can_read_scans(program(tmp_path, body)) is able


def test_no_reader_is_no_reader(tmp_path: Path) -> None:
    assert can_read_scans(str(tmp_path / "nothing")) is False
