"""Large letters on Zalo, as sendMessage takes them: `text_styles`, a list of `{start, len, st}` in UTF-16 units with
codes such as `f_20` (docs/operate.md says where that is from). Not by Markdown, which would read what people typed."""

from collections.abc import Mapping, Sequence

from bot.channels.parts import utf16_length

LARGEST = "f_20"
SHORT = 700
"""UTF-16 units: reminders and questions have at most a few short lines. Tables and lists would fill several screens."""


def large_letters(text: str) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """The parameters that say so of a whole text; none for a long one."""
    length = utf16_length(text)
    if length > SHORT:
        return {}
    return {"text_styles": [{"start": 0, "len": length, "st": [LARGEST]}]}
