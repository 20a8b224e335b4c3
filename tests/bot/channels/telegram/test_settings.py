"""What `[telegram]` may say, and that a wrong value is named without being shown when it is a secret."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.channels.telegram.settings import TelegramSettings

GOOD = {"enabled": True, "token": "123456:ABC-def_1", "mode": "webhook", "webhook_secret": "mot-bi-mat"}


def test_a_whole_section() -> None:
    settings = TelegramSettings(**GOOD)

    assert settings.token.get_secret_value() == "123456:ABC-def_1"
    assert settings.base_url == "https://api.telegram.org/bot"


def test_nothing_is_needed_while_it_is_off() -> None:
    assert not TelegramSettings().enabled


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"token": ""}, "needed {'key': 'token', 'when': 'enabled = true'}"),
        ({"token": "123456:ABC DEF"}, "telegram-token"),
        ({"webhook_secret": ""}, "needed {'key': 'webhook_secret'"),
        ({"webhook_secret": "bí mật"}, "webhook-secret {'least': 1, 'most': 256}"),
        ({"webhook_secret": "a" * 257}, "webhook-secret {'least': 1, 'most': 256}"),
        ({"mode": "carrier pigeon"}, "Input should be 'polling' or 'webhook'"),
        ({"tokn": "x"}, "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_value_is_named_and_a_secret_not_shown(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError) as raised:
        TelegramSettings(**{**GOOD, **change})

    assert words in str(raised.value)
    assert not any(secret in str(raised.value) for secret in ("ABC", "mot-bi-mat", "bí mật"))
