"""One spelling for what is compared: letters in lower case, without their accents. What words mean is reading's and
bot.words'."""

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents: "Cụm trưởng" and "cum truong" become one, and so do NFC, NFD and full-width letters.
    Spaces stay as they are."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower()).replace("đ", "d")
    return "".join(char for char in apart if not unicodedata.combining(char))


def folded_words(text: str) -> str:
    """Folded, with single spaces: "  Báo  CÁO" → "bao cao"."""
    return " ".join(fold(text).split())
