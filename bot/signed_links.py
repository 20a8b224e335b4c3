"""How the addresses of our own pages are signed, with the secret of `[web]`: whole numbers, and a signature over them
and what they are for, so that no address opens another kind of page. Nothing is stored of them."""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from hashlib import sha256

from bot.settings import WebSettings

SIGNED = 16
"""Bytes of the signature: a million guesses hit one of a million links with a chance below 10⁻²⁶."""
LONGEST = 100
LEAST_SECRET = 16
"""Characters of a secret that nobody guesses; with fewer no link is made, and none is opened."""


def can_sign(web: WebSettings) -> bool:
    return len(web.secret.get_secret_value()) >= LEAST_SECRET


def signed_token(web: WebSettings, purpose: str, numbers: Sequence[int]) -> str:
    """What stands in the address, of letters that need no writing out."""
    return "-".join((*map(str, numbers), _signature(web, purpose, numbers)))


def signed_address(web: WebSettings, path: str, purpose: str, numbers: Sequence[int]) -> str | None:
    """The whole address; None where nobody could open it: without a public address or a secret."""
    if not web.public_url or not can_sign(web):
        return None
    return web.public_url.rstrip("/") + path + signed_token(web, purpose, numbers)


def read_signed(web: WebSettings, purpose: str, count: int, token: str) -> tuple[int, ...] | None:
    """The `count` numbers; None for what nobody here has signed for this purpose. Total."""
    *written, signature = token[:LONGEST].split("-", count)
    if not can_sign(web) or len(written) != count or not all(map(_is_number, written)):
        return None
    numbers = tuple(map(int, written))
    if not hmac.compare_digest(signature.encode("utf-8", "replace"), _signature(web, purpose, numbers).encode()):
        return None
    return numbers


def _is_number(text: str) -> bool:
    """As it is written by signed_token, and no other way."""
    return text.isascii() and text.isdigit() and len(text) < 19 and text == str(int(text))


def _signature(web: WebSettings, purpose: str, numbers: Sequence[int]) -> str:
    words = ":".join((purpose, *map(str, numbers)))
    signed = hmac.new(web.secret.get_secret_value().encode(), words.encode(), sha256).digest()
    return urlsafe_b64encode(signed[:SIGNED]).decode().rstrip("=")
