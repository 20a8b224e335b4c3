"""What `[zalo]`, and each `[zalo.NAME]`, may say; what it means for the wire lives beside it."""

import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.channels.shown_secret import needs_secrets


class ZaloSettings(BaseModel):
    """One bot."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = Field(False, description="true: the bot talks over Zalo")
    token: SecretStr = Field(
        SecretStr(""), description="what Zalo Bot Manager gave, like 12345:abc; best set as NHACVIEC_ZALO_TOKEN"
    )
    base_url: str = Field(
        "https://bot-api.zaloplatforms.com/bot", description="address of the Zalo Bot API, up to the token"
    )
    mode: Literal["polling", "webhook"] = Field(
        "webhook",
        description='"webhook": Zalo calls us, at [web] public_url; "polling": we ask, for trials only, '
        "since what was asked for while the program ends is lost",
    )
    webhook_secret: SecretStr = Field(
        SecretStr(""), description="8 to 256 of A-Z a-z 0-9 _ -, shown by Zalo at each call; needed for webhook mode"
    )
    monthly_quota: int = Field(
        3000, ge=1, le=100_000_000, description="messages a month that Zalo lets the bot send, by its plan"
    )
    people: int = Field(50, ge=1, le=1_000_000, description="people that Zalo lets one bot talk with, by its plan")
    large_letters: bool = Field(False, description="true: reminders and questions come in large letters")
    quota_shared: bool = Field(True, description="true: the messages are counted for all bots of an account together")

    @field_validator("token")
    @classmethod
    def _fits_an_address(cls, token: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9:._~-]*", token.get_secret_value()):
            raise ValueError("allowed are A-Z a-z 0-9 : . _ ~ -, as Zalo Bot Manager gave it")
        return token

    @field_validator("webhook_secret")
    @classmethod
    def _fits_a_header(cls, secret: SecretStr) -> SecretStr:
        if not re.fullmatch(r"([A-Za-z0-9_-]{8,256})?", secret.get_secret_value()):
            raise ValueError("allowed are 8 to 256 of A-Z a-z 0-9 _ -")
        return secret

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.enabled:
            needs_secrets(self.token, self.mode, self.webhook_secret)
        return self
