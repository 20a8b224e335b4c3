"""What counts as wrong at a look, and when it is told: in the plain words of a table."""

from datetime import timedelta

import pytest

from core.wrongs import ENOUGH_DISK, STAYS, Finding, Seen, Standing, Wrong, judged, wrongs_in
from tests.days import local

NOW = local("2026-03-12 08:00")
JUST_NOW, LONG_AGO = NOW - timedelta(minutes=9), NOW - timedelta(minutes=10)
ALARMS, CLOCK = Finding(Wrong.ALARMS), Finding(Wrong.CLOCK)

LOOKS = [
    ("all is well", Seen(NOW), []),
    ("a little late is well", Seen(JUST_NOW, JUST_NOW, JUST_NOW, JUST_NOW, free=ENOUGH_DISK), []),
    ("nobody ever looked at the clock", Seen(None), [Finding(Wrong.TICK)]),
    ("nobody looks at the clock", Seen(LONG_AGO), [Finding(Wrong.TICK)]),
    ("alarms do not fire", Seen(NOW, oldest_alarm=LONG_AGO), [ALARMS]),
    ("alarms wait for the hour", Seen(NOW, oldest_alarm=LONG_AGO, doubted_since=NOW), [CLOCK]),
    ("turns are not taken", Seen(NOW, oldest_update=LONG_AGO), [Finding(Wrong.TURNS)]),
    ("answers do not leave", Seen(NOW, oldest_reply=LONG_AGO), [Finding(Wrong.REPLIES)]),
    ("a channel pauses", Seen(NOW, paused={"zalo:hai": "401"}), [Finding(Wrong.CHANNEL, "zalo:hai")]),
    ("a channel is deaf", Seen(NOW, deaf=["telegram"]), [Finding(Wrong.DEAF, "telegram")]),
    ("no room", Seen(NOW, free=ENOUGH_DISK - 1), [Finding(Wrong.DISK)]),
]


@pytest.mark.parametrize(("seen", "wrong"), [look[1:] for look in LOOKS], ids=[look[0] for look in LOOKS])
def test_what_is_wrong(seen: Seen, wrong: list[Finding]) -> None:
    assert wrongs_in(seen, NOW) == frozenset(wrong)


def test_a_finding_is_known_again_by_its_key() -> None:
    for finding in (CLOCK, Finding(Wrong.CHANNEL, "zalo:hai")):
        assert Finding.of(finding.key) == finding


def test_what_stays_wrong_is_told_once_and_once_when_it_is_over() -> None:
    first = judged([ALARMS], {}, NOW)
    assert (first.standing, first.tell, first.over, first.lasting) == ({ALARMS: Standing(NOW)}, {}, {}, [])

    soon = judged([ALARMS], first.standing, NOW + STAYS - timedelta(seconds=1))
    assert (soon.standing, soon.tell) == (first.standing, {})

    then = judged([ALARMS, CLOCK], soon.standing, NOW + STAYS)
    assert then.tell == {ALARMS: Standing(NOW)}
    assert then.lasting == [ALARMS]

    again = judged([ALARMS], then.standing, NOW + STAYS * 2)
    assert (again.tell, again.over, again.lasting) == ({}, {}, [ALARMS])

    over = judged([], again.standing, NOW + STAYS * 3)
    assert (over.standing, over.over, over.lasting) == ({}, {ALARMS: Standing(NOW, told=True)}, [])


def test_what_was_over_before_it_was_told_is_nobody_s_business() -> None:
    assert judged([], {ALARMS: Standing(NOW)}, NOW + STAYS).over == {}
