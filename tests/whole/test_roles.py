"""Two machines on one PostgreSQL: one takes what Telegram brings, the other answers."""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import httpx
import pytest

from tests.conftest import postgres_url
from tests.days import VIETNAM
from tests.fakes.botapi import BotApi
from tests.whole import papers
from tests.whole.office import CHAIRS, settle_in
from tests.whole.program import Program, eventually, free_port

CHAIR = CHAIRS["HB"]


@pytest.fixture
def machines(api: BotApi, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Program, Program, int]]:
    """The one with the door and the one that works, on a database where everybody has joined; and the door's port."""
    url, port = postgres_url(request), free_port()
    telegram = 'mode = "webhook"\nwebhook_secret = "bi-mat"'
    web = f'port = {port}\npublic_url = "http://127.0.0.1:{port}"'
    door, worker = (
        Program(api, tmp_path, url=url, telegram=telegram, web=web, name=name) for name in ("door", "worker")
    )
    (tmp_path / "roster.csv").write_text(papers.roster_csv(), "utf-8")
    (tmp_path / "form.toml").write_text(papers.FORM, "utf-8")
    door.command("people", "import", str(tmp_path / "roster.csv"), "--yes")
    door.command("form", "import", str(tmp_path / "form.toml"))
    asyncio.run(settle_in(url, datetime.now(VIETNAM).date()))
    api.person(CHAIR, started=True)
    with ExitStack() as ends:
        ends.callback(door.close)
        ends.callback(worker.close)
        yield door, worker, port
    assert api.token not in door.log() + worker.log()


def test_one_takes_the_call_and_the_other_answers(machines: tuple[Program, Program, int], api: BotApi) -> None:
    door, worker, port = machines
    door.start("--role", "web")
    door.wait_for("started as web")
    first = api.person_writes(CHAIR, "lịch")
    api.wait_until(lambda: api.deliveries()[-1:] == [(first, 200)])
    assert api.texts(CHAIR) == []

    worker.start("--role", "worker")
    api.wait_until(lambda: len(api.texts(CHAIR)) == 1, 20)
    api.person_writes(CHAIR, "báo cáo")
    api.wait_until(lambda: len(api.texts(CHAIR)) == 2, 20)

    assert api.texts(CHAIR)[0].startswith("Việc sắp tới:")
    assert "Xin gửi 3 số" in api.texts(CHAIR)[1]
    eventually(lambda: httpx.get(f"http://127.0.0.1:{port}/healthz", trust_env=False).status_code == 200)
    assert (door.stop(), worker.stop()) == (0, 0)
