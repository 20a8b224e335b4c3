"""What people say where, and what must come of it: the lines of said/*.txt, played without a database."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.dialogs.base import Expects
from bot.dialogs.effects import Acknowledge, AnswerConsent, HandToOffice
from bot.dialogs.engine import states
from bot.dialogs.join import Here as AtDoor
from bot.dialogs.join import JoinTalk
from bot.dialogs.join import Step as DoorStep
from bot.dialogs.report.effects import SendReport
from bot.dialogs.report.here import Here, Step
from bot.dialogs.report.talk import ReportTalk
from bot.turns.talks import Pushed, ShownChoice, Talk
from core.office.people import Person
from core.talk.messages import Say
from tests.bot.dialogs.known import KNOWN
from tests.bot.dialogs.played import Played, label, typed
from tests.bot.dialogs.samples import CHAIR

FOLDER = Path(__file__).parent / "said"
GIVEN = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}
READ_BACK = Here(Step.CONFIRM, 1, answers=GIVEN, base=0)
ASKED = Here(Step.FILL, 1, base=0)


@dataclass(frozen=True)
class Said:
    """One line of a file: where, what was typed, and what it must come to."""

    language: str
    place: str
    text: str
    meant: str


def said_lines(language: str) -> list[Said]:
    found, place = list[Said](), ""
    for line in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            place = line[3:].partition(":")[0]
        elif "=>" in line and not line.startswith("#"):
            text, _, meant = line.rpartition(" => ")
            found.append(Said(language, place, text, meant))
    return found


def pushed(key: str, token: str, language: str) -> Pushed:
    return Pushed([ShownChoice("1", label(Say(key), language), None, token)])


def report_at(here: Here, language: str) -> Talk:
    """The report's prompt as a step shows it."""
    talk = Talk(ReportTalk.name, ReportTalk.version, states.written(here), Expects.CHOICE, prompt=4)
    return typed("…", talk, CHAIR, language=language).talk


def at_the_door(language: str) -> Talk:
    state = states.written(AtDoor(DoorStep.CONSENT, "K7M9XQ4M"))
    return typed("…", Talk(JoinTalk.name, JoinTalk.version, state, prompt=4), None, language=language).talk


def notified(talk: Talk, language: str) -> Talk:
    return replace(talk, pushed=(pushed("pick-received", "ack:5", language),))


PLACES: Mapping[str, Callable[[str], Talk]] = {
    "đọc lại": lambda language: report_at(READ_BACK, language),
    "lời mời": at_the_door,
    "thông báo": lambda language: notified(Talk(prompt=4), language),
    "nhắc": lambda language: replace(Talk(prompt=4), pushed=(pushed("pick-report", "report:1", language),)),
    "hỏi số": lambda language: report_at(ASKED, language),
    "thông báo sau đọc lại": lambda language: notified(report_at(READ_BACK, language), language),
}


def who(said: Said) -> Person | None:
    return None if said.place == "lời mời" else CHAIR


def answers(played: Played) -> Mapping[str, Any]:
    return {key: Decimal(str(value)) for key, value in (played.talk.state or {}).get("answers", {}).items()}


def step(played: Played) -> str:
    return str((played.talk.state or {}).get("step", ""))


def done(played: Played) -> tuple[object, ...]:
    """What was done, beside handing a sentence to the office and noting what was read back."""
    return tuple(one for one in played.effects if isinstance(one, AnswerConsent | Acknowledge | SendReport))


def came_of(said: Said, before: Talk, played: Played) -> str:
    """The word of said/*.txt for what came of it."""
    match done(played):
        case (SendReport(values=values),):
            return "gửi" if values == GIVEN else f"gửi {values}"
        case (Acknowledge(notice_id=5),):
            return "đã nhận"
        case (AnswerConsent(agreed),):
            return "đồng ý" if agreed else "từ chối"
        case ():
            return _nothing_done(said, before, played)
    return repr(done(played))


def _nothing_done(said: Said, before: Talk, played: Played) -> str:
    if said.place == "lời mời" and step(played) == DoorStep.WHO:
        return "đồng ý"
    if step(played) in (Step.CHANGE, Step.VALUE) and answers(played) == GIVEN:
        return "sửa"
    if step(played) == Step.CONFIRM and not (before.state or {}).get("answers"):
        return f"đọc lại {figures(played)}"
    if said.place == "nhắc" and step(played) == Step.FILL and not answers(played):
        return "mở"
    if said.place == "hỏi số" and answers(played):
        return f"đã có {figures(played)}"
    return "giữ" if _stands(before, played) else f"{played.talk.dialog} {played.talk.state}"


def figures(played: Played) -> str:
    return " ".join(f"{answers(played)[key]:f}" if key in answers(played) else "-" for key in GIVEN)


def _stands(before: Talk, played: Played) -> bool:
    """Whether the question that was open still is, with all that was given."""
    state, kept = dict(before.state or {}), dict(played.talk.state or {})
    for each in (state, kept):
        for name in ("engine", "single"):
            each.pop(name, None)
    return not before.under_way or (played.talk.dialog, kept) == (before.dialog, state)


MAY_BE = {"không gửi": ("giữ", "sửa")}
"""Where two things are right: what counts is that nothing is sent and nothing is lost."""


STILL_ASKED = {"dduungs rooif", "chưa, còn sai", "12-3-45tr", "12, 3, 45 million", "No, it is wrong"}
"""What is not understood yet, and asked about: nothing comes of it."""


def heard_as(said: Said) -> str:
    before = PLACES[said.place](said.language)
    played = typed(said.text, before, who(said), known=KNOWN, language=said.language)
    return came_of(said, before, played)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_people_say_is_understood(language: str) -> None:
    lines = said_lines(language)
    wrong = [(one.place, one.text, one.meant, heard_as(one)) for one in lines]
    missed = [one for one in wrong if one[3] not in MAY_BE.get(one[2], (one[2],))]
    assert [one for one in missed if one[3] != "giữ" or one[1] not in STILL_ASKED] == []
    assert len(lines) >= 100


def test_handing_to_the_office_does_nothing_else() -> None:
    played = typed("số này là của cả năm hay một quý vậy em?", PLACES["đọc lại"]("vi"), CHAIR)
    assert [one for one in played.effects if not isinstance(one, HandToOffice)] == []
