"""Every story of the folder whole is answered by the whole bot as it is written."""

import shutil
from pathlib import Path

import pytest

from tests.chats.script import read_script, write_script
from tests.chats.staged import retold, stories


@pytest.mark.parametrize("path", stories(), ids=lambda path: path.stem)
def test_a_story(path: Path, sqlite_template: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(sqlite_template, tmp_path / "office.db"))

    assert retold(path, file) == write_script(read_script(path.read_text(encoding="utf-8")))
