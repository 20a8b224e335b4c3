"""The address of a form: it names one person and one piece of work. What it opens is judged by how things stand when it
is opened."""

from dataclasses import dataclass

from bot.settings import WebSettings
from bot.signed_links import read_signed, signed_address, signed_token

PATH = "/f/"
PURPOSE = "form"


@dataclass(frozen=True)
class FormLink:
    """Whose form, and of which piece of work."""

    contact_id: int
    expectation_id: int


def form_address(web: WebSettings, link: FormLink) -> str | None:
    """The whole address; None where nobody could open it."""
    return signed_address(web, PATH, PURPOSE, (link.contact_id, link.expectation_id))


def form_token(web: WebSettings, link: FormLink) -> str:
    return signed_token(web, PURPOSE, (link.contact_id, link.expectation_id))


def read_token(web: WebSettings, token: str) -> FormLink | None:
    """None for what nobody here has signed. Total."""
    found = read_signed(web, PURPOSE, 2, token)
    if found is None:
        return None
    return FormLink(*found)
