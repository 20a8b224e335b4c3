"""What `[email]` may say; what it means for the wire lives beside it."""

import ipaddress
import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.channels.email.addresses import read_address
from bot.sections import WrongSetting

Security = Literal["tls", "starttls", "none"]
HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?")
LOCAL = "localhost"


class EmailSettings(BaseModel):
    """One mailbox, the bot's own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = False
    address: str = ""
    name: str = Field("Nhắc Việc", max_length=80)
    smtp_host: str = ""
    smtp_port: int = Field(465, ge=1, le=65535)
    smtp_security: Security = "tls"
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    imap_host: str = ""
    imap_port: int = Field(993, ge=1, le=65535)
    imap_security: Security = "tls"
    imap_user: str = ""
    imap_password: SecretStr = SecretStr("")
    imap_folder: str = "INBOX"
    poll_seconds: int = Field(30, ge=1, le=3600)
    per_minute: int = Field(20, ge=1, le=1800)
    checked_by: str = ""

    @field_validator("address")
    @classmethod
    def _an_address(cls, address: str) -> str:
        if address and read_address(address) is None:
            raise WrongSetting("mail-address")
        return address.lower()

    @field_validator("name", "smtp_user", "imap_user", "checked_by")
    @classmethod
    def _one_line(cls, text: str) -> str:
        if not text.isprintable():
            raise WrongSetting("one-line")
        return text

    @field_validator("smtp_host", "imap_host")
    @classmethod
    def _a_host(cls, host: str) -> str:
        if host and not HOST.fullmatch(host):
            raise WrongSetting("host")
        return host

    @field_validator("imap_folder")
    @classmethod
    def _a_folder(cls, folder: str) -> str:
        if not (folder and folder.isascii() and folder.isprintable()):
            raise WrongSetting("mail-folder")
        return folder

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.enabled:
            return self
        for key in ("address", "smtp_host", "imap_host", "imap_password"):
            value = getattr(self, key)
            if not (value.get_secret_value() if isinstance(value, SecretStr) else value):
                raise WrongSetting("needed", at="enabled", key=key, when="enabled = true")
        for kind in ("smtp", "imap"):
            if getattr(self, f"{kind}_security") == "none" and not is_here(getattr(self, f"{kind}_host")):
                raise WrongSetting("plain-line", at=f"{kind}_security", key=f"{kind}_security")
        return self

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


def is_here(host: str) -> bool:
    """Whether it is this machine: what is said to it passes no line."""
    if host.lower() == LOCAL:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
