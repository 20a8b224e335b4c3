"""The wheel, built from nothing but the sources that belong in it: neither what else lies in the folder, nor when or by
whom it is built, changes a byte."""

import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
LONG = 120.0
BESIDE = ("LICENSE", "README.md", "pyproject.toml")
SINCE_1980 = "315532800"
"""Seconds: the first moment that a .zip can hold, in place of the moment at which it is built."""
FILE, FOLDER = 0o644, 0o755


def build(root: Path, out: Path) -> Path:
    """The wheel in `out`. Needs setuptools at the version of requirements.lock, and nothing of the network."""
    out.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        sources, made = Path(folder, "sources"), Path(folder, "made")
        _copy(root, sources)
        command = [sys.executable, "-m", "pip", "wheel", "-q", "--disable-pip-version-check"]
        command += ["--no-deps", "--no-build-isolation", "-w", str(made), str(sources)]
        environ = {**os.environ, "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", SINCE_1980)}
        # What setuptools writes by itself gets its mode from the process.
        subprocess.run(command, check=True, timeout=LONG, env=environ, umask=0o022)
        (wheel,) = made.glob("*.whl")
        target = out / wheel.name
        target.write_bytes(wheel.read_bytes())
    return target


def _copy(root: Path, to: Path) -> None:
    """With one mode for all: whoever checked them out may have a umask of their own."""
    for path in sorted(_sources(root)):
        copy = to / path.relative_to(root)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        copy.chmod(FILE)
    for folder in [to, *(path for path in to.rglob("*") if path.is_dir())]:
        folder.chmod(FOLDER)


def _sources(root: Path) -> Iterator[Path]:
    yield from (root / name for name in BESIDE)
    told = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    for room in told["tool"]["setuptools"]["packages"]["find"]["include"]:
        for path in (root / room.removesuffix("*")).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                yield path
