"""What may be set: every section of config.toml as a model, with units, defaults and what is allowed. Reading it is bot/config.py's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationInfo, field_validator

from bot.channels import CHANNELS
from core.calendar import QuietDays, UnknownZone, Weekend, Window, zone_named
from core.ladders import MOST_RUNGS
from core.reminders import BadRung, Concern, Policy, Rule, TooManyRungs, read_ladder
from reading.holidays import public_holidays, worked_days

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOLIDAYS = "holidays"
SPOKEN_TO = {"ladder": (Concern.OWING, Concern.OFFICE), "events": (Concern.CONCERNED,), "office": (Concern.OFFICE,)}
"""To whom the rungs of each list may speak; the first is meant where a rung does not say."""
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
            zone_named(name)
        except UnknownZone:
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

    quiet_days: Words = Field((), description="days on which nothing leaves unasked: weekdays such as sunday, and holidays")

    @field_validator("window")
    @classmethod
    def _readable(cls, text: str) -> str:
        read_window(text)
        return text

    @field_validator("quiet_days")
    @classmethod
    def _known(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            if word not in (*DAYS, HOLIDAYS):
                raise ValueError(f'"{word}": {", ".join((*DAYS, HOLIDAYS))}')
        if set(DAYS) <= set(words):
            raise ValueError("at least one day of the week must be left")
        return words


class ReminderSettings(Section):
    """`[reminders]`"""

    ladder: Words = Field(
        ("-5d 08:00", "-1d 08:00", "0d 08:00", "+1d 08:00"), description="rungs before (-) and after (+) a due day, to those who still owe"
    )
    events: Words = Field(("-5d 08:00", "-1d 08:00"), description="rungs before a conference, to all whom it concerns")
    office: Words = Field(("+1d 08:30",), description="rungs at which the office is told who still owes")
    before_means_previous_day: bool = Field(True, description='true: "trước ngày 20" means the 19th is the last day; false: the 20th')
    weekend: Literal["keep", "earlier"] = Field("keep", description="due days on weekends and holidays: kept, or the working day before")
    holidays: Words = Field((), description="days off beside Vietnam's public holidays, as YYYY-MM-DD")
    worked_days: Words = Field((), description="weekend days and holidays that are worked all the same, as YYYY-MM-DD")

    @field_validator("ladder", "events", "office")
    @classmethod
    def _rungs(cls, rungs: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        allowed = SPOKEN_TO[info.field_name or ""]
        try:
            rules = read_ladder(rungs, allowed[0])
        except TooManyRungs as many:
            raise ValueError(f"at most {MOST_RUNGS} rungs, and not {many}") from None
        except BadRung as bad:
            raise ValueError(f'"{bad}": rungs such as "-5d 08:00" (five days before, at eight)') from None
        for rule in rules:
            if rule.concern not in allowed:
                raise ValueError(f'"{rule.rung}": here rungs speak to {" or ".join(allowed)}')
        return rungs

    @field_validator("holidays", "worked_days")
    @classmethod
    def _days(cls, days: tuple[str, ...]) -> tuple[str, ...]:
        read_days(days)
        return days

    @property
    def days_off(self) -> frozenset[date]:
        """Public holidays and the office's own, but for the days that are worked all the same."""
        return (public_holidays() | read_days(self.holidays)) - self.made_up

    @property
    def made_up(self) -> frozenset[date]:
        """Weekend days that are worked: those the government decided on, unless the office is off, and the office's own."""
        return (worked_days() - read_days(self.holidays)) | read_days(self.worked_days)

    def rules(self, name: str) -> tuple[Rule, ...]:
        """The ladder under this key."""
        return read_ladder(getattr(self, name), SPOKEN_TO[name][0])


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
        return replace(read_window(self.send.window), quiet=self.quiet)

    @property
    def quiet(self) -> QuietDays:
        """The days on which nothing leaves unasked."""
        weekdays = frozenset(DAYS.index(word) for word in self.send.quiet_days if word != HOLIDAYS)
        dates = self.reminders.days_off if HOLIDAYS in self.send.quiet_days else frozenset()
        return QuietDays(weekdays, dates, self.reminders.made_up)

    @property
    def policy(self) -> Policy:
        """How this office turns days into moments."""
        return Policy(
            zone=self.zone,
            deadlines=self.reminders.rules("ladder"),
            events=self.reminders.rules("events"),
            office=self.reminders.rules("office"),
            before_means_previous_day=self.reminders.before_means_previous_day,
            weekend=Weekend(self.reminders.weekend),
            holidays=self.reminders.days_off,
            worked_days=self.reminders.made_up,
            quiet=self.quiet,
        )

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every secret value, for the log's redaction: tokens and secrets of all sections, and the database's password."""
        sections: list[BaseModel] = [self.web, *self.channels.values()]
        values = [value for section in sections for value in dict(section).values() if isinstance(value, SecretStr)]
        password = re.search(r"://[^:/@]*:([^@]+)@", self.storage.url)
        found = [value.get_secret_value() for value in values] + ([password[1]] if password else [])
        return tuple(secret for secret in found if secret)


def read_days(days: Iterable[str]) -> frozenset[date]:
    """ "2026-09-02" → the day. Raises ValueError saying what is allowed."""
    found = set()
    for day in days:
        try:
            found.add(date.fromisoformat(day))
        except ValueError:
            raise ValueError(f'"{day}": days such as 2026-09-02') from None
    return frozenset(found)


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
