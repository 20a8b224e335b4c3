"""A line between two processes on which both ask and both answer: a JSON object a line."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from itertools import count
from typing import Any

Answer = Callable[[str, Mapping[str, Any]], Awaitable[Any]]
LONGEST = 2**26
"""Bytes of a line: an order holds all that people wrote in one moment."""


class Gone(Exception):
    """The other process is there no more."""


class Line:
    """`answer` is called with what the other one asks, and with what was given."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, answer: Answer) -> None:
        self._reader, self._writer, self._answer = reader, writer, answer
        self._asked: dict[int, asyncio.Future[Any]] = {}
        self._numbers, self._answering = count(), set[asyncio.Task[None]]()

    async def ask(self, what: str, **given: Any) -> Any:
        """Raises Gone."""
        number = next(self._numbers)
        self._asked[number] = asyncio.get_running_loop().create_future()
        self._say({"ask": number, "what": what, "given": given})
        return await self._asked[number]

    async def listen(self) -> None:
        """Until the other one is gone; whoever waits for an answer hears of it."""
        with suppress(OSError):
            while said := await self._reader.readline():
                self._take(json.loads(said))
        for waiting in self._asked.values():
            if not waiting.done():
                waiting.set_exception(Gone())
        self._writer.close()

    def _say(self, said: Mapping[str, Any]) -> None:
        if self._writer.is_closing():
            raise Gone
        self._writer.write(json.dumps(said).encode() + b"\n")

    def _take(self, said: Mapping[str, Any]) -> None:
        if "answer" in said:
            self._asked.pop(said["answer"]).set_result(said["is"])
            return
        task = asyncio.create_task(self._answered(said))
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)

    async def _answered(self, said: Mapping[str, Any]) -> None:
        given = await self._answer(said["what"], said["given"])
        with suppress(Gone):
            self._say({"answer": said["ask"], "is": given})
