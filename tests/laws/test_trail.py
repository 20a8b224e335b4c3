"""What the office does is put down: each of its deeds has its sentence in both languages, and nothing but its deeds is."""

import pytest

from bot.dialogs.permitted import DEEDS
from bot.texts import Texts
from bot.turns.deeds.effects import DOINGS
from bot.turns.deeds.trailing import ABOUT, FOR_UNITS, act_of, leaves_trail
from core.office.permissions import Action
from core.talk.messages import Say
from storage.overview.trail import SHOWN
from tests.days import VIETNAM, utc

PUT_DOWN = sorted({effect.__name__: effect for effect in (*filter(leaves_trail, DOINGS), *FOR_UNITS)}.items())


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(("name", "effect"), PUT_DOWN, ids=[name for name, _ in PUT_DOWN])
def test_each_deed_has_its_sentence(name: str, effect: type, language: str) -> None:
    key = f"trail-{act_of(effect).replace('_', '-')}"
    assert Texts(language).say(Say(key), now=utc("2026-03-12 01:00"), zone=VIETNAM) != key


def test_looking_and_what_anybody_may_do_is_not_put_down() -> None:
    kept = {DEEDS[effect] for effect in DOINGS if leaves_trail(effect)}
    assert not kept & {Action.SEE_ALL, Action.COME_IN, Action.CONSENT, Action.ACKNOWLEDGE, Action.SEND_REPORT}
    assert {Action.WRITE_PLANS, Action.RELEASE_NOTICES, Action.CHANGE_PEOPLE, Action.LET_IN} <= kept


def test_what_a_deed_is_done_to_stands_in_a_table() -> None:
    assert {about.subject for about in ABOUT.values()} <= SHOWN.keys()
