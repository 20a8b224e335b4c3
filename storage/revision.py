"""Whether a database stands at this program's newest revision, found without the library that migrates: it is needed once in a release, and takes
a tenth of a resting program's memory. How to get there is storage.migrations'."""

import subprocess
import sys
from pathlib import Path

from sqlalchemy import URL, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def newest() -> str:
    """The last of the revisions, which are numbered by their files' names."""
    return max(path.name[:4] for path in VERSIONS.glob("[0-9]*.py"))


def is_newest(url: URL) -> bool:
    """False also when it cannot be told: then the migration says why."""
    engine = create_engine(url.set(drivername="sqlite+pysqlite") if url.get_backend_name() == "sqlite" else url, poolclass=NullPool)
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == newest()
    except DBAPIError:
        return False


def upgraded_apart(url: URL) -> bool:
    """Upgrades in a process of its own; False when that failed. The address goes the way nobody can list."""
    address = url.render_as_string(hide_password=False)
    done = subprocess.run([sys.executable, "-m", "storage.migrations"], input=address, text=True, capture_output=True, check=False)
    return done.returncode == 0
