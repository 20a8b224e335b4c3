"""An overdue duty climbs: the deputy, the leader of the cluster with the names, the unit above, the office with
telephone numbers; until it is done. Units that were given longer are spoken to by the rungs of their own day."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update

from core.calendar.moments import end_of_day
from core.reminders.alarms import Subject
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern
from core.talk.messages import Say
from scheduler.tick import tick
from storage.database.schema import ContactRow, ExpectationRow, MembershipRow, ParentRow
from storage.database.session import Database
from storage.duties.alarms import add_alarms
from storage.mail.outbox import Outgoing
from tests.days import VIETNAM, day, local
from tests.scheduler.post import OFFICE_HOURS, Post
from tests.scheduler.town import Town

DUE = "2026-03-20"


def escalating(*rungs: str) -> Policy:
    return Policy(zone=VIETNAM, deadlines=read_ladder(rungs, Concern.OWING), events=(), office=())


async def cluster_of_three(town: Town) -> None:
    """A1 leads the cluster, A2 is its deputy, A3 a member; each with a chair and a deputy, and an office."""
    cluster = await town.cluster("Cụm I")
    for code, role in (("A1", "leader"), ("A2", "deputy"), ("A3", "member")):
        unit = await town.unit(code)
        await town.add(MembershipRow, cluster_id=cluster, unit_id=unit, role=role, since=day("2025-01-01"))
        await town.person(f"Chủ {code}", code)
        await town.person(f"Phó {code}", code, "deputy")
    await town.person("Văn", None, "office")


async def owed_by(town: Town, post: Post, policy: Policy, *units: str) -> int:
    duty = await town.duty("Báo cáo", DUE, units)
    anchor = Anchor(day(DUE), end_of_day(day(DUE), VIETNAM))
    async with post.db.write() as s:
        await add_alarms(s, policy.wanted(Subject.OCCURRENCE, duty, anchor, policy.duties))
    return duty


async def heard_at(post: Post, policy: Policy, moment: str) -> list[tuple[str, str]]:
    """What is said at that moment, by chat."""
    before = len(post.heard())
    post.clock.move_to(local(moment))
    await tick(post.db, post.clock, policy, post.pace.window)
    await post.drain()
    return sorted((chat, text) for _, chat, text in post.heard()[before:])


@pytest.mark.parametrize(
    ("rung", "owing", "heard"),
    [
        (
            "+2d 08:00 to deputy",
            ["A1", "A3"],
            [
                (f"Phó {code}", f"remind-deputy due={DUE} (-2 days) unit=Xã {code} what=Báo cáo")
                for code in ("A1", "A3")
            ],
        ),
        (
            "+2d 08:00 to leader",
            ["A2", "A3"],
            [("Chủ A1", f"owing-under count=2 due={DUE} (-2 days) names=Xã A2, Xã A3 what=Báo cáo")],
        ),
        # Nobody is told of their own delay as if it were another's.
        (
            "+2d 08:00 to leader",
            ["A1"],
            [("Chủ A2", f"owing-under count=1 due={DUE} (-2 days) names=Xã A1 what=Báo cáo")],
        ),
        # Without a unit above the office hears.
        (
            "+2d 08:00 to superior",
            ["A3"],
            [("Văn", f"owing-under count=1 due={DUE} (-2 days) names=Xã A3 what=Báo cáo")],
        ),
        (
            "+2d 08:00 to calls",
            ["A2", "A3"],
            [
                (
                    "Văn",
                    f"calls-title count=2 due={DUE} (-2 days) what=Báo cáo\n"
                    "calls-line name=Xã A2 person=Chủ A2 phone= post=chair\n"
                    "calls-line name=Xã A3 person=Phó A3 phone=0912000111 post=deputy",
                )
            ],
        ),
        ("+2d 08:00 to calls", [], []),
        ("+2d 08:00 to leader", [], []),
    ],
)
async def test_who_hears_of_whom_at_each_step(
    db: Database, rung: str, owing: list[str], heard: list[tuple[str, str]]
) -> None:
    town, post, policy = Town(db), Post.at(db, "2026-03-19 08:00"), escalating(rung)
    await cluster_of_three(town)
    async with db.write() as s:
        await s.execute(update(ContactRow).where(ContactRow.name == "Phó A3").values(phone="0912000111"))
    duty = await owed_by(town, post, policy, "A1", "A2", "A3")
    for code in {"A1", "A2", "A3"} - set(owing):
        await town.report(duty, code)
    assert await heard_at(post, policy, "2026-03-22 08:00") == heard


async def test_the_unit_above_is_told_by_its_chair(db: Database) -> None:
    town, post, policy = Town(db), Post.at(db, "2026-03-19 08:00"), escalating("+2d 08:00 to superior")
    await cluster_of_three(town)
    await town.add(ParentRow, unit_id=town.units["A3"], parent_id=town.units["A1"], since=day("2025-01-01"))
    await owed_by(town, post, policy, "A3")
    assert await heard_at(post, policy, "2026-03-22 08:00") == [
        ("Chủ A1", f"owing-under count=1 due={DUE} (-2 days) names=Xã A3 what=Báo cáo")
    ]


async def test_a_unit_without_a_deputy_has_a_row_that_says_so(db: Database) -> None:
    town, post, policy = Town(db), Post.at(db, "2026-03-19 08:00"), escalating("+2d 08:00 to deputy")
    await town.unit("A1")
    await town.person("An", "A1")
    await owed_by(town, post, policy, "A1")
    assert await heard_at(post, policy, "2026-03-22 08:00") == []
    assert [(row.state, row.reason) for row in await post.rows()] == [("withheld", "no holder")]


async def test_it_climbs_until_it_is_done(lite: Database) -> None:
    policy = escalating("+1d 08:00", "+2d 08:00 to deputy", "+3d 08:00 to leader", "+5d 08:30 to calls")
    town, post = Town(lite), Post.at(lite, "2026-03-19 08:00")
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A3")
    climbed = [
        [chat for chat, _ in await heard_at(post, policy, moment)]
        for moment in ("2026-03-21 08:00", "2026-03-22 08:00", "2026-03-23 08:00")
    ]
    await town.report(duty, "A3")
    assert (climbed, await heard_at(post, policy, "2026-03-25 08:30")) == ([["Chủ A3"], ["Phó A3"], ["Chủ A1"]], [])


async def test_who_was_given_longer_is_reminded_of_their_own_day_and_not_of_the_old(db: Database) -> None:
    town, post, policy = Town(db), Post.at(db, "2026-03-10 08:00"), escalating("-1d 08:00", "+1d 08:00")
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A1", "A3")
    longer = date(2026, 3, 27)
    async with db.write() as s:
        of_a3 = (ExpectationRow.occurrence_id == duty, ExpectationRow.unit_id == town.units["A3"])
        await s.execute(update(ExpectationRow).where(*of_a3).values(due_on=longer, due_at=end_of_day(longer, VIETNAM)))
        await add_alarms(
            s, policy.wanted(Subject.OCCURRENCE, duty, Anchor(longer, end_of_day(longer, VIETNAM)), policy.duties)
        )
    said = {at: await heard_at(post, policy, f"2026-03-{at} 08:00") for at in (19, 21, 26, 28)}
    assert {
        at: [(chat, text.partition(" hour")[0].partition(" unit")[0]) for chat, text in heard]
        for at, heard in said.items()
    } == {
        19: [("Chủ A1", "remind-report due=2026-03-20 (1 days)")],
        21: [("Chủ A1", "remind-late due=2026-03-20 (-1 days)")],
        26: [("Chủ A3", "remind-report due=2026-03-27 (1 days)")],
        28: [("Chủ A3", "remind-late due=2026-03-27 (-1 days)")],
    }


async def test_after_downtime_nobody_is_passed_over_because_others_were_given_longer(lite: Database) -> None:
    town, post, policy = Town(lite), Post.at(lite, "2026-03-10 08:00"), escalating("-1d 08:00", "+1d 08:00")
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A1", "A3")
    longer = date(2026, 3, 22)
    async with lite.write() as s:
        of_a3 = (ExpectationRow.occurrence_id == duty, ExpectationRow.unit_id == town.units["A3"])
        await s.execute(update(ExpectationRow).where(*of_a3).values(due_on=longer, due_at=end_of_day(longer, VIETNAM)))
        await add_alarms(
            s, policy.wanted(Subject.OCCURRENCE, duty, Anchor(longer, end_of_day(longer, VIETNAM)), policy.duties)
        )
    heard = await heard_at(post, policy, "2026-03-21 09:00")
    assert [(chat, text.partition(" (")[0]) for chat, text in heard] == [
        ("Chủ A1", "remind-late due=2026-03-20"),
        ("Chủ A3", "remind-report due=2026-03-22"),
    ]


@pytest.mark.parametrize(
    ("rung", "listed"),
    [
        ("+2d 06:00 to leader", f"owing-under count=1 due={DUE} (-2 days) names=Xã A3 what=Báo cáo"),
        (
            "+2d 06:00 to calls",
            f"calls-title count=1 due={DUE} (-2 days) what=Báo cáo\ncalls-line name=Xã A3 person=Chủ A3 phone= post=chair",
        ),
        (
            "+2d 06:00 to office",
            f"office-owing came=2 count=1 due={DUE} (-2 days) expected=3 names=Xã A3 period={DUE} what=Báo cáo",
        ),
    ],
)
@pytest.mark.parametrize("digest", [False, True])
async def test_a_list_names_who_owes_when_it_leaves_and_not_when_it_was_queued(
    lite: Database, rung: str, listed: str, digest: bool
) -> None:
    town, post, policy = (
        Town(lite),
        Post.at(lite, "2026-03-19 08:00", window=OFFICE_HOURS),
        replace(escalating(rung), digest=digest),
    )
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A1", "A2", "A3")
    await town.report(duty, "A1")
    assert await heard_at(post, policy, "2026-03-22 06:00") == []
    await town.report(duty, "A2")
    post.clock.move_to(local("2026-03-22 07:00"))
    await post.empty("2026-03-22 07:01")
    assert [text for _, _, text in post.heard()] == [listed]


async def test_a_list_of_nobody_says_why_it_did_not_leave(lite: Database) -> None:
    town, post, policy = (
        Town(lite),
        Post.at(lite, "2026-03-19 08:00", window=OFFICE_HOURS),
        escalating("+2d 06:00 to leader"),
    )
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A3")
    await heard_at(post, policy, "2026-03-22 06:00")
    await town.report(duty, "A3")
    await post.empty("2026-03-22 07:01")
    assert (post.heard(), [(row.state, row.reason) for row in await post.rows()]) == (
        [],
        [("withheld", "already reported")],
    )


async def test_the_office_is_not_told_that_who_was_given_longer_is_late(lite: Database) -> None:
    town, post, policy = Town(lite), Post.at(lite, "2026-03-10 08:00"), escalating("+1d 08:30 to office")
    await cluster_of_three(town)
    duty = await owed_by(town, post, policy, "A1", "A3")
    longer = date(2026, 3, 27)
    async with lite.write() as s:
        of_a3 = (ExpectationRow.occurrence_id == duty, ExpectationRow.unit_id == town.units["A3"])
        await s.execute(update(ExpectationRow).where(*of_a3).values(due_on=longer, due_at=end_of_day(longer, VIETNAM)))
    assert await heard_at(post, policy, "2026-03-21 08:30") == [
        ("Văn", f"office-owing came=0 count=1 due={DUE} (-1 days) expected=1 names=Xã A1 period={DUE} what=Báo cáo")
    ]


async def test_a_long_list_of_calls_is_shared_and_says_how_many_more_there_are(db: Database) -> None:
    town, post, policy = Town(db), Post.at(db, "2026-03-19 08:00"), escalating("+2d 08:00 to calls")
    await town.many_units(45)
    for name, chat in (("Văn", ""), ("Thư", ""), ("Ký", ""), ("Vắng", None)):
        await town.person(name, None, "office", chat=chat)
    await owed_by(town, post, policy, *town.units)
    said = {chat: text.splitlines() for chat, text in await heard_at(post, policy, "2026-03-22 08:00")}
    assert {chat: [lines[1], len(lines), lines[-1]] for chat, lines in said.items()} == {
        "Ký": ["calls-part first=1 last=20", 23, "calls-more count=25"],
        "Thư": ["calls-part first=21 last=40", 23, "calls-more count=25"],
        "Văn": ["calls-part first=41 last=45", 8, "calls-more count=40"],
    }
    called = [line.split(" person=")[0] for lines in said.values() for line in lines if line.startswith("calls-line")]
    assert sorted(called) == sorted(f"calls-line name=Xã {code}" for code in town.units)


async def test_what_was_queued_in_yesterday_s_words_leaves_in_today_s(lite: Database) -> None:
    """With all names and telephones in it, as it was kept until now."""
    town, post = Town(lite), Post.at(lite, "2026-03-22 08:00")
    await cluster_of_three(town)
    duty = await town.duty("Báo cáo", DUE, ["A1", "A2", "A3"])
    await town.report(duty, "A2")
    args = {"what": "Báo cáo", "due": day(DUE), "count": 3}
    names = {"names": ("Xã A1", "Xã A2", "Xã A3"), "work": (1, 2, 3)}
    lines = [Say("calls-nobody", {"name": f"Xã A{number}", "work": (number,)}) for number in (1, 2, 3)]
    heads = {"owing-under": (), "calls-title": lines}
    rows = [
        Outgoing(key, "reminder", (Say(key, {**args, **names}), *more), channel="memory", chat=key)
        for key, more in heads.items()
    ]
    await post.queue(*rows)
    await post.drain()
    assert {chat: text.splitlines()[0].split(" due=")[0] for _, chat, text in post.heard()} == {
        "owing-under": "owing-under count=2",
        "calls-title": "calls-title count=2",
    }
