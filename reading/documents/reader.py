"""Any file a secretariat sends, as text: the kind is told by its first bytes, then by its name. The formats are in the
files beside this one."""

import unicodedata

from reading.documents.archive import Archive
from reading.documents.damage import is_garbled
from reading.documents.extent import MOST_BYTES, WHOLE, Most, Taken, cut_at_line
from reading.documents.judgement import check_text
from reading.documents.old_fonts import in_unicode
from reading.documents.opendocument import read_opendocument
from reading.documents.plain import read_markdown, read_plain
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.word import read_docx

MOST_CHARACTERS = 8_000_000

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x00\x0cjP", b"%!PS")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _is_picture(data: bytes) -> bool:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return True
    if data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"avif", b"msf1"):
        return True
    # a text may begin with the letters "BM"; a bitmap's next bytes are its size
    return data.startswith(_PICTURES) and not (
        data.startswith(b"BM") and int.from_bytes(data[2:6], "little") != len(data)
    )


def _old_office(data: bytes) -> UnreadableDocument:
    """The container of Word 97–2003; a .docx with a password is kept in one too."""
    locked = "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data
    if locked:
        return UnreadableDocument(UnreadableReason.ENCRYPTED)
    return UnreadableDocument(UnreadableReason.OLD_DOC)


def _zipped(data: bytes) -> Taken:
    archive = Archive(data)
    if "content.xml" in archive.names:
        return Taken(read_opendocument(archive))
    return read_docx(archive)


def _refuse_by_first_bytes(data: bytes) -> None:
    """Raises UnreadableDocument for kinds of files that are known and not read."""
    if data.startswith(_OLE):
        raise _old_office(data)
    if _is_picture(data):
        raise UnreadableDocument(UnreadableReason.PICTURE)
    if data.startswith(b"{\\rtf"):
        raise UnreadableDocument(UnreadableReason.OLD_DOC)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise UnreadableDocument(UnreadableReason.UNKNOWN_FORMAT)


def _read(data: bytes, name: str, most: Most) -> Taken:
    _refuse_by_first_bytes(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if b"%PDF-" in data[:1024]:
        from reading.documents.pdf import read_pdf  # Some megabytes that a program which read no PDF yet does not need.

        return read_pdf(data, most)
    if name.lower().endswith((".docx", ".odt", ".pdf", ".doc")):
        raise UnreadableDocument(UnreadableReason.CORRUPT)
    if name.lower().endswith((".md", ".markdown")):
        return Taken(read_markdown(data))
    return Taken(read_plain(data))


def _tidy(text: str) -> str:
    """NFC, plain line ends, no control characters; nothing else is touched, so that a text file reads as it stands."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(char for char in text if char >= " " or char in "\t\n")


def read_document(data: bytes, name: str) -> str:
    """The text of a .docx, .odt, .pdf, .md or .txt in NFC, with its shape: one line per paragraph, a table row by row
    with tabs between cells.

    Raises UnreadableDocument, and nothing else, for whatever cannot be read or must not be kept.
    """
    return take_document(data, name).text


def take_document(data: bytes, name: str, most: Most = WHOLE) -> Taken:
    """Its text, or so much of it, as read_document gives it."""
    if not data.strip():
        raise UnreadableDocument(UnreadableReason.EMPTY)
    if len(data) > MOST_BYTES:
        raise UnreadableDocument(UnreadableReason.TOO_LARGE)
    try:
        taken = _read(data, name, most)
    except (UnreadableDocument, MemoryError):
        raise
    except (
        Exception
    ) as error:  # parsers of hostile files fail in more ways than can be listed, and a person must get a sentence
        raise UnreadableDocument(UnreadableReason.CORRUPT) from error
    short = cut_at_line(read_pasted(taken.text), most.letters)
    return Taken(short.text, taken.partly or short.partly, taken.missed)


def take_scan(data: bytes, program: str, most: Most) -> Taken:
    """What the program sees on the pages of a PDF. Raises UnreadableDocument."""
    from reading.documents.pdf import pdf_opened
    from reading.documents.scan import can_read_scans, read_scan

    with pdf_opened(data) as document:
        seen = Taken("")
        if can_read_scans(program):
            seen = read_scan(document, program, most)
    if not any(char.isalnum() for char in seen.text) or is_garbled(seen.text):
        raise UnreadableDocument(UnreadableReason.NO_TEXT)
    return Taken(read_pasted(seen.text), seen.partly)


def read_pasted(text: str) -> str:
    """A text pasted into the chat, or taken from a file, made ready. Raises UnreadableDocument: empty, secret_marking,
    not_vietnamese, too_large, old_font."""
    if len(text) > MOST_CHARACTERS:
        raise UnreadableDocument(UnreadableReason.TOO_LARGE)
    text = in_unicode(_tidy(text))
    check_text(text)
    return text
