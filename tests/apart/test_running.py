"""Work in a process apart: it comes back with its answer, or is ended for a reason, and nothing of it is left."""

import asyncio
import os
import socket
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from apart import Broke, Ended, EndedWhy, Slots, WorkLimits, run
from apart.probe import PROBE
from tests.apart.deeds import deed

MIB = 1024 * 1024
SMALL = WorkLimits(seconds=10, memory=100 * MIB, answer=MIB, files=MIB)
QUICK = WorkLimits(seconds=1, memory=100 * MIB, answer=MIB, files=MIB)


async def _ended(name: str, asked: object = None, data: bytes = b"", limits: WorkLimits = SMALL) -> EndedWhy:
    with pytest.raises(Ended) as ended:
        await run(deed(name), asked, data, limits=limits)
    return ended.value.why


def _is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


async def _pids(file: Path) -> list[int]:
    """Of the process apart and of its helper, once they are there."""
    for _ in range(500):
        if len(pids := _written(file)) == 2:
            return pids
        await asyncio.sleep(0.02)
    raise AssertionError("it did not begin")


async def _are_gone(pids: Sequence[int]) -> bool:
    """Killed is not ended yet: it takes the system a moment."""
    for _ in range(100):
        if not any(map(_is_there, pids)):
            return True
        await asyncio.sleep(0.02)
    return False


def _written(file: Path) -> list[int]:
    return [int(pid) for pid in file.read_text().split()] if file.exists() else []


async def test_value_and_bytes_come_back_whatever_is_printed() -> None:
    said = {"tên": "kế hoạch", "days": [1, None, 2.5]}
    answer = await run(deed("echo"), said, bytes(range(256)) * 4000, limits=SMALL)
    assert answer.value == said
    assert answer.data == bytes(range(256)) * 4000


async def test_what_takes_too_much_memory_is_ended() -> None:
    assert await _ended("swell") is EndedWhy.MEMORY


async def test_memory_of_a_helper_is_measured_too() -> None:
    assert await _ended("swell_in_helper") is EndedWhy.MEMORY


async def test_what_takes_too_long_is_ended_asleep_or_at_work() -> None:
    assert await _ended("sleep", limits=QUICK) is EndedWhy.TIME
    assert await _ended("spin", limits=QUICK) is EndedWhy.TIME


async def test_a_crash_is_told() -> None:
    assert await _ended("crash") is EndedWhy.DIED


async def test_an_error_is_told_without_its_words() -> None:
    with pytest.raises(Broke) as broke:
        await run(deed("raise"), limits=SMALL)
    assert str(broke.value).startswith("KeyError in deeds.py:")
    assert "secret" not in str(broke.value)


async def test_only_what_the_table_names_is_done() -> None:
    with pytest.raises(Broke):
        await run(deed("_echo"), limits=SMALL)


async def test_too_long_an_answer_is_not_taken() -> None:
    assert await _ended("echo", None, bytes(2 * MIB)) is EndedWhy.ANSWER


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\0" * 16,
        b"\xff" * 16,
        (4).to_bytes(8, "big") + bytes(8) + b"null",
        (4).to_bytes(8, "big") + bytes(8) + b"\xff\xfe\xfd\xfc",
        (20_000).to_bytes(8, "big") + bytes(8) + b"[" * 20_000,
        (9).to_bytes(8, "big") + (10**6).to_bytes(8, "big") + b'{"value":',
    ],
    ids=["nothing", "empty", "endless", "no-answer", "no-letters", "deep", "torn"],
)
async def test_what_is_no_answer_is_a_death(said: bytes) -> None:
    assert await _ended("garbage", said.hex(), limits=QUICK) in (EndedWhy.DIED, EndedWhy.ANSWER)


async def test_nothing_is_handed_on_but_the_work(tmp_path: Path) -> None:
    os.environ["NHACVIEC_TELEGRAM_TOKEN"] = "1:token"
    try:
        with (tmp_path / "open").open("wb") as file:
            os.set_inheritable(file.fileno(), True)
            answer = await run(PROBE, limits=SMALL)
    finally:
        del os.environ["NHACVIEC_TELEGRAM_TOKEN"]
    assert set(answer.value["environment"]) <= {"LC_CTYPE"}
    assert len(answer.value["descriptors"]) <= 4
    assert answer.value["folder"].startswith(tempfile.gettempdir())


async def test_its_folder_goes_with_it() -> None:
    answer = await run(deed("write"), 1000, limits=SMALL)
    assert answer.value.startswith(tempfile.gettempdir())
    assert not os.path.exists(answer.value)  # noqa: ASYNC240


async def test_a_file_beyond_the_limit_is_not_written() -> None:
    with pytest.raises(Broke, match="OSError"):
        await run(deed("write"), 2 * MIB, limits=SMALL)


async def test_the_network_is_out_of_reach() -> None:
    if (await run(PROBE, limits=SMALL)).value["network"] is None:
        pytest.skip("this kernel allows nobody to cut the network")
    with socket.create_server(("127.0.0.1", 0)) as listening, pytest.raises(Broke):
        await run(deed("connect"), listening.getsockname()[1], limits=SMALL)


async def test_who_cancels_ends_the_whole_group(tmp_path: Path) -> None:
    work = asyncio.create_task(run(deed("sleep"), str(tmp_path / "pids"), limits=SMALL))
    pids = await _pids(tmp_path / "pids")
    assert [_is_there(pid) for pid in pids] == [True, True]
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert await _are_gone(pids)


async def test_as_many_at_once_as_there_are_slots(tmp_path: Path) -> None:
    slots = Slots(2)
    slow = [asyncio.create_task(run(deed("sleep"), str(tmp_path / name), limits=SMALL, slots=slots)) for name in "abc"]
    await _pids(tmp_path / "a")
    await _pids(tmp_path / "b")
    answer = await run(deed("echo"), "another kind", limits=SMALL, slots=Slots(2))
    assert answer.value == "another kind"
    assert _written(tmp_path / "c") == []
    slow[0].cancel()
    await _pids(tmp_path / "c")
    for one in slow:
        one.cancel()
    await asyncio.gather(*slow, return_exceptions=True)


async def test_a_killed_program_takes_its_work_with_it(tmp_path: Path) -> None:
    imports = "import asyncio, sys, apart; from tests.apart.deeds import deed"
    code = f"{imports}; asyncio.run(apart.run(deed('sleep'), sys.argv[1]))"
    program = await asyncio.create_subprocess_exec(sys.executable, "-c", code, str(tmp_path / "pids"))
    reader, _ = await _pids(tmp_path / "pids")
    program.kill()
    await program.wait()
    assert await _are_gone([reader])
