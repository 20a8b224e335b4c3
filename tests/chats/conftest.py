"""The settings of the stories, prepared once for each worker."""

from pathlib import Path

import pytest

from tests.chats.staged import Prepared


@pytest.fixture(scope="session")
def prepared(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    return Prepared(tmp_path_factory.mktemp("settings"), sqlite_template)
