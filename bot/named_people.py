"""People of the desk as an operator names them: by `--as`, and in config.toml."""

from datetime import date

from core.office.permissions import Action, permits
from core.spelling import folded_words
from core.talk.messages import Say
from storage.database.session import Session
from storage.office import people


class NobodyAtDesk(LookupError):
    """The name is of nobody who works at the office's desk, or of several; `say` tells the operator."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.say = Say("cli-as-nobody", {"name": name})


async def person_at_desk(s: Session, name: str, today: date, action: Action = Action.WORK_AT_DESK) -> int:
    """The only one of this name who works at the desk. Raises NobodyAtDesk."""
    wanted = folded_words(name)
    everyone = [one for one in await people.people_on(s, today) if permits(one, action)]
    found = [one.id for one in everyone if folded_words(one.name) == wanted]
    if len(found) != 1:
        raise NobodyAtDesk(name)
    return found[0]
