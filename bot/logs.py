"""The log: one line per event on standard error, as text or JSON, with every secret blotted out of the finished line."""

import json
import logging
from collections.abc import Sequence
from urllib.parse import quote

BLOT = "[…]"
QUIET = ("httpx", "httpcore", "telegram", "procrastinate", "psycopg", "uvicorn.access", "aiosqlite")
"""Libraries that say at INFO or DEBUG what only their authors want to read."""


class RedactingFormatter(logging.Formatter):
    """Formats a line, traceback included, and only then removes the secrets: nothing can slip past by being an argument or an exception."""

    def __init__(self, secrets: Sequence[str], *, as_json: bool = False) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        shapes = {shape for secret in secrets for shape in (secret, quote(secret, safe=""), json.dumps(secret)[1:-1])}
        self._shapes = sorted(shapes, key=len, reverse=True)
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        line = self._json_line(record) if self._as_json else super().format(record)
        for shape in self._shapes:
            line = line.replace(shape, BLOT)
        return line

    def _json_line(self, record: logging.LogRecord) -> str:
        fields = {"at": self.formatTime(record), "level": record.levelname, "logger": record.name, "text": record.getMessage()}
        if record.exc_info:
            fields["traceback"] = self.formatException(record.exc_info)
        return json.dumps(fields, ensure_ascii=False)


def set_up_logging(level: str, *, as_json: bool, secrets: Sequence[str]) -> None:
    """Replaces whatever handlers the root logger had. At DEBUG the libraries speak too, redacted like everything."""
    handler = logging.StreamHandler()
    handler.setFormatter(RedactingFormatter(secrets, as_json=as_json))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.NOTSET if level == "DEBUG" else logging.WARNING)
