"""Documents, read in a process apart: plans of the office as plans, papers of chairs only as far as to see a mark of
secrecy."""

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from apart import Slots
from core.office.units import Unit
from core.packing import packed, unpacked
from core.plans.drafts import Draft
from core.plans.found import ReadPlan
from reading.documents.extent import Extent, Missed
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.guarded.around import OfficeWords
from reading.guarded.door import HEADS, READING, SCANNING, read_apart

PLANS, PAPERS, SCANS = Slots(3), Slots(3), Slots(2)
SCANNER = "tesseract"
SHOWN = frozenset({UnreadableReason.NO_TEXT, UnreadableReason.GARBLED})
"""Reasons that do not hold for what the pages show."""
T = TypeVar("T")


@dataclass(frozen=True)
class DraftRead:
    """A plan with those each duty falls on; `partly` when the document was longer than what is read of one, `missed`
    what within it was not read."""

    draft: Draft
    partly: Extent | None = None
    missed: tuple[Missed, ...] = ()


@dataclass(frozen=True)
class PlanRead:
    """The same, before anybody is asked whom it falls on."""

    plan: ReadPlan
    partly: Extent | None = None
    missed: tuple[Missed, ...] = ()


async def read_draft_file(
    data: bytes,
    name: str,
    *,
    today: date,
    units: Sequence[Unit],
    clusters: Sequence[str],
) -> DraftRead:
    """Raises UnreadableDocument, and nothing else, whatever the file is."""
    return await _read(DraftRead, "draft", data, name, OfficeWords(today, tuple(units), tuple(clusters)))


async def read_pasted_draft(text: str, *, today: date, units: Sequence[Unit], clusters: Sequence[str]) -> DraftRead:
    """The same of a text that was typed or pasted."""
    around = OfficeWords(today, tuple(units), tuple(clusters))
    said = await read_apart(
        "draft", {"pasted": True, "around": packed(around)}, _bytes(text), limits=READING, slots=PLANS
    )
    return _unpacked(DraftRead, said)


async def read_plan_file(data: bytes, name: str, *, today: date) -> PlanRead:
    """Raises UnreadableDocument, and nothing else, whatever the file is."""
    return await _read(PlanRead, "plan", data, name, OfficeWords(today))


async def is_marked(data: bytes, name: str) -> bool:
    """Whether a paper is seen to carry a mark of secrecy. What cannot be read carries none that anybody saw."""
    try:
        try:
            await read_apart("head", {"name": name}, data, limits=HEADS, slots=PAPERS)
        except UnreadableDocument as error:
            await read_apart("head", _scan(error, {"name": name}), data, limits=SCANNING, slots=SCANS)
    except UnreadableDocument as error:
        return error.reason is UnreadableReason.SECRET_MARKING
    return False


async def _read(kind: type[T], work: str, data: bytes, name: str, around: OfficeWords) -> T:
    asked = {"name": name, "around": packed(around)}
    try:
        said = await read_apart(work, asked, data, limits=READING, slots=PLANS)
    except UnreadableDocument as error:
        said = await read_apart(work, _scan(error, asked), data, limits=SCANNING, slots=SCANS)
    return _unpacked(kind, said)


def _scan(error: UnreadableDocument, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same, to be read with the eyes of another program: of pages of pictures or of damaged letters, where it is
    installed. Raises the error otherwise."""
    if error.reason not in SHOWN:
        raise error
    scanner = shutil.which(SCANNER)
    if scanner is None:
        raise error
    return {**asked, "scanner": scanner}


def _unpacked(kind: type[T], said: Any) -> T:
    """A child that was taken over may say anything."""
    try:
        return unpacked(kind, said)
    except (ValueError, TypeError, KeyError):
        raise UnreadableDocument(UnreadableReason.ENDED) from None


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
