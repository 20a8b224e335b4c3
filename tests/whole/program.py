"""The program as an operator runs it: a config file, a folder, a process that is killed, stopped and started again."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.cli import main
from tests.fakes.botapi import BotApi

PROJECT = Path(__file__).parents[2]
CONFIG = """
[office]
name = "Hội tỉnh Sông Mây"
phone = "0260 000 111"
[storage]
url = "{url}"
{channels}
[send]
per_second = {per_second}
window = "00:00-23:59"
[web]
{web}
[log]
level = "DEBUG"
"""
TELEGRAM = """
[telegram]
enabled = true
token = "{token}"
base_url = "{base_url}"
base_file_url = "{base_file_url}"
tells_hour = "yes"
{telegram}
"""


def on_telegram(api: BotApi, telegram: str = "") -> str:
    """The section for the bot of the strict server."""
    addresses = {"token": api.token, "base_url": api.base_url, "base_file_url": api.base_file_url}
    return TELEGRAM.format(telegram=telegram, **addresses)


class Program:
    """`python -m bot run` on the config in `folder`; its log goes on in one file over all its lives."""

    def __init__(
        self,
        api: BotApi | None,
        folder: Path,
        *,
        url: str | None = None,
        telegram: str = "",
        channels: str = "",
        web: str = "port = 0",
        name: str = "",
        per_second: int = 30,
    ) -> None:
        self.entry, self.environment = "bot", dict[str, str]()
        self.url = url or f"sqlite:///{folder / 'nhacviec.db'}"
        self.config = folder / f"config{name}.toml"
        if api is not None:
            channels = on_telegram(api, telegram) + channels
        self.config.write_text(CONFIG.format(url=self.url, channels=channels, web=web, per_second=per_second), "utf-8")
        self._log = folder / f"log{name}.txt"
        self._process: subprocess.Popen[bytes] | None = None

    def command(self, *words: str) -> None:
        """One command of the operator, which must succeed."""
        assert main(["--config", str(self.config), *words]) == 0

    def start(self, *words: str) -> None:
        with self._log.open("ab") as log:
            command = [sys.executable, "-m", self.entry, "--config", str(self.config), "run", *words]
            self._process = subprocess.Popen(
                command, cwd=PROJECT, env=environment(**self.environment), stdout=log, stderr=log
            )

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def kill(self) -> None:
        """SIGKILL: no time for a last word."""
        assert self._process is not None
        assert self._process.poll() is None, self.log()
        self._process.kill()
        self._process.wait()
        self._process = None

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """SIGSTOP: it holds what it holds and does nothing, until the end of the block."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        yield
        self._process.send_signal(signal.SIGCONT)

    def stop(self) -> int:
        """SIGTERM, as an init system stops it; returns the exit status."""
        assert self._process is not None
        self._process.terminate()
        status = self._process.wait(20)
        self._process = None
        return status

    def wait_for(self, phrase: str) -> None:
        """Until the log says so."""
        eventually(lambda: phrase in self.log())

    def log(self) -> str:
        return self._log.read_text("utf-8") if self._log.exists() else ""

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    @contextmanager
    def running(self, *words: str) -> Iterator[None]:
        """For as long as the block lasts; then it is killed."""
        self.start(*words)
        try:
            yield
            self.kill()
        finally:
            self.close()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def eventually(predicate: Callable[[], object], seconds: float = 20) -> None:
    """Looks again and again, for what happens in another process tells nobody."""
    end, pause = time.monotonic() + seconds, threading.Event()
    while not predicate():
        assert time.monotonic() < end, f"not so within {seconds:g} s"
        pause.wait(0.02)


def environment(**more: str) -> Mapping[str, Any]:
    """Ours without what would change the program's configuration, and with warnings as errors nowhere: an operator has
    neither."""
    return {
        name: value for name, value in os.environ.items() if not name.startswith(("NHACVIEC_", "PYTHONWARNINGS"))
    } | more
