"""`[watch]`: whoever keeps the machine, and how they learn that it is not well."""

import re

from pydantic import SecretStr, field_validator

from bot.sections import Section, WrongSetting

ADDRESS = re.compile(r"https?://[^\s/]+\S*")
OF_MAIL = "@"


class WatchSettings(Section):
    """`[watch]`"""

    ping_url: SecretStr = SecretStr("")
    operator: str = ""

    @field_validator("ping_url")
    @classmethod
    def _an_address(cls, address: SecretStr) -> SecretStr:
        if address.get_secret_value() and not ADDRESS.fullmatch(address.get_secret_value()):
            raise WrongSetting("ping")
        return address

    @property
    def by_mail(self) -> bool:
        """Whether the operator is an address and nobody of the roster."""
        return OF_MAIL in self.operator
