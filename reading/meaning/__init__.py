"""What a typed sentence means before any talk judges it: yes, no, received, later, a question, a choice's label, or
none of these. Figures are reading.numbers', days are reading.when's, words of command bot.commands'."""

from reading.meaning.choices import read_choice
from reading.meaning.contexts import meant
from reading.meaning.fillers import is_courtesy, without_fillers
from reading.meaning.in_context import MeaningInContext, MeaningKind, read_meaning
from reading.meaning.likeness import may_be_typed
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning

__all__ = [
    "Asked",
    "Meaning",
    "MeaningInContext",
    "MeaningKind",
    "is_courtesy",
    "may_be_typed",
    "meanings_of",
    "meant",
    "read_choice",
    "read_meaning",
    "without_fillers",
]
