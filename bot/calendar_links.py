"""The address of somebody's calendar: it names a row that says whose it is, and whether it is still open."""

from bot.settings import WebSettings
from bot.signed_links import read_signed, signed_address

PATH, ENDING = "/calendar/", ".ics"
PURPOSE = "calendar"


def calendar_address(web: WebSettings, feed_id: int) -> str | None:
    """The whole address; None where nobody could fetch it."""
    address = signed_address(web, PATH, PURPOSE, (feed_id,))
    if address is None:
        return None
    return address + ENDING


def read_calendar_token(web: WebSettings, token: str) -> int | None:
    """The number of the feed; None for what nobody here has signed. Total."""
    found = read_signed(web, PURPOSE, 1, token)
    if found is None:
        return None
    return found[0]
