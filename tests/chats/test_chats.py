"""Every story is answered by the whole bot as it is written."""

from pathlib import Path

import pytest

from tests.chats.script import BadScript, files, read_script, write_script
from tests.chats.staged import Prepared, retold


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_a_story(path: Path, prepared: Prepared, tmp_path: Path) -> None:
    written = write_script(read_script(path.read_text(encoding="utf-8")))

    assert retold(path, prepared, tmp_path / "office.db") == written


def test_a_script_is_written_as_it_is_read() -> None:
    text = "@ 2026-03-12 08:00  Chủ tịch xã A\n> 12 3\n  45tr\n< Một dòng\n  hai dòng\n< Tin thứ hai\n"
    assert write_script(read_script(text)) == text


def test_a_line_without_a_mark_is_a_mistake() -> None:
    with pytest.raises(BadScript):
        read_script("xin chào")
