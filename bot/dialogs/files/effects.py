"""What the talk of files asks to be done; bot/turns/deeds/files.py does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PassFileOn:
    """Keep a file with the piece of work that it answers (None: none), and send it to whom the plan names, each of whom
    is to acknowledge it. `done`: the duty is fulfilled by it."""

    file_id: int
    name: str
    expectation_id: int | None = None
    done: bool = False


OfFiles = PassFileOn
