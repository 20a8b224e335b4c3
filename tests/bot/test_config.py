"""What a configuration comes to, and that the example holds every key. What is said of a wrong one is
test_wrong_settings's."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from bot.app import enabled_channels
from bot.channels.base import Channel
from bot.config import ConfigError, load_config
from bot.settings import SECTIONS
from core.calendar.office import Bound, Weekend
from exports.letterhead import Letterhead
from scheduler.clock import VirtualClock
from tests.days import local

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"


def config_of(tmp_path, text, environ=None):
    file = tmp_path / "config.toml"
    file.write_text(text, "utf-8")
    return load_config(file, environ or {})


def test_the_environment_goes_over_the_file(tmp_path):
    environ = {
        "NHACVIEC_SEND_PER_SECOND": "5",
        "NHACVIEC_REMINDERS_LADDER": "-3d 07:30, -1d 08:00",
        "NHACVIEC_REMINDERS_WEEKEND": "earlier",
    }
    config = config_of(tmp_path, "[send]\nper_second = 20", environ)
    assert config.send.per_second == 5
    assert [rule.days for rule in config.policy.deadlines] == [-3, -1]
    assert config.policy.weekend is Weekend.EARLIER


def test_an_office_has_a_letterhead(tmp_path):
    signer = {"NHACVIEC_OFFICE_SIGNER": "TM. BAN THƯỜNG VỤ, CHỦ TỊCH"}
    text = "[office]\nname = 'Hội tỉnh'\nsuperior = 'Hội Trung ương'\nplace = 'Sông Mây'\ncode = 'BC-CCB'\nrecipients = ['Tỉnh ủy']"
    head = config_of(tmp_path, text, signer).office.letterhead
    assert head == Letterhead(
        "Hội tỉnh", "Hội Trung ương", "Sông Mây", "BC-CCB", ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("Tỉnh ủy",)
    )
    assert config_of(tmp_path, "").office.letterhead == Letterhead("Văn phòng")


def test_tet_is_known_and_the_office_adds_its_own_days(tmp_path):
    text = "[reminders]\nweekend = 'earlier'\nholidays = ['2026-03-20']\nworked_days = ['2026-02-20', '2026-03-21']"
    policy = config_of(tmp_path, text).policy
    due = {
        "2026-02-19": "2026-02-13",
        "2026-02-20": "2026-02-20",
        "2026-02-22": "2026-02-20",
        "2026-03-20": "2026-03-19",
        "2026-03-22": "2026-03-21",
    }
    assert {day: policy.day_that_counts(date.fromisoformat(day), Bound.BY).isoformat() for day in due} == due


def test_an_office_may_be_off_on_a_saturday_that_others_work(tmp_path):
    def works(text: str) -> bool:
        return config_of(tmp_path, text).policy.calendar.workdays.includes(date(2026, 8, 22))

    assert (works(""), works("[reminders]\nholidays = ['2026-08-22']")) == (True, False)


def test_on_quiet_days_nothing_may_leave(tmp_path):
    config = config_of(tmp_path, "[send]\nquiet_days = ['sunday', 'holidays']")
    opens = {
        "2026-03-14 21:00": "2026-03-16 07:00",
        "2026-04-29 21:00": "2026-05-02 07:00",
        "2026-02-15 08:00": "2026-02-21 07:00",
    }
    assert {
        now: f"{config.window.next_open(local(now), config.zone).astimezone(config.zone):%Y-%m-%d %H:%M}"
        for now in opens
    } == opens
    assert config.policy.quiet == config.window.quiet
    assert not config_of(tmp_path, "").window.quiet.includes(date(2026, 2, 17))


def test_rungs_say_how_they_count_to_whom_and_how_late(tmp_path):
    config = config_of(
        tmp_path, "[reminders]\nladder = ['-3wd 08:00', '-2h withhold', '+1d 08:00 to office within 6h']"
    )
    assert [rule.rung for rule in config.policy.deadlines] == [
        "-3wd 08:00 to owing",
        "-2h to owing withhold",
        "+1d 08:00 to office within 6h",
    ]


def test_what_is_overdue_climbs_unless_the_office_does_not_want_it(tmp_path):
    usual = ["+1d 08:00 to owing", "+2d 08:00 to deputy", "+3d 08:00 to leader", "+5d 08:30 to calls"]
    assert [rule.rung for rule in config_of(tmp_path, "").policy.escalation] == usual
    assert config_of(tmp_path, "[reminders]\nescalation = []").policy.escalation == ()


def test_secrets_are_all_known_to_the_log(tmp_path):
    text = """
    [storage]
    url = "postgresql://bot:hush@localhost/nv"
    [web]
    secret = "desk-secret"
    [telegram]
    token = "1:abc"
    webhook_secret = "hook"
    """
    assert set(config_of(tmp_path, text).secrets) == {"hush", "desk-secret", "1:abc", "hook"}


def test_the_example_names_every_key_with_its_default():
    written = tomllib.loads(EXAMPLE.read_text("utf-8"))
    assert {name: set(section) for name, section in written.items()} == {
        name: set(model.model_fields) for name, model in SECTIONS.items()
    }
    assert load_config(EXAMPLE, {}).model_dump() == load_config(None, {}).model_dump()


# Several bots of one network

BOTS = """
[zalo]
enabled = true
token = "1:a"
mode = "polling"
[zalo.hai]
enabled = true
token = "2:b"
mode = "polling"
people = 60
"""


def channels_of(text: str, folder: Path, **environ: str) -> dict[str, Channel]:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    return enabled_channels(load_config(file, environ), VirtualClock(local("2026-03-05 08:00")))


def test_each_bot_has_a_section_and_a_name_of_its_own(tmp_path: Path) -> None:
    made = channels_of(BOTS, tmp_path)

    assert {name: channel.name for name, channel in made.items()} == {"zalo": "zalo", "zalo:hai": "zalo:hai"}


def test_a_bot_may_stand_in_the_environment_alone(tmp_path: Path) -> None:
    environ = {"ENABLED": "true", "TOKEN": "3:c", "MODE": "polling", "MONTHLY_QUOTA": "12000"}
    given = {f"NHACVIEC_ZALO_BA_{key}": value for key, value in environ.items()} | {"NHACVIEC_ZALO_TOKEN": "9:z"}

    made = channels_of(BOTS, tmp_path, **given)

    assert {name: (channel.line, channel.limits.monthly_quota) for name, channel in made.items()} == {
        "zalo": ("9", 3000),
        "zalo:hai": ("2", 3000),
        "zalo:ba": ("3", 12000),
    }


def test_every_secret_of_every_bot_is_known(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(BOTS, "utf-8")

    assert {"1:a", "2:b"} <= set(load_config(tmp_path / "config.toml", {}).secrets)


@pytest.mark.parametrize(
    "variable", ["NHACVIEC_ZALO_HAI_TOKN", "NHACVIEC_ZALO__TOKEN_X", "NHACVIEC_TELEGRAM_HAI_TOKEN"]
)
def test_a_variable_that_names_no_key_of_a_bot_is_refused(variable: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(None, {variable: "x"})
    assert raised.value.problems[0].say.key == "config-unknown-variable"
