"""Values of a state that was handed over or saved, by name: of the right type, or none. It trusts nothing."""

from bot.dialogs.base import State


def text_in(state: State, key: str) -> str:
    """The string under `key`, empty when there is none."""
    value = state.get(key)
    if isinstance(value, str):
        return value
    return ""


def number_in(state: State, key: str) -> int | None:
    """The whole number under `key`."""
    value = state.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return None
