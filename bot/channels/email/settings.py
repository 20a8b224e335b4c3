"""What `[email]` may say; what it means for the wire lives beside it."""

import ipaddress
import re
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

from bot.channels.email.addresses import read_address

Security = Literal["tls", "starttls", "none"]
HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,252}[A-Za-z0-9])?")
LOCAL = "localhost"


class EmailSettings(BaseModel):
    """One mailbox, the bot's own."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    enabled: bool = Field(False, description="true: the bot writes and reads e-mail")
    address: str = Field("", description="the bot's own address, such as nhacviec@tinh.vn")
    name: str = Field("Nhắc Việc", max_length=80, description="whom people see as the sender, at most 80 letters")
    smtp_host: str = Field("", description="the server that takes our letters, such as smtp.tinh.vn")
    smtp_port: int = Field(465, ge=1, le=65535, description="its port: 465 for tls, 587 for starttls, as a rule")
    smtp_security: Security = Field("tls", description='"none": only for a server on this machine')
    smtp_user: str = Field("", description="who logs in there; empty: the address; nobody without a password")
    smtp_password: SecretStr = Field(
        SecretStr(""), description="the password there; best set as NHACVIEC_EMAIL_SMTP_PASSWORD"
    )
    imap_host: str = Field("", description="the server that holds our mailbox, such as imap.tinh.vn")
    imap_port: int = Field(993, ge=1, le=65535, description="its port: 993 for tls, 143 for starttls, as a rule")
    imap_security: Security = Field("tls", description='"none": only for a server on this machine')
    imap_user: str = Field("", description="who logs in there; empty: the address")
    imap_password: SecretStr = Field(
        SecretStr(""), description="the password there; best set as NHACVIEC_EMAIL_IMAP_PASSWORD"
    )
    imap_folder: str = Field("INBOX", description="the folder that is read, as the server writes its name, in ASCII")
    poll_seconds: int = Field(30, ge=1, le=3600, description="how often we look for letters, 1 to 3600 seconds")
    per_minute: int = Field(20, ge=1, le=1800, description="letters that leave in a minute, 1 to 1800")
    checked_by: str = Field(
        "",
        description="the name under which our own server notes whether a sender is proven (Authentication-Results), "
        "such as mx.tinh.vn; letters without its dmarc=pass are not heard; empty: none is asked for",
    )

    @field_validator("address")
    @classmethod
    def _an_address(cls, address: str) -> str:
        if address and read_address(address) is None:
            raise ValueError("an address such as nhacviec@tinh.vn, of Latin letters")
        return address.lower()

    @field_validator("name", "smtp_user", "imap_user", "checked_by")
    @classmethod
    def _one_line(cls, text: str) -> str:
        if not text.isprintable():
            raise ValueError("one line of printable letters")
        return text

    @field_validator("smtp_host", "imap_host")
    @classmethod
    def _a_host(cls, host: str) -> str:
        if host and not HOST.fullmatch(host):
            raise ValueError("the name of a server, such as mail.tinh.vn, without a scheme or a port")
        return host

    @field_validator("imap_folder")
    @classmethod
    def _a_folder(cls, folder: str) -> str:
        if not (folder and folder.isascii() and folder.isprintable()):
            raise ValueError("a folder's name in ASCII, as the server writes it, such as INBOX")
        return folder

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.enabled:
            return self
        for key in ("address", "smtp_host", "imap_host"):
            if not getattr(self, key):
                raise ValueError(f"{key}: needed when enabled = true")
        if not self.imap_password.get_secret_value():
            raise ValueError("imap_password: needed when enabled = true")
        for kind in ("smtp", "imap"):
            if getattr(self, f"{kind}_security") == "none" and not is_here(getattr(self, f"{kind}_host")):
                raise ValueError(f'{kind}_security: "tls" or "starttls" for a server that is not on this machine')
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
