"""`[watch]`: whoever keeps the machine, and how they learn that it is not well."""

import re

from pydantic import Field, SecretStr, field_validator

from bot.sections import Section

ADDRESS = re.compile(r"https?://[^\s/]+\S*")
OF_MAIL = "@"


class WatchSettings(Section):
    """`[watch]`"""

    ping_url: SecretStr = Field(
        SecretStr(""),
        description="an http or https address that is asked for after each minute in which all was well; empty: none",
    )
    operator: str = Field(
        "",
        description="who hears of what stays wrong: somebody of the desk, by name, or an e-mail address; empty: nobody",
    )

    @field_validator("ping_url")
    @classmethod
    def _an_address(cls, address: SecretStr) -> SecretStr:
        if address.get_secret_value() and not ADDRESS.fullmatch(address.get_secret_value()):
            raise ValueError("an address such as https://hc-ping.com/…")
        return address

    @property
    def by_mail(self) -> bool:
        """Whether the operator is an address and nobody of the roster."""
        return OF_MAIL in self.operator
