"""What `[telegram]` in the configuration may say; what it means for the wire lives beside it."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, SecretStr, field_validator, model_validator

from bot.channels.proxies import proxy_address
from bot.channels.shown_secret import needs_secrets
from bot.sections import WrongSetting


class TelegramSettings(BaseModel):
    """The section `[telegram]`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = False
    token: SecretStr = SecretStr("")
    base_url: str = "https://api.telegram.org/bot"
    base_file_url: str = "https://api.telegram.org/file/bot"
    mode: Literal["polling", "webhook"] = "polling"
    proxy: SecretStr = SecretStr("")
    tells_hour: Literal["auto", "yes", "no"] = "auto"
    webhook_secret: SecretStr = SecretStr("")

    @property
    def hour_is_believed(self) -> bool:
        """A server on our own machine would say of every clock that it is right, and has no certificate."""
        return self.tells_hour == "yes" or (self.tells_hour == "auto" and self.base_url.startswith("https://"))

    @field_validator("token")
    @classmethod
    def _fits_an_address(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9:_-]*", token.get_secret_value()):
            raise WrongSetting("telegram-token")
        return token

    @field_validator("proxy")
    @classmethod
    def _an_address(cls, proxy: SecretStr) -> SecretStr:
        proxy_address(proxy.get_secret_value())
        return proxy

    @field_validator("webhook_secret")
    @classmethod
    def _fits_a_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret.get_secret_value()):
            raise WrongSetting("webhook-secret", least=1, most=256)
        return secret

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.enabled:
            needs_secrets(self.token, self.mode, self.webhook_secret)
        return self
