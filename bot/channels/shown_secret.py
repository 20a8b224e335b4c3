"""Whether a caller shows the agreed secret in the head of a call; and that one is agreed where calls are to come."""

import hashlib
import hmac
from collections.abc import Mapping

from pydantic import SecretStr

from bot.sections import WrongSetting


def shows(headers: Mapping[str, str], name: str, secret: str) -> bool:
    """In the same time whatever is shown: neither how much of it is right nor how long ours is can be measured. `name`
    in lower case, those of `headers` in any."""
    shown = {one.lower(): value for one, value in headers.items()}.get(name, "")
    return hmac.compare_digest(_digest(shown), _digest(secret))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogateescape")).digest()


def needs_secrets(token: SecretStr, mode: str, webhook_secret: SecretStr) -> None:
    """What a bot that is switched on cannot do without. Raises WrongSetting."""
    if not token.get_secret_value():
        raise WrongSetting("needed", at="enabled", key="token", when="enabled = true")
    if mode == "webhook" and not webhook_secret.get_secret_value():
        raise WrongSetting("needed", at="mode", key="webhook_secret", when='mode = "webhook"')
