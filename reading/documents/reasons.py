"""Why a document cannot be read; each reason has its sentence in bot/texts, `unreadable-<reason>` with hyphens. Nothing
of the document is kept."""

from enum import StrEnum


class UnreadableReason(StrEnum):
    """NO_TEXT: a scan, pages of pictures; SECRET_MARKING: a state secret; NOT_VIETNAMESE: a page of text and none of it
    Vietnamese. TOO_HEAVY: reading it took more memory or time than it may, or it is made of more pieces than a document
    has; ENDED: it ended its reader. OLD_FONT: letters of a font of before Unicode that is not known; GARBLED: a PDF
    whose letters were mixed up."""

    EMPTY = "empty"
    PICTURE = "picture"
    ENCRYPTED = "encrypted"
    OLD_DOC = "old_doc"
    CORRUPT = "corrupt"
    ZIP_BOMB = "zip_bomb"
    TOO_LARGE = "too_large"
    NO_TEXT = "no_text"
    SECRET_MARKING = "secret_marking"
    NOT_VIETNAMESE = "not_vietnamese"
    UNKNOWN_FORMAT = "unknown_format"
    TOO_HEAVY = "too_heavy"
    ENDED = "ended"
    OLD_FONT = "old_font"
    GARBLED = "garbled"


class UnreadableDocument(Exception):
    """A file or text that is not read, and why; the message holds nothing of its content."""

    def __init__(self, reason: UnreadableReason) -> None:
        super().__init__(reason.value)
        self.reason = reason
