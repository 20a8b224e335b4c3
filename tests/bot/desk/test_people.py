"""People and units at the desk: found, corrected, replaced, given codes and cards; a roster looked at and taken in."""

import pytest

from core.office.people import Role
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import Office
from tests.whole import papers

HB = "/desk/people/HB"
ROSTER = papers.roster_csv()


async def person_of(desk: DeskBrowser, name: str) -> str:
    """The number that the page has for somebody."""
    before = desk.page.partition(f">{name}</h2>")[0]
    return before.rpartition('id="p')[2].rstrip('"')


async def test_units_are_found_by_words_however_they_are_typed(desk: DeskBrowser) -> None:
    assert "3 trong 3 đơn vị" in await desk.get("/desk/people")
    assert "1 trong 3 đơn vị" in await desk.get("/desk/people?q=hoa%20binh")
    assert papers.CHAIRS["HB"] in desk.said
    assert "0 trong 3 đơn vị" in await desk.get("/desk/people?q=không%20có")


async def test_a_name_and_a_telephone_are_corrected_and_put_down(desk: DeskBrowser) -> None:
    await desk.get(HB)
    person = await person_of(desk, papers.CHAIRS["HB"])
    assert "Đã sửa tên" in await desk.press("rename", HB, person=person, name="Lê Văn Thao")
    assert "Lê Văn Thao" in desk.said
    assert "Đã sửa số điện thoại" in await desk.press("renumber", HB, person=person, phone="0912 345 678")
    assert "0912345678" in desk.page
    assert "Lê Văn Thao" in await desk.get("/desk/trail")


@pytest.mark.parametrize(
    ("do", "fields", "why"),
    [
        ("rename", {"name": "12345"}, "people-name-wrong"),
        ("rename", {"name": ""}, "people-name-wrong"),
        ("renumber", {"phone": "12"}, "people-phone-wrong"),
        ("hand", {"name": "Trần Văn Mới", "since": ""}, "desk-people-no-day"),
    ],
)
async def test_what_is_wrong_opens_again_with_what_was_typed(
    office: Office, desk: DeskBrowser, do: str, fields: dict[str, str], why: str
) -> None:
    await desk.get(HB)
    person = await person_of(desk, papers.CHAIRS["HB"])
    post = desk.page.partition('name="post" value="')[2].partition('"')[0]
    said = await desk.press(do, HB, person=person, post=post, **fields)
    assert desk.status == 422
    assert office.said(why, phone=fields.get("phone", "")) in said
    assert all(f'value="{typed}"' in desk.page for typed in fields.values() if typed)


async def test_a_post_is_handed_over_and_the_new_one_gets_a_code(desk: DeskBrowser) -> None:
    await desk.get(HB)
    person = await person_of(desk, papers.CHAIRS["HB"])
    post = desk.page.partition('name="post" value="')[2].partition('"')[0]
    await desk.press("hand", HB, person=person, post=post, name="Trần Văn Mới", phone="0905000222", since="2026-03-05")
    assert "Trần Văn Mới" in desk.said
    new = await person_of(desk, "Trần Văn Mới")
    said = await desk.press("renew", HB, person=new)
    assert "Mã của Trần Văn Mới" in said
    code = desk.page.partition('class="asks">')[2].partition("<")[0]
    assert len(code.replace("-", "")) >= 8


async def test_somebody_of_another_unit_is_not_touched_by_a_made_up_form(desk: DeskBrowser) -> None:
    await desk.get("/desk/people/SC")
    other = await person_of(desk, papers.CHAIRS["SC"])
    await desk.get(HB)
    await desk.press("rename", HB, person=other, name="Kẻ Khác")
    assert desk.status == 404
    assert papers.CHAIRS["SC"] in await desk.get("/desk/people/SC")


async def test_cards_are_a_pdf(desk: DeskBrowser) -> None:
    await desk.get("/desk/people/cards?unit=DM")
    assert desk.content.startswith(b"%PDF")


async def test_a_viewer_looks_and_changes_nothing(office: Office, desk: DeskBrowser) -> None:
    await with_role(office, Role.VIEWER)
    assert "Sửa tên" not in await desk.get(HB)
    assert papers.CHAIRS["HB"] in desk.said
    await desk.get("/desk/people/cards")
    assert desk.status == 403


async def test_the_same_roster_changes_nothing(desk: DeskBrowser) -> None:
    await desk.get("/desk/people/roster")
    said = await desk.upload("look", "danh-ba.csv", ROSTER.encode())
    assert "1 = " not in said
    assert "Nhận " not in desk.page.partition("<main")[2].partition("</main>")[0].replace("Nhận danh bạ", "")


async def test_differences_are_shown_and_taken_with_a_second_press(desk: DeskBrowser) -> None:
    await desk.get("/desk/people/roster")
    changed = ROSTER.replace(papers.CHAIRS["DM"], "Mai Thị Bưởi Mới")
    said = await desk.upload("look", "danh-ba.csv", changed.encode())
    assert "Mai Thị Bưởi Mới" in said
    assert papers.CHAIRS["DM"] in await desk.get("/desk/people/DM")
    await desk.get("/desk/people/roster")
    await desk.upload("look", "danh-ba.csv", changed.encode())
    assert "Đã nhận danh bạ" in await desk.press("take", "/desk/people/roster")
    assert "Mai Thị Bưởi Mới" in await desk.get("/desk/people/DM")


async def test_whose_role_of_the_office_ends_is_shown_first_and_the_last_administrator_stays(
    office: Office, desk: DeskBrowser
) -> None:
    await with_role(office, Role.ADMIN)
    of_office = f"{papers.CLERK},Chánh Văn phòng,văn phòng"
    assert of_office in ROSTER
    another = ROSTER.replace(papers.CHAIRS["DM"], "Mai Thị Bưởi Mới").replace(
        of_office, "Đỗ Thị Gấm,Chánh Văn phòng,quản trị"
    )
    await desk.get("/desk/people/roster")
    said = await desk.upload("look", "danh-ba.csv", another.encode())
    assert f"Thôi quyền quản trị: {papers.CLERK}" in said
    assert said.index("Thôi quyền quản trị") < said.index("Mai Thị Bưởi Mới")

    await desk.get("/desk/people/roster")
    said = await desk.upload("look", "danh-ba.csv", ROSTER.encode())
    assert f"không còn ai là quản trị (nay là {papers.CLERK}) nên máy không nhận" in said
    assert 'value="take"' not in desk.page


async def test_when_somebody_was_quicker_the_changes_are_shown_anew(desk: DeskBrowser) -> None:
    await desk.get("/desk/people/roster")
    changed = ROSTER.replace(papers.CHAIRS["DM"], "Mai Thị Bưởi Mới")
    await desk.upload("look", "danh-ba.csv", changed.encode())
    said = await desk.press("take", "/desk/people/roster", count="99")
    assert desk.status == 422
    assert "đã có người sửa danh bạ" in said


async def test_a_roster_that_was_shown_to_others_is_not_taken(office: Office, desk: DeskBrowser) -> None:
    for name in (papers.CLERK, papers.CHAIRS["DM"]):
        await with_role(office, Role.ADMIN, name)
    other = DeskBrowser(office)
    await other.come_in_as(papers.CHAIRS["DM"])
    changed = ROSTER.replace(papers.CHAIRS["HB"], "Lê Văn Thảo Mới").replace("văn phòng", "quản trị").encode()
    for browser in (other, desk):
        await browser.get("/desk/people/roster")
        await browser.upload("look", "danh-ba.csv", changed)
    for file in (other.hidden()["file"], "1", ""):
        await desk.press("take", "/desk/people/roster", file=file)
        assert desk.status == 422, file
    assert "Lê Văn Thảo Mới" not in await desk.get("/desk/people/HB")


@pytest.mark.parametrize(
    ("name", "data"), [("x.csv", b""), ("x.xlsx", b"PK no zip"), ("x.pdf", b"%PDF-1.4"), ("x.csv", b"a,b\n1,2\n")]
)
async def test_what_is_no_roster_is_refused_with_a_sentence(desk: DeskBrowser, name: str, data: bytes) -> None:
    await desk.get("/desk/people/roster")
    said = await desk.upload("look", name, data)
    assert desk.status == 422
    assert len(said) > 100


async def test_a_script_in_a_name_stays_text(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/people/roster")
    changed = ROSTER.replace("Hội xã Đồi Mây", "Hội <script>alert(1)</script>")
    await desk.upload("look", "danh-ba.csv", changed.encode())
    assert "<script>" not in desk.page
    await desk.press("take", "/desk/people/roster")
    assert "<script>" not in (await desk.get("/desk/people") and desk.page)
