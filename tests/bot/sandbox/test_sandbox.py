"""The sandbox played as somebody would who tries it: from the plan to a chair's report, with the clock moved on."""

from bot.sandbox import Practice, SandboxRooms
from tests.bot.sandbox.page import Page
from tests.days import local
from tests.whole import papers


async def test_from_the_plan_to_the_chair_s_report(page: Page, practice: Practice) -> None:
    assert "không có gì rời khỏi máy này" in page.said
    for label in ("Kích hoạt", "Số liệu sơ kết (3 số)", "Kích hoạt và báo"):
        await page.press(0, label)
    begun = practice.now
    while "Xin gửi" not in page.said and practice.now < local("2026-03-24 23:00"):
        await page.do("next")
    assert practice.now > begun
    await page.do("say", 1, text="báo cáo 12 3 45tr")
    assert "Hội viên: 12 hội viên" in page.said
    await page.press(1, "Đúng, gửi")
    assert "Đã gửi" in page.said


async def test_the_clock_goes_on_and_never_back(page: Page, practice: Practice) -> None:
    await page.do("go", day="2026-03-09", hour="10:15")
    assert practice.now == local("2026-03-09 10:15")
    assert "10 giờ 15, thứ Hai ngày 9/3/2026" in page.said
    for day, hour in (
        ("2026-03-08", "10:00"),
        ("2036-01-01", "10:00"),
        ("x", "10:00"),
        ("2026-03-10", "99:99"),
        ("", ""),
    ):
        await page.do("go", day=day, hour=hour)
        assert practice.now == local("2026-03-09 10:15")


async def test_the_desk_stands_beside_and_hears_of_it(page: Page) -> None:
    desk = await page.client.get("/desk")
    assert desk.status_code == 200
    assert papers.CLERK in desk.text
    assert "frame-ancestors 'self'" in desk.headers["content-security-policy"]


async def test_digits_as_on_zalo(page: Page) -> None:
    assert page.buttons
    await page.do("buttons", wanted="no")
    assert page.buttons == {}
    said = await page.do("say", 0, text="1")
    assert "Máy chưa hiểu" not in said


async def test_somebody_else_sits_down(page: Page, rooms: SandboxRooms, practice: Practice) -> None:
    other = practice.trainees[-1]
    assert other.name in await page.do("choose", place="1", person=str(other.contact_id))
    await page.do("choose", place="0", person=str(other.contact_id))
    assert rooms.seats[0] == practice.clerk.contact_id


async def test_a_file_of_one_s_own(page: Page) -> None:
    answer = await page.client.post(
        "/do/send", data={"person": str(page.rooms.seats[0])}, files={"paper": ("hong.docx", b"PK no zip at all")}
    )
    assert "hong.docx" in answer.text
    assert answer.status_code == 200
    number = answer.text.partition('href="/sent/')[2].partition('"')[0]
    assert (await page.client.get(f"/sent/{number}")).content


async def test_what_is_not_there_does_nothing(page: Page, practice: Practice) -> None:
    said = len(practice.stage.network.transcript)
    for what, fields in (
        ("say", {"person": "999", "text": "chào"}),
        ("say", {"person": "x", "text": "chào"}),
        ("say", {"person": str(page.rooms.seats[0]), "text": "  "}),
        ("press", {"person": str(page.rooms.seats[0]), "token": "made up"}),
        ("choose", {"place": "9", "person": "1"}),
    ):
        await page.do(what, **fields)
        assert page.status == 200
    assert len(practice.stage.network.transcript) == said
    assert (await page.client.post("/do/anything")).status_code == 404
    assert (await page.client.post("/do/next", headers={"sec-fetch-site": "cross-site"})).status_code == 403
    for number in ("0", "99999", "-1", "x"):
        assert (await page.client.get(f"/sent/{number}")).status_code == 404


async def test_a_script_that_is_typed_stays_text(page: Page) -> None:
    await page.do("say", 1, text="<script>alert(1)</script>")
    assert "<script>" not in page.html
    assert "&lt;script&gt;" in page.html
