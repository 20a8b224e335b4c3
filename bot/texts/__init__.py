"""Every sentence the bot says, in vi.ftl and en.ftl (Project Fluent), and the Texts that render them. What is said when
is the dialogs' matter."""

from bot.texts.catalog import Texts

__all__ = ["Texts"]
