"""One's own name: it is the roster's, and so the office confirms how it is to be written."""

import re
from dataclasses import replace

from bot.dialogs.effects import HandToOffice
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_name, asks_yes
from bot.dialogs.engine.scene import Scene
from bot.dialogs.myself.here import Here, Knows, Step
from bot.dialogs.people.typed import read_name
from core.office.people import Person
from core.talk.messages import Say
from core.talk.questions import QuestionKind

BEFORE_NAME = re.compile(r"^(?:\s*(?:thành|là|lại|phải là|đúng là|to|is)\b|[\s:,–-])+", re.IGNORECASE)


def name_typed(here: Here, text: str, scene: Scene[Knows]) -> Outcome:
    """What follows the command: "sửa tên tôi thành Lê Văn Thao"."""
    if scene.at_desk:
        return ends(Say("myself-name-desk"))
    match read_name(BEFORE_NAME.sub("", text)):
        case str() as name if scene.person is not None:
            return _given(here, name, scene.person)
        case Say() as why if text.strip():
            return goes_on(replace(here, step=Step.NAME), why)
    return goes_on(replace(here, step=Step.NAME))


def _given(here: Here, name: str, person: Person) -> Outcome:
    if person.name == name:
        return ends(Say("myself-name-same", {"name": name}))
    return goes_on(replace(here, step=Step.NAME_SURE, name=name))


def name_prompt(scene: Scene[Knows]) -> Prompt | None:
    if scene.person is None:
        return None
    return asks_name((Say("myself-name", {"name": scene.person.name}), Say("myself-new-name")), read_name)


def name_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(str() as name) if scene.person is not None:
            return _given(here, name, scene.person)
    return Unheard()


def name_sure_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    if scene.person is None:
        return None
    says = Say("myself-name-sure", {"before": scene.person.name, "name": here.name})
    return asks_yes(says, "pick-myself-propose", "pick-myself-again")


def name_sure_answered(here: Here, heard: Answer) -> Outcome:
    if not isinstance(heard, Chose):
        return Unheard()
    if not heard.yes:
        return goes_on(replace(here, step=Step.NAME))
    proposed = HandToOffice(QuestionKind.NAME, here.name)
    return ends(Say("myself-name-proposed", {"name": here.name}), effects=(proposed,))
