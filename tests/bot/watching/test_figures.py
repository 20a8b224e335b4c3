"""GET /metrics as Prometheus reads it: which numbers there are, by which names, and that no person is in them."""

import re

from bot.watching.exposition import exposed, many
from bot.watching.figures import Figures
from core.talk.messages import Update
from storage.mail.inbox import keep_updates
from tests.bot.watching.conftest import CLERK, NOW, Open

NUMBER = re.compile(r'(nhacviec_[a-z_]+)(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? (\S+)')


async def told(figures: Figures) -> dict[str, float]:
    """Each number by its name and labels."""
    lines = [line for line in (await figures.text()).splitlines() if not line.startswith("# ")]
    read = [NUMBER.fullmatch(line) for line in lines]
    assert None not in read, lines
    return {one[1] + (one[2] or ""): float(one[4]) for one in read if one}


async def test_a_house_in_numbers(opened: Open) -> None:
    watched = opened()
    await watched.minutes(1)
    async with watched.house.db.write() as session:
        updates = [Update(str(number), "{}", chat="1") for number in range(2)]
        await keep_updates(session, "memory", updates, watched.clock.now())
    await watched.clock.sleep(90)
    numbers = await told(Figures(watched.house))
    assert numbers["nhacviec_database_up"] == 1
    assert numbers["nhacviec_last_tick_timestamp_seconds"] == NOW.timestamp() + 60
    assert numbers['nhacviec_inbox_updates{state="waiting"}'] == 2
    assert numbers["nhacviec_oldest_update_seconds"] == 90
    assert numbers["nhacviec_oldest_due_alarm_seconds"] == 0
    assert numbers["nhacviec_clock_in_doubt"] == 0
    assert numbers["nhacviec_database_bytes"] > 100_000
    assert numbers["nhacviec_disk_free_bytes"] > 0


async def test_messages_are_counted_by_state_and_reason_and_turns_by_how_long_they_took(opened: Open) -> None:
    watched = opened()
    watched.network.say("9", "lịch")
    await watched.channel.pump(lambda updates: watched.house.keep("memory", updates))
    await watched.clock.sleep(3)
    await watched.house.turns.take_all()
    figures = Figures(watched.house)
    assert (await told(figures))['nhacviec_queued_messages{channel="memory",kind="reply"}'] == 1
    await watched.house.deliver("memory")
    await watched.clock.sleep(10)
    numbers = await told(figures)
    assert numbers['nhacviec_messages{state="sent",reason=""}'] == 1
    assert numbers['nhacviec_turn_seconds{quantile="0.5"}'] == 3


async def test_what_is_wrong_is_a_number(opened: Open) -> None:
    watched = opened()
    watched.channel.deaf = True
    await watched.minutes(12)
    numbers = await told(Figures(watched.house))
    assert numbers['nhacviec_wrong{what="deaf",channel="memory"}'] == 1
    assert numbers['nhacviec_stays_wrong{what="deaf",channel="memory"}'] == 1


async def test_asked_by_many_it_looks_once_in_ten_seconds(opened: Open) -> None:
    watched = opened()
    figures = Figures(watched.house)
    before = await figures.text()
    await watched.house.tick()
    assert await figures.text() == before
    await watched.clock.sleep(10)
    assert await figures.text() != before


async def test_no_person_is_in_the_numbers(opened: Open) -> None:
    watched = opened(operator=CLERK)
    watched.channel.deaf = True
    await watched.minutes(12)
    assert "Văn Phòng" not in await Figures(watched.house).text()


async def test_where_no_database_answers_that_is_what_is_told(opened: Open) -> None:
    watched = opened()
    file = watched.house.db.file
    assert file is not None
    file.name.rename(file.name.with_suffix(".away"))
    assert await told(Figures(watched.house)) == {"nhacviec_database_up": 0}
    file.name.with_suffix(".away").rename(file.name)


def test_what_a_label_holds_breaks_no_line() -> None:
    lines = exposed([many("x", "…", [({"why": 'a "b"\n\\'}, 1)])])
    assert lines == '# HELP nhacviec_x …\n# TYPE nhacviec_x gauge\nnhacviec_x{why="a \\"b\\"\\n\\\\"} 1\n'
