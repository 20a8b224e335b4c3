"""Whether a notice begins with KHẨN, as offices mark what cannot wait; "khẩn trương" is only a wish for haste."""

import re
from unicodedata import normalize

_SHOUTED = re.compile(r"\s*(?:KHẨN|KHAN|URGENT)(?: CẤP| CAP)?\b(?! (?:TRƯƠNG|TRUONG))[\s:!.,–—-]*")
_MARKED = re.compile(r"\s*(?:khẩn|urgent)(?: cấp)?\s*[:!–—-]\s*", re.IGNORECASE)


def read_urgent(text: str) -> tuple[bool, str]:
    """(whether it is, the text without the mark); the text as it is where nothing else follows. Total."""
    plain = normalize("NFC", text)
    found = _SHOUTED.match(plain) or _MARKED.match(plain)
    if found is None:
        return False, text.strip()
    return True, plain[found.end() :].strip() or text.strip()
