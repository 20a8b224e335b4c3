"""A file that is kept between two presses. From page to page it is carried as a number that we have signed for whoever
looks, so that nobody names a file of others."""

from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.settings import WebSettings
from bot.signed_links import read_signed, signed_token
from storage.mail.files import KeptFile, kept_file

FIELD = "file"
"""In which the forms of these pages carry it."""


@dataclass(frozen=True)
class CarriedFile:
    """Who carries it, and which it is; of two purposes neither opens the other's."""

    contact_id: int
    file_id: int

    @classmethod
    def read(cls, web: WebSettings, purpose: str, token: str) -> "CarriedFile | None":
        """None for what nobody here has signed. Total."""
        found = read_signed(web, purpose, 2, token)
        if found is None:
            return None
        return cls(*found)

    def token(self, web: WebSettings, purpose: str) -> str:
        return signed_token(web, purpose, (self.contact_id, self.file_id))


def carried_token(file_id: int, purpose: str, call: DeskCall) -> str:
    """How a page of this person carries it."""
    return CarriedFile(call.person.id, file_id).token(call.config.web, purpose)


async def carried_file(purpose: str, call: DeskCall) -> KeptFile | None:
    """The one that this person's page carries, as long as it is kept."""
    found = CarriedFile.read(call.config.web, purpose, call.field(FIELD))
    if found is None or found.contact_id != call.person.id:
        return None
    return await kept_file(call.s, found.file_id)
