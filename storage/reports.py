"""What is kept of reports, by one name: answers (storage.answers) and the tables made of them (storage.tables)."""

from storage.answers import AnsweredMeanwhile, Saved, Sent, attach, mark_done, owed, save_report, sent_for, standing_of
from storage.tables import consolidated, occurrences_of_form

__all__ = [
    "AnsweredMeanwhile",
    "Saved",
    "Sent",
    "attach",
    "consolidated",
    "mark_done",
    "occurrences_of_form",
    "owed",
    "save_report",
    "sent_for",
    "standing_of",
]
