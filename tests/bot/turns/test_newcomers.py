"""Coming in, as the office sees it: it hears who came, says who may go on, and undoes what was wrong."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert

from bot.app import House
from bot.channels.memory import MemoryChannel
from core.office.codes import ALPHABET, MOST_WRONG, OF_OFFICE, grouped, most_wrong_of_strangers, with_check
from core.office.people import Consent, Role
from storage.database.schema import ContactRow, PostRow, WrongCodeRow
from storage.database.session import Database
from storage.office import code_tries, invitations, people
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office, config_of
from tests.whole import papers

THIRD, NEW, OTHER = papers.CHAIRS["DM"], "chat-new", "chat-other"
QUARTER = timedelta(minutes=31)
WRONG = [with_check(f"KHTMD{one}{two}") for one in ALPHABET for two in ALPHABET]
"""Codes that are nobody's."""
PHONE = {"office": "Hội tỉnh Sông Mây", "phone": "0260 000 111"}


async def joins(office: Office, chat: str, code: str) -> list[str]:
    said = [await office.say(chat, line) for line in (code, "1", "1")]
    return said[-1]


async def who_is_at(office: Office, chat: str) -> str | None:
    async with office.house.db.read() as s:
        person = await people.person_at(s, "memory", chat, TODAY)
    return person.name if person is not None else None


async def code_of(office: Office, name: str) -> str | None:
    async with office.house.db.read() as s:
        contact = next(one.id for one in await people.people_on(s, TODAY) if one.name == name)
        return await invitations.open_code(s, contact, office.clock.now())


async def invite_into_office(office: Office) -> str:
    """Somebody who is to be an administrator; their code."""
    now = office.clock.now()
    async with office.house.db.write() as s:
        contact = await s.scalar(insert(ContactRow).values(name="Hồ Văn Giấy").returning(ContactRow.id))
        post = {"contact_id": contact, "role": Role.ADMIN.value, "title": "Quản trị", "since": TODAY}
        await s.execute(insert(PostRow), [post])
        await invitations.invite(s, day=TODAY, now=now, days=30)
    code = await code_of(office, "Hồ Văn Giấy")
    assert code is not None
    assert len(code) == OF_OFFICE
    return code


async def make_busy(office: Office) -> None:
    """As if strangers had tried as many codes as an hour bears."""
    now = office.clock.now()
    async with office.house.db.write() as s:
        most = most_wrong_of_strangers(await code_tries.open_invitations(s, now))
        await s.execute(insert(WrongCodeRow), [{"at": now}] * most)


async def heard(office: Office, chat: str = CLERK) -> str:
    """The newest message in the chat, once a quarter of an hour has passed."""
    await office.play_until(office.clock.now() + QUARTER)
    return office.network.texts(chat)[-1]


async def test_the_office_hears_who_came_in_and_puts_out_the_wrong_one(office: Office) -> None:
    who = "Mai Thị Bưởi, Chủ tịch Hội xã Đồi Mây"
    await joins(office, NEW, office.codes[THIRD])
    assert await who_is_at(office, NEW) == THIRD
    assert await heard(office) == f"{who} vừa vào máy (memory, không có tên hiển thị).\n8 = Nhầm người, gỡ ra"

    said = await office.say(CLERK, "8")
    code = await code_of(office, THIRD)
    assert code is not None
    assert said == [
        f"Mã mới, xin đưa tận tay: {grouped(code)}",
        f"Đã gỡ {who} khỏi máy. Mã cũ không dùng được nữa.\n1 = Gỡ nhầm, cho vào lại · 0 = Trang đầu",
    ]
    assert (await who_is_at(office, NEW), code != office.codes[THIRD]) == (None, True)
    assert office.network.texts(NEW)[-1] == office.said("newcomer-told-put-out")
    assert (await office.say(NEW, office.codes[THIRD]))[-1].startswith(office.said("join-code-used"))
    async with office.house.db.read() as s:
        (third,) = [one for one in await people.people_on(s, TODAY) if one.name == THIRD]
    assert third.consent is Consent.UNASKED

    await joins(office, OTHER, code)
    assert await who_is_at(office, OTHER) == THIRD


async def test_who_was_put_out_by_mistake_is_put_back_with_one_digit(office: Office) -> None:
    await joins(office, NEW, office.codes[THIRD])
    await heard(office)
    await office.say(CLERK, "8")
    code = await code_of(office, THIRD)

    await office.say(CLERK, "1")

    assert (await who_is_at(office, NEW), await code_of(office, THIRD)) == (THIRD, None)
    assert (await office.say(NEW, "0"))[0].startswith(f"Kính chào đồng chí {THIRD}.")
    assert (await office.say(OTHER, str(code)))[0].startswith(office.said("join-code-expired"))


async def test_a_chat_that_was_taken_over_goes_back_to_whom_it_belonged(office: Office) -> None:
    await joins(office, CHAIR, f"mã {office.codes[THIRD]}")
    assert await who_is_at(office, CHAIR) == THIRD
    await heard(office)

    await office.say(CLERK, "8")

    assert await who_is_at(office, CHAIR) == papers.CHAIRS["HB"]


async def test_several_who_came_in_are_told_together_and_put_out_by_their_number(office: Office) -> None:
    await joins(office, NEW, office.codes[THIRD])
    await joins(office, CLERK + "-other", f"/start {await invite_into_office(office)}")
    first = office.network.texts(CLERK)[-1]
    assert first.startswith("Hồ Văn Giấy, Quản trị vừa vào máy (memory, không có tên hiển thị).\n8 = ")
    await heard(office)

    assert (await office.say(CLERK, "8"))[0].splitlines()[0] == "Những người mới vào. Chọn số để xem hoặc gỡ ra:"


async def test_a_typed_code_of_the_office_counts_when_the_office_has_confirmed_it(office: Office) -> None:
    code = await invite_into_office(office)
    waits = f"{office.said('join-vouch')}\n{office.said('office-phone', **PHONE)}"
    assert await joins(office, NEW, grouped(code)) == [waits]
    assert await who_is_at(office, NEW) is None
    asked = "Có người gõ đúng mã của Hồ Văn Giấy, Quản trị (memory, không có tên hiển thị). "
    assert office.network.texts(CLERK)[-1].startswith(asked)
    assert (await office.say(NEW, "tiến độ"))[0].startswith(office.said("join-vouch-waits"))

    assert (await office.say(CLERK, "1"))[0].startswith("Đã cho Hồ Văn Giấy, Quản trị vào.")

    assert await who_is_at(office, NEW) == "Hồ Văn Giấy"
    assert office.network.texts(NEW)[-1] == office.said("newcomer-told-in")
    assert (await office.say(NEW, "0"))[0].startswith("Kính chào đồng chí Hồ Văn Giấy.")


async def test_a_link_with_a_code_of_the_office_counts_at_once(office: Office) -> None:
    code = await invite_into_office(office)
    await joins(office, NEW, f"/start {grouped(code)}")
    assert await who_is_at(office, NEW) == "Hồ Văn Giấy"


async def test_whom_the_office_does_not_know_stays_out_and_the_code_is_made_anew(office: Office) -> None:
    code = await invite_into_office(office)
    await joins(office, NEW, code)

    said = await office.say(CLERK, "2")

    anew = await code_of(office, "Hồ Văn Giấy")
    assert anew not in (None, code)
    assert said[0] == f"Mã mới, xin đưa tận tay: {grouped(str(anew))}"
    assert office.network.texts(NEW)[-1] == office.said("newcomer-told-keep-out")
    assert (await office.say(NEW, code))[0].startswith(office.said("join-code-expired"))


async def test_only_the_desk_says_who_comes_in(office: Office) -> None:
    await joins(office, NEW, await invite_into_office(office))
    assert (await office.presses(CHAIR, "let-in:1"))[0].startswith(office.said("old-button"))
    assert await who_is_at(office, NEW) is None


async def test_in_a_busy_hour_right_and_wrong_codes_are_told_the_same_and_the_office_decides(office: Office) -> None:
    await make_busy(office)
    before = len(office.network.texts(CLERK))

    right, wrong = await office.say(NEW, office.codes[THIRD]), await office.say(OTHER, WRONG[0])

    assert right == wrong
    assert right[0].splitlines()[0] == office.said("join-held")
    asked = office.network.texts(CLERK)[before:]
    assert [text.splitlines()[0] for text in asked] == [
        "Có người gõ đúng mã của Mai Thị Bưởi, Chủ tịch Hội xã Đồi Mây (memory, không có tên hiển thị)."
    ]
    assert await office.say(NEW, WRONG[1]) == await office.say(OTHER, office.codes[THIRD]) == right

    await office.say(CLERK, "1")
    assert office.network.texts(NEW)[-1] == office.said("newcomer-told-let-in")
    assert (await office.say(NEW, "1"))[0].startswith(f"Kính chào đồng chí {THIRD}, ")
    await office.say(NEW, "1")
    await office.say(NEW, "1")
    assert (await who_is_at(office, NEW), await who_is_at(office, OTHER)) == (THIRD, None)


async def test_the_hour_after_a_busy_one_is_as_any_other(office: Office) -> None:
    await make_busy(office)
    await office.say(OTHER, WRONG[0])
    office.clock.move_to(office.clock.now() + timedelta(hours=1, minutes=1))
    await joins(office, OTHER, office.codes[THIRD])
    assert await who_is_at(office, OTHER) == THIRD


async def test_wrong_codes_of_who_is_in_close_nobody_else_s_door(office: Office) -> None:
    for code in WRONG[: MOST_WRONG + 1]:
        said = await office.say(CHAIR, f"mã {code}")
    assert said[0].startswith("Đồng chí đã gõ sai mã nhiều lần, ")
    async with office.house.db.read() as s:
        assert (await s.execute(WrongCodeRow.__table__.select())).all() == []
    assert (await office.say(CHAIR, "lịch"))[0].startswith("Việc sắp tới:")


async def test_a_chat_that_waits_waits_also_after_a_restart(office: Office, file: Path) -> None:
    for code in WRONG[:MOST_WRONG]:
        await office.say(NEW, code)
    db = Database(f"sqlite:///{file}")
    channel = MemoryChannel(office.network)
    house = House.of(config_of(file), office.clock, db, {channel.name: channel})
    again = Office(house, office.network, channel, office.clock)
    said = await again.say(NEW, office.codes[THIRD])
    await db.close()
    assert said[0].startswith("Đồng chí đã gõ sai mã nhiều lần, máy nghỉ nhận mã đến 9 giờ 00, thứ Năm ngày 5/3/2026.")


async def test_a_slip_of_the_finger_is_no_wrong_code(office: Office) -> None:
    code = office.codes[THIRD]
    slips = [code[:-1] + letter for letter in ALPHABET if letter != code[-1]]
    for typed in [*slips, code[:-1], code[0] + code[2] + code[1] + code[3:] if code[1] != code[2] else slips[0]]:
        assert (await office.say(NEW, typed))[0].startswith("Mã này gõ nhầm hoặc thiếu chữ.")
    assert (await office.say(NEW, code))[0].startswith(f"Kính chào đồng chí {THIRD}, ")
