"""What `[zalo]` may say, and that a wrong value is named without being shown when it is a secret."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.channels import CHANNELS
from bot.channels.zalo.settings import ZaloSettings
from scheduler.clock import VirtualClock

GOOD = {"enabled": True, "token": "12345:ABC-def_1", "webhook_secret": "mot-bi-mat"}


def test_a_whole_section() -> None:
    settings = ZaloSettings(**GOOD)

    assert settings.base_url == "https://bot-api.zaloplatforms.com/bot"
    assert (settings.mode, settings.monthly_quota, settings.people, settings.quota_shared) == (
        "webhook",
        3000,
        50,
        True,
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"token": ""}, "needed {'key': 'token', 'when': 'enabled = true'}"),
        ({"token": "12345:ABC DEF"}, "zalo-token"),
        ({"webhook_secret": ""}, "needed {'key': 'webhook_secret'"),
        ({"webhook_secret": "ngắn"}, "webhook-secret {'least': 8, 'most': 256}"),
        ({"webhook_secret": "bay-chu"}, "webhook-secret {'least': 8, 'most': 256}"),
        ({"webhook_secret": "a" * 257}, "webhook-secret {'least': 8, 'most': 256}"),
        ({"mode": "pigeon"}, "Input should be 'polling' or 'webhook'"),
        ({"people": 0}, "greater than or equal to 1"),
        ({"monthly_quota": "nhiều"}, "valid integer"),
        ({"tokn": "x"}, "Extra inputs are not permitted"),
    ],
)
def test_a_wrong_value_is_named_and_a_secret_not_shown(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError) as raised:
        ZaloSettings(**{**GOOD, **change})

    assert words in str(raised.value)
    assert not any(secret in str(raised.value) for secret in ("ABC", "mot-bi-mat", "ngắn", "bay-chu"))


def test_a_webhook_needs_a_public_address(clock: VirtualClock) -> None:
    with pytest.raises(ValueError, match=r"\[web\] public_url"):
        CHANNELS["zalo"].make(ZaloSettings(**GOOD), clock, None)
