"""A running server and a plain HTTP client, as any bot library would hold one."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.fakes.botapi import BotApi


class Client:
    """Calls methods and returns (HTTP status, JSON answer)."""

    def __init__(self, api: BotApi) -> None:
        self._api = api
        self._http = httpx.Client(timeout=10, trust_env=False, verify=False)

    def __call__(self, method: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
        answer = self._http.post(f"{self._api.base_url}{self._api.token}/{method}", json=parameters)
        return answer.status_code, answer.json()

    def result(self, method: str, **parameters: Any) -> Any:
        """The `result` of a call that must succeed."""
        status, answer = self(method, **parameters)
        assert (status, answer["ok"]) == (200, True), answer
        return answer["result"]

    def no(self, method: str, **parameters: Any) -> tuple[int, str]:
        """Status and sentence of a call that must be rejected."""
        status, answer = self(method, **parameters)
        assert not answer["ok"], answer
        return status, answer["description"]

    def close(self) -> None:
        self._http.close()


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture
def call(api: BotApi) -> Iterator[Client]:
    client = Client(api)
    yield client
    client.close()
