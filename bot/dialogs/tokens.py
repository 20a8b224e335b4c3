"""Tokens of standing buttons, which reminders and notices carry and which hold for as long as the message is kept. Prompt buttons are bot/turns'."""

import re
from collections.abc import Mapping

from bot.dialogs.base import State

_TOKEN = re.compile(r"(ack|done|report|inquiry):([0-9]{1,15})")
_DIALOGS: Mapping[str, str] = {"ack": "acknowledge", "done": "report", "report": "report", "inquiry": "inquiry"}
_KEYS: Mapping[str, str] = {"ack": "notice_id", "inquiry": "inquiry_id"}


def standing_token(token: str) -> tuple[str, State] | None:
    """ "ack:5", "done:7", "report:7" → the dialog that answers and the state it starts from; None for anything else. The press is a 1."""
    found = _TOKEN.fullmatch(token)
    if found is None:
        return None
    kind, number = found[1], int(found[2])
    state: State = {_KEYS.get(kind, "expectation_id"): number}
    return _DIALOGS[kind], {**state, "step": "done"} if kind == "done" else state
