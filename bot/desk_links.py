"""The address of a way in to the desk: it names a row that says whose it is, and whether it was used."""

from bot.settings import WebSettings
from bot.signed_links import read_signed, signed_address, signed_token

PATH = "/desk/in/"
PURPOSE = "desk"


def desk_address(web: WebSettings, link_id: int) -> str | None:
    """The whole address; None where nobody could open it."""
    return signed_address(web, PATH, PURPOSE, (link_id,))


def desk_token(web: WebSettings, link_id: int) -> str:
    return signed_token(web, PURPOSE, (link_id,))


def read_desk_token(web: WebSettings, token: str) -> int | None:
    """The number of the link; None for what nobody here has signed. Total."""
    found = read_signed(web, PURPOSE, 1, token)
    if found is None:
        return None
    return found[0]
