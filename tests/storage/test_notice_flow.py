"""A long notice on its way: paused, resumed, stopped, and how far it has come."""

from collections.abc import Awaitable, Callable

import pytest

from bot.channels.memory import MemoryChannel, MemoryNetwork
from core.talk.messages import Message, Sent, Unavailable
from storage.database.schema import NoticeRow
from storage.database.session import Database
from storage.mail.notice_progress import (
    Flow,
    NoSuchNotice,
    NoticeProgress,
    NoticeStopped,
    pause_notice,
    progress_of_notice,
    resume_notice,
    stop_notice,
)
from tests.scheduler.post import ANYWHERE, Post, message
from tests.scheduler.town import LONG_AGO, Town


async def notice_to_ten(db: Database) -> tuple[Post, int]:
    post = Post.at(db, "2026-03-12 08:00")
    number = await Town(db).add(
        NoticeRow,
        text="Họp",
        audience="all",
        asks="nothing",
        state="released",
        created_at=LONG_AGO,
        released_at=LONG_AGO,
    )
    await post.queue(*(message(n, notice_id=number) for n in range(10)), message(77))
    return post, number


async def seen(post: Post, number: int) -> NoticeProgress:
    async with post.db.read() as s:
        return await progress_of_notice(s, number)


async def test_a_notice_is_paused_and_goes_on(db: Database) -> None:
    post, number = await notice_to_ten(db)
    await post.drain(stopping=lambda: len(post.heard()) >= 3)
    async with db.write() as s:
        assert await pause_notice(s, number) == 7
    await post.empty(until="2026-03-12 08:01")
    assert len(post.heard()) == 4
    assert await seen(post, number) == NoticeProgress(number, "Họp", Flow.PAUSED, LONG_AGO, {"held": 7, "sent": 3}, {})
    async with db.write() as s:
        assert await resume_notice(s, number) == 7
    await post.empty()
    assert (await seen(post, number)).states == {"sent": 10}
    assert len(post.heard()) == 11


async def test_a_stopped_notice_stays_stopped(db: Database) -> None:
    post, number = await notice_to_ten(db)
    async with db.write() as s:
        await pause_notice(s, number)
        assert await stop_notice(s, number) == 10
    await post.empty(until="2026-03-12 08:01")
    assert [text for _, _, text in post.heard()] == ["say-77"]
    assert await seen(post, number) == NoticeProgress(
        number, "Họp", Flow.STOPPED, LONG_AGO, {"withheld": 10}, {"stopped": 10}
    )
    async with db.write() as s:
        with pytest.raises(NoticeStopped):
            await resume_notice(s, number)


class Failing(MemoryChannel):
    """The first send fails after something has happened meanwhile."""

    def __init__(self, network: MemoryNetwork, meanwhile: Callable[[], Awaitable[object]]) -> None:
        super().__init__(network, ANYWHERE)
        self._meanwhile = [meanwhile]

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        if self._meanwhile:
            await self._meanwhile.pop()()
            raise Unavailable("line down")
        return await super().send(chat, message, content)


@pytest.mark.parametrize(
    ("change", "fate"), [(pause_notice, ("held", "paused")), (stop_notice, ("withheld", "stopped"))]
)
async def test_what_comes_back_unsent_does_as_its_notice(
    db: Database, change: Callable[..., Awaitable[int]], fate: tuple[str, str]
) -> None:
    post, number = await notice_to_ten(db)

    async def meanwhile() -> None:
        async with db.write() as s:
            await change(s, number)

    post.channel = Failing(post.network, meanwhile)
    await post.empty(until="2026-03-12 09:00")
    fates = await post.fates()
    assert (fates["notice:0"], fates["notice:77"]) == (fate, ("sent", None))


async def test_only_a_released_notice_can_be_paused(lite: Database) -> None:
    draft = await Town(lite).add(
        NoticeRow, text="Họp", audience="all", asks="nothing", state="draft", created_at=LONG_AGO
    )
    async with lite.write() as s:
        for number in (draft, 99):
            with pytest.raises(NoSuchNotice):
                await pause_notice(s, number)
