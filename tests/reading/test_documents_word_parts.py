"""Word files whose parts have other names, and what stands in them beside the running text: notes, signs, files put into
them, pictures; and what is said of what was not read."""

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reading.documents.archive import Archive, Budget
from reading.documents.extent import Missed, MissedKind
from reading.documents.reader import read_document, take_document
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.word import read_docx
from tests.reading.test_documents import body, refusal, saved, word, zipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def relations(*told: tuple[str, str, str]) -> str:
    rows = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in told)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def document(inside: str) -> str:
    return f"<w:document {SPACES}><w:body>{inside}</w:body></w:document>"


def made(inside: str, *told: tuple[str, str, str], **parts: str | bytes) -> bytes:
    """A file with this body, its relations, and further parts (a name's "_" before its last word is a dot)."""
    named = {f"word/{'.'.join(name.rsplit('_', 1))}": content for name, content in parts.items()}
    return zipped({"word/document.xml": document(inside), "word/_rels/document.xml.rels": relations(*told), **named})


@pytest.mark.parametrize("kind", [R, STRICT])
@pytest.mark.parametrize(
    ("named", "target"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("word/document2.xml", "/word/document2.xml"),
        ("kehoach/than.xml", "kehoach/than.xml"),
        ("word\\document.xml", "word/document.xml"),
        ("word\\document.xml", "word\\document.xml"),
    ],
)
def test_the_body_is_where_the_relations_say(kind: str, named: str, target: str) -> None:
    root = relations(("r1", f"{kind}/officeDocument", target))
    data = zipped({"_rels/.rels": root, named: document(paragraph("Trồng lại vườn ươm"))})
    assert read_document(data, "a.docx") == "Trồng lại vườn ươm"


def test_a_sheet_is_no_paper_though_its_relations_are_alike() -> None:
    root = relations(("r1", f"{R}/officeDocument", "xl/workbook.xml"))
    assert (
        refusal(zipped({"_rels/.rels": root, "xl/workbook.xml": "<a/>"}), "a.docx") == UnreadableReason.UNKNOWN_FORMAT
    )


def test_the_lists_of_a_body_of_another_name_are_found_beside_it() -> None:
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num></w:numbering>'
    )
    listed = '<w:p><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>Chia giống</w:t></w:r></w:p>'
    parts = {
        "_rels/.rels": relations(("r1", f"{R}/officeDocument", "word/document3.xml")),
        "word/document3.xml": document(listed * 2),
        "word/_rels/document3.xml.rels": relations(("r7", f"{R}/numbering", "so/numbering9.xml")),
        "word/so/numbering9.xml": numbering,
    }
    assert read_document(zipped(parts), "a.docx") == "1. Chia giống\n2. Chia giống"


NOTES = (
    f'<w:footnotes {SPACES}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{paragraph("Chi hội vùng cao nộp trước ngày 9/4/2026.")}</w:footnote></w:footnotes>'
)
REFERENCE = '<w:p><w:r><w:t>{}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>{}</w:t></w:r></w:p>'


def test_a_footnote_is_read_after_the_sentence_that_it_belongs_to() -> None:
    inside = REFERENCE.format("KẾ HOẠCH", "") + paragraph("Nộp sổ theo lịch.") + paragraph("Hết.")
    told = read_document(made(inside, footnotes_xml=NOTES), "a.docx")
    assert told == "KẾ HOẠCH\nNộp sổ theo lịch. Chi hội vùng cao nộp trước ngày 9/4/2026.\nHết."


def test_an_endnote_of_a_last_sentence_and_a_footnote_of_a_cell_are_read_too() -> None:
    cell = (
        f"<w:tbl><w:tr><w:tc>{REFERENCE.format('Nộp sổ', '')}</w:tc><w:tc>{paragraph('Chi hội')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{paragraph('Tưới')}</w:tc></w:tr></w:tbl>"
    )
    endnotes = NOTES.replace("footnote", "endnote").replace("9/4", "8/5")
    ending = REFERENCE.replace("footnote", "endnote").format("Theo phụ lục", "")
    told = read_document(made(cell + ending, footnotes_xml=NOTES, endnotes_xml=endnotes), "a.docx")
    assert [" ".join(line.split()) for line in told.splitlines() if line] == [
        "Nộp sổ Chi hội vùng cao nộp trước ngày 9/4/2026. Chi hội",
        "Tưới",
        "Theo phụ lục",
        "Chi hội vùng cao nộp trước ngày 8/5/2026.",
    ]


@pytest.mark.parametrize(
    ("font", "char", "text"),
    [
        ("Times New Roman", "002F", "/"),
        ("Symbol", "F02F", "/"),
        ("Symbol", "F0B3", "≥"),
        ("Symbol", "F02D", "-"),
        ("Arial", "1EA1", "ạ"),
        ("Wingdings", "F0A7", "•"),
        ("Wingdings", "F04A", "□"),
        ("Arial", "không", "□"),
    ],
)
def test_signs_by_font_and_number_are_read_or_shown_as_lost(font: str, char: str, text: str) -> None:
    xml = f'<w:p><w:r><w:t>a</w:t><w:sym w:font="{font}" w:char="{char}"/><w:t>b</w:t></w:r></w:p>'
    assert read_document(body(xml), "a.docx") == f"a{text}b"


def test_a_row_that_was_deleted_is_not_read() -> None:
    row = "<w:tr>{}<w:tc>" + paragraph("{}") + "</w:tc><w:tc>" + paragraph("9/4") + "</w:tc></w:tr>"
    rows = (
        row.format("", "Giữ")
        + row.format("<w:trPr><w:del/></w:trPr>", "Bỏ")
        + row.format("<w:trPr><w:ins/></w:trPr>", "Thêm")
    )
    assert read_document(body(f"<w:tbl>{rows}</w:tbl>"), "a.docx") == "Giữ\t9/4\nThêm\t9/4"


# --- files put into the file ------------------------------------------------------------------------------------------

CHUNK = '<w:altChunk r:id="c1"/>'


def with_chunk(target: str, content: str | bytes) -> bytes:
    parts = {
        "word/document.xml": document(paragraph("Trước") + CHUNK + paragraph("Sau")),
        "word/_rels/document.xml.rels": relations(("c1", f"{R}/aFChunk", target)),
        f"word/{target}": content,
    }
    return zipped(parts)


WEB = """<html><head><meta charset="utf-8"><style>p {color: red}</style></head><body><p>Nộp sổ <b>trước</b>
 ngày 9/4/2026.</p><table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td><p>Chia giống</p></td></tr></table>
<ul><li>Tưới vườn</li></ul></body></html>"""


def test_a_web_page_put_into_the_file_is_read_in_its_place() -> None:
    told = read_document(with_chunk("trang.html", WEB), "a.docx")
    assert told == "Trước\nNộp sổ trước ngày 9/4/2026.\nTT\tViệc\n1\tChia giống\n- Tưới vườn\nSau"


def test_a_word_file_put_into_the_file_is_read_in_its_place() -> None:
    taken = take_document(with_chunk("phuluc.docx", word("Nộp sổ trước ngày 9/4/2026.")), "a.docx")
    assert (taken.text, taken.missed) == ("Trước\nNộp sổ trước ngày 9/4/2026.\nSau", ())


@pytest.mark.parametrize(
    ("target", "content"), [("phuluc.rtf", b"{\\rtf1 x}"), ("a.docx", with_chunk("b.docx", word("x")))]
)
def test_what_is_put_into_the_file_and_cannot_be_read_is_told(target: str, content: bytes) -> None:
    taken = take_document(with_chunk(target, content), "a.docx")
    assert taken.missed == (Missed(MissedKind.EMBEDDED),)
    assert taken.text.startswith("Trước\n")
    assert taken.text.endswith("\nSau")


def test_a_part_that_is_missing_is_told() -> None:
    taken = take_document(zipped({"word/document.xml": document(paragraph("Trước") + CHUNK)}), "a.docx")
    assert (taken.text, taken.missed) == ("Trước", (Missed(MissedKind.EMBEDDED),))


@pytest.mark.parametrize(
    ("across", "down", "missed"), [(5_400_000, 3_600_000, (Missed(MissedKind.PICTURES),)), (900_000, 900_000, ())]
)
def test_a_large_picture_is_told_and_an_emblem_is_not(across: int, down: int, missed: tuple[Missed, ...]) -> None:
    file = Document()
    paper = file.add_paragraph("Sơ đồ vườn")
    extent = f'<wp:inline {nsdecls("wp")}><wp:extent cx="{across}" cy="{down}"/></wp:inline>'
    paper._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:drawing>{extent}</w:drawing></w:r>"))
    assert take_document(saved(file), "a.docx").missed == missed


def test_an_object_of_another_program_is_told() -> None:
    xml = '<w:p><w:r><w:t>Bảng</w:t><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r></w:p>'
    assert take_document(body(xml), "a.docx").missed == (Missed(MissedKind.EMBEDDED),)


def test_files_within_files_share_one_limit() -> None:
    many = word(*("đ" for _ in range(200)))
    told = [(f"c{number}", f"{R}/aFChunk", f"p{number}.docx") for number in range(29)]
    inside = "".join(f'<w:altChunk r:id="c{number}"/>' for number in range(29))
    parts = {f"word/p{number}.docx": many for number in range(29)}
    data = zipped({"word/document.xml": document(inside), "word/_rels/document.xml.rels": relations(*told), **parts})
    of_three = 3 * _tags(many)
    assert read_docx(Archive(many, Budget(of_three))).text
    with pytest.raises(UnreadableDocument) as caught:
        read_docx(Archive(data, Budget(of_three)))
    assert caught.value.reason is UnreadableReason.TOO_HEAVY


def _tags(data: bytes) -> int:
    """What reading a file takes from its limit."""
    plenty = Budget()
    read_docx(Archive(data, plenty))
    return Budget().tags - plenty.tags
