"""The package as it is installed: the wheel alone, in an empty folder, plays the demo and opens the sandbox."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from zipfile import ZipFile

import httpx
import pytest

ROOT = Path(__file__).parents[2]
LONG = 120.0


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the wheel puts beside its dependencies; it is built from a copy without the rest of the repository."""
    folder = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.decode()
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "docs/")):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    made = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(folder)]
    subprocess.run([*made, str(source)], check=True, timeout=LONG)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def beside(installed: Path) -> dict[str, str]:
    """The wheel's own files before those of the repository."""
    return {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}


def test_it_plays_the_demo_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    where = "import bot, sys; sys.stdout.write(bot.__file__)"
    told = subprocess.run([sys.executable, "-c", where], cwd=tmp_path, env=beside(installed), capture_output=True)
    assert told.stdout.decode().startswith(str(installed))

    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo"], cwd=tmp_path, env=beside(installed), capture_output=True, timeout=LONG
    )

    assert done.stderr.decode() == ""
    assert done.returncode == 0
    assert {path.suffix for path in (tmp_path / "demo-out").iterdir()} >= {".xlsx", ".json", ".txt", ".db"}


def test_it_opens_the_sandbox_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    command = [sys.executable, "-m", "bot", "sandbox", "--port", str(port)]
    program = subprocess.Popen(command, cwd=tmp_path, env=beside(installed), stdout=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", follow_redirects=True, timeout=30) as client:
            assert "Đây là bản luyện tập" in first_page(client)
            assert "Hôm nay" in client.get("/desk").text
            assert client.get("/static/sandbox.css").status_code == 200
    finally:
        program.send_signal(signal.SIGINT)
    assert program.wait(20) == 0
    assert list(tmp_path.iterdir()) == []


def first_page(client: httpx.Client) -> str:
    for _ in range(600):
        try:
            return client.get("/").text
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("it did not begin")
