"""The first letter of some words, for where they stand: at the start of a line, or in the middle of a sentence."""


def first_up(words: str) -> str:
    """ "gửi báo cáo" → "Gửi báo cáo"; the other letters stay."""
    return words[:1].upper() + words[1:]


def first_down(words: str) -> str:
    """ "Gửi báo cáo" → "gửi báo cáo"; the other letters stay."""
    return words[:1].lower() + words[1:]
