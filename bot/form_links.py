"""The address of a form: it names one person and one piece of work, signed with the secret of `[web]`. Nothing is
stored of it, so that it can be given again; what it opens is judged by how things stand when it is opened."""

import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

from bot.settings import WebSettings

PATH = "/f/"
SIGNED = 16
"""Bytes of the signature: a million guesses hit one of a million links with a chance below 10⁻²⁶."""
LONGEST = 80
LEAST_SECRET = 16
"""Characters of a secret that nobody guesses; with fewer no link is made, and none is opened."""


@dataclass(frozen=True)
class FormLink:
    """Whose form, and of which piece of work."""

    contact_id: int
    expectation_id: int


def form_address(web: WebSettings, link: FormLink) -> str | None:
    """The whole address; None where nobody could open it: without a public address or a secret."""
    if not web.public_url or not can_sign(web):
        return None
    return web.public_url.rstrip("/") + PATH + form_token(web, link)


def can_sign(web: WebSettings) -> bool:
    return len(web.secret.get_secret_value()) >= LEAST_SECRET


def form_token(web: WebSettings, link: FormLink) -> str:
    """What stands in the address, of letters that need no writing out."""
    return f"{link.contact_id}-{link.expectation_id}-{_signature(web, link)}"


def read_token(web: WebSettings, token: str) -> FormLink | None:
    """None for what nobody here has signed. Total."""
    contact, _, rest = token[:LONGEST].partition("-")
    work, _, signature = rest.partition("-")
    if not (can_sign(web) and _is_number(contact) and _is_number(work)):
        return None
    link = FormLink(int(contact), int(work))
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), _signature(web, link).encode()):
        return None
    return link


def _is_number(text: str) -> bool:
    """As it is written by form_token, and no other way."""
    return text.isascii() and text.isdigit() and len(text) < 19 and text == str(int(text))


def _signature(web: WebSettings, link: FormLink) -> str:
    words = f"form:{link.contact_id}:{link.expectation_id}"
    signed = hmac.new(web.secret.get_secret_value().encode(), words.encode(), sha256).digest()
    return urlsafe_b64encode(signed[:SIGNED]).decode().rstrip("=")
