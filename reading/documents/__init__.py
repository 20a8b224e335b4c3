"""Documents as they are sent, turned into text. What the text says is read in reading.plan."""

from reading.documents.reader import read_document, read_pasted, take_document, take_scan
from reading.documents.reasons import UnreadableDocument, UnreadableReason

__all__ = ["UnreadableDocument", "UnreadableReason", "read_document", "read_pasted", "take_document", "take_scan"]
