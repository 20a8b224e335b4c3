"""What a dialog says: messages with their choices. Whoever puts them into words needs nothing else of a dialog."""

from dataclasses import dataclass

from core.talk.messages import Say
from reading.meaning.values import Meaning


@dataclass(frozen=True)
class Pick:
    """One choice: its digit and its label. `means`: what people say for it instead, such as yes."""

    digit: str
    label: Say
    means: Meaning | None = None


@dataclass(frozen=True)
class Reply:
    """One message: sentences, one per line, then the choices."""

    says: tuple[Say, ...]
    picks: tuple[Pick, ...] = ()
