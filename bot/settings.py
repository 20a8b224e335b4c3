"""What may be set: every section of config.toml as a model, with units, defaults and what is allowed. Reading it is bot/config.py's."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, field_validator

from bot.channels import CHANNELS
from core.calendar import Weekend, Window
from core.reminders import BadRung, Concern, Policy, read_ladder

WINDOW = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*")


def _split(value: object) -> object:
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_split)]
"""A list, or one text with commas, as the environment gives it."""


class Section(BaseModel):
    """Every section refuses what it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class OfficeSettings(Section):
    """`[office]`"""

    name: str = Field("Văn phòng", description="the office's name, as people know it")
    timezone: str = Field("Asia/Ho_Chi_Minh", description="IANA time zone in which days and hours are meant")
    language: Literal["vi", "en"] = Field("vi", description="language of the bot and of messages to the operator")
    phone: str = Field("", description="the number people are told to call when they need a person")

    @field_validator("timezone")
    @classmethod
    def _exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise ValueError("an IANA time zone such as Asia/Ho_Chi_Minh") from None
        return name


class StorageSettings(Section):
    """`[storage]`"""

    url: str = Field("sqlite:///nhacviec.db", description="sqlite:///FILE for one machine, postgresql://USER:PASSWORD@HOST/DATABASE for many")

    @field_validator("url")
    @classmethod
    def _known(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE")
        return url


class SendSettings(Section):
    """`[send]`"""

    per_second: int = Field(25, ge=1, le=30, description="messages a second over the whole bot, 1 to 30")
    window: str = Field("07:00-20:00", description="local hours in which reminders and notices may leave; answers leave at any hour")

    @field_validator("window")
    @classmethod
    def _readable(cls, text: str) -> str:
        read_window(text)
        return text


class ReminderSettings(Section):
    """`[reminders]`"""

    ladder: Words = Field(("-5d 08:00", "-1d 08:00", "0d 08:00", "+1d 08:00"), description="rungs before (-) and after (+) a due day, to those who still owe")
    events: Words = Field(("-5d 08:00", "-1d 08:00"), description="rungs before a conference, to all whom it concerns")
    office: Words = Field(("+1d 08:30",), description="rungs at which the office is told who still owes")
    before_means_previous_day: bool = Field(True, description='true: "trước ngày 20" means the 19th is the last day; false: the 20th')
    weekend: Literal["keep", "earlier"] = Field("keep", description="due days on weekends and holidays: kept, or the working day before")
    holidays: Words = Field((), description="further days off, as YYYY-MM-DD")

    @field_validator("ladder", "events", "office")
    @classmethod
    def _rungs(cls, rungs: tuple[str, ...]) -> tuple[str, ...]:
        try:
            read_ladder(rungs, Concern.OWING)
        except BadRung as bad:
            raise ValueError(f'"{bad}": rungs such as "-5d 08:00" (five days before, at eight)') from None
        return rungs

    @field_validator("holidays")
    @classmethod
    def _days(cls, days: tuple[str, ...]) -> tuple[str, ...]:
        for day in days:
            try:
                date.fromisoformat(day)
            except ValueError:
                raise ValueError(f'"{day}": days such as 2026-09-02') from None
        return days


class ReportSettings(Section):
    """`[reports]`"""

    forms: Words = Field((), description="files of report forms (see examples/form.toml), read at start")


class WebSettings(Section):
    """`[web]`"""

    host: str = Field("127.0.0.1", description="address the web server listens on")
    port: int = Field(8080, ge=0, le=65535, description="port the web server listens on; 0: no web server")
    public_url: str = Field("", description="https address under which networks reach this server; needed for webhooks")
    secret: SecretStr = Field(SecretStr(""), description="a long random text that guards links to the desk")


class LogSettings(Section):
    """`[log]`"""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="how much is written to standard error")
    format: Literal["text", "json"] = Field("text", description="one line of text or one JSON object per event")


OWN_SECTIONS: Mapping[str, type[Section]] = {
    "office": OfficeSettings,
    "storage": StorageSettings,
    "send": SendSettings,
    "reminders": ReminderSettings,
    "reports": ReportSettings,
    "web": WebSettings,
    "log": LogSettings,
}
SECTIONS: Mapping[str, type[BaseModel]] = {**OWN_SECTIONS, **{name: kind.settings for name, kind in CHANNELS.items()}}


class Config(Section):
    """All sections. Channels' sections are under `channels`, by the channel's name."""

    office: OfficeSettings = OfficeSettings()
    storage: StorageSettings = StorageSettings()
    send: SendSettings = SendSettings()
    reminders: ReminderSettings = ReminderSettings()
    reports: ReportSettings = ReportSettings()
    web: WebSettings = WebSettings()
    log: LogSettings = LogSettings()
    channels: dict[str, Any] = {}

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.office.timezone)

    @property
    def window(self) -> Window:
        return read_window(self.send.window)

    @property
    def policy(self) -> Policy:
        """How this office turns days into moments."""
        return Policy(
            zone=self.zone,
            deadlines=read_ladder(self.reminders.ladder, Concern.OWING),
            events=read_ladder(self.reminders.events, Concern.CONCERNED),
            office=read_ladder(self.reminders.office, Concern.OFFICE),
            before_means_previous_day=self.reminders.before_means_previous_day,
            weekend=Weekend(self.reminders.weekend),
            holidays=frozenset(date.fromisoformat(day) for day in self.reminders.holidays),
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret value, for the log's redaction: tokens and secrets of all sections, and the database's password."""
        sections: list[BaseModel] = [self.web, *self.channels.values()]
        values = [value for section in sections for value in dict(section).values() if isinstance(value, SecretStr)]
        password = re.search(r"://[^:/@]*:([^@]+)@", self.storage.url)
        found = [value.get_secret_value() for value in values] + ([password[1]] if password else [])
        return tuple(secret for secret in found if secret)


def read_window(text: str) -> Window:
    """ "07:00-20:00" → the hours. Raises ValueError saying what is allowed."""
    match = WINDOW.fullmatch(text)
    allowed = ValueError("hours such as 07:00-20:00, the first before the second")
    if match is None:
        raise allowed
    try:
        window = Window(time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4])))
    except ValueError:
        raise allowed from None
    if window.opens >= window.closes:
        raise allowed
    return window
