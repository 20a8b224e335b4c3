"""How a value of JSON and bytes travel between two processes: their lengths, the value, the bytes. Whatever comes from
a child is only ever JSON."""

import json
import struct
from typing import Any

LENGTHS = struct.Struct(">QQ")


def json_framed(value: Any, data: bytes) -> tuple[bytes, bytes]:
    """What goes before the bytes, and the bytes. Raises TypeError and ValueError for what is no JSON."""
    said = json.dumps(value, ensure_ascii=False, allow_nan=False).encode("utf-8", "surrogatepass")
    return LENGTHS.pack(len(said), len(data)) + said, data


def json_value(said: bytes) -> Any:
    """Raises ValueError (also for what is too deep) when it is no JSON."""
    try:
        return json.loads(said.decode("utf-8", "surrogatepass"))
    except RecursionError:
        raise ValueError("too deep") from None
