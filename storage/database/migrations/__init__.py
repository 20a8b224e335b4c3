"""Revisions of the tables and the way from one to the next. Users need no Alembic files or commands: Database.upgrade
does it at start."""

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection

from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.exclusive import alone
from storage.database.revision import file_of, looking

HERE = Path(__file__).parent


def config_for(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def revisions() -> list[str]:
    """All revisions, oldest first."""
    return [script.revision for script in reversed(list(ScriptDirectory.from_config(config_for()).walk_revisions()))]


def revision_of(connection: Connection) -> str | None:
    """The revision a database stands at; None when it has no tables of ours yet."""
    return MigrationContext.configure(connection).get_current_revision()


def up_to_date(url: URL) -> bool:
    """Whether there is nothing to do: looked up without a lock, so that nobody waits for a writer in order to read."""
    with looking(url) as engine, engine.connect() as connection:
        return revision_of(connection) == revisions()[-1]


def upgrade(url: URL, revision: str = "head") -> None:
    """Makes an SQLite file where there is none. Raises DatabaseBusy, and DatabaseUnusable when the database stands at a
    revision this program does not know."""
    if url.get_backend_name() == "sqlite":
        file_of(url).make(anew=True)
    if revision == "head" and up_to_date(url):
        return
    with alone(url) as connection:
        present = revision_of(connection)
        if present is not None and present not in revisions():
            raise DatabaseUnusable(Unusable.NEWER, str(present), also=f"it stands at revision {present}")
        command.upgrade(config_for(connection), revision)


def downgrade(url: URL, revision: str) -> None:
    """Back to an older revision, or to no tables at all with "base". For tests and for people who know what they
    lose."""
    with alone(url) as connection:
        command.downgrade(config_for(connection), revision)


def inspect(url: URL, look: Callable[[Connection], object]) -> object:
    """What `look` finds with nobody migrating meanwhile."""
    with alone(url) as connection:
        return look(connection)
