"""Files that a secretariat sends: their text with its shape, or one reason why not."""

import io
import unicodedata
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.document import Document as DocumentFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from reading.documents.judgement import is_marked_secret
from reading.documents.reader import read_document, read_pasted
from reading.documents.reasons import UnreadableDocument, UnreadableReason

PLAN = "KẾ HOẠCH\nTổ chức hội nghị sơ kết của các cụm thi đua\nCác đơn vị gửi báo cáo về Văn phòng Hội trước ngày 20/5/2026."


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def saved(document: DocumentFile) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def body(xml: str) -> bytes:
    """A .docx whose body is this WordprocessingML."""
    document = Document()
    document.element.body.insert(0, parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{xml}</w:sdtContent></w:sdt>"))
    return saved(document)


def refusal(data: bytes, name: str) -> UnreadableReason:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(data, name)
    return caught.value.reason


# --- Word -------------------------------------------------------------------------------------------------------------


def test_paragraphs_come_line_by_line() -> None:
    assert read_document(word(*PLAN.split("\n")), "a.docx") == PLAN


def test_a_table_comes_row_by_row_and_merged_cells_once() -> None:
    document = Document()
    table = document.add_table(rows=4, cols=3)
    for row, texts in enumerate(
        [
            ("Cụm", "Thời gian", "Địa điểm"),
            ("Cụm I", "12/6", "Hội trường A"),
            ("", "13/6", "Hội trường B"),
            ("Nghỉ", "", ""),
        ]
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Cụm I"
    table.cell(3, 0).merge(table.cell(3, 2)).text = "Nghỉ giải lao"
    assert (
        read_document(saved(document), "a.docx")
        == "Cụm\tThời gian\tĐịa điểm\nCụm I\t12/6\tHội trường A\n\t13/6\tHội trường B\nNghỉ giải lao"
    )


def test_the_head_of_a_letter_is_read_column_by_column() -> None:
    document = Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "HỘI TỈNH\nSố: 12/KH-CCB"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nngày 02 tháng 5 năm 2026"
    document.add_paragraph("KẾ HOẠCH")
    assert read_document(saved(document), "a.docx").split("\n\n") == [
        "HỘI TỈNH\nSố: 12/KH-CCB",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nngày 02 tháng 5 năm 2026",
        "KẾ HOẠCH",
    ]


def numbered(level: int, text: str) -> str:
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def test_numbers_that_word_draws_are_part_of_the_text() -> None:
    document = Document()
    levels = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "\uf0b7")]
    drawn = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(levels)
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77">{drawn}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    lines = [(0, "Mục đích"), (1, "Một"), (1, "Hai"), (2, "Nhỏ"), (3, "Gạch"), (0, "Nội dung"), (1, "Lại một")]
    xml = "".join(numbered(level, text) for level, text in lines)
    document.element.body.insert(0, parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent>{xml}</w:sdtContent></w:sdt>"))
    assert (
        read_document(saved(document), "a.docx")
        == "I. Mục đích\n1. Một\n2. Hai\na) Nhỏ\n- Gạch\nII. Nội dung\n1. Lại một"
    )


PIECES = [
    ("<w:p><w:r><w:t>trước</w:t><w:br/><w:t>sau</w:t></w:r></w:p>", "trước\nsau"),
    ("<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Mục đích</w:t></w:r></w:p>", "1. Mục đích"),
    ("<w:p><w:r><w:t>TT</w:t><w:tab/><w:t>Đơn vị</w:t></w:r></w:p>", "TT\tĐơn vị"),
    (
        "<w:p><w:r><w:t>giữ</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t> thêm</w:t></w:r></w:ins></w:p>",
        "giữ thêm",
    ),
    ("<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>", "thấy"),
    ("<w:p><w:r><w:t>trang </w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "trang "),
    ("<w:p><w:hyperlink><w:r><w:t>liên kết</w:t></w:r></w:hyperlink></w:p>", "liên kết"),
    (
        "<w:p><w:r><w:t>ngoài</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        "ngoài\ntrong hộp",
    ),
]


@pytest.mark.parametrize(("xml", "text"), PIECES, ids=[text for _, text in PIECES])
def test_what_stands_inside_a_paragraph(xml: str, text: str) -> None:
    assert read_document(body(xml), "a.docx") == text


def test_a_page_header_is_read_once_and_page_numbers_never() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "BAN CHỈ ĐẠO PHONG TRÀO"
    document.sections[0].footer.paragraphs[0].text = "Trang 1"
    document.add_paragraph("Nội dung")
    assert read_document(saved(document), "a.docx") == "BAN CHỈ ĐẠO PHONG TRÀO\nNội dung"


# --- OpenDocument -----------------------------------------------------------------------------------------------------

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "drawing", "manifest")
)


def opendocument(content: str, styles: str = "", manifest: str = "") -> bytes:
    inside = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{content}</office:body>"
    root = f"<office:document-content {NAMESPACES}>{inside}</office:document-content>"
    entries = f"<manifest:manifest {NAMESPACES}>{manifest}</manifest:manifest>"
    return zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": root, "META-INF/manifest.xml": entries}
    )


def test_an_opendocument_text_keeps_its_shape() -> None:
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-bullet text:level="2"/></text:list-style>'
    )
    content = (
        "<office:text><text:tracked-changes><text:p>đã xóa</text:p></text:tracked-changes>"
        '<text:h>KẾ HOẠCH</text:h><text:p>Trước<text:tab/>ngày <text:span>20/5</text:span><text:s text:c="2"/>gửi<text:line-break/>báo cáo</text:p>'
        '<text:list text:style-name="L1"><text:list-item><text:p>Một</text:p>'
        "<text:list><text:list-item><text:p>nhỏ</text:p></text:list-item></text:list>"
        "</text:list-item><text:list-item><text:p>Hai</text:p></text:list-item></text:list>"
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Cụm</text:p></table:table-cell>"
        "<table:table-cell><text:p>Ngày</text:p></table:table-cell></table:table-row></table:table-header-rows>"
        "<table:table-row><table:table-cell><text:p>Cụm I</text:p></table:table-cell><table:table-cell><text:p>12/6</text:p></table:table-cell>"
        "</table:table-row></table:table></office:text>"
    )
    want = "KẾ HOẠCH\nTrước\tngày 20/5  gửi\nbáo cáo\n1. Một\n- nhỏ\n2. Hai\nCụm\tNgày\nCụm I\t12/6"
    assert read_document(opendocument(content, styles), "a.odt") == want


def test_a_note_of_an_opendocument_text_is_read_after_its_paragraph() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Trước 9/4.</text:p></text:note-body></text:note>"
    content = f"<office:text><text:p>Nộp sổ{note} theo lịch.</text:p><text:p>Hết.</text:p></office:text>"
    assert read_document(opendocument(content), "a.odt") == "Nộp sổ theo lịch.\nTrước 9/4.\nHết."


# --- plain text -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_plain_text_in_any_unicode(codec: str) -> None:
    assert read_document(PLAN.encode(codec), "a.txt") == PLAN


def as_code_page_writes(text: str) -> str:
    """Windows 1258 has the letters with hat and horn, and the tones as marks after them."""
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    out = ""
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        out += unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in tones)) + "".join(
            mark for mark in marks if mark in tones
        )
    return out


def test_plain_text_of_the_old_vietnamese_code_page() -> None:
    assert read_document(as_code_page_writes(PLAN).encode("cp1258"), "a.txt") == PLAN


def test_a_text_file_reads_as_it_stands_but_composed_and_with_plain_line_ends() -> None:
    assert read_document("  Ti\u00ea\u0301n \r\n\r\nđộ\x00".encode(), "a.txt") == "  Tiến \n\nđộ"


def test_markdown_loses_its_marks_and_keeps_its_tables_and_lists() -> None:
    text = "# KẾ HOẠCH\n\n**Thời gian**: ngày _20/5_\n\n| Cụm | Ngày |\n|---|:--:|\n| Cụm I | 12/6 |\n\n- [Văn phòng](a.md) gửi 1\\. lần\n"
    assert (
        read_document(text.encode(), "a.md")
        == "KẾ HOẠCH\n\nThời gian: ngày _20/5_\n\nCụm\tNgày\nCụm I\t12/6\n\n- Văn phòng gửi 1. lần"
    )


# --- what is not read -------------------------------------------------------------------------------------------------


def bomb() -> bytes:
    return zipped({"word/document.xml": b"\0" * 60_000_000})


def entities() -> bytes:
    text = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
    return zipped({"word/document.xml": text})


def locked_zip() -> bytes:
    data = bytearray(word("Nội dung"))
    for place in range(len(data) - 4):
        if data[place : place + 4] == b"PK\x01\x02":
            data[place + 8] |= 1
    return bytes(data)


ENGLISH = (
    "The committee will hold its annual conference in the main hall and every member is asked to send a report. " * 5
)
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NASTY: list[tuple[str, Callable[[], bytes], str, UnreadableReason]] = [
    ("nothing", lambda: b"", "a.docx", UnreadableReason.EMPTY),
    ("blanks", lambda: b" \r\n\t", "a.txt", UnreadableReason.EMPTY),
    ("an empty .docx", lambda: word(), "a.docx", UnreadableReason.EMPTY),
    ("signs only", lambda: b"--- ... ***", "a.txt", UnreadableReason.EMPTY),
    ("a PNG", lambda: b"\x89PNG\r\n\x1a\n....", "kehoach.docx", UnreadableReason.PICTURE),
    ("a JPEG", lambda: b"\xff\xd8\xff\xe0....", "a.jpg", UnreadableReason.PICTURE),
    ("a HEIC", lambda: b"\0\0\0\x18ftypheic....", "a.heic", UnreadableReason.PICTURE),
    ("a WebP", lambda: b"RIFF\0\0\0\0WEBPVP8 ", "a.webp", UnreadableReason.PICTURE),
    ("a .doc of 1997", lambda: OLD + b"\0" * 600, "a.doc", UnreadableReason.OLD_DOC),
    ("rich text", lambda: b"{\\rtf1 text}", "a.doc", UnreadableReason.OLD_DOC),
    ("a .docx with a password", lambda: OLD + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "a.docx", UnreadableReason.ENCRYPTED),
    ("a zip with a password", locked_zip, "a.docx", UnreadableReason.ENCRYPTED),
    ("an .odt with a password", lambda: opendocument("", manifest="<manifest:encryption-data/>"), "a.odt", UnreadableReason.ENCRYPTED),
    ("a cut .docx", lambda: word(PLAN)[:9000], "a.docx", UnreadableReason.CORRUPT),
    ("a .docx that is none", lambda: b"not a zip at all", "a.docx", UnreadableReason.CORRUPT),
    ("a .docx without a body", lambda: zipped({"word/document.xml": "<a/>"}), "a.docx", UnreadableReason.CORRUPT),
    ("a .docx with broken XML", lambda: zipped({"word/document.xml": "<a>"}), "a.docx", UnreadableReason.CORRUPT),
    ("a billion laughs", entities, "a.docx", UnreadableReason.CORRUPT),
    ("a PDF that is none", lambda: b"%PDF-1.7\nnothing", "a.pdf", UnreadableReason.CORRUPT),
    ("a zip bomb", bomb, "a.docx", UnreadableReason.ZIP_BOMB),
    ("51 MB", lambda: b"x" * 51_000_000, "a.txt", UnreadableReason.TOO_LARGE),
    ("9 million letters", lambda: "ộ".encode() * 9_000_000, "a.txt", UnreadableReason.TOO_LARGE),
    ("a spreadsheet", lambda: zipped({"xl/workbook.xml": "<a/>"}), "a.xlsx", UnreadableReason.UNKNOWN_FORMAT),
    ("a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)), "a", UnreadableReason.UNKNOWN_FORMAT),
    ("a web page", lambda: "<html><body>Kế hoạch</body></html>".encode(), "a.doc", UnreadableReason.UNKNOWN_FORMAT),
    ("English", ENGLISH.encode, "a.txt", UnreadableReason.NOT_VIETNAMESE),
    ("a secret in a .docx", lambda: word("TUYỆT MẬT", PLAN), "a.docx", UnreadableReason.SECRET_MARKING),
]  # fmt: skip


@pytest.mark.parametrize(("made", "name", "reason"), [case[1:] for case in NASTY], ids=[case[0] for case in NASTY])
def test_what_cannot_be_read_has_one_reason(made: Callable[[], bytes], name: str, reason: UnreadableReason) -> None:
    assert refusal(made(), name) == reason


@pytest.mark.parametrize(
    "head",
    [
        "MẬT",
        "TỐI MẬT",
        "  TUYỆT MẬT  ",
        "[MẬT]",
        "*** MẬT ***",
        "M Ậ T",
        "Độ mật: Tối mật",
        "MỨC ĐỘ MẬT: MẬT",
        "HỘI TỈNH\tMẬT",
        "TÀI LIỆU MẬT",
        "M\u1eacT".replace("\u1eac", "A\u0302\u0323"),
    ],
)
def test_a_state_secret_marking_in_the_head_is_refused_in_files_and_pasted_text(head: str) -> None:
    text = f"HỘI TỈNH THANH LÂM\n{head}\n{PLAN}"
    assert refusal(text.encode(), "a.txt") == UnreadableReason.SECRET_MARKING
    with pytest.raises(UnreadableDocument) as caught:
        read_pasted(text)
    assert caught.value.reason == UnreadableReason.SECRET_MARKING


@pytest.mark.parametrize(
    "sentence",
    [
        "Mô hình nuôi ong lấy mật ở xã Suối Trầm.",
        "Giữ gìn bí mật nhà nước, không để lộ, lọt.",
        "HỘI THI TÌM HIỂU LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Mật độ hội viên ở phường cao hơn ở xã.",
        "Mật",
    ],
)
def test_the_word_in_a_sentence_is_no_marking(sentence: str) -> None:
    assert read_pasted(f"{sentence}\n{PLAN}") == f"{sentence}\n{PLAN}"


@pytest.mark.parametrize("piece", [" ", "\n", "\t", "- ", "-\n", " \n-"])
@pytest.mark.parametrize("head", ["", "ĐỘ", "Độ mật:", "M", "TUYỆT"])
def test_a_text_of_blanks_is_no_marking_and_keeps_nobody_waiting(head: str, piece: str) -> None:
    """Looked through from each blank anew, some thousands of them would take minutes."""
    assert not is_marked_secret(f"{head}{piece * 6000}")


def test_vietnamese_without_accents_is_vietnamese() -> None:
    text = "Ke hoach to chuc hoi nghi cua cac don vi trong thang nam, gui bao cao ve van phong hoi truoc ngay 20. " * 4
    assert read_pasted(text) == text


def test_a_refusal_keeps_nothing_of_the_document() -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_pasted("TUYỆT MẬT\nđiều không ai được biết")
    assert (str(caught.value), caught.value.args) == ("secret_marking", ("secret_marking",))


# --- anything at all --------------------------------------------------------------------------------------------------

STARTS = st.sampled_from(
    [
        b"",
        b"PK\x03\x04",
        b"%PDF-1.4\n",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"{\\rtf",
        OLD,
        b"BM",
        word("Nội dung")[:5000],
        word("Nội dung"),
    ]
)


WHOLE = word(*PLAN.split("\n"))


def answer(data: bytes, name: str) -> str | UnreadableReason:
    try:
        return read_document(data, name)
    except UnreadableDocument as refused:
        return refused.reason


@given(STARTS, st.binary(max_size=300), st.sampled_from(["a.docx", "a.pdf", "a.txt", "a.md", "a.odt", "a"]))
def test_no_bytes_raise_anything_but_a_reason(start: bytes, rest: bytes, name: str) -> None:
    assert answer(start + rest, name)


@given(st.integers(0, 20_000), st.integers(0, 255))
def test_a_flipped_byte_in_a_docx_is_read_or_refused(place: int, value: int) -> None:
    data = bytearray(WHOLE)
    data[place % len(data)] = value
    assert answer(bytes(data), "a.docx")
