"""Whether a file is a picture that Telegram shows in the chat: told by its bytes alone. How it is sent is
channel.py's."""

import struct

from telegram.constants import FileSizeLimit

LONGEST_SUM = 10_000
"""Pixels of width and height together (https://core.telegram.org/bots/api#sendphoto, as the next)."""
MOST_TIMES = 20
"""How often the shorter side may go into the longer one."""
LONGEST_SIDE = 5_120
"""Twice what Telegram keeps of a picture (2,560 pixels): of a longer table nobody could read the figures, and it is
sent as a document."""
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The JPEG markers that carry height and width (ITU-T T.81)."""


def is_photo(content: bytes) -> bool:
    """Whether it is a .png or .jpeg within the limits of a photo."""
    size = picture_size(content)
    if size is None or len(content) > FileSizeLimit.PHOTOSIZE_UPLOAD:
        return False
    shorter, longer = sorted(size)
    return shorter > 0 and longer <= MOST_TIMES * shorter and shorter + longer <= LONGEST_SUM and longer <= LONGEST_SIDE


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is no picture. Total."""
    if content.startswith(PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith(JPEG):
        return _jpeg(content)
    return None


def _jpeg(content: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker, (length,) = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])
        if marker in FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + max(length, 2)
    return None
