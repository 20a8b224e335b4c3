"""Invitation cards: what stands on a page, that all of it fits, and that no name does anything there."""

from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image

from exports.cards import HEIGHT, MARGIN, WIDTH, Card, Holder, write_cards
from tests.exports.pages import page_texts

CARD = Card(
    "Hội tỉnh Sông Mây",
    "Thẻ vào máy nhắc việc",
    "Hội xã Hòa Bình",
    (Holder("Lê Văn Thảo", "Chủ tịch", "K7M9-XQ4M", "https://t.me/nhacviec_bot?start=K7M9-XQ4M"),),
    "Mã riêng của đồng chí",
    ("Mở Telegram, quét hình vuông ở trên.", "Bấm nút BẮT ĐẦU (START).", "Gõ số 1 để đồng ý, rồi gõ 1 lần nữa."),
    ("Mã dùng đến 11/4/2026, chỉ cho đồng chí.", "Trả lời đồng chí là máy, không phải người."),
)
LONG = "Ban Chấp hành Hội Cựu chiến binh Việt Nam liên xã Hòa Bình – Suối Cạn – Đồi Mây – Bãi Sậy – Ea H'leo, tỉnh Sông Mây"
HOSTILE = ("<b>H'Yuôn ƀuôn</b>", '=HYPERLINK("http://x.example";"Xem")', "</font>&amp;", "x" * 400, "\x00\u202eab\n\n")


def drawn(data: bytes, page: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        image: Image.Image = document[page].render(scale=1).to_pil().convert("L")
        return image


def test_a_card_says_who_by_which_code_and_what_to_do() -> None:
    (page,) = page_texts(write_cards([CARD], title="Thẻ"))
    assert page.splitlines() == [
        "Hội tỉnh Sông Mây",
        "Thẻ vào máy nhắc việc",
        "Hội xã Hòa Bình",
        "Lê Văn Thảo, Chủ tịch",
        "Mã riêng của đồng chí",
        "K7M9-XQ4M",
        "1. Mở Telegram, quét hình vuông ở trên.",
        "2. Bấm nút BẮT ĐẦU (START).",
        "3. Gõ số 1 để đồng ý, rồi gõ 1 lần nữa.",
        *CARD.notes,
    ]


OTHERS = tuple(
    Holder(name, post, code, f"https://t.me/nhacviec_bot?start={code}")
    for name, post, code in (
        ("Ngô Thị Mận", "Phó Chủ tịch", "HAD3-KMTR"),
        ("Kiều Thị Nhạn", "Cán bộ", "C3D4-EFHM"),
        ("Đỗ Văn Sáng", "Cán bộ", "D4E7-FHJU"),
    )
)


def test_the_people_of_a_unit_stand_on_one_page() -> None:
    (page,) = page_texts(write_cards([replace(CARD, people=(*CARD.people, *OTHERS[:2]))], title="Thẻ"))
    assert page.splitlines() == [
        "Hội tỉnh Sông Mây",
        "Thẻ vào máy nhắc việc",
        "Hội xã Hòa Bình",
        *("Lê Văn Thảo", "Chủ tịch", "K7M9-XQ4M"),
        *("Ngô Thị Mận", "Phó Chủ tịch", "HAD3-KMTR"),
        *("Kiều Thị Nhạn", "Cán bộ", "C3D4-EFHM"),
        "1. Mở Telegram, quét hình vuông ở trên.",
        "2. Bấm nút BẮT ĐẦU (START).",
        "3. Gõ số 1 để đồng ý, rồi gõ 1 lần nữa.",
        *CARD.notes,
    ]


@pytest.mark.parametrize(("people", "pages"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (7, [3, 2, 2])])
def test_more_people_than_a_page_holds_are_parted_evenly(people: int, pages: list[int]) -> None:
    card = replace(CARD, people=(CARD.people * 7)[:people])
    texts = page_texts(write_cards([card], title="Thẻ"))
    assert [text.count("K7M9-XQ4M") for text in texts] == pages


def test_a_page_is_a5_and_each_card_has_its_own() -> None:
    typed = replace(CARD, people=(replace(CARD.people[0], link=""),))
    data = write_cards([CARD, typed], title="Thẻ")
    with pypdfium2.PdfDocument(data) as document:
        assert [tuple(map(round, page.get_size())) for page in document] == [(round(WIDTH), round(HEIGHT))] * 2
    squares = [dark(drawn(data, page).crop((150, 150, 270, 300))) for page in (0, 1)]
    assert squares[0] > 3 * squares[1]


def dark(image: Image.Image) -> int:
    """Dark pixels: a square of a QR is dark to a half."""
    return sum(image.histogram()[:100])


@pytest.mark.parametrize("beside", [0, 1, 2])
@pytest.mark.parametrize("person", [*HOSTILE, LONG])
def test_whatever_a_name_holds_stays_on_the_page_as_it_is_written(person: str, beside: int) -> None:
    people = (replace(CARD.people[0], name=person, post=LONG), *OTHERS[:beside])
    card = replace(CARD, office=LONG, unit=LONG, people=people, notes=(*CARD.notes, f"Cần hỏi, xin gọi {LONG}"))
    data = write_cards([card], title=person)
    (page,) = page_texts(data)
    image = drawn(data)
    frame = round(MARGIN / 2)
    assert dark(image.crop((0, image.height - frame + 2, image.width, image.height))) == 0
    assert dark(image.crop((0, 0, frame - 2, image.height))) == 0
    assert CARD.notes[0] in page


@pytest.mark.parametrize("many", [1, 3])
def test_an_address_to_type_stays_on_the_page_with_its_steps(many: int) -> None:
    line = "https://nhacviec.hoicuuchienbinh"
    alone = Holder(LONG, "", "", line * many, typed=(line,) * many)
    steps, notes = (*CARD.steps, "Gõ số vào trang, bấm XEM LẠI."), (*CARD.notes, *CARD.notes)
    card = replace(CARD, title=LONG, unit=LONG, people=(alone,), steps=steps, notes=notes)
    data = write_cards([card], title="Thẻ")
    image, frame = drawn(data), round(MARGIN / 2)
    assert dark(image.crop((0, image.height - frame + 2, image.width, image.height))) == 0
    (page,) = page_texts(data)
    assert page.count(line) == many
