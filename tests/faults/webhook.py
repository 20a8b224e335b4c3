"""A port that strangers keep busy while real updates come in: what the program's memory is meanwhile, and how long a
real update takes."""

import hashlib
import http.client
import json
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.faults.junk import KINDS
from tests.whole.program import PROJECT, Program, eventually

SECRET = "a-secret-of-the-network"
PATH = "/telegram/" + hashlib.sha256(f"path of {SECRET}".encode()).hexdigest()[:16]
CHAT = 20_000
PATIENCE = 20.0
"""Seconds after which a real update counts as not taken."""


@dataclass(frozen=True)
class Siege:
    """What one attack did: megabytes of the process at most, seconds of the slowest real update until it was taken
    (None: none was), real updates sent and taken, warnings and tracebacks that it caused in the log."""

    memory: float
    slowest: float | None
    sent: int
    taken: int
    lines: int
    tracebacks: int


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@dataclass
class Harbour:
    """The real program behind a webhook."""

    api: BotApi
    program: Program
    port: int
    updates: int = 0

    @classmethod
    @contextmanager
    def of(cls, folder: Path, url: str | None = None) -> Iterator["Harbour"]:
        port = free_port()
        with BotApi() as api:
            telegram = f'mode = "webhook"\nwebhook_secret = "{SECRET}"'
            web = f'port = {port}\npublic_url = "http://127.0.0.1:{port}"'
            program = Program(api, folder, url=url, telegram=telegram, web=web)
            api.person(CHAT, "Người thật", started=True)
            try:
                with program.running():
                    harbour = cls(api, program, port)
                    eventually(harbour.sound, 120)
                    harbour.bring()
                    yield harbour
            finally:
                program.close()

    def bring(self, body: bytes | None = None, secret: str = SECRET) -> tuple[float, int | None]:
        """One call of the network on a connection of its own: how long it took, and the status; None: no answer."""
        self.updates += 1
        began = time.monotonic()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("POST", PATH, body or self._update(), {"X-Telegram-Bot-Api-Secret-Token": secret})
            status: int | None = connection.getresponse().status
        except (OSError, http.client.HTTPException):
            status = None
        finally:
            connection.close()
        return time.monotonic() - began, status

    def _update(self) -> bytes:
        person = {"id": CHAT, "first_name": "Người thật"}
        said = {"message_id": self.updates, "date": 1_770_000_000, "text": "chào"}
        message = {**said, "chat": {**person, "type": "private"}, "from": {**person, "is_bot": False}}
        return json.dumps({"update_id": self.updates, "message": message}).encode()

    def sound(self) -> bool:
        """Whether all has been loaded that is needed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", "/healthz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def memory(self) -> float:
        """Megabytes that the main process holds now."""
        assert self.program._process is not None
        status = Path(f"/proc/{self.program._process.pid}/status").read_text("utf-8")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        return int(found[1]) / 1024 if found else 0.0

    def besieged(self, kind: str, seconds: float, every: float = 0.5) -> Siege:
        """Real updates while strangers do that."""
        before, most, times, statuses = self.program.log(), self.memory(), list[float](), list[int | None]()
        given = [kind, str(self.port), PATH, SECRET, str(seconds)]
        attack = subprocess.Popen([sys.executable, "-m", "tests.faults.junk", *given], cwd=PROJECT)
        watching = threading.Event()

        def watch() -> None:
            nonlocal most
            while not watching.wait(0.05):
                most = max(most, self.memory())

        watcher = threading.Thread(target=watch, daemon=True)
        watcher.start()
        threading.Event().wait(1.5)
        while attack.poll() is None:
            took, status = self.bring()
            times.append(took)
            statuses.append(status)
            threading.Event().wait(every)
        watching.set()
        watcher.join()
        said = self.program.log()[len(before) :].splitlines()
        taken = statuses.count(200)
        slowest = max(took for took, status in zip(times, statuses, strict=True) if status == 200) if taken else None
        lines = [line for line in said if re.match(r"\d{4}-\S+ \S+ (WARNING|ERROR|CRITICAL) ", line)]
        tracebacks = sum(line.startswith("Traceback") for line in said)
        return Siege(most, slowest, len(times), taken, len(lines), tracebacks)


def besieged_port(say: Callable[[str], None], seconds: float = 15) -> None:
    """Prints a line for each kind of attack."""
    say("a webhook's port under attack; every half second a real update on a connection of its own")
    say(
        "| attack | memory at most (MB) | slowest real update (s) | real updates taken | lines in the log | tracebacks |"
    )
    say("|---|---|---|---|---|---|")
    for kind in KINDS:
        with Harbour.of(Path(tempfile.mkdtemp(prefix="nhacviec-port-"))) as harbour:
            siege = harbour.besieged(kind, seconds)
        slowest = "–" if siege.slowest is None else f"{siege.slowest:.2f}"
        taken = f"{siege.taken} of {siege.sent}"
        say(f"| {kind} | {siege.memory:.0f} | {slowest} | {taken} | {siege.lines} | {siege.tracebacks} |")
