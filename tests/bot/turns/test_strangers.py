"""Somebody without a code: the office hears of each once, not of each message, and not of a flood."""

from datetime import timedelta

from bot.turns.deeds.strangers import MOST_A_DAY
from tests.bot.turns.office import CHAIR, CLERK, Office

HALF_HOUR = timedelta(minutes=31)


async def told(office: Office) -> int:
    """How often the office has heard of somebody, once half an hour has passed."""
    await office.play_until(office.clock.now() + HALF_HOUR)
    return sum(text.count(office.said("stranger-wrote", channel="memory")) for text in office.network.texts(CLERK))


async def test_each_is_told_of_once(office: Office) -> None:
    for text in ("chào em", "cho tôi vào với", "0"):
        await office.say("stranger", text)
    assert await told(office) == 1
    await office.say("stranger", "sao chưa ai trả lời")
    await office.say("another", "chào")
    assert await told(office) == 2


async def test_whoever_is_in_is_no_stranger(office: Office) -> None:
    await office.say(CHAIR, "abc")
    assert await told(office) == 0


async def test_a_flood_is_not_told(office: Office) -> None:
    for number in range(MOST_A_DAY + 3):
        await office.say(f"stranger-{number}", "chào em")
    assert await told(office) == MOST_A_DAY
    await office.play_until(office.clock.now() + timedelta(days=1))
    await office.say("stranger-of-tomorrow", "chào em")
    assert await told(office) == MOST_A_DAY + 1
