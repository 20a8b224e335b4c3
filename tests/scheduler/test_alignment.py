"""Plans that run follow the ladders of config.toml: alarms of rungs that are gone end, new ones stand, what waits by a
gone rung is taken back, and nobody is reminded twice by the same rung."""

from dataclasses import replace

import pytest

from core.calendar.moments import end_of_day
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern
from scheduler.tick import tick
from storage.database.session import Database
from storage.duties.alarms import add_alarms
from tests.days import VIETNAM, day, local
from tests.scheduler.post import OFFICE_HOURS, Post
from tests.scheduler.town import Town

DUE = "2026-03-20"
BEFORE = Policy(zone=VIETNAM, deadlines=read_ladder(("-5d 06:00", "-1d 08:00"), Concern.OWING), events=(), office=())


def with_rungs(*rungs: str) -> Policy:
    return replace(BEFORE, deadlines=read_ladder(rungs, Concern.OWING))


async def reminded(post: Post, policy: Policy, *moments: str) -> list[str]:
    """When An was reminded, told by ticks at these moments."""
    for moment in moments:
        post.clock.move_to(local(moment))
        await tick(post.db, post.clock, policy, post.pace.window)
        await post.empty(moment)
    return [
        f"{line.at.astimezone(VIETNAM):%d %H:%M}"
        for line in post.network.transcript
        if line.from_bot and line.chat == "An"
    ]


async def settled(db: Database) -> Post:
    """Tuesday, 10 March: An owes a report by the 20th, and the old settings have been looked at."""
    town, post = Town(db), Post.at(db, "2026-03-10 08:00", window=OFFICE_HOURS)
    await town.unit("A1")
    await town.person("An", "A1")
    duty = await town.duty("Báo cáo", DUE, ["A1"])
    async with db.write() as s:
        await add_alarms(
            s, BEFORE.wanted(Subject.OCCURRENCE, duty, Anchor(day(DUE), end_of_day(day(DUE), VIETNAM)), BEFORE.duties)
        )
    await tick(db, post.clock, BEFORE, post.pace.window)
    return post


@pytest.mark.parametrize(
    ("rungs", "heard"),
    [
        (("-5d 06:00", "-1d 08:00"), ["15 07:00", "19 08:00"]),
        (("-7d 09:00", "-3d 08:00"), ["13 09:00", "17 08:00"]),
        # The rung of the fifteenth has spoken at six; at nine it would be the same rung again.
        (("-5d 09:00", "-1d 10:00"), ["15 09:00", "19 10:00"]),
        (("-8d 08:00", "-1d 08:00"), ["12 08:00", "19 08:00"]),
        ((), []),
    ],
)
async def test_new_settings_hold_for_what_runs_already(
    lite: Database, rungs: tuple[str, ...], heard: list[str]
) -> None:
    moments = [
        f"2026-03-{at}"
        for at in (
            "11 08:00",
            "12 08:00",
            "13 09:00",
            "15 06:00",
            "15 07:00",
            "15 09:00",
            "17 08:00",
            "19 08:00",
            "19 10:00",
        )
    ]
    assert await reminded(await settled(lite), with_rungs(*rungs), *moments) == heard


@pytest.mark.parametrize(
    ("rungs", "heard", "why"),
    [
        # Queued at six and waiting for seven o'clock when the settings change.
        (("-5d 09:00",), ["15 07:00"], None),
        (("-4d 08:00",), ["16 08:00"], "ladder changed"),
    ],
)
async def test_what_waits_by_a_rung_leaves_only_while_there_is_one(
    db: Database, rungs: tuple[str, ...], heard: list[str], why: str | None
) -> None:
    post = await settled(db)
    assert await reminded(post, BEFORE, "2026-03-15 06:00") == []
    assert (
        await reminded(
            post, with_rungs(*rungs), "2026-03-15 06:30", "2026-03-15 07:00", "2026-03-15 09:00", "2026-03-16 08:00"
        )
        == heard
    )
    assert (await post.rows())[0].reason == why


async def test_a_rule_that_may_be_late_no_longer_gets_a_new_version(lite: Database) -> None:
    post = await settled(lite)
    strict = with_rungs("-5d 06:00 withhold", "-1d 08:00")
    assert await reminded(post, strict, "2026-03-11 08:00", "2026-03-15 12:00", "2026-03-19 08:00") == ["19 08:00"]
    assert await reminded(post, with_rungs("-5d 06:00", "-1d 08:00"), "2026-03-19 09:00") == ["19 08:00"]
