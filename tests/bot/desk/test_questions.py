"""Questions at the desk: answered in words that reach whoever asked, settled, and never twice."""

from core.office.people import Role
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import CHAIR, OTHER, Office
from tests.whole import papers

ASKS = "hỏi quỹ có tính <b>lãi</b> không"


async def test_an_answer_reaches_whoever_asked(office: Office, desk: DeskBrowser) -> None:
    await office.say(CHAIR, ASKS)
    said = await desk.get("/desk/questions")
    assert papers.CHAIRS["HB"] in said
    assert papers.UNITS["HB"] in said
    assert "<b>" not in desk.page
    assert "Đã gửi câu trả lời." in await desk.press("answer", answer="Có tính <i>lãi</i>.")
    assert "Không có câu hỏi" in desk.said
    assert "<i>" not in desk.page
    await office.settle()
    assert "Có tính <i>lãi</i>." in office.network.texts(CHAIR)[-1]


async def test_what_is_wrong_opens_at_its_field(office: Office, desk: DeskBrowser) -> None:
    await office.say(CHAIR, ASKS)
    for answer, fault in (("", "Xin ghi câu trả lời."), ("dài " * 300, "nhiều nhất là 1000")):
        await desk.get("/desk/questions")
        assert fault in await desk.press("answer", answer=answer)
        assert desk.status == 422
        assert answer.strip() in desk.page
    assert "không giải quyết như thế được" in await desk.press("grant", answer="dở")
    assert "dở" in desk.page
    for number in ("", "x", "999"):
        await desk.press("answer", "/desk/questions", question=number, answer="có")
        assert desk.status == 404


async def test_what_somebody_else_has_settled_is_said_and_nothing_typed_is_lost(
    office: Office, desk: DeskBrowser
) -> None:
    await office.say(CHAIR, ASKS)
    await desk.get("/desk/questions")
    other = DeskBrowser(office)
    await other.come_in_as(papers.CLERK)
    await other.get("/desk/questions")
    await other.press("answer", answer="Có.")
    said = await desk.press("answer", answer="Không, vì")
    assert desk.status == 422
    assert f"Đồng chí {papers.CLERK} vừa giải quyết câu này" in said
    assert "“Có.”" in said
    assert "Không, vì" in said
    await office.settle()
    assert "Không, vì" not in "\n".join(office.network.texts(CHAIR))


async def test_it_is_marked_as_settled_and_listed_below(office: Office, desk: DeskBrowser) -> None:
    await office.say(OTHER, ASKS)
    await desk.get("/desk/questions")
    assert "Đã ghi là xong." in await desk.press("called")
    assert "văn phòng đã gọi điện" in await desk.get("/desk/questions/settled")


async def test_longer_time_is_granted_and_told_once(office: Office, desk: DeskBrowser) -> None:
    await office.say(CHAIR, "xin lùi báo cáo đến 27/3")
    said = await desk.get("/desk/questions")
    assert "27/3/2026" in said, said
    assert "Đã cho lùi hạn" in await desk.press("grant")
    await office.settle()
    told = [text for text in office.network.texts(CHAIR) if "27/3/2026" in text and "được gia hạn" in text]
    assert len(told) == 1, office.network.texts(CHAIR)


async def test_who_looks_sees_them_and_no_buttons(office: Office, desk: DeskBrowser) -> None:
    await office.say(CHAIR, ASKS)
    await with_role(office, Role.LEADER)
    assert papers.CHAIRS["HB"] in await desk.get("/desk/questions")
    assert 'value="answer"' not in desk.page
