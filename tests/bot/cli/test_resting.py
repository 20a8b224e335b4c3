"""What the program does not hold in memory while it rests: libraries that are needed once in a release, or when
somebody sends or asks for a file."""

import subprocess
import sys

NEEDED_RARELY = ("alembic", "dateparser", "docx", "numpy", "openpyxl", "PIL", "procrastinate", "pypdfium2", "reportlab")
LOOK = f"import sys, bot.cli.run, bot.channels.telegram.channel; print([name for name in {NEEDED_RARELY} if name in sys.modules])"


def test_a_program_that_starts_imports_none_of_what_is_needed_rarely() -> None:
    assert subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True).stdout == "[]\n"
