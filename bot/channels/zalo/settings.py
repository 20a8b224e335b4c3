"""What `[zalo]`, and each `[zalo.NAME]`, may say; what it means for the wire lives beside it."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.channels.shown_secret import needs_secrets
from bot.sections import WrongSetting


class ZaloSettings(BaseModel):
    """One bot."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = False
    token: SecretStr = SecretStr("")
    base_url: str = "https://bot-api.zaloplatforms.com/bot"
    mode: Literal["polling", "webhook"] = "webhook"
    webhook_secret: SecretStr = SecretStr("")
    monthly_quota: int = Field(3000, ge=1, le=100_000_000)
    people: int = Field(50, ge=1, le=1_000_000)
    large_letters: bool = False
    quota_shared: bool = True

    @field_validator("token")
    @classmethod
    def _fits_an_address(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9:._~-]*", token.get_secret_value()):
            raise WrongSetting("zalo-token")
        return token

    @field_validator("webhook_secret")
    @classmethod
    def _fits_a_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"([A-Za-z0-9_-]{8,256})?", secret.get_secret_value()):
            raise WrongSetting("webhook-secret", least=8, most=256)
        return secret

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.enabled:
            needs_secrets(self.token, self.mode, self.webhook_secret)
        return self
