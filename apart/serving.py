"""Inside the process apart: one request is taken, its function called, its answer given. How the process came to be is
child.py's."""

import importlib
import io
import os
import tempfile
import traceback
from typing import Any, BinaryIO

from apart.frames import LENGTHS, json_framed, json_value
from apart.kernel import Cut
from apart.work import Table

HELD: dict[str, Cut | None] = {}
"""What this process found out about itself at its start, for apart.probe."""


def serve(way_in: int, way_out: int, module: str, name: str, cut: Cut | None, folder: str) -> None:
    HELD["network"] = cut
    tempfile.tempdir = folder
    with open(way_in, "rb") as asking:
        asked, data = _taken(asking)
    said = _said(module, name, asked, data)
    with open(way_out, "wb", buffering=0) as answering:
        for part in said:
            _write(answering, part)
    # Nothing is put in order here: whatever is left is ended from outside.
    os._exit(0)


def _taken(asking: BinaryIO) -> tuple[Any, bytes]:
    said, data = LENGTHS.unpack(asking.read(LENGTHS.size))
    value = json_value(asking.read(said))
    return value, asking.read(data)


def _said(module: str, name: str, asked: Any, data: bytes) -> tuple[bytes, bytes]:
    try:
        table: Table = importlib.import_module(module).WORK
        value, more = table[name](asked, data)
        return json_framed({"value": value}, more)
    except MemoryError:
        return json_framed({"ended": "memory"}, b"")
    except Exception as error:
        return json_framed({"broke": _place(error)}, b"")


def _place(error: BaseException) -> str:
    """Kind and places of an error; its words may be those of the file."""
    frames = reversed(traceback.extract_tb(error.__traceback__)[-4:])
    places = " < ".join(f"{os.path.basename(frame.filename)}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} in {places}"


def _write(answering: io.RawIOBase | BinaryIO, part: bytes) -> None:
    rest = memoryview(part)
    while rest:
        rest = rest[answering.write(rest) or 0 :]
