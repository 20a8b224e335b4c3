"""No secret and nothing that people wrote in a log line, whichever way it came in."""

import asyncio
import io
import json
import logging
import sqlite3
import sys
import threading
import warnings
from zoneinfo import ZoneInfo

import pytest

from bot.logs import OURS, RedactingFormatter, error_named, set_up_logging, watch_loop
from tests.days import local

TOKEN = "123456:AA/secret+token"
OTHER_TOKEN = "8123456789:AAHfake-fakefakefakefakefakefake_fa"
TYPED = "gọi cho tôi"


def record(message, *args, error=None, name="httpx"):
    return logging.LogRecord(
        name, logging.INFO, __file__, 1, message, args, (type(error), error, None) if error else None
    )


LINES = [
    record(f"HTTP Request: POST https://example.test/bot{TOKEN}/getUpdates"),
    record("HTTP Request: %s", f"https://example.test/bot{TOKEN}/sendMessage"),
    record("quoted 123456%3AAA%2Fsecret%2Btoken"),
    record(f"another's {OTHER_TOKEN}"),
    record("call 0912 345 678"),
    record("call +84912345678, at once"),
    record("call 0912.345.678."),
]


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("line", LINES)
def test_tokens_and_telephones_are_blotted_out(line, as_json):
    written = RedactingFormatter([TOKEN], as_json=as_json).format(line)
    assert not any(word in written for word in ("secret", "fakefake", "345", "12345678"))
    assert "[…]" in written


@pytest.mark.parametrize(
    "words",
    [
        "outbox 1234567890 waits",
        "0 alarms, 12 queued",
        "2026-11-29 10:15:46.141",
        "off by 31 days, 0:00:00",
        "a0912345678f",
    ],
)
def test_numbers_and_hours_are_not(words):
    assert RedactingFormatter([TOKEN]).format(record(words, name="bot")).endswith(f"bot: {words}")


ERRORS = [
    (ValueError(TYPED), "ValueError"),
    (KeyError(TYPED), "KeyError"),
    (RuntimeError(f"cannot reach bot{TOKEN}"), "RuntimeError"),
    (OSError(28, "No space left on device", TYPED), "OSError: No space left on device"),
    (sqlite3.IntegrityError(TYPED), "sqlite3.IntegrityError"),
    (ExceptionGroup(TYPED, [ValueError(TYPED)]), "ExceptionGroup"),
]


@pytest.mark.parametrize(("error", "shown"), ERRORS)
@pytest.mark.parametrize("as_json", [False, True])
def test_of_an_error_its_kind_is_shown_and_not_its_words(error, shown, as_json):
    try:
        try:
            raise error
        except Exception as first:
            raise LookupError(TYPED) from first
    except LookupError:
        line = logging.LogRecord("bot", logging.ERROR, __file__, 1, "hỏng", (), sys.exc_info())
    written = RedactingFormatter([TOKEN], as_json=as_json).format(line)
    assert TYPED not in written
    assert "secret" not in written
    assert shown in written
    assert "LookupError" in written
    assert "test_logs.py" in written


def test_a_database_s_error_is_named_by_its_code():
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(":memory:").execute(f"SELECT '{TYPED}' FROM nowhere")
    assert error_named(raised.value) == "sqlite3.OperationalError: SQLITE_ERROR"


def test_of_a_library_s_line_the_first_is_shown():
    words = f"Task exception was never retrieved\nfuture: <Task exception=ValueError('{TYPED}')>"
    assert TYPED not in RedactingFormatter([]).format(record(words, name="asyncio"))
    assert TYPED in RedactingFormatter([]).format(record(words, name="bot.turns"))


def test_a_line_that_cannot_be_put_together_is_a_line_all_the_same():
    assert "cannot be put together (TypeError)" in RedactingFormatter([]).format(record("%d rows", TYPED))


def test_a_json_line_is_json_with_its_traceback():
    try:
        raise ValueError("lỗi")
    except ValueError:
        line = logging.LogRecord("bot", logging.ERROR, __file__, 1, "hỏng", (), sys.exc_info())
    fields = json.loads(RedactingFormatter([], as_json=True).format(line))
    assert (fields["level"], fields["text"]) == ("ERROR", "hỏng")
    assert fields["traceback"].endswith("\nValueError")


@pytest.fixture
def log():
    """The program's log, at its loudest; put back as it was."""
    root, hooks = logging.getLogger(), (sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning)
    handlers, levels = root.handlers[:], {name: logging.getLogger(name).level for name in ("", *OURS)}
    set_up_logging("DEBUG", as_json=False, secrets=[TOKEN])
    lines = io.StringIO()
    root.handlers[0].setStream(lines)
    yield lines
    root.handlers[:] = handlers
    sys.excepthook, sys.unraisablehook, threading.excepthook, warnings.showwarning = hooks
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def test_libraries_say_nothing_at_debug_and_ours_do(log):
    for name in (
        "httpx",
        "httpcore.http11",
        "telegram.Bot",
        "apscheduler.executors.default",
        "sqlalchemy.engine",
        "procrastinate",
        "bot.turns",
    ):
        logging.getLogger(name).info("from %s", name)
    assert [line.partition(" INFO ")[2] for line in log.getvalue().splitlines()] == ["bot.turns: from bot.turns"]


async def test_an_error_in_a_task_that_nobody_waits_for_is_told_without_its_words(log):
    watch_loop(asyncio.get_running_loop())

    async def fails():
        raise ValueError(TYPED)

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    del task
    await asyncio.sleep(0)
    assert "Task exception was never retrieved" in log.getvalue()
    assert "ValueError" in log.getvalue()
    assert TYPED not in log.getvalue()


def test_an_error_that_nobody_caught_is_told_without_its_words(log):
    error = ValueError(TYPED)
    sys.excepthook(ValueError, error, None)
    assert (
        "CRITICAL bot.logs: an error that nobody caught\nTraceback (most recent call last):\nValueError\n"
        in log.getvalue()
    )


@pytest.mark.parametrize(
    ("zone", "as_json", "at", "since"),
    [
        ("Asia/Ho_Chi_Minh", False, "2026-03-12 08:00:00,250", "2026-03-12T07:30:00+07:00"),
        ("America/New_York", False, "2026-03-11 21:00:00,250", "2026-03-11T20:30:00-04:00"),
        ("America/New_York", True, "2026-03-11T21:00:00.250-04:00", "2026-03-11T20:30:00-04:00"),
    ],
)
def test_a_line_has_the_hour_of_the_office_wherever_the_machine_is(
    zone: str, as_json: bool, at: str, since: str
) -> None:
    line = record("away since %s", local("2026-03-12 07:30"), name="bot")
    line.created = local("2026-03-12 08:00").timestamp() + 0.25
    written = RedactingFormatter([], as_json=as_json, zone=ZoneInfo(zone)).format(line)
    if as_json:
        fields = json.loads(written)
        assert (fields["at"], fields["text"]) == (at, f"away since {since}")
    else:
        assert written == f"{at} {line.levelname} bot: away since {since}"
