"""Files made to hurt, sent by a chair beside a report and by the office as a plan, while others talk: what their sender
is told, after how long, what it took, and how long others waited."""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import PIPE

from tests.faults.hostile_files import DOCUMENTS, SHEETS
from tests.faults.province import CLERK, chat_of
from tests.faults.town import Town
from tests.whole.program import PROJECT, environment

PATIENCE = 120.0
TALKERS = range(40, 60)
MB = 2**20
PROC = Path("/proc")


@dataclass
class Watch:
    """The most memory of a program and of those it started (bytes), and the slowest answer to others (seconds)."""

    main: int = 0
    reader: int = 0
    slowest: float = 0.0
    over: threading.Event = field(default_factory=threading.Event)

    def of(self, pid: int) -> None:
        while not self.over.wait(0.02):
            self.main = max(self.main, _resident(pid))
            self.reader = max(self.reader, *(_peak(child) for child in _children(pid)), 0)

    def talk(self, town: Town) -> None:
        """Somebody else asks something, again and again."""
        for turn in range(10**6):
            chat = chat_of(TALKERS[turn % len(TALKERS)])
            before, began = len(town.api.texts(chat)), time.monotonic()
            town.write(chat, "lịch")
            while len(town.api.texts(chat)) == before:
                self.slowest = max(self.slowest, time.monotonic() - began)
                if self.over.wait(0.01):
                    return
            if self.over.wait(0.25):
                return


@contextmanager
def watched(town: Town) -> Iterator[Watch]:
    """For as long as the block lasts."""
    watch = Watch()
    watching = threading.Thread(target=watch.of, args=[town.program.pid])
    threads = [watching, threading.Thread(target=watch.talk, args=[town])]
    for thread in threads:
        thread.start()
    try:
        yield watch
    finally:
        watch.over.set()
        for thread in threads:
            thread.join()


@dataclass(frozen=True)
class Hurt:
    """What a file came to. `said` is empty when its sender was told nothing; `died` that the program ended over it."""

    said: str
    seconds: float
    main: int
    reader: int
    slowest: float
    died: bool = False


def sent(town: Town, chat: int, name: str, content: bytes) -> Hurt:
    """By whoever has that chat; waits for the answer."""
    before, began = len(town.api.texts(chat)), time.monotonic()
    with watched(town) as watch:
        town.api.person_sends_document(chat, name, content)
        while len(town.api.texts(chat)) == before and town.is_running() and time.monotonic() - began < PATIENCE:
            time.sleep(0.02)
        seconds = time.monotonic() - began
    said = town.api.texts(chat)[before:][:1]
    return Hurt("".join(said), seconds, watch.main, watch.reader, watch.slowest, not town.is_running())


def hostile_files(say: Callable[[str], None], only: Mapping[str, Callable[[], bytes]] = DOCUMENTS) -> None:
    """Prints what each came to."""
    say(f"{'file':24}{'by':8}{'s':>6}{'main MB':>9}{'reader MB':>11}{'others s':>10}  what its sender reads")
    with Town.of(60, Path(tempfile.mkdtemp(prefix="nhacviec-hostile-"))) as town:
        town.program.start()
        for place, (name, make) in enumerate(only.items()):
            content = make()
            chair = chat_of(place)
            town.write(chair, "báo cáo")
            town.api.wait_until(lambda chair=chair: town.api.texts(chair), 60)
            for by, chat in (("office", CLERK), ("chair", chair)):
                _print(say, name, by, sent(town, chat, name, content))
                if not town.is_running():
                    town.program.close()
                    town.program.start()
    for name, make in SHEETS.items():
        _print(say, name, "import", imported(name, make()))


def imported(name: str, content: bytes) -> Hurt:
    """As a roster, by the operator."""
    folder = Path(tempfile.mkdtemp(prefix="nhacviec-hostile-"))
    (folder / name).write_bytes(content)
    (folder / "config.toml").write_text(f'[storage]\nurl = "sqlite:///{folder}/a.db"\n')
    words = ["--config", str(folder / "config.toml"), "people", "import", str(folder / name)]
    began, watch = time.monotonic(), Watch()
    command = [sys.executable, "-m", "bot", *words]
    with subprocess.Popen(command, cwd=PROJECT, env=environment(), stdout=PIPE, stderr=PIPE) as program:
        watching = threading.Thread(target=watch.of, args=[program.pid])
        watching.start()
        complained = program.communicate()[1].decode().strip().splitlines()
        watch.over.set()
        watching.join()
    said = complained[0] if complained else ""
    return Hurt(said, time.monotonic() - began, watch.main, watch.reader, 0.0, program.returncode not in (0, 1))


def _print(say: Callable[[str], None], name: str, by: str, hurt: Hurt) -> None:
    said = "THE PROGRAM DIED" if hurt.died else hurt.said.replace("\n", " ")[:70] or "nothing"
    sizes = f"{hurt.main / MB:9.0f}{hurt.reader / MB:11.0f}"
    say(f"{name:24}{by:8}{hurt.seconds:6.1f}{sizes}{hurt.slowest:10.1f}  {said}")


def _resident(pid: int) -> int:
    return _status(pid, "VmRSS:")


def _peak(pid: int) -> int:
    return _status(pid, "VmHWM:")


def _runs(pid: int) -> bytes:
    try:
        return (PROC / str(pid) / "cmdline").read_bytes()
    except OSError:
        return b""


def _status(pid: int, name: str) -> int:
    try:
        lines = (PROC / str(pid) / "status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith(name)), 0)


def _children(pid: int) -> list[int]:
    """Those that run something else by now: a moment after its start a process is still a likeness of its parent."""
    try:
        tasks = [(task / "children").read_text().split() for task in (PROC / str(pid) / "task").iterdir()]
    except OSError:
        return []
    children = [int(child) for task in tasks for child in task if _runs(int(child)) != _runs(pid)]
    return [*children, *(one for child in children for one in _children(child))]
