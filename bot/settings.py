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
from bot.sections import Section, Words
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

    name: str = Field("Văn phòng", description="the office's name, as people know it")
    timezone: str = Field("Asia/Ho_Chi_Minh", description="IANA time zone in which days and hours are meant")
    language: Literal["vi", "en"] = Field("vi", description="language of the bot and of messages to the operator")
    phone: str = Field("", description="the number people are told to call when they need a person")
    letter_name: str = Field(
        "",
        max_length=LONGEST_HEAD,
        description="the office's name as its letters have it, at most 120 letters; empty: as people know it",
    )
    superior: str = Field(
        "",
        max_length=LONGEST_HEAD,
        description="the body above the office, at most 120 letters; it stands over the office's name",
    )
    place: str = Field(
        "", max_length=LONGEST_HEAD, description="the place before the date of a report, at most 120 letters"
    )
    code: str = Field("BC", description="what the number of a report ends in, such as BC-CCB")
    signer: Words = Field((), description="the lines above the signature, such as TM. BAN THƯỜNG VỤ, CHỦ TỊCH")
    recipients: Words = Field((), description="who receives a report, such as Thường trực Tỉnh ủy (để báo cáo)")

    @field_validator("code")
    @classmethod
    def _a_suffix(cls, code: str) -> str:
        if not CODE.fullmatch(code):
            raise ValueError("capitals with hyphens, such as BC-CCB")
        return code

    @field_validator("signer", "recipients")
    @classmethod
    def _few_lines(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        if len(lines) > MOST_LINES or any(len(line) > LONGEST_HEAD for line in lines):
            raise ValueError(f"at most {MOST_LINES} lines of at most {LONGEST_HEAD} letters")
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
            raise ValueError("an IANA time zone such as Asia/Ho_Chi_Minh") from None
        return name


class StorageSettings(Section):
    """`[storage]`"""

    url: str = Field(
        "sqlite:///nhacviec.db",
        description="sqlite:///FILE for one machine, postgresql://USER:PASSWORD@HOST/DATABASE for many",
    )

    @field_validator("url")
    @classmethod
    def _known(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://")):
            raise ValueError("sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE")
        return url


class ReportSettings(Section):
    """`[reports]`"""

    forms: Words = Field((), description="files of report forms (see examples/form.toml), read at start")
    bands: Words = Field(
        ("80", "100"), description="percent of what the pace of the year asks, from which a result is amber and green"
    )
    coverage: int = Field(
        80, ge=0, le=100, description="percent of the reports, below which results are not judged; 0: always judged"
    )

    @field_validator("bands")
    @classmethod
    def _two_percents(cls, bands: tuple[str, ...]) -> tuple[str, ...]:
        if (
            len(bands) != 2
            or not all(PERCENT.fullmatch(band) for band in bands)
            or Decimal(bands[0]) > Decimal(bands[1])
        ):
            raise ValueError('two percentages such as "80, 100", the first not above the second')
        return bands


class KeepSettings(Section):
    """`[keep]`"""

    inbox_days: int = Field(90, ge=0, le=36500, description="days for which what people wrote is kept; 0: for ever")
    text_days: int = Field(365, ge=0, le=36500, description="days for which what the bot said is kept; 0: for ever")
    file_days: int = Field(
        1095, ge=0, le=36500, description="days for which files are kept, also papers beside reports; 0: for ever"
    )
    erased: str = Field(
        "", description="the file in which erasures are remembered, beside the database unless it is named"
    )

    @property
    def limits(self) -> Keep:
        return Keep(self.inbox_days, self.text_days, self.file_days)


class WebSettings(Section):
    """`[web]`"""

    host: str = Field("127.0.0.1", description="address the web server listens on")
    port: int = Field(8080, ge=0, le=65535, description="port the web server listens on; 0: no web server")
    public_url: str = Field("", description="https address under which networks reach this server; needed for webhooks")
    secret: SecretStr = Field(
        SecretStr(""),
        description="a long random text (16 characters at least) that signs the addresses of forms; empty: no pages",
    )


class LogSettings(Section):
    """`[log]`"""

    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="how much is written to standard error"
    )
    format: Literal["text", "json"] = Field("text", description="one line of text or one JSON object per event")


class NoticeSettings(Section):
    """`[notices]`"""

    second_above: int = Field(
        0,
        ge=0,
        le=1_000_000,
        description="people to whom a notice may go on one person's word; to more a second one releases it; 0: no rule",
    )
    weekly_letter: bool = Field(
        False, description="whether leaders are told on Monday morning how the office stands, worst first"
    )


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
