"""Every choice of every step of every talk is heard by its label and by its digit, however they are typed, as its
button is."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from bot.dialogs.base import Cue
from bot.dialogs.engine import states
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import scene_of
from bot.dialogs.engine.talk import DeclaredTalk
from bot.turns.talks import ShownChoice, Talk
from core.office.people import Consent, Person
from core.office.permissions import permits
from core.plans.found import Head
from core.spelling import fold
from core.states import PlanState
from tests.bot.dialogs import test_plan_periods, test_plan_targets
from tests.bot.dialogs.declared import PEOPLE, TALKS, here_at, steps_of
from tests.bot.dialogs.known import KNOWN, NOW
from tests.bot.dialogs.played import Played, on_screen, typed
from tests.chats.office import FORM

NOT_ITS_OWN = {("enter", "done"), ("enter", "choose"), ("enter", "choose-sent"), ("enter", "duty")}
"""Steps of the sister whose state a talk shares; in them it asks nothing."""
EVERYWHERE = [
    (name, step) for name, talk in sorted(TALKS.items()) for step in steps_of(talk) if not isinstance(talk, SaidAtOnce)
]
ASKED = [(name, step) for name, step in EVERYWHERE if (name, step.value) not in NOT_ITS_OWN]
OF_TARGETS = {
    "draft": test_plan_targets.draft(test_plan_targets.NEW, test_plan_targets.PAPERS),
    "forms": (test_plan_targets.FORM,),
}
_WITH_STRANGERS = tuple(
    replace(duty, unheard=words)
    for duty, words in zip(KNOWN["draft"].deadlines, ("Phòng Nội vụ", "Ban Chỉ đạo"), strict=True)
)
_DUTY = KNOWN["draft"].deadlines[0]
_LAST_YEAR = replace(_DUTY, found=replace(_DUTY.found, due=date(2025, 3, 20)))
KNOWN_AT: Mapping[tuple[str, str], Mapping[str, Any]] = {
    ("plan", "period"): {
        "draft": test_plan_periods.draft("Báo cáo 6 tháng đầu năm", form=FORM.key),
        "forms": (test_plan_periods.QUARTERLY,),
    },
    ("plan", "targets"): OF_TARGETS,
    ("plan", "whom"): {"draft": replace(KNOWN["draft"], deadlines=_WITH_STRANGERS)},
    ("plan", "past"): {"draft": replace(KNOWN["draft"], events=(), deadlines=(_LAST_YEAR,))},
    ("plan", "nameless"): {"draft": replace(KNOWN["draft"], head=Head())},
    ("plan", "target"): OF_TARGETS,
    ("plans", "reopen"): {"standing": replace(KNOWN["standing"], state=PlanState.STOPPED)},
}
"""What is known where a step asks of what the common plan has not."""
DIGITS = {"1": "một", "2": "hai", "3": "ba", "4": "bốn", "5": "năm"}


def ways_of_typing(choice: ShownChoice) -> Sequence[str]:
    """Of a label, and of its digit."""
    label, digit = choice.label, choice.digit
    labels = (label, label.upper(), fold(label), f"dạ {label.lower()} ạ", f"{label}.")
    digits = (f"{digit}.", f"({digit})", f"số {digit}", f"so {digit}", f"chọn {digit} ạ", f"{digit} nhé")
    return (*labels, *digits, *(f"số {DIGITS[one]}" for one in DIGITS if one == digit))


def asked(talk: DeclaredTalk[Any, Any], here: Any, person: Person | None, known: Mapping[str, Any]) -> Prompt | None:
    """None where nothing is asked, and of whom another talk is asked: the door, before they have agreed."""
    may_talk = person is not None and person.consent is Consent.GIVEN
    if not permits(person, talk.may) or may_talk == (talk.name == "join"):
        return None
    return talk.prompt(here, scene_of(talk.knows, Cue(person=person, known=known), NOW))


def standing(talk: DeclaredTalk[Any, Any], here: Any, prompt: Prompt, language: str) -> Talk:
    """The prompt is on the screen."""
    choices = on_screen(prompt.picks, language)
    return Talk(talk.name, talk.version, states.written(here), prompt.expects, choices, prompt=4)


def came_to(played: Played) -> Played:
    """Without the number of the prompt."""
    return replace(played, talk=replace(played.talk, prompt=0))


def heard_otherwise(
    shown: Talk, person: Person | None, language: str, known: Mapping[str, Any]
) -> list[tuple[str, str]]:
    """What was typed for a choice and not heard as its digit is."""
    found = []
    for choice in shown.choices:
        right = came_to(typed(choice.digit, shown, person, known=known, language=language))
        found += [
            (choice.label, text)
            for text in ways_of_typing(choice)
            if came_to(typed(text, shown, person, known=known, language=language)) != right
        ]
    return found


SEEN: set[tuple[str, str, str]] = set()
"""Talk, choices and kind of answer that were found right already."""


@pytest.mark.parametrize(("name", "step"), ASKED, ids=[f"{name}-{step}" for name, step in ASKED])
@settings(
    max_examples=settings().max_examples // 5,
    suppress_health_check=[HealthCheck.filter_too_much],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(data=st.data(), language=st.sampled_from(("vi", "en")))
def test_a_label_is_heard_as_its_digit(name: str, step: Enum, language: str, data: st.DataObject) -> None:
    talk = TALKS[name]
    here, person = data.draw(here_at(talk, step)), data.draw(st.sampled_from(PEOPLE))
    known = {**KNOWN, **KNOWN_AT.get((name, step.value), {})}
    prompt = asked(talk, here, person, known)
    assume(prompt is not None)
    assert prompt is not None
    shown = standing(talk, here, prompt, language)
    known_right = (name, language, repr((shown.choices, shown.expects, person)))
    if known_right not in SEEN:
        assert heard_otherwise(shown, person, language, known) == []
        SEEN.add(known_right)


@pytest.mark.parametrize(("name", "step"), sorted(NOT_ITS_OWN))
@given(data=st.data())
def test_in_a_step_of_its_sister_a_talk_asks_nothing(name: str, step: str, data: st.DataObject) -> None:
    talk = TALKS[name]
    here = data.draw(here_at(talk, next(one for one in steps_of(talk) if one.value == step)))
    assert asked(talk, here, data.draw(st.sampled_from(PEOPLE)), KNOWN) is None
