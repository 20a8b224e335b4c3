"""One table of commands: the word, how it is written, what it opens, for whom, and what may follow it. The start page,
help, Telegram's list and the manual are made from it. What a talk does with a word is the talk's."""

from bot.commands.command import Command, During, Listed, Rest
from bot.commands.reading import read_command
from bot.commands.table import COMMANDS, START_PAGE, helped_with, listed_for, menu_of, talk_for
from bot.commands.who_may import WhoMay, refusal_of
from bot.commands.words import ChatWord

__all__ = [
    "COMMANDS",
    "START_PAGE",
    "ChatWord",
    "Command",
    "During",
    "Listed",
    "Rest",
    "WhoMay",
    "helped_with",
    "listed_for",
    "menu_of",
    "read_command",
    "refusal_of",
    "talk_for",
]
