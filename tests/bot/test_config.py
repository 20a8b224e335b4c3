"""What an operator is told about a wrong configuration, and that the example holds every key."""

import tomllib
from datetime import date, timedelta
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

WRONG = [
    ("[send]\nper_second = 'fast'", "config-bad-value", {"section": "send", "key": "per_second", "value": "fast"}),
    ("[send]\nper_second = 31", "config-bad-value", {"section": "send", "key": "per_second", "value": "31"}),
    (
        "[send]\nper_minute = 60",
        "config-unknown-key",
        {"section": "send", "key": "per_minute", "allowed": "per_second, window, quiet_days"},
    ),
    ("[send]\nwindow = '20:00-07:00'", "config-bad-value", {"section": "send", "key": "window"}),
    ("[send]\nwindow = '25:00-26:00'", "config-bad-value", {"section": "send", "key": "window"}),
    ("[office]\nlanguage = 'fr'", "config-bad-value", {"key": "language", "value": "fr", "allowed": "vi | en"}),
    (
        "[office]\ntimezone = 'Asia/Nowhere'",
        "config-bad-value",
        {"key": "timezone", "allowed": "an IANA time zone such as Asia/Ho_Chi_Minh"},
    ),
    ("[reminders]\nladder = ['soon']", "config-bad-value", {"section": "reminders", "key": "ladder"}),
    ("[reminders]\nholidays = ['30/4']", "config-bad-value", {"section": "reminders", "key": "holidays"}),
    (
        "[reminders]\nholidays = ['2026-02-31']",
        "config-bad-value",
        {"allowed": '"2026-02-31": days such as 2026-09-02'},
    ),
    (
        "[reminders]\nworked_days = ['22/8']",
        "config-bad-value",
        {"key": "worked_days", "allowed": '"22/8": days such as 2026-09-02'},
    ),
    (
        "[reminders]\nladder = ['-5d 25:00']",
        "config-bad-value",
        {"allowed": '"-5d 25:00": rungs such as "-5d 08:00" (five days before, at eight)'},
    ),
    (
        f"[reminders]\nholidays = {[str(date(2026, 1, 1) + timedelta(days=number)) for number in range(200)]}",
        "config-bad-section",
        {"section": "reminders", "why": "holidays: sixty days without a working day before 2026-03-01"},
    ),
    (
        "[reminders]\nladder = ['-5d 08:00 to deputy']",
        "config-bad-value",
        {"key": "ladder", "allowed": '"-5d 08:00 to deputy": here rungs speak to owing or office'},
    ),
    (
        "[reminders]\nescalation = ['+2d 08:00 to leader', '+3d 08:00 to deputy']",
        "config-bad-value",
        {
            "key": "escalation",
            "allowed": '"+3d 08:00 to deputy": steps come after the due day, and none speaks to people nearer to the work than the one before',
        },
    ),
    (
        "[reminders]\nevents = ['-5d 08:00 to office']",
        "config-bad-value",
        {"allowed": '"-5d 08:00 to office": here rungs speak to concerned'},
    ),
    (
        f"[reminders]\nladder = {[f'+{days}d 08:00' for days in range(100)]}",
        "config-bad-value",
        {"allowed": "at most 60 rungs, and not 100 rungs"},
    ),
    ("[send]\nquiet_days = ['chủ nhật']", "config-bad-value", {"section": "send", "key": "quiet_days"}),
    (
        "[send]\nquiet_days = 'monday, tuesday, wednesday, thursday, friday, saturday, sunday'",
        "config-bad-value",
        {"key": "quiet_days", "allowed": "at least one day of the week must be left"},
    ),
    ("[reminders]\nbefore_means_previous_day = 'ja'", "config-bad-value", {"allowed": "true | false"}),
    ("[reports]\nbands = ['80']", "config-bad-value", {"section": "reports", "key": "bands"}),
    (
        "[reports]\nbands = '100, 80'",
        "config-bad-value",
        {"allowed": 'two percentages such as "80, 100", the first not above the second'},
    ),
    ("[storage]\nurl = 'mysql://x'", "config-bad-value", {"section": "storage", "key": "url"}),
    (
        "[office]\ncode = 'BC/CCB'",
        "config-bad-value",
        {"section": "office", "key": "code", "value": "BC/CCB", "allowed": "capitals with hyphens, such as BC-CCB"},
    ),
    (
        "[office]\nsigner = ['1', '2', '3', '4', '5', '6', '7', '8', '9']",
        "config-bad-value",
        {"section": "office", "key": "signer", "allowed": "at most 8 lines of at most 120 letters"},
    ),
    (
        f"[office]\nsuperior = '{'a' * 121}'",
        "config-bad-value",
        {
            "key": "superior",
            "allowed": "the body above the office, at most 120 letters; it stands over the office's name",
        },
    ),
    (
        "[office]\nplace = 7",
        "config-bad-value",
        {"key": "place", "value": "7", "allowed": "the place before the date of a report, at most 120 letters"},
    ),
    ("[telegram]\nenabled = true", "config-bad-section", {"section": "telegram"}),
    ("[telegramm]\nenabled = true", "config-unknown-section", {"section": "telegramm"}),
    ("send = 3", "config-bad-section", {"section": "send"}),
    ("[send", "config-no-toml", {}),
]


def config_of(tmp_path, text, environ=None):
    file = tmp_path / "config.toml"
    file.write_text(text, "utf-8")
    return load_config(file, environ or {})


@pytest.mark.parametrize(("text", "key", "args"), WRONG)
def test_wrong_settings_are_named(tmp_path, text, key, args):
    with pytest.raises(ConfigError) as raised:
        config_of(tmp_path, text)
    (problem,) = raised.value.problems
    assert problem.say.key == key
    assert {name: problem.say.args[name] for name in args} == args


def test_every_problem_is_told_at_once(tmp_path):
    with pytest.raises(ConfigError) as raised:
        config_of(tmp_path, "[send]\nper_second = 0\nwindow = 'x'\n[web]\nport = 'http'")
    assert [problem.say.args["key"] for problem in raised.value.problems] == ["per_second", "window", "port"]


def test_a_wrong_token_is_not_repeated(tmp_path):
    with pytest.raises(ConfigError) as raised:
        config_of(tmp_path, "[telegram]\nenabled = true\ntoken = '123456:SECRET with blanks'")
    assert "SECRET" not in str([problem.say for problem in raised.value.problems])


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


def test_an_unknown_variable_is_named(tmp_path):
    with pytest.raises(ConfigError) as raised:
        config_of(tmp_path, "", {"NHACVIEC_SEND_SPEED": "5"})
    assert raised.value.problems[0].say.args == {"variable": "NHACVIEC_SEND_SPEED"}


def test_a_named_file_must_exist(tmp_path):
    with pytest.raises(ConfigError) as raised:
        load_config(tmp_path / "none.toml", {})
    assert raised.value.problems[0].say.key == "config-no-file"


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
    ("text", "key", "args"),
    [
        ("[zalo.hai]\nenabled = true", "config-bad-section", {"section": "zalo.hai"}),
        ("[zalo.hai]\ntokn = 'x'", "config-unknown-key", {"section": "zalo.hai", "key": "tokn"}),
        ("[zalo.hai]\npeople = 'x'", "config-bad-value", {"section": "zalo.hai", "key": "people", "value": "x"}),
        ("[zalo.Hai]\nenabled = false", "config-bad-name", {"section": "zalo.Hai"}),
        ("[zalo.zalo]\nenabled = false", "config-bad-name", {"section": "zalo.zalo"}),
        ("[zalo.monthly]\nenabled = false", "config-bad-name", {"section": "zalo.monthly"}),
        ("[telegram.hai]\nenabled = false", "config-unknown-key", {"section": "telegram", "key": "hai"}),
        ("[zalo]\npeople = {a = 1}", "config-bad-value", {"section": "zalo", "key": "people"}),
        (BOTS.replace("2:b", "1:b"), "config-bad-section", {"section": "zalo.hai"}),
        (BOTS.replace("polling", "webhook"), "config-bad-section", {"section": "zalo"}),
        ("zalo = 5", "config-bad-section", {"section": "zalo"}),
    ],
)
def test_a_wrong_bot_is_named(tmp_path: Path, text: str, key: str, args: dict[str, str]) -> None:
    with pytest.raises(ConfigError) as raised:
        channels_of(text, tmp_path)

    (problem, *_) = raised.value.problems
    assert problem.say.key == key
    assert {name: problem.say.args[name] for name in args} == args


@pytest.mark.parametrize(
    "variable", ["NHACVIEC_ZALO_HAI_TOKN", "NHACVIEC_ZALO__TOKEN_X", "NHACVIEC_TELEGRAM_HAI_TOKEN"]
)
def test_a_variable_that_names_no_key_of_a_bot_is_refused(variable: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load_config(None, {variable: "x"})
    assert raised.value.problems[0].say.key == "config-unknown-variable"
