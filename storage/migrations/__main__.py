"""`python -m storage.migrations "What changes"` writes the next revision from what storage.schema has and the last revision had not."""

import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from sqlalchemy import make_url

from storage.migrations import alone, config_for, revisions, upgrade


def write_revision(message: str) -> Path:
    """The new file: read it, mend what Alembic cannot guess (renames, data), then let ruff format it."""
    with tempfile.TemporaryDirectory() as folder:
        url = make_url(f"sqlite:///{folder}/empty.db")
        upgrade(url)
        with alone(url) as connection:
            number = f"{len(revisions()) + 1:04}"
            script = command.revision(config_for(connection), message, autogenerate=True, rev_id=number)
    path = Path(script.path)  # type: ignore[union-attr]
    path.write_text(re.sub(r"^ *# ###.*\n", "", path.read_text(), flags=re.MULTILINE))
    return path


if __name__ == "__main__":
    write_revision(sys.argv[1])
