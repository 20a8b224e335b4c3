"""The clocks: the machine's, and the virtual one that moves when somebody sleeps."""

from datetime import UTC, timedelta

from scheduler.clock import SystemClock, VirtualClock
from tests.days import local


async def test_a_virtual_clock_moves_when_somebody_sleeps_and_never_back() -> None:
    clock = VirtualClock(local("2026-03-12 08:00"))
    await clock.sleep(90)
    assert clock.now() == local("2026-03-12 08:01") + timedelta(seconds=30)
    await clock.sleep(-5)
    clock.move_to(local("2026-03-12 07:00"))
    assert clock.now() == local("2026-03-12 08:01") + timedelta(seconds=30)
    clock.move_to(local("2026-03-12 09:00"))
    assert clock.now() == local("2026-03-12 09:00")


async def test_the_machine_s_clock_tells_utc_and_waits() -> None:
    clock = SystemClock()
    began = clock.now()
    await clock.sleep(0.01)
    assert began.tzinfo is UTC
    assert clock.now() - began >= timedelta(milliseconds=9)
