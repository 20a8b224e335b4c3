"""The log: one line per event on standard error, as text or JSON. Ours speak at the level that was set, libraries only
of what is wrong. Of an error its kind and where it happened are shown, and never its words, which hold what people
wrote. Secrets and phone numbers are blotted out of the finished line."""

import asyncio
import json
import logging
import re
import sqlite3
import sys
import threading
import traceback
import warnings
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, tzinfo
from types import TracebackType
from urllib.parse import quote

from bot.log_repeats import Repeats

BLOT = "[…]"
OURS = ("bot", "core", "exports", "reading", "scheduler", "storage", "web")
"""What libraries say at INFO or DEBUG only their authors want to read, and it holds addresses, parameters and
messages."""
TOKEN = re.compile(r"\d{6,}:[\w-]{30,}")
"""A bot's, whether it is ours or another."""
PHONE = re.compile(r"(?<![\w.:-])(?:\+?84|0)(?:[ .-]?\d){8,10}(?!\w)")
MOST_CAUSES = 8


class RedactingFormatter(logging.Formatter):
    """Formats a line, traceback included, and only then removes the secrets: nothing can slip past by being an argument
    or an exception."""

    def __init__(self, secrets: Sequence[str], *, as_json: bool = False, zone: tzinfo | None = None) -> None:
        """`zone`: the office's; None: the machine's."""
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._zone = zone
        shapes = {shape for secret in secrets for shape in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1])}
        self._shapes = sorted(shapes, key=len, reverse=True)
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        # Another handler may have left the error's words on the record.
        record.exc_text = None
        record.message = self._said(record)
        if record.exc_info:
            trace = self.formatException(record.exc_info)
        else:
            trace = ""
        if self._as_json:
            return self._json_line(record, trace)
        record.asctime = self.formatTime(record)
        line = self.formatMessage(record)
        if trace:
            return f"{line}\n{trace}"
        return line

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:
        """The hour in the zone; of JSON with the offset (ISO 8601)."""
        at = datetime.fromtimestamp(record.created, UTC).astimezone(self._zone)
        if self._as_json:
            return at.isoformat(timespec="milliseconds")
        return f"{at:%Y-%m-%d %H:%M:%S},{at.microsecond // 1000:03}"

    def formatException(self, ei: object) -> str:
        """The kinds of the errors and where they happened, the innermost first, as Python writes it."""
        error = ei[1] if isinstance(ei, tuple) else None
        if isinstance(error, BaseException):
            return self._blotted("\n".join(traced(error)))
        return ""

    def _said(self, record: logging.LogRecord) -> str:
        """Of libraries the first line: what follows shows the values they worked on."""
        try:
            said = self._message(record)
        except Exception as error:
            # A line must not fail for being written wrongly, and what it was to hold is not ours to show.
            said = f"a line that cannot be put together ({type(error).__name__})"
        return self._blotted(said if is_ours(record.name) else said.partition("\n")[0])

    def _message(self, record: logging.LogRecord) -> str:
        """With its moments in the zone."""
        if not isinstance(record.args, tuple) or not record.args:
            return record.getMessage()
        return str(record.msg) % tuple(map(self._local, record.args))

    def _local(self, value: object) -> object:
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value.astimezone(self._zone).isoformat()
        return value

    def _blotted(self, text: str) -> str:
        for shape in self._shapes:
            text = text.replace(shape, BLOT)
        return PHONE.sub(BLOT, TOKEN.sub(BLOT, text))

    def _json_line(self, record: logging.LogRecord, trace: str) -> str:
        fields = {
            "at": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "text": record.message,
        }
        if trace:
            fields["traceback"] = trace
        return json.dumps(fields, ensure_ascii=False)


def is_ours(logger: str) -> bool:
    return logger.partition(".")[0] in OURS


def traced(error: BaseException) -> Iterator[str]:
    """Lines for an error, what caused it, and those it is made of."""
    chain: list[BaseException] = []
    while error not in chain and len(chain) < MOST_CAUSES:
        chain.append(error)
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None:
            break
        error = cause
    for one in reversed(chain):
        yield "Traceback (most recent call last):"
        yield from "".join(traceback.format_tb(one.__traceback__)).splitlines()
        yield error_named(one)
        if isinstance(one, BaseExceptionGroup):
            for part in one.exceptions[:MOST_CAUSES]:
                yield from (f"  {line}" for line in traced(part))


def error_named(error: BaseException) -> str:
    """The kind of an error, and of a machine's or a database's the reason by its number."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    reason = _reason(error)
    if reason:
        return f"{kind}: {reason}"
    return kind


def _reason(error: BaseException) -> str | None:
    match error:
        case OSError():
            return error.strerror
        case sqlite3.Error():
            return getattr(error, "sqlite_errorname", None)
    # PostgreSQL's, of whatever driver.
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return state
    return None


def set_up_logging(level: str, *, as_json: bool, secrets: Sequence[str], zone: tzinfo | None = None) -> None:
    """Replaces whatever handlers the root logger had, and the ways in which Python shows an error that nobody
    caught."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets, as_json=as_json, zone=zone))
    handler.addFilter(Repeats())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    for name in OURS:
        logging.getLogger(name).setLevel(level)
    warnings.showwarning = _warned
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: _uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def watch_loop(loop: asyncio.AbstractEventLoop) -> None:
    """What an event loop says of an error in a task that nobody waited for holds the error's words; here it is said
    without."""

    def said(_: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        log.error("%s", context["message"], exc_info=error if isinstance(error, BaseException) else None)

    loop.set_exception_handler(said)


def _warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: object = None,
    line: str | None = None,
) -> None:
    log.warning("a library warns: %s at %s:%d", category.__name__, filename, lineno)


def _uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log.critical("an error that nobody caught", exc_info=(kind, error, trace) if error is not None else None)


log = logging.getLogger(__name__)
