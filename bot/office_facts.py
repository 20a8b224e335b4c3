"""What talks, pages and tables know of the office, from its settings."""

from datetime import date

from bot.dialogs.base import Office
from bot.settings import Config


def office_on(config: Config, today: date) -> Office:
    """As it is set; `today` is the local day of the question."""
    return Office(
        config.office.name,
        config.office.phone,
        config.zone,
        today,
        config.yardstick,
        config.window,
        second_above=config.notices.second_above,
    )
