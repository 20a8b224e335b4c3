"""What may be set: every section of config.toml as a model, with units, defaults and what is allowed. Reading it is
bot/config.py's."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field, SecretStr, field_validator

from bot.backup_settings import BackupSettings
from bot.channels import CHANNELS
from bot.places import Places
from bot.sections import Section, Words, WrongSetting
from bot.timing import ReminderSettings, SendSettings, read_window
from bot.watching.settings import WatchSettings
from core.calendar.hours import QuietDays, Window
from core.calendar.moments import UnknownZone, zone_named
from core.calendar.office import Weekend
from core.reminders.policy import Policy
from core.reports.targets import Bands
from core.reports.verdicts import Yardstick
from core.talk.keep import Keep
from exports.letterhead import SIGNER, Letterhead
from reading.when.lunar import solar_day

CODE = re.compile(r"[A-ZĐ0-9]{1,12}(-[A-ZĐ0-9]{1,12}){0,3}")
LONGEST_HEAD, MOST_LINES = 120, 8
"""Letters of a line in the head of a report, and lines above its signature."""
PERCENT = re.compile(r"\d{1,3}(\.\d{1,2})?")


class OfficeSettings(Section):
    """`[office]`"""

    name: str = "Văn phòng"
    timezone: str = "Asia/Ho_Chi_Minh"
    language: Literal["vi", "en"] = "vi"
    phone: str = ""
    letter_name: str = Field("", max_length=LONGEST_HEAD)
    superior: str = Field("", max_length=LONGEST_HEAD)
    place: str = Field("", max_length=LONGEST_HEAD)
    code: str = "BC"
    signer: Words = ()
    recipients: Words = ()

    @field_validator("code")
    @classmethod
    def _a_suffix(cls, code: str) -> str:
        if not CODE.fullmatch(code):
            raise WrongSetting("code")
        return code

    @field_validator("signer", "recipients")
    @classmethod
    def _few_lines(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        if len(lines) > MOST_LINES or any(len(line) > LONGEST_HEAD for line in lines):
            raise WrongSetting("lines", lines=MOST_LINES, most=LONGEST_HEAD)
        return lines

    @property
    def letterhead(self) -> Letterhead:
        name = self.letter_name or self.name
        return Letterhead(name, self.superior, self.place, self.code, self.signer or SIGNER, self.recipients)

    @field_validator("timezone")
    @classmethod
    def _exists(cls, name: str) -> str:
        try:
            zone_named(name)
        except UnknownZone:
            raise WrongSetting("zone") from None
        return name


class StorageSettings(Section):
    """`[storage]`"""

    url: str = "sqlite:///nhacviec.db"

    @field_validator("url")
    @classmethod
    def _known(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://")):
            raise WrongSetting("database")
        return url


class ReportSettings(Section):
    """`[reports]`"""

    forms: Words = ()
    bands: Words = ("80", "100")
    coverage: int = Field(80, ge=0, le=100)

    @field_validator("bands")
    @classmethod
    def _two_percents(cls, bands: tuple[str, ...]) -> tuple[str, ...]:
        if (
            len(bands) != 2
            or not all(PERCENT.fullmatch(band) for band in bands)
            or Decimal(bands[0]) > Decimal(bands[1])
        ):
            raise WrongSetting("bands")
        return bands


class KeepSettings(Section):
    """`[keep]`"""

    inbox_days: int = Field(90, ge=0, le=36500)
    text_days: int = Field(365, ge=0, le=36500)
    file_days: int = Field(1095, ge=0, le=36500)
    erased: str = ""

    @property
    def limits(self) -> Keep:
        return Keep(self.inbox_days, self.text_days, self.file_days)


class WebSettings(Section):
    """`[web]`"""

    host: str = "127.0.0.1"
    port: int = Field(8080, ge=0, le=65535)
    public_url: str = ""
    secret: SecretStr = SecretStr("")


class LogSettings(Section):
    """`[log]`"""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    format: Literal["text", "json"] = "text"


class NoticeSettings(Section):
    """`[notices]`"""

    second_above: int = Field(0, ge=0, le=1_000_000)
    weekly_letter: bool = False


OWN_SECTIONS: Mapping[str, type[Section]] = {
    "office": OfficeSettings,
    "storage": StorageSettings,
    "send": SendSettings,
    "reminders": ReminderSettings,
    "reports": ReportSettings,
    "notices": NoticeSettings,
    "keep": KeepSettings,
    "backup": BackupSettings,
    "web": WebSettings,
    "watch": WatchSettings,
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
    notices: NoticeSettings = NoticeSettings()
    keep: KeepSettings = KeepSettings()
    backup: BackupSettings = BackupSettings()
    web: WebSettings = WebSettings()
    watch: WatchSettings = WatchSettings()
    log: LogSettings = LogSettings()
    channels: dict[str, Any] = Field(default_factory=dict)
    places: Places = Field(default_factory=Places, exclude=True, repr=False)
    """Where each was set."""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.office.timezone)

    @property
    def window(self) -> Window:
        return replace(read_window(self.send.window), quiet=self.quiet)

    @property
    def quiet(self) -> QuietDays:
        """The days on which nothing leaves unasked."""
        return self.send.quiet(self.reminders)

    @property
    def policy(self) -> Policy:
        """How this office turns days into moments."""
        return Policy(
            zone=self.zone,
            deadlines=self.reminders.rules("ladder"),
            events=self.reminders.rules("events"),
            office=self.reminders.rules("office"),
            escalation=self.reminders.rules("escalation"),
            digest=self.reminders.digest,
            before_means_previous_day=self.reminders.before_means_previous_day,
            weekend=Weekend(self.reminders.weekend),
            holidays=self.reminders.days_off,
            worked_days=self.reminders.made_up,
            quiet=self.quiet,
            solar=solar_day,
            window=self.window,
            weekly_letter=self.notices.weekly_letter,
        )

    @property
    def erased_file(self) -> Path:
        """Where erasures are remembered: beside an SQLite file, else where the program was started."""
        if self.keep.erased:
            return Path(self.keep.erased)
        database = self.storage.url.removeprefix("sqlite:///")
        return Path(f"{database}.erased" if database != self.storage.url else "nhacviec.erased")

    @property
    def yardstick(self) -> Yardstick:
        """What results are judged by."""
        amber, green = self.reports.bands
        return Yardstick(Bands(Decimal(amber), Decimal(green)), Decimal(self.reports.coverage))

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret value, for the log's redaction: tokens and secrets of all sections, and the database's
        password."""
        sections: list[BaseModel] = [self.web, self.watch, *self.channels.values()]
        values = [value for section in sections for value in dict(section).values() if isinstance(value, SecretStr)]
        password = re.search(r"://[^:/@]*:([^@]+)@", self.storage.url)
        found = [value.get_secret_value() for value in values] + ([password[1]] if password else [])
        return tuple(secret for secret in found if secret)
