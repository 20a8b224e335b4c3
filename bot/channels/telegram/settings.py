"""What `[telegram]` in the configuration may say; what it means for the wire lives beside it."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.channels.proxies import proxy_address
from bot.channels.shown_secret import needs_secrets


class TelegramSettings(BaseModel):
    """The section `[telegram]`."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = Field(False, description="true: the bot talks over Telegram")
    token: SecretStr = Field(
        SecretStr(""), description="what @BotFather gave, like 123456:ABC; best set as NHACVIEC_TELEGRAM_TOKEN"
    )
    base_url: str = Field("https://api.telegram.org/bot", description="address of the Bot API, up to the token")
    base_file_url: str = Field(
        "https://api.telegram.org/file/bot", description="address of the files of the Bot API, up to the token"
    )
    mode: Literal["polling", "webhook"] = Field(
        "polling", description='"polling": we ask Telegram for news; "webhook": it calls us, at [web] public_url'
    )
    proxy: SecretStr = Field(
        SecretStr(""),
        description="http:// or https:// address of a proxy through which Telegram is reached; "
        "empty: what HTTPS_PROXY says",
    )
    tells_hour: Literal["auto", "yes", "no"] = Field(
        "auto",
        description='whether the Date of its answers may tell us the hour; "no": its clock is ours; '
        '"auto": by https only',
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""),
        description="1 to 256 of A-Z a-z 0-9 _ -, shown by Telegram at each call; needed for webhook mode",
    )

    @property
    def hour_is_believed(self) -> bool:
        """A server on our own machine would say of every clock that it is right, and has no certificate."""
        return self.tells_hour == "yes" or (self.tells_hour == "auto" and self.base_url.startswith("https://"))

    @field_validator("token")
    @classmethod
    def _fits_an_address(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9:_-]*", token.get_secret_value()):
            raise ValueError("allowed are A-Z a-z 0-9 : _ -, as @BotFather gave it")
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
            raise ValueError("allowed are 1 to 256 of A-Z a-z 0-9 _ -")
        return secret

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.enabled:
            needs_secrets(self.token, self.mode, self.webhook_secret)
        return self
