"""What of an item is corrected: "sửa 4 tên …", "sửa 4 nơi …", "sửa 4 giờ …", "sửa 4 cho Cụm I", "sửa 4 mẫu …". Doing
it: edits.py."""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.spelling import folded_words


class Field(StrEnum):
    """NAME: what a conference is called, or what is to be done. PLACE: where it is held, or where it is sent."""

    NAME = "name"
    PLACE = "place"
    HOUR = "hour"
    WHOM = "whom"
    FORM = "form"


WORDS = {
    **dict.fromkeys(("ten", "tieu de", "ten goi", "noi dung", "name", "title"), Field.NAME),
    **dict.fromkeys(("noi", "dia diem", "noi hop", "noi gui", "noi nop", "place"), Field.PLACE),
    **dict.fromkeys(("gio", "gio hop", "hour"), Field.HOUR),
    **dict.fromkeys(("cho", "giao", "giao cho", "nguoi nhan", "danh cho", "for"), Field.WHOM),
    **dict.fromkeys(("mau", "theo mau", "bieu mau", "form"), Field.FORM),
}
_LINK = re.compile(r"(?:mới|moi|là|la|thành|thanh|sang|đổi|doi|to|:|=)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """`value` as it was typed."""

    field: Field
    value: str


def read_field(rest: str) -> Asked | None:
    """None where no field is named: then it is a time, or those it is for."""
    words = rest.replace(":", " : ").split() if ":" in rest[:12] else rest.split()
    for size in (2, 1):
        field = WORDS.get(folded_words(" ".join(words[:size])))
        if field is not None and len(words) > size:
            return Asked(field, _bare(" ".join(words[size:])))
    return None


def _bare(value: str) -> str:
    """Without what links it to its field."""
    bare = value
    while found := _LINK.match(bare):
        bare = bare[found.end() :]
    return bare.replace(" : ", ": ").strip()
