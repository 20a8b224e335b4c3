"""What turns load and make when they first need it, all at once."""

from bot.dialogs.registry import DIALOGS
from bot.turns.deeds.effects import DOINGS
from bot.turns.known.loaders import LOADERS
from reading.meaning.covering import lexicon


def be_ready() -> None:
    """Before what may be blamed for the end of the program: what ends it meanwhile is nobody's fault."""
    for table in (DIALOGS, DOINGS, LOADERS):
        table.load_all()
    lexicon()
