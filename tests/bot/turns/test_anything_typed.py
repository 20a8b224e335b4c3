"""A chair types anything between reminders, notices, questions back and chases: nothing is sent that was not read back
and confirmed by an answer to that read-back, and nothing is lost that was given."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from bot.dialogs.effects import Effect
from bot.dialogs.report.effects import KeepReadBack, SendReport
from bot.turns.talks import Pushed, ShownChoice, Talk
from bot.words import ChatWord
from core.spelling import folded_words
from core.talk.messages import HeardKind, Say
from core.talk.read_backs import ReadBack
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning
from tests.bot.dialogs.known import KNOWN
from tests.bot.dialogs.played import Played, heard, label
from tests.bot.dialogs.samples import CHAIR, REQUESTS

FIGURES = (
    "12 3 45tr",
    "12",
    "0",
    "nhà 5",
    "quỹ 45 triệu đồng",
    "kết nạp 12 hội viên",
    "1=12 2=3",
    "9 9 9tr",
    "70 3 1tr",
)
DIGITS = ("1", "2", "3", "0", "9", "1.", "số 1", "(2)")
PHRASES = (
    *("ok", "đúng rồi em", "gửi đi", "dung roi", "khoan đã", "sai rồi", "sửa", "sửa nhà 7", "chưa có", "bỏ qua"),
    *("mai tôi gửi", "để lát nữa", "họp ở đâu vậy em?", "cảm ơn em", "chào em", "anh Ba ơi", "như năm ngoái", "👍"),
)
COMMANDS = ("báo cáo", "trợ giúp", "lịch", "thông báo", "đã nhận", "về", "quay lại", "từng số", "văn phòng", "dừng")
SAID = st.sampled_from((*FIGURES, *DIGITS, *PHRASES, *COMMANDS)) | st.text(max_size=12)
STOPS = frozenset({Meaning.STOP})
STEPS_BACK = frozenset(folded_words(one) for one in ChatWord.BACK.command.spellings)


def given(talk: Talk) -> Mapping[str, Any]:
    """The figures of the report, under way or paused."""
    state = talk.state if talk.dialog == "report" and talk.state else talk.paused.get("report", {})
    return dict(state.get("answers", {}))


class Chair(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.talk = Talk()
        self.kept: ReadBack | None = None
        self.sent: list[SendReport] = []

    @property
    def known(self) -> Mapping[str, Any]:
        """One report is asked for, until it is sent."""
        requests = () if self.sent else (REQUESTS[0],)
        return {**KNOWN, "requests": requests, "read_back": self.kept}

    # --- what comes by itself -----------------------------------------------------------------------------------------

    @rule()
    def is_reminded(self) -> None:
        self._pushed(("pick-report", "report:1"))

    @rule()
    def is_told(self) -> None:
        self._pushed(("pick-received", "ack:5"))

    @rule()
    def is_told_something_that_asks_nothing(self) -> None:
        self._pushed()

    @rule()
    def is_asked_back(self) -> None:
        self._pushed(("pick-answer", "inquiry:1"))

    @precondition(lambda self: self.kept is not None)
    @rule()
    def is_chased(self) -> None:
        number = self.kept.number if self.kept is not None else 0
        self._pushed(("pick-right-send", f"confirm:{number}"), ("pick-correct", f"amend:{number}"))

    def _pushed(self, *choices: tuple[str, str]) -> None:
        shown = [
            ShownChoice(str(digit), label(Say(key)), None, token) for digit, (key, token) in enumerate(choices, start=1)
        ]
        self.talk = replace(self.talk, pushed=(Pushed(shown), *self.talk.pushed))

    # --- what the chair does ------------------------------------------------------------------------------------------

    @rule(text=SAID)
    def types(self, text: str) -> None:
        self._does(text)

    @precondition(lambda self: self.talk.choices)
    @rule(data=st.data())
    def types_a_label(self, data: st.DataObject) -> None:
        self._does(data.draw(st.sampled_from([one.label for one in self.talk.choices])))

    @rule(token=st.sampled_from(("report:1", "ack:5", "inquiry:1", "1.1", "2.1")))
    def presses_a_button_of_any_age(self, token: str) -> None:
        self._does(token, HeardKind.BUTTON)

    def _does(self, text: str, kind: HeardKind = HeardKind.TEXT) -> None:
        before, chased = self.talk, self._is_chased
        played = heard(text, before, CHAIR, kind=kind, known=self.known)
        self.talk = played.talk
        for effect in played.effects:
            self._judged(effect, before, chased, text, kind)
        self._nothing_is_lost(before, played, text, kind)

    @property
    def _is_chased(self) -> bool:
        """Whether the newest message that asks is the chase of the read-back that is kept."""
        newest = self.talk.asking[0].choices if self.talk.asking else ()
        return any(one.token.startswith("confirm:") for one in newest)

    def _judged(self, effect: Effect, before: Talk, chased: bool, text: str, kind: HeardKind) -> None:
        """What is typed answers the newest message that asks; a button of the question belongs to that alone."""
        if isinstance(effect, KeepReadBack):
            self.kept = effect.read_back
        if isinstance(effect, SendReport):
            state = before.state or {}
            read_back = before.dialog == "report" and state.get("step") == "confirm"
            read_back = read_back and (kind is HeardKind.BUTTON or not before.pushed)
            shown = given(before) if read_back else {}
            if chased and self.kept is not None:
                shown = {key: str(value) for key, value in self.kept.values.items()}
            assert shown == {key: str(value) for key, value in effect.values.items()}, (text, effect)
            self.sent.append(effect)
            self.kept = None

    def _nothing_is_lost(self, before: Talk, played: Played, text: str, kind: HeardKind) -> None:
        """Figures go when they are sent, when somebody stops, and when newer ones are given; a step back takes back
        the last one, and no other."""
        sent = any(isinstance(one, SendReport) for one in played.effects)
        if sent or self.sent or meanings_of(text) & STOPS or folded_words(text) == "dung":
            return
        had, left = given(before), given(self.talk)
        if folded_words(text) in STEPS_BACK and had and not had.items() <= left.items():
            had = dict(list(had.items())[:-1])
        assert had.keys() <= left.keys() | self._said_blank(), (text, had, left)
        if kind is HeardKind.BUTTON or not re.search(r"\d", text):
            assert had.items() <= left.items() or self._said_blank(), (text, had, left)

    def _said_blank(self) -> set[str]:
        """Of what somebody has said that there is none."""
        state = self.talk.state if self.talk.dialog == "report" else self.talk.paused.get("report")
        return set((state or {}).get("blanks", {}))


TestAnythingTyped = Chair.TestCase
TestAnythingTyped.settings = settings(max_examples=4 * settings().max_examples, stateful_step_count=25, deadline=None)
