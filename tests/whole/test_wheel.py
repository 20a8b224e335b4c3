"""The package as it is installed: from the wheel alone, in an environment of its own and an empty folder, it plays the
demo, opens the sandbox and answers an office that was set up by it."""

import os
import re
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import venv
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

from tests.fakes.botapi import BotApi
from tests.release.wheel import ROOT, build
from tests.whole.program import environment

LONG = 120.0


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`nhacviec` in an environment into which the wheel was installed; what it needs is lent by ours."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "install", "-q", "--no-deps"]
    subprocess.run([*pip, "--disable-pip-version-check", str(wheel)], check=True, timeout=LONG)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "lent.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return folder / "bin" / "nhacviec"


def done(program: Path, folder: Path, *words: str) -> tuple[int, str, str]:
    """Status, standard output, standard error."""
    ended = subprocess.run([program, *words], cwd=folder, env=environment(), capture_output=True, timeout=LONG)
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def test_it_is_the_wheel_that_runs(program: Path, tmp_path: Path) -> None:
    assert done(program, tmp_path, "--version") == (0, "nhacviec 0.1.0\n", "")
    where = [program.with_name("python"), "-c", "import bot, sys; sys.stdout.write(bot.__file__)"]
    told = subprocess.run(where, cwd=tmp_path, env=environment(), capture_output=True)
    assert told.stdout.decode().startswith(str(program.parents[1]))


def test_the_samples_and_the_explained_configuration_travel_inside(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        samples = {name: archive.read(name) for name in archive.namelist() if name.startswith("examples/")}
    data = {name.removeprefix("examples/") for name in samples if not name.endswith(".py")}
    assert data == {"config.example.toml", "form.toml", "plan.docx", "roster.csv", "roster.xlsx"}
    assert samples["examples/config.example.toml"] == (ROOT / "config.example.toml").read_bytes()


def test_built_again_it_is_the_same_to_the_last_byte(wheel: Path, tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        again = build(ROOT, tmp_path)
    finally:
        os.umask(before)
    assert again.read_bytes() == wheel.read_bytes()


def test_it_plays_the_demo_in_an_empty_folder(program: Path, tmp_path: Path) -> None:
    status, _, complaints = done(program, tmp_path, "demo")

    assert (status, complaints) == (0, "")
    assert {path.suffix for path in (tmp_path / "demo-out").iterdir()} >= {".xlsx", ".json", ".txt", ".db"}


def test_it_opens_the_sandbox_in_an_empty_folder(program: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    command = [program, "sandbox", "--port", str(port)]
    running = subprocess.Popen(command, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", follow_redirects=True, timeout=30) as client:
            assert "Đây là bản luyện tập" in first_page(client)
            assert "Hôm nay" in client.get("/desk").text
            assert client.get("/static/sandbox.css").status_code == 200
    finally:
        running.send_signal(signal.SIGINT)
    assert running.wait(20) == 0
    assert list(tmp_path.iterdir()) == []


def test_from_the_wheel_to_an_answered_message_in_five_commands(program: Path, api: BotApi, tmp_path: Path) -> None:
    """The first two made the environment and installed the wheel into it; then init, run, and the message."""
    asked = ("--name", "Hội tỉnh Sông Mây", "--admin", "Vũ Thị Hạnh", "--token", api.token)
    served = ("--set", f"telegram.base_url={api.base_url}", "--set", "web.port=0")
    status, said, complaints = done(program, tmp_path, "init", "--yes", *asked, *served)
    assert (status, complaints) == (0, "")
    link = re.search(r"https://t\.me/nhacviec_bot\?start=(\S+)", said)
    assert link is not None

    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen([program, "run"], cwd=tmp_path, env=environment(), stderr=log)
    try:
        api.person(5)
        api.person_writes(5, f"/start {link[1]}")
        api.wait_until(lambda: api.texts(5), 60)
    finally:
        running.terminate()
    assert running.wait(20) == 0
    assert "Vũ Thị Hạnh" in api.texts(5)[0]


def first_page(client: httpx.Client) -> str:
    for _ in range(600):
        try:
            return client.get("/").text
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("it did not begin")
