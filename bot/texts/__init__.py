"""Every sentence the bot says, in vi.ftl and en.ftl (Project Fluent), and the Texts that render them. What is said when
is the dialogs' matter."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.texts.catalog import Texts

__all__ = ["Texts"]


def __getattr__(name: str) -> Any:
    """Texts, when they are asked for: the help of the command line reads its sentences without them."""
    if name != "Texts":
        raise AttributeError(name)
    from bot.texts.catalog import Texts

    return Texts
