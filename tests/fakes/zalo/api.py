"""The account as a test holds it: its bots, its quotas, its troubles and its journal. Any thread may call it."""

import asyncio
from collections.abc import Callable

from starlette.applications import Starlette

from tests.fakes.botapi.journal import Call, Journal
from tests.fakes.served import Bell, Served
from tests.fakes.zalo.bot import ZaloBot
from tests.fakes.zalo.http import Fault, HttpApi
from tests.fakes.zalo.methods import Methods, Quotas
from tests.fakes.zalo.refusal import Refusal

BOTS_OF_AN_ACCOUNT = 3


class ZaloApi(Served):
    """A server with the bots `names`, at most three."""

    def __init__(self, *names: str, people: int = 50, messages: int = 3000, shared: bool = True) -> None:
        names = names or ("nhac",)
        assert len(names) <= BOTS_OF_AN_ACCOUNT
        self.journal, bell = Journal(), Bell()
        super().__init__(bell)
        self.bots = {
            name: ZaloBot(
                name, f"14592322414547652{place:02d}:{name}-fakefakefakefakefake", self.journal, self._rung, self._at
            )
            for place, name in enumerate(names)
        }
        self.quotas = Quotas(people, messages, shared)
        self._http = HttpApi(self.bots, Methods(self.bots, self.quotas), self.journal, bell)

    def application(self) -> Starlette:
        return self._http.application()

    def stop(self) -> None:
        self._http.closing = True
        super().stop()

    def release(self) -> None:
        """Whatever hangs is answered."""
        self._http.releases += 1
        self._bell.ring()

    def bot(self, name: str | None = None) -> ZaloBot:
        """The one of that name, or the first."""
        return self.bots[name] if name is not None else next(iter(self.bots.values()))

    @property
    def base_url(self) -> str:
        """For `[zalo] base_url`."""
        return f"{self.url}/bot"

    # Troubles

    def fail_next(
        self,
        method: str,
        code: int = 500,
        description: str = "Internal server error",
        *,
        status: int = 200,
        odd: bool = False,
        chat: str | None = None,
        body: bytes | None = None,
        hang: bool = False,
        after: bool = False,
        times: int = 1,
        lasts: bool = False,
    ) -> None:
        """The next `times` calls of `method` ("*": any, "media": a file) are answered so; `after`: but have done their
        work. `odd`: its code stands under `errorCode`; `body` is sent instead of JSON; `lasts`: until healed."""
        refusal = Refusal(code, description, status, odd=odd)
        with self.journal.changed:
            self._http.faults += [Fault(method, refusal, chat, body, hang, after, lasts)] * times

    def heal(self) -> None:
        with self.journal.changed:
            self._http.faults.clear()

    def new_month(self) -> None:
        """Nothing of the quota is used."""
        with self.journal.changed:
            for bot in self.bots.values():
                bot.messages.clear()

    # What was said

    def calls(self, method: str | None = None) -> list[Call]:
        """The journal, of one method or of all."""
        return self.journal.calls(method)

    def deliveries(self) -> list[tuple[str, int | None]]:
        """Webhook calls: the message's id and the bot's HTTP status."""
        with self.journal.changed:
            return list(self._http.deliveries)

    def verifications(self) -> list[int | None]:
        """What the webhooks answered to the empty call that tries them."""
        with self.journal.changed:
            return list(self._http.verifications)

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        """Blocks until `predicate` holds; AssertionError after `timeout` seconds."""
        self.journal.wait_until(predicate, timeout)

    async def until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        """`wait_until` for a test whose bot runs in the same event loop."""
        await asyncio.to_thread(self.wait_until, predicate, timeout)

    # Within

    def _at(self) -> str:
        return self.url

    def _rung(self) -> None:
        self._bell.ring()
