"""No room but bot/channels knows which network it speaks over: what a network can do is data (Limits), and what it is
called is a key. Beside it only the settings and the intake of tests may name one."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
ROOMS = ("apart", "core", "reading", "storage", "scheduler", "exports", "bot", "web")
NAMES = r"telegram|zalo|email|memory|console"
ASKS = re.compile(
    rf"""\bchannel(?:s|\.name|_name)?\s*(?:==|!=|in|not\ in)\s*[\[(\{{]?\s*["'](?:{NAMES})
    | ["'](?:{NAMES})(?::[^"']*)?["']\s*(?:==|!=|in)\s*\w*channel
    | channel\w*(?:\.name)?\.(?:startswith|endswith|partition|split|removeprefix)\(\s*["'](?:{NAMES}|:)
    | case\s+["'](?:{NAMES})
    | isinstance\([^)]*\b(?:Telegram|Zalo|Email|Memory|Console)\w*Channel""",
    re.VERBOSE,
)


def places(root: Path) -> list[str]:
    """Where code asks which network it is on."""
    found = []
    for room in ROOMS:
        for file in sorted((root / room).rglob("*.py")):
            if (root / "bot" / "channels") in file.parents:
                continue
            lines = file.read_text("utf-8").splitlines()
            found += [f"{file.relative_to(root)}:{at}" for at, line in enumerate(lines, 1) if ASKS.search(line)]
    return found


def test_nobody_asks_which_network_it_is() -> None:
    assert places(PROJECT) == []


@pytest.mark.parametrize(
    "line",
    [
        'if channel == "telegram":',
        'if heard.channel != "zalo":',
        'if row.channel in ("zalo", "memory"):',
        'if "zalo" == channel:',
        'if channel.startswith("zalo"):',
        'name = channel.partition(":")[0]',
        "if isinstance(self.channel, ZaloChannel):",
        'case "zalo:hai":',
    ],
)
def test_whoever_asks_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "bot" / "channels").mkdir(parents=True)
    (tmp_path / "bot" / "turns.py").write_text(f"x = 1\n{line}\n")
    (tmp_path / "bot" / "channels" / "mine.py").write_text(f"{line}\n")

    assert places(tmp_path) == ["bot/turns.py:2"]
