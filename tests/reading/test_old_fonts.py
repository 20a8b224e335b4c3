"""Texts in the letters of fonts of before Unicode: converted, or named; and letters that were mixed up."""

import unicodedata
from collections.abc import Callable

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from reading.documents.damage import is_garbled
from reading.documents.old_fonts import from_tcvn, from_vni, in_unicode
from reading.documents.reader import read_document, read_pasted
from reading.documents.reasons import UnreadableReason
from reading.documents.syllables import is_syllable
from tests.reading.plan_cases import FOUND
from tests.reading.test_documents import refusal, saved, word

SMALL = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
OLD = [chr(code) for code in range(0xA1, 0xFF)]
TCVN = {from_tcvn(char): char for char in OLD if len(from_tcvn(char)) == 1}
PAIRS = [base + mark for base in "aeiouyôö" for mark in "øùûõïâàáåãäêèéúüë"]
VNI = {from_vni(old): old for old in [*PAIRS, *"ñôöìíæóòî"]}
TEXTS = [paragraph for paragraph, _ in FOUND if len(paragraph) > 80 and "\t" not in paragraph]
PAPER = "HỘI LÀM VƯỜN\nSố: 14/KH-BCĐ\nKẾ HOẠCH\nChăm sóc vườn ươm\nCác chi hội gửi sổ theo dõi về Văn phòng trước ngày 15/4/2026.\nHội thi cắt tỉa tổ chức lúc 7 giờ."


def in_tcvn(text: str) -> str:
    return "".join(TCVN.get(char.lower(), char) for char in unicodedata.normalize("NFC", text))


def in_vni(text: str) -> str:
    out = ""
    for char in unicodedata.normalize("NFC", text):
        old = VNI.get(char.lower(), char)
        out += old if char.islower() or old == char else old.upper()
    return out


def test_every_letter_has_its_place_in_both_fonts() -> None:
    assert (set(SMALL) - set(TCVN), set(SMALL) - set(VNI)) == (set(), set())


@given(st.text(f"{SMALL}bcghklmnpqrstvx /,.0123456789"))
def test_there_and_back_again(text: str) -> None:
    plain = unicodedata.normalize("NFC", text)
    assert from_tcvn(in_tcvn(plain)) == plain


@pytest.mark.parametrize("text", TEXTS)
def test_a_paper_of_today_is_left_as_it_is_and_an_old_one_is_read(text: str) -> None:
    assert in_unicode(text) == text
    assert in_unicode(in_vni(text)) == text
    assert in_unicode(in_tcvn(text)).lower() == text.lower()


def test_capitals_among_small_accents_are_capitals() -> None:
    assert in_unicode(in_tcvn(PAPER)) == PAPER


@pytest.mark.parametrize("old", [in_tcvn, in_vni])
def test_files_and_pasted_texts_are_converted(old: Callable[[str], str]) -> None:
    assert read_pasted(old(PAPER)) == PAPER
    assert read_document(word(*old(PAPER).split("\n")), "a.docx") == PAPER
    assert read_document(old(PAPER).encode("latin-1"), "a.txt") == PAPER


def fonted(*lines: tuple[str, str]) -> bytes:
    """A .docx of paragraphs in fonts."""
    file = Document()
    for font, text in lines:
        file.add_paragraph().add_run(text).font.name = font
    return saved(file)


def test_fonts_that_are_named_are_read_by_their_names() -> None:
    data = fonted(
        (".VnTimeH", in_tcvn("kế hoạch")), (".VnTime", in_tcvn("Vụ mía có lãi")), ("VNI-Times", in_vni("Có dưa"))
    )
    assert read_document(data, "a.docx") == "KẾ HOẠCH\nVụ mía có lãi\nCó dưa"


def test_an_old_font_that_is_named_over_letters_of_today_is_not_believed() -> None:
    assert (
        read_document(fonted((".VnTime", "Vụ mía có lãi"), (".VnTimeH", "có nhà")), "a.docx") == "Vụ mía có lãi\ncó nhà"
    )


def test_the_font_of_a_style_is_that_of_its_paragraphs() -> None:
    file = Document()
    file.styles["Normal"].font.name = ".VnArialH"
    file.add_paragraph(in_tcvn("chăm sóc vườn ươm"))
    assert read_document(saved(file), "a.docx") == "CHĂM SÓC VƯỜN ƯƠM"


def test_only_the_old_lines_of_a_mixed_paper_are_converted() -> None:
    mixed = f"{PAPER}\n{in_tcvn(PAPER)}\nSố 12: có và là"
    assert in_unicode(mixed) == f"{PAPER}\n{PAPER}\nSố 12: có và là"


@pytest.mark.parametrize(
    "text", ["Hà Nam và Gia Lai", "5 m² · 3 m³ © «là» ¼ ½ ¾", "Garçon, café, déjà, über, naïve, señor, fête"]
)
def test_what_is_not_old_is_left(text: str) -> None:
    assert in_unicode(text) == text


def moved(text: str) -> str:
    """As a PDF whose letters were mixed up gives it."""
    return "".join(chr(ord(char) + 3) if char.isalnum() else char for char in text)


def test_letters_that_were_mixed_up_are_told_from_words() -> None:
    assert [is_garbled(text) for text in (PAPER * 2, moved(PAPER * 2), in_tcvn(PAPER * 2))] == [False, True, True]
    assert not is_garbled(
        "The office of the district will gather in the hall and all of the members are to come for a talk. "
    )


def test_an_old_font_that_is_not_known_is_named() -> None:
    assert refusal(word(*moved(PAPER * 3).split("\n")), "a.docx") == UnreadableReason.OLD_FONT


@pytest.mark.parametrize(
    "written", ["nghiêng", "Quyết", "gì", "giếng", "ươm", "khuỷu", "ĐẮC", "uỷ", "thuở", "yến", "quý", "xoong"]
)
def test_what_is_a_syllable(written: str) -> None:
    assert is_syllable(written)


@pytest.mark.parametrize("written", ["wkl", "skõqj", "HéI", "göûi", "tèt", "chức̉", "plan", "UBND", "nghiêngg"])
def test_what_is_none(written: str) -> None:
    assert not is_syllable(written)
