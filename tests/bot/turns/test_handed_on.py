"""A telephone that goes on to the next holder: what the one before left half done in the chat does not."""

from storage.mail.conversations import load_conversation
from tests.bot.turns.office import CHAIR, Office
from tests.days import local
from tests.whole import papers


async def test_the_next_holder_does_not_find_the_others_half_written_report(office: Office) -> None:
    office.clock.move_to(local("2026-03-19 09:00"))
    await office.say(CHAIR, "báo cáo")
    await office.say(CHAIR, "12 3 45tr")

    for words in (f"/start {office.codes[papers.CHAIRS['DM']]}", "1", "1"):
        await office.say(CHAIR, words)

    async with office.house.db.read() as session:
        talk = await load_conversation(session, "memory", CHAIR)
    assert talk is not None
    assert talk.state["paused"] == {}
