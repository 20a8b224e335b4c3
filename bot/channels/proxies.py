"""Through which proxy a network is reached: the one that was set, or what the environment names. Nothing is asked."""

import re
from urllib.request import getproxies, proxy_bypass

from bot.sections import WrongSetting

ADDRESS = re.compile(r"https?://(?:[^\s/@]+@)?(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?/?")


def proxy_address(text: str) -> str:
    """`text` when a proxy can be reached there, or when it is empty. Raises WrongSetting."""
    if text and not ADDRESS.fullmatch(text):
        raise WrongSetting("proxy")
    return text


def proxy_of(scheme: str, host: str) -> str | None:
    """The proxy that the environment of this process names for `host`, which may hold its port."""
    proxies = getproxies()
    found = proxies.get(scheme) or proxies.get("all")
    if not found or proxy_bypass(host):
        return None
    if "://" in found:
        return found
    return f"http://{found}"
