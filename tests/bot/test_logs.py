"""No secret in a log line, whichever way it came in."""

import json
import logging
import sys

import pytest

from bot.logs import RedactingFormatter

TOKEN = "123456:AA/secret+token"


def record(message, *args, error=None):
    return logging.LogRecord("httpx", logging.INFO, __file__, 1, message, args, (type(error), error, None) if error else None)


LINES = [
    record(f"HTTP Request: POST https://example.test/bot{TOKEN}/getUpdates"),
    record("HTTP Request: %s", f"https://example.test/bot{TOKEN}/sendMessage"),
    record("quoted 123456%3AAA%2Fsecret%2Btoken"),
    record("failed", error=RuntimeError(f"cannot reach bot{TOKEN}")),
]


@pytest.mark.parametrize("as_json", [False, True])
@pytest.mark.parametrize("line", LINES, ids=["message", "argument", "quoted", "traceback"])
def test_the_token_is_blotted_out(line, as_json):
    written = RedactingFormatter([TOKEN], as_json=as_json).format(line)
    assert "secret" not in written
    assert "[…]" in written


def test_a_json_line_is_json_with_its_traceback():
    try:
        raise ValueError("lỗi")
    except ValueError:
        line = logging.LogRecord("bot", logging.ERROR, __file__, 1, "hỏng", (), sys.exc_info())
    fields = json.loads(RedactingFormatter([], as_json=True).format(line))
    assert (fields["level"], fields["text"]) == ("ERROR", "hỏng")
    assert fields["traceback"].endswith("ValueError: lỗi")
