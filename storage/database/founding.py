"""A new SQLite database: all tables at once as this program has them, without walking the revisions. PostgreSQL's are
made by the revisions, which also set how the server keeps them."""

from sqlalchemy import URL, Column, Connection, MetaData, PrimaryKeyConstraint, String, Table, inspect

from storage.database.exclusive import alone
from storage.database.revision import Stand, looking, newest, stand_of
from storage.database.schema import Base

STANDS = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Where the library that migrates looks for the revision."""


def found(url: URL) -> bool:
    """Whether there were no tables yet, and all are made now. Raises DatabaseBusy, DatabaseUnusable."""
    with looking(url) as engine, engine.connect() as connection:
        if stand_of(connection) is not Stand.NONE:
            return False
    with alone(url) as connection:
        return _found(connection)


def _found(connection: Connection) -> bool:
    if inspect(connection).get_table_names():
        return False
    Base.metadata.create_all(connection)
    STANDS.create(connection)
    connection.execute(STANDS.insert().values(version_num=newest()))
    return True
