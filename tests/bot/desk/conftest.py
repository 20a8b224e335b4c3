"""An office on its stage with pages, each test its own."""

from collections.abc import Iterator

import pytest

from tests.bot.desk.browsing import DeskBrowser
from tests.bot.forms.conftest import office
from tests.bot.turns.conftest import file, settled
from tests.bot.turns.office import Office
from tests.whole import papers

__all__ = ["file", "office", "settled"]


@pytest.fixture(autouse=True)
def every_sentence_is_there(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A page without one of its sentences shows the name of it."""
    yield
    assert [one.getMessage() for one in caplog.get_records("call") if one.levelname == "ERROR"] == []


@pytest.fixture
async def desk(office: Office) -> DeskBrowser:
    """The clerk's browser, who has come in."""
    browser = DeskBrowser(office)
    await browser.come_in_as(papers.CLERK)
    return browser
