"""Files that somebody made to hurt whoever reads them: bombs of every kind that a document or a sheet can hold, small
enough to be sent. Each is made when it is asked for; all are made here, of nothing."""

import io
import os
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence

WORDS = "Kế hoạch tổ chức hội nghị sơ kết ngày 20 tháng 3 năm 2027. "
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
SPANNING = '<w:tc><w:tcPr><w:gridSpan w:val="999"/></w:tcPr><w:p/></w:tc>'
FAR = "<row r='{0}'><c r='XFD{0}'><v>1</v></c></row>"
MERGED = "<mergeCell ref='A1:A1048576'/>"


def _zipped(parts: Mapping[str, str | bytes], padding: int = 0) -> bytes:
    """`padding`: bytes that do not shrink, so that the rest is no bomb by its ratio."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        if padding:
            archive.writestr(zipfile.ZipInfo("word/media/picture.bin"), os.urandom(padding))
    return out.getvalue()


def _word(inner: str, **parts: str) -> bytes:
    body = f"<w:document {NAMESPACE}><w:body>{inner}</w:body></w:document>"
    more = {f"word/{name}.xml": content for name, content in parts.items()}
    return _zipped({"word/document.xml": body, **more}, padding=300_000 * (1 + len(more)))


def _utf16(declared: str, inner: str) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a [{declared}]>'
    body = f"<w:document {NAMESPACE}><w:body><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:body></w:document>"
    return _zipped({"word/document.xml": (head + body).encode("utf-16")})


def _laughs() -> bytes:
    declared = '<!ENTITY a0 "lol">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return _utf16(declared, "&a11;")


def _lying() -> bytes:
    """Its entries say that they unpack to a thousand bytes."""
    data = bytearray(_zipped({"word/document.xml": b"0" * 300_000_000}))
    for sign, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = data.find(sign) + at
        data[place : place + 4] = (1000).to_bytes(4, "little")
    return bytes(data)


def _headers() -> bytes:
    header = f"<w:hdr {NAMESPACE}>{'<w:p/>' * 6_000_000}</w:hdr>"
    return _word("<w:p/>", **{f"header{number}": header for number in range(1, 5)})


def _pdf(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, out.rfind(b"xref\n0"))


def _stream(content: bytes, more: bytes = b"") -> bytes:
    packed = zlib.compress(content, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed), more, packed)


def _pages(count: int, page: bytes, *others: bytes) -> bytes:
    """The same page so many times; `others` are objects from the fourth on."""
    kids = b" ".join(b"3 0 R" for _ in range(count))
    tree = b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", tree, page, *others])


def _page(resources: bytes, size: bytes = b"0 0 600 800", contents: int = 5) -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Resources<<%s>>/Contents %d 0 R>>" % (size, resources, contents)


TEXT_PAGE = _page(b"/Font<</F1 4 0 R>>")
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%s>>"


def _placed(count: int, words: bytes, across: int) -> bytes:
    shown = (b"1 0 0 1 %d %d Tm (%s) Tj " % (n * 7 % 590, n // across % 790, words) for n in range(count))
    return b"BT /F1 1 Tf " + b"".join(shown) + b"ET"


def words_on_a_page(count: int) -> bytes:
    """A PDF whose only page has so many words, one over the other."""
    return _pages(1, TEXT_PAGE, FONT, _stream(_placed(count, b"ab", 590)))


def pages_of_words(count: int) -> bytes:
    """A PDF of so many pages with a few words each."""
    return _pages(count, TEXT_PAGE, FONT, _stream(b"BT /F1 12 Tf 90 400 Td (Ke hoach cua cac don vi trong nam) Tj ET"))


def _loop() -> bytes:
    form = _stream(b"/A Do /A Do", FORM % b"/XObject<</A 4 0 R>>")
    page = _page(b"/XObject<</A 4 0 R>>", b"0 0 999999999 999999999")
    return _pages(1, page, form, _stream(b"/A Do " * 1000))


def _forms() -> bytes:
    """Forms in forms, ten of each in each, nine deep."""
    forms = [_stream(b"/A Do " * 10, FORM % (b"/XObject<</A %d 0 R>>" % (number + 1))) for number in range(4, 12)]
    last = _stream(b"BT /F1 9 Tf (a) Tj ET", FORM % b"/Font<</F1 14 0 R>>")
    return _pages(1, _page(b"/XObject<</A 4 0 R>>", contents=13), *forms, last, _stream(b"/A Do"), FONT)


PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml"
BOOK = f'<workbook {SHEET} xmlns:r="{RELATION}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'


def _related(**targets: str) -> str:
    ones = ""
    for number, (kind, to) in enumerate(targets.items(), 1):
        ones += f'<Relationship Id="r{number}" Type="{RELATION}/{kind}" Target="{to}"/>'
    return f'<Relationships xmlns="{PACKAGE}/relationships">{ones}</Relationships>'


def _typed(**types: str) -> str:
    ones = (f'<Override PartName="/xl/{part}.xml" ContentType="{CONTENT}.{kind}+xml"/>' for kind, part in types.items())
    return f'<Types xmlns="{PACKAGE}/content-types">{"".join(ones)}</Types>'


def _sheet(inner: str, strings: str = "") -> bytes:
    kinds = {"sheet.main": "workbook", "worksheet": "worksheets/sheet1", "sharedStrings": "sharedStrings"}
    parts = {"worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml"}
    return _zipped(
        {
            "[Content_Types].xml": _typed(**kinds),
            "_rels/.rels": _related(officeDocument="xl/workbook.xml"),
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": _related(**parts),
            "xl/worksheets/sheet1.xml": f"<worksheet {SHEET}>{inner}</worksheet>",
            "xl/sharedStrings.xml": f"<sst {SHEET}>{strings}</sst>",
        }
    )


def _rows(rows: str) -> str:
    return f"<sheetData>{rows}</sheetData>"


DOCUMENTS: Mapping[str, Callable[[], bytes]] = {
    "paragraphs.docx": lambda: _word("<w:p/>" * 6_000_000),
    "short-paragraphs.docx": lambda: _word("<w:p><w:r><w:t>đ</w:t></w:r></w:p>" * 1_000_000),
    "rows.docx": lambda: _word("<w:tbl>" + "<w:tr><w:tc><w:p/></w:tc></w:tr>" * 1_200_000 + "</w:tbl>"),
    "spans.docx": lambda: _word(f"<w:tbl><w:tr>{SPANNING * 600_000}</w:tr></w:tbl>"),
    "deep.docx": lambda: _word("<w:sdt>" * 100_000 + "x" + "</w:sdt>" * 100_000),
    "headers.docx": _headers,
    "laughs.docx": _laughs,
    "outside.docx": lambda: _utf16('<!ENTITY x SYSTEM "file:///etc/passwd">', f"{WORDS} &x;"),
    "bomb.docx": lambda: _zipped({"word/document.xml": b"0" * 300_000_000}),
    "lying.docx": _lying,
    "loop.pdf": _loop,
    "forms.pdf": _forms,
    "stream.pdf": lambda: _pages(1, TEXT_PAGE, FONT, _stream(b"BT /F1 9 Tf " + b"(a) Tj " * 30_000_000 + b"ET")),
    "paths.pdf": lambda: _pages(1, TEXT_PAGE, FONT, _stream(b"0 0 m 1 1 l S\n" * 10_000_000)),
    "words.pdf": lambda: words_on_a_page(400_000),
    "1500-pages.pdf": lambda: _pages(1500, TEXT_PAGE, FONT, _stream(_placed(950, b"cua cac dong chi hoi", 1))),
    "100000-pages.pdf": lambda: _pages(100_000, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>"),
    "tree-loop.pdf": lambda: _pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 2/Kids[2 0 R 3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>",
        ]
    ),
    "dates.txt": lambda: ((WORDS * 20 + "\n") * 3000).encode(),
    "one-line.txt": lambda: (WORDS * 60_000).encode(),
    "digits.txt": lambda: (WORDS + "1" * 3_000_000).encode(),
    "spaces.txt": lambda: (WORDS + " " * 4_000_000 + "x").encode(),
    "accents.txt": lambda: (WORDS + "a" + "\u0301" * 2_000_000).encode(),
    "dashes.txt": lambda: (WORDS + "- " * 1_000_000).encode(),
}
"""What is sent as a plan, or beside a report."""

HEADINGS = "Đơn vị,Họ và tên"
SHEETS: Mapping[str, Callable[[], bytes]] = {
    "strings.xlsx": lambda: _sheet(_rows("<row r='1'/>"), "<si><t>a</t></si>" * 9_000_000),
    "million-rows.xlsx": lambda: _sheet(_rows("<row><c t='n'><v>1</v></c></row>" * 1_040_000)),
    "dimension.xlsx": lambda: _sheet('<dimension ref="A1:XFD1048576"/>' + _rows(FAR.format(1_048_576))),
    "wide.xlsx": lambda: _sheet(_rows("".join(map(FAR.format, range(1, 90_000))))),
    "merged.xlsx": lambda: _sheet(_rows("<row/>") + f"<mergeCells>{MERGED * 3_000_000}</mergeCells>"),
    "commas.csv": lambda: (HEADINGS + "\n" + "," * 18_000_000).encode(),
    "lines.csv": lambda: (HEADINGS + "\n" + "a,\n" * 6_000_000).encode(),
    "quote.csv": lambda: (HEADINGS + '\n"' + "a\n" * 9_000_000).encode(),
}
"""What is imported as a roster or as targets."""
