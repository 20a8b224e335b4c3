"""A report between a unit and its office, over the real house: asked back, entered for a unit, given longer, locked,
sent by two at once."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from storage.database.schema import (
    AttachmentRow,
    ContactRow,
    ExpectationRow,
    FileRow,
    OccurrenceRow,
    OutboxRow,
    PostRow,
    UnitRow,
)
from storage.office.people import bind_address, set_consent
from storage.reports.newest_answers import sent_for
from storage.reports.tables import consolidated
from tests.bot.turns.office import CHAIR, CLERK, OTHER, TODAY, Office
from tests.days import day

DEPUTY = "chat-deputy"


@pytest.fixture
async def reported(office: Office) -> Office:
    """Hòa Bình has reported 12, 3 and 45 million."""
    for line in ("báo cáo", "12 3 45tr", "1"):
        await office.say(CHAIR, line)
    return office


async def values(office: Office, unit: str) -> tuple[dict[str, int], dict[str, str], bool]:
    """What counts for the unit now: numbers, reasons where there is none, and whether the office entered it."""
    async with office.house.db.read() as s:
        owed = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == unit)
        found = (await sent_for(s, [(await s.scalars(owed)).one()])).values()
    sent = next(iter(found), None)
    return (
        ({}, {}, False)
        if sent is None
        else ({key: int(value) for key, value in sent.values.items()}, dict(sent.blanks), sent.for_unit)
    )


async def locked(office: Office) -> None:
    async with office.house.db.write() as s:
        await s.execute(update(OccurrenceRow).values(locks_on=day("2026-03-28")))
    office.clock.move_to(office.clock.now() + timedelta(days=30))


async def joined_by_a_deputy(office: Office) -> None:
    now = office.clock.now()
    async with office.house.db.write() as s:
        unit = (await s.scalars(select(UnitRow.id).where(UnitRow.code == "HB"))).one()
        contact = ContactRow(name="Ngô Thị Mận", consent="unasked")
        s.add(contact)
        await s.flush()
        s.add(PostRow(contact_id=contact.id, unit_id=unit, role="deputy", title="Phó Chủ tịch", since=TODAY))
        await bind_address(s, contact.id, "memory", DEPUTY, now)
        await set_consent(s, contact.id, True, "test", "memory", DEPUTY, now)
    await office.say(DEPUTY, "0")


async def test_the_office_asks_back_about_one_value_and_hears_the_answer(reported: Office) -> None:
    for line in ("hỏi lại Hòa Bình", "2", "sao năm nay ít nhà thế?"):
        answers = await reported.say(CLERK, line)
    assert answers[-1].startswith("Đã hỏi lại Hội xã Hòa Bình về Nhà.")

    asked = reported.network.texts(CHAIR)[-1]
    assert "Nhà: 3 nhà." in asked
    assert "“sao năm nay ít nhà thế?”" in asked
    assert asked.endswith("1 = Trả lời")

    (prompt,) = await reported.say(CHAIR, "1")
    assert prompt.endswith(reported.said("inquiry-prompt"))
    assert await reported.say(CHAIR, "báo cáo chậm vì hết mùa khô") == [
        reported.said("inquiry-thanks") + "\n0 = Trang đầu · 9 = Gọi văn phòng"
    ]
    assert "“báo cáo chậm vì hết mùa khô”" in reported.network.texts(CLERK)[-1]
    assert (await values(reported, "HB"))[0] == {"moi": 12, "nha": 3, "quy": 45_000_000}


async def test_an_answer_typed_straight_under_the_question_is_taken(reported: Office) -> None:
    for line in ("hỏi lại Hòa Bình", "2", "sao năm nay ít nhà thế?"):
        await reported.say(CLERK, line)
    (thanks,) = await reported.say(CHAIR, "vì lũ về sớm")
    assert thanks.startswith(reported.said("inquiry-thanks"))
    assert "“vì lũ về sớm”" in reported.network.texts(CLERK)[-1]


async def test_figures_entered_for_a_unit_are_marked_and_told_to_it(office: Office) -> None:
    for line in ("nhập thay Suối Cạn", "5 1 chưa có", "kế toán nghỉ ốm", "1"):
        answers = await office.say(CLERK, line)
    assert answers[-1].startswith("Đã nhập thay Hội xã Suối Cạn")
    assert await values(office, "SC") == ({"moi": 5, "nha": 1}, {"quy": "kế toán nghỉ ốm"}, True)
    told = office.network.texts(OTHER)[-1]
    assert told.startswith("Văn phòng đã nhập thay Hội xã Suối Cạn")
    assert "hội viên: 5 hội viên; nhà: 1 nhà; quỹ: chưa có (kế toán nghỉ ốm)" in told

    (asked,) = await office.say(OTHER, "sửa quỹ 2tr")
    assert "chưa có (kế toán nghỉ ốm) → 2.000.000 đồng" in asked
    await office.say(OTHER, "1")
    assert await values(office, "SC") == ({"moi": 5, "nha": 1, "quy": 2_000_000}, {}, False)


async def test_a_unit_that_is_given_longer_is_told_and_reminded_of_its_own_day(office: Office) -> None:
    for line in ("gia hạn Suối Cạn", "30/3/2026", "đường bị ngập", "1"):
        answers = await office.say(CLERK, line)
    assert answers[-1].startswith("Đã gia hạn cho Hội xã Suối Cạn đến hết thứ Hai ngày 30/3/2026.")
    assert "đường bị ngập" in office.network.texts(OTHER)[-1]

    before = len(office.network.texts(OTHER))
    await office.play_until(office.clock.now() + timedelta(days=24))
    reminders = office.network.texts(OTHER)[before:]
    assert reminders
    assert all("30/3/2026" in text for text in reminders if text.startswith("Nhắc việc") and "báo cáo" in text.lower())
    assert "24/3/2026" not in "\n".join(text for text in reminders if "quá hạn" in text)


async def test_an_excused_unit_hears_why_and_owes_nothing(office: Office) -> None:
    for line in ("miễn Suối Cạn", "đang sáp nhập", "1"):
        await office.say(CLERK, line)
    assert "đang sáp nhập" in office.network.texts(OTHER)[-1]
    assert (await office.say(OTHER, "báo cáo"))[0].startswith(office.said("report-none"))


async def test_after_the_lock_a_correction_waits_for_the_office(reported: Office) -> None:
    await locked(reported)
    await reported.say(CHAIR, "sửa nhà 5")
    (answer,) = await reported.say(CHAIR, "1")
    assert answer.startswith("Đã chuyển đề nghị của Hội xã Hòa Bình đến văn phòng")
    assert (await values(reported, "HB"))[0]["nha"] == 3
    assert reported.network.texts(CLERK)[-1].startswith("Hội xã Hòa Bình đề nghị sửa số liệu sau khi khóa")

    (shown,) = await reported.say(CLERK, "duyệt")
    assert "Nhà: 3 nhà → 5 nhà" in shown
    await reported.say(CLERK, "1")
    assert (await values(reported, "HB"))[0]["nha"] == 5
    assert reported.network.texts(CHAIR)[-1].startswith("Văn phòng đã duyệt")
    async with reported.house.db.read() as s:
        table = await consolidated(s, 1)
    assert table is not None
    assert {line.code: line.standing.value for line in table.lines} == {"DM": "owing", "HB": "on_time", "SC": "owing"}


async def test_a_refused_correction_is_told_with_its_reason(reported: Office) -> None:
    await locked(reported)
    for line in ("sửa nhà 5", "1"):
        await reported.say(CHAIR, line)
    for line in ("duyệt", "2", "biên bản ghi 3 nhà"):
        await reported.say(CLERK, line)
    assert "biên bản ghi 3 nhà" in reported.network.texts(CHAIR)[-1]
    assert (await values(reported, "HB"))[0]["nha"] == 3


async def test_a_first_report_after_the_lock_is_told_so_and_waits_too(office: Office) -> None:
    await locked(office)
    (asked,) = await office.say(CHAIR, "báo cáo")
    assert office.said("report-locked", locks=day("2026-03-28")) in asked
    for line in ("12 3 45tr", "1"):
        await office.say(CHAIR, line)
    assert await values(office, "HB") == ({}, {}, False)


async def test_two_chairs_of_one_unit_see_each_other_s_answers_before_they_replace_them(office: Office) -> None:
    await joined_by_a_deputy(office)
    for line in ("báo cáo", "12 3 45tr"):
        await office.say(CHAIR, line)
    for line in ("báo cáo", "12 4 45tr", "1"):
        await office.say(DEPUTY, line)
    (compared,) = await office.say(CHAIR, "1")
    assert compared.startswith(office.said("report-overtaken", unit="Hội xã Hòa Bình"))
    assert "Nhà: 4 nhà → 3 nhà" in compared
    assert (await values(office, "HB"))[0]["nha"] == 4
    await office.say(CHAIR, "1")
    assert (await values(office, "HB"))[0]["nha"] == 3


async def test_the_same_answer_of_two_chairs_is_one_report(office: Office) -> None:
    await joined_by_a_deputy(office)
    for chat in (CHAIR, DEPUTY):
        for line in ("báo cáo", "12 3 45tr"):
            await office.say(chat, line)
    await office.say(DEPUTY, "1")
    (answer,) = await office.say(CHAIR, "1")
    assert answer.startswith(office.said("report-same"))


async def test_whose_post_has_ended_in_the_middle_of_a_report_sends_nothing(office: Office) -> None:
    for line in ("báo cáo", "12 3 45tr"):
        await office.say(CHAIR, line)
    async with office.house.db.write() as s:
        unit = select(UnitRow.id).where(UnitRow.code == "HB").scalar_subquery()
        await s.execute(update(PostRow).where(PostRow.unit_id == unit).values(until=TODAY))
    answers = await office.say(CHAIR, "1")
    assert answers[0].startswith(office.said("report-gone"))
    assert await values(office, "HB") == ({}, {}, False)
    (home,) = await office.say(CHAIR, "báo cáo")
    assert office.said("units-only") in home


async def test_another_unit_s_reminder_passed_on_opens_nothing(office: Office) -> None:
    async with office.house.db.read() as s:
        owed = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == "SC")
        theirs = (await s.scalars(owed)).one()
    answer, *_ = await office.presses(CHAIR, f"report:{theirs}")
    assert answer.startswith(office.said("old-button"))
    (mine,) = await office.say(CHAIR, "báo cáo 12 3 45tr")
    assert "Hội xã Hòa Bình" in mine
    assert await values(office, "SC") == ({}, {}, False)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("nhiều lắm", "Máy chưa hiểu “nhiều lắm”."),
        ("7" * 10_000, "Tin này dài quá, máy không tìm được số. Xin chỉ gõ các con số."),
        ("12 3 " + "7" * 1000, "Quỹ: "),
        ("-5 3 45tr", "Hội viên: “-5” – không được là số âm."),
        ("12 3 0,00001", "Quỹ: “0,00001” là bao nhiêu? Xin bấm số, hoặc gõ lại đủ chữ số."),
    ],
)
async def test_what_is_no_number_is_told_so_and_nothing_is_kept(office: Office, text: str, problem: str) -> None:
    await office.say(CHAIR, "báo cáo")
    (answer,) = await office.say(CHAIR, text)
    assert answer.startswith(problem)
    assert await values(office, "HB") == ({}, {}, False)


async def test_a_photo_of_the_paper_is_kept_with_the_report(office: Office) -> None:
    await office.say(CHAIR, "báo cáo")
    office.network.send_other(CHAIR, "photo", b"\xff\xd8picture")
    await office.settle()
    async with office.house.db.read() as s:
        kept = (
            await s.execute(select(FileRow.name, FileRow.data).join(AttachmentRow, AttachmentRow.file_id == FileRow.id))
        ).all()
    assert [tuple(row) for row in kept] == [("ảnh.jpg", b"\xff\xd8picture")]


async def test_an_issued_table_comes_as_a_file_with_its_number(reported: Office) -> None:
    for number in (1, 1, 2):
        if number == 2:
            for line in ("sửa nhà 4", "1"):
                await reported.say(CHAIR, line)
        for line in ("phát hành", "1"):
            await reported.say(CLERK, line)
        said = [line for line in reported.network.shown(CLERK) if line.file_name]
        assert said[-1].file_name is not None
        assert said[-1].file_name.endswith(f"-ban-{number}.xlsx")
    assert "Khác bản trước 1 chỗ: Hội xã Hòa Bình." in said[-1].text


async def test_a_unit_that_cannot_be_reached_leaves_a_row_that_says_why(office: Office) -> None:
    for line in ("miễn Đồi Mây", "xã mới lập", "1"):
        await office.say(CLERK, line)
    async with office.house.db.read() as s:
        row = (await s.execute(select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.key.like("leniency:%")))).one()
    assert tuple(row) == ("withheld", "unreachable")


async def test_sums_by_year_cluster_and_level_say_what_they_cover(reported: Office) -> None:
    year, picture, workbook = await reported.say(CLERK, "tổng hợp năm")
    assert (picture, workbook) == (
        "Bảng tổng hợp: Số liệu sơ kết, kỳ năm 2026 (ảnh).",
        "Bảng tổng hợp: Số liệu sơ kết, kỳ năm 2026 (tệp Excel).",
    )
    assert year.splitlines()[:3] == ["Cả năm 2026: Số liệu sơ kết", "Hội viên: 12 hội viên (1/3)", "Nhà: 3 nhà (1/3)"]
    (clusters,) = await reported.say(CLERK, "tổng hợp cụm nay")
    assert "Cụm I: hội viên 12 hội viên (1/3)" in clusters
    assert "Đúng hạn 1 và chưa có 2" in clusters
    (levels,) = await reported.say(CLERK, "tổng hợp cấp")
    assert "xã: hội viên 12 hội viên (1/3)" in levels
