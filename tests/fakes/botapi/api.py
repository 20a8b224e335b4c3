"""The server as a test holds it: started and stopped, troubled, and looked at; what people do is people.py. Any thread
may call it."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from starlette.applications import Starlette

from tests.fakes.botapi.faults import Fault, Faults
from tests.fakes.botapi.http import HttpApi
from tests.fakes.botapi.journal import Call, Journal
from tests.fakes.botapi.people import People
from tests.fakes.botapi.rejection import Rejection
from tests.fakes.botapi.world import World
from tests.fakes.served import Served

TOKEN = "123456789:AAfakefakefakefakefakefakefakefakefak"


class BotApi(People, Served):
    """A Bot API server for the bot with `token`."""

    def __init__(self, token: str = TOKEN, username: str = "nhacviec_bot") -> None:
        self.token = token
        People.__init__(self, World(int(token.partition(":")[0]), username), Journal())
        self._faults = Faults()
        self._http = HttpApi(token, self._world, self._faults, self._journal)
        self._world.on_change = self._changed
        Served.__init__(self, self._http.bell)

    def application(self) -> Starlette:
        return self._http.application()

    def stop(self) -> None:
        self._http.polling.closing = True
        super().stop()

    @property
    def base_url(self) -> str:
        """For `[telegram] base_url`."""
        return f"{self.url}/bot"

    @property
    def base_file_url(self) -> str:
        """For `[telegram] base_file_url`."""
        return f"{self.url}/file/bot"

    # Troubles

    def fail_next(
        self,
        method: str,
        status: int = 500,
        description: str = "Internal Server Error",
        *,
        chat: int | None = None,
        retry_after: int | None = None,
        body: bytes | None = None,
        after: bool = False,
        times: int = 1,
        skip: int = 0,
    ) -> None:
        """After `skip` good ones, the next `times` calls of `method` ("*": any) are answered so; `after`: but have done
        their work. `retry_after` makes it a 429; `body` is sent instead of JSON."""
        if retry_after is not None:
            status, description = 429, f"Too Many Requests: retry after {retry_after}"
        rejection = Rejection(status, description, {"retry_after": retry_after} if retry_after is not None else None)
        self._add(Fault(method, chat, rejection, body, after=after), times, skip)

    def refuse(
        self,
        method: str,
        status: int,
        description: str,
        *,
        chat: int | None = None,
        parameters: dict[str, Any] | None = None,
    ) -> None:
        """A mood: every call of `method` ("file": every download) is answered so, until `heal`."""
        self._add(Fault(method, chat, Rejection(status, description, parameters), lasts=True), 1, 0)

    def hang_next(
        self, method: str, *, chat: int | None = None, after: bool = False, times: int = 1, skip: int = 0
    ) -> None:
        """After `skip` good ones, the next `times` calls get no answer until `release`; `after`: but have done their
        work."""
        self._add(Fault(method, chat, hang=True, after=after), times, skip)

    def halve_next(self, method: str, then: str, *, chat: int | None = None, times: int = 1) -> None:
        """The next `times` calls do their work and half of their answer comes; `then` the connection is "closed", or
        "silence" until `release`."""
        self._add(Fault(method, chat, half=then), times, 0)

    def forget_webhook(self) -> None:
        """Somebody else takes the webhook away."""
        with self._journal.changed:
            self._world.webhook = None

    def release(self) -> None:
        """Whatever hangs is answered 502."""
        self._http.release()

    def tells_hour(self, off: float | None) -> None:
        """From now on the Date of the answers is off by so many seconds; None: they have none."""
        self._http.off = off

    def heal(self) -> None:
        """No fault waits any more."""
        with self._journal.changed:
            self._faults.clear()

    def pace(self, per_chat: float = 1.0, overall: float = 1 / 30) -> None:
        """From now on sends closer together than so many seconds are answered 429; zeros switch it off."""
        with self._journal.changed:
            self._faults.pace(per_chat, overall)

    # What was said

    def texts(self, chat: int) -> list[str]:
        """The texts of `sent`."""
        return [message.text for message in self.sent(chat)]

    def unheard(self) -> list[int]:
        """The ids of the updates that the bot has not acknowledged."""
        with self._journal.changed:
            return [update["update_id"] for update in self._world.updates]

    def answered(self, query_id: str) -> bool:
        """Whether the bot answered that press."""
        with self._journal.changed:
            return self._world.queries[query_id] is not None

    def commands(self, chat: int | None = None) -> list[Mapping[str, str]]:
        """The bot's menu, everybody's or that of one chat."""
        with self._journal.changed:
            return list(self._world.commands if chat is None else self._world.chat_commands.get(chat, ()))

    def descriptions(self) -> tuple[dict[tuple[str, str], str], int]:
        """What is said of the bot, by kind and language; how often it was set."""
        with self._journal.changed:
            return dict(self._world.descriptions), self._world.described

    def menu(self) -> str:
        """What the button beside the line does."""
        with self._journal.changed:
            return self._world.menu

    def reactions(self, chat: int) -> list[str]:
        """The bot's, under what the person said."""
        with self._journal.changed:
            return [emoji for (where, _), all_of in self._world.reactions.items() if where == chat for emoji in all_of]

    def dates(self, chat: int) -> list[tuple[str, int]]:
        """(words, seconds since 1970) of all that can be tapped as a date."""
        with self._journal.changed:
            return [one for (where, _), those in self._world.dates.items() if where == chat for one in those]

    def calls(self, method: str | None = None) -> list[Call]:
        """The journal, of one method or of all."""
        return self._journal.calls(method)

    def deliveries(self) -> list[tuple[int, int | None]]:
        """Webhook calls: update id and the bot's HTTP status, None when it did not answer."""
        with self._journal.changed:
            return list(self._http.courier.deliveries)

    def wait_until(self, predicate: Callable[[], object], timeout: float = 30) -> None:
        """Blocks until `predicate` holds, which is looked at whenever something happens here; AssertionError after
        `timeout` seconds."""
        self._journal.wait_until(predicate, timeout)

    async def until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        """`wait_until` for a test whose bot runs in the same event loop."""
        await asyncio.to_thread(self.wait_until, predicate, timeout)

    # Within

    def _changed(self) -> None:
        self._http.bell.ring()
        with self._journal.changed:
            self._journal.changed.notify_all()

    def _add(self, fault: Fault, times: int, skip: int) -> None:
        with self._journal.changed:
            self._faults.add(fault, times, skip)
