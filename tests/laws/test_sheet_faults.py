"""Whatever is wrong with a sheet reaches a person as a sentence in their language, also where a process apart found
it."""

import re
from typing import Any

import pytest

from bot.texts.sentences import FOLDER, LANGUAGES
from core.packing import packed, unpacked
from reading.sheets.faults import OF_OURS, SheetFault, SheetPlace, SheetWrong


def sentences(language: str) -> dict[str, set[str]]:
    """What each sentence needs, by its key."""
    text = (FOLDER / f"sheets.{language}.ftl").read_text("utf-8")
    return {
        key: set(re.findall(r"\$([a-z]+) }", said)) for key, said in re.findall(r"^([a-z0-9-]+) = (.+)$", text, re.M)
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_its_sentence_in_every_language(language: str) -> None:
    faults = {f"sheet-fault-{fault.name.lower().replace('_', '-')}": fault.needs for fault in SheetFault}
    named = {f"sheet-{name}-{one.replace('_', '-')}": set() for name, those in OF_OURS.items() for one in those}
    assert sentences(language) == {"sheet-place": {"row"}, **named, **faults}


@pytest.mark.parametrize(
    "wrong",
    [
        SheetWrong(SheetFault.NO_ROWS),
        SheetWrong(SheetFault.EMPTY, {"what": "targets"}),
        SheetWrong(SheetFault.TWICE, {"person": "Lê Thị Mẫu"}, SheetPlace(3, "Cụm 1")),
    ],
)
def test_a_fault_comes_back_from_a_process_apart(wrong: SheetWrong) -> None:
    assert unpacked(SheetWrong, packed(wrong)) == wrong


@pytest.mark.parametrize(
    "said",
    [
        {"fault": "whatever", "values": {}, "place": None},
        {"fault": SheetFault.EMPTY.value, "values": {}, "place": None},
        {"fault": SheetFault.EMPTY.value, "values": {"what": "welcome"}, "place": None},
        {"fault": SheetFault.EMPTY.value, "values": {"what": 3}, "place": None},
        {"fault": SheetFault.TWICE.value, "values": {"person": "x"}, "place": None},
        {"fault": SheetFault.TWICE.value, "values": {"person": "x"}, "place": {"row": "3"}},
        {"fault": SheetFault.NO_ROWS.value, "values": {"person": "x"}, "place": None},
    ],
)
def test_what_cannot_be_said_does_not_come_back(said: Any) -> None:
    with pytest.raises(ValueError, match=r"cannot be said|^no |is not a valid"):
        unpacked(SheetWrong, said)
