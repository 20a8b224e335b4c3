"""No dialog raises, whatever state was saved, whatever is said, whatever is known; and every answer can be put into
words."""

import logging
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands import talk_for
from bot.dialogs.base import Cue, Document, Turn
from bot.dialogs.registry import DIALOGS
from bot.dialogs.tokens import standing_talk
from bot.texts import Texts
from bot.words import ChatWord
from core.office.people import Person, Refusal
from core.office.successions import SuccessionFault
from core.plans.changes import Difference, LadderShift
from core.plans.drafts import Draft
from core.reminders.alarms import Subject
from tests.bot.dialogs.declared import PEOPLE, TALKS, states_of, steps_of
from tests.bot.dialogs.known import KNOWN, NOW, USUAL
from tests.bot.dialogs.samples import (
    CHAIR,
    STEWARD,
    sample_draft,
)
from tests.chats.script import ZONE

texts = st.text(max_size=60) | st.sampled_from(
    (
        "1",
        "2",
        "3",
        "0",
        "12 3 45tr",
        "sửa 3: 15/6/2026",
        "bỏ 1, 2",
        "giữ 1",
        "thêm: họp 8h ngày 1/4/2026",
        "kích hoạt",
        "dung",
        "K7M9XQ4M",
        "nhà 5",
        "tung so",
        "trước 7, 3, 1 ngày lúc 8 giờ",
        "trước 999 ngày",
        "x" * 6000,
    )
)
people = st.sampled_from(PEOPLE)
knowns = st.dictionaries(st.sampled_from(sorted(KNOWN)), st.just(None), max_size=6).map(
    lambda gone: {**KNOWN, **gone}
) | st.just({})
ANOTHER = Difference(ladder=LadderShift(Subject.EVENT, "Hội nghị", USUAL, (), hushed=2))
knowns |= st.sampled_from(
    (
        {
            **KNOWN,
            "invitation": Refusal.EXPIRED,
            "outlook": ((SuccessionFault.EARLY, "HB"), (SuccessionFault.TAKEN, "BM")),
        },
        {**KNOWN, "difference": ANOTHER},
        {**KNOWN, "read": sample_draft()},
        {**KNOWN, "read": Draft(sample_draft().head)},
    )
)
documents = st.none() | st.builds(
    Document, st.just("a.docx"), st.integers(0, 9), problem=st.none() | st.sampled_from(("corrupt", "old_doc", "?"))
)
cues = st.builds(
    Cue,
    text=texts,
    digit=st.none() | st.sampled_from(("0", "1", "2", "3", "9", "99", "x")),
    word=st.none() | st.sampled_from(ChatWord),
    rest=st.just("") | texts,
    document=documents,
    other=st.none() | st.just("photo"),
    again=st.booleans(),
    person=people,
    known=knowns,
)


@pytest.mark.parametrize("name", sorted(TALKS))
@pytest.mark.parametrize("language", ["vi", "en"])
@given(data=st.data(), cue=cues)
def test_a_talk_answers_anything_at_every_step(name: str, language: str, data: st.DataObject, cue: Cue) -> None:
    state = data.draw(states_of(TALKS[name]))
    before = deepcopy(state)
    turn = TALKS[name].step(state, cue, NOW)
    assert (turn, state) == (TALKS[name].step(state, cue, NOW), before)
    assert isinstance(turn, Turn)
    assert turn.hand_to is None or turn.hand_to in DIALOGS
    assert turn.replies or turn.hand_to
    faults = logging.getLogger("bot.texts.catalog")
    heard: list[logging.LogRecord] = []
    faults.addFilter(lambda record: heard.append(record) or False)
    try:
        for reply in turn.replies:
            text = Texts(language).message(reply.says, reply.picks, now=NOW, zone=ZONE)
            assert text
            assert len({pick.digit for pick in reply.picks}) == len(reply.picks)
    finally:
        faults.filters.clear()
    assert [record.getMessage() for record in heard] == []


@given(st.text() | st.from_regex(r"(ack|done|report):\d{1,20}"))
def test_a_standing_talk_is_known_or_not(token: str) -> None:
    found = standing_talk(token)
    assert found is None or found[0] in DIALOGS


@pytest.mark.parametrize(
    ("token", "route"),
    [
        ("ack:5", ("acknowledge", {"notice_id": 5})),
        ("done:7", ("report", {"expectation_id": 7, "done": True})),
        ("report:7", ("report", {"expectation_id": 7})),
        ("inquiry:7", ("inquiry", {"inquiry_id": 7})),
        ("report:", None),
        ("12.1", None),
        ("", None),
    ],
)
def test_standing_talks(token: str, route: tuple[str, dict[str, Any]] | None) -> None:
    assert standing_talk(token) == route


@pytest.mark.parametrize("word", list(ChatWord))
@pytest.mark.parametrize("person", [None, CHAIR, STEWARD])
def test_every_word_opens_a_dialog_for_everybody(word: ChatWord, person: Person | None) -> None:
    assert talk_for(word, person) in DIALOGS


@pytest.mark.parametrize(
    ("word", "chair", "office"),
    [
        (ChatWord.REPORT, "report", "report"),
        (ChatWord.CONTINUE, "report", "plan"),
        (ChatWord.PLANS, "home", "plan"),
        (ChatWord.PROGRESS, "home", "progress"),
        (ChatWord.NOTICES, "acknowledge", "notices"),
        (ChatWord.AGENDA, "agenda", "agenda"),
        (ChatWord.START, "join", "join"),
    ],
)
def test_words_open_what_is_theirs(word: ChatWord, chair: str, office: str) -> None:
    assert (talk_for(word, CHAIR), talk_for(word, STEWARD)) == (chair, office)


def test_every_dialog_declares_its_steps() -> None:
    assert TALKS.keys() == DIALOGS.keys()
    assert all(steps_of(talk) for talk in TALKS.values())


def test_something_is_known_for_every_name_that_a_talk_declares() -> None:
    declared = {name for talk in TALKS.values() for name in talk.sees}
    assert declared == KNOWN.keys()


def test_no_dialog_s_name_differs_from_its_place() -> None:
    assert {name: dialog.name for name, dialog in DIALOGS.items()} == {name: name for name in DIALOGS}
