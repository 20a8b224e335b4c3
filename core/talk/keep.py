"""For how long what was said is kept. What is still needed stays, however old: that is judged where it is emptied, in
storage."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Keep:
    """For how many days updates, messages and files are kept; 0: for ever."""

    inbox: int = 90
    text: int = 365
    file: int = 1095
