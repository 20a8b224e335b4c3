"""The strict fake of Zalo."""

from collections.abc import Iterator

import pytest

from tests.fakes.zalo import ZaloApi


@pytest.fixture
def zalo() -> Iterator[ZaloApi]:
    with ZaloApi() as running:
        yield running
