"""What `[email]` may say, and with which sentence it refuses the rest."""

from functools import partial
from pathlib import Path

import pytest

from bot.config import ConfigError, load_config
from bot.texts import Texts
from tests.days import VIETNAM, local

SAID = partial(Texts("en").say, now=local("2026-03-12 08:00"), zone=VIETNAM)
GOOD = """
[email]
enabled = true
address = "nhacviec@tinh.example"
smtp_host = "smtp.tinh.example"
smtp_password = "bi-mat-1"
imap_host = "imap.tinh.example"
imap_password = "bi-mat-2"
"""


def told(folder: Path, text: str) -> str:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError) as raised:
        load_config(file, {})
    return " ".join(SAID(problem.say) for problem in raised.value.problems)


def test_a_good_section_is_taken_and_its_passwords_are_secrets(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(GOOD, "utf-8")

    config = load_config(file, {"NHACVIEC_EMAIL_SMTP_PORT": "587", "NHACVIEC_EMAIL_SMTP_SECURITY": "starttls"})

    assert config.channels["email"].smtp_port == 587
    assert {"bi-mat-1", "bi-mat-2"} <= set(config.secrets)
    assert "bi-mat" not in repr(config.channels["email"])


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('"nhacviec@tinh.example"', '"nhacviec"', "an address such as nhacviec@tinh.vn"),
        ('"nhacviec@tinh.example"', '"nhắc@tinh.example"', "an address such as nhacviec@tinh.vn"),
        ('"nhacviec@tinh.example"', '""', "address is missing, needed when enabled = true"),
        ('"smtp.tinh.example"', '"smtps://smtp.tinh.example"', "without a scheme or a port"),
        ('"imap.tinh.example"', '""', "imap_host is missing, needed when enabled = true"),
        ('imap_password = "bi-mat-2"', "", "imap_password is missing, needed when enabled = true"),
        ("enabled", 'imap_security = "none"\nenabled', "for the server is not on this machine"),
        ("enabled", 'smtp_security = "ssl"\nenabled', 'one of "tls", "starttls", "none"'),
        ("enabled", "smtp_port = 0\nenabled", "465 for tls"),
        ("enabled", 'imap_folder = "Thư đến"\nenabled', "a folder's name in ASCII"),
        ("enabled", 'name = "a\\nb"\nenabled', "one line"),
        ("enabled", "poll_seconds = 0\nenabled", "a whole number from 1 to 3600"),
        ("enabled", "per_minute = 5000\nenabled", "from 1 to 1800"),
        ("enabled", "pasword = 1\nenabled", "pasword"),
    ],
)
def test_a_bad_one_is_refused_with_what_is_allowed(tmp_path: Path, before: str, after: str, words: str) -> None:
    sentence = told(tmp_path, GOOD.replace(before, after))

    assert words in sentence
    assert "bi-mat" not in sentence


def test_plain_lines_are_for_this_machine_alone(tmp_path: Path) -> None:
    here = GOOD.replace("smtp.tinh.example", "127.0.0.1").replace("imap.tinh.example", "localhost")
    file = tmp_path / "config.toml"
    file.write_text(here + 'smtp_security = "none"\nimap_security = "none"\n', "utf-8")

    assert load_config(file, {}).channels["email"].enabled
