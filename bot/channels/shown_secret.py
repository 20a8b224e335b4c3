"""Whether a caller shows the agreed secret in the head of a call."""

import hashlib
import hmac
from collections.abc import Mapping


def shows(headers: Mapping[str, str], name: str, secret: str) -> bool:
    """In the same time whatever is shown: neither how much of it is right nor how long ours is can be measured. `name`
    in lower case, those of `headers` in any."""
    shown = {one.lower(): value for one, value in headers.items()}.get(name, "")
    return hmac.compare_digest(_digest(shown), _digest(secret))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()
