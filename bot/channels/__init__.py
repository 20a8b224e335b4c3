"""The networks the bot can talk over. To add one: a file here with its settings and `make`, and one line below; nothing
else changes."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from bot.channels import email, telegram, zalo
from bot.channels.base import Channel
from core.talk.messages import Say

Make = Callable[..., Channel]
"""Of (settings, clock, [web] public_url, the channel's name)."""
NAME = re.compile(r"[a-z0-9]{1,16}")
OF_KIND = ":"


@dataclass(frozen=True)
class Kind:
    """A network: the model of its section of the configuration, and what makes a channel. Every model has `enabled`;
    secrets in it are pydantic SecretStr. `several`: there may be more bots of it, each with a section `[kind.NAME]`, of
    which the channel is named `kind:NAME` in every key."""

    settings: type[BaseModel]
    make: Make
    several: bool = False
    asks: tuple[str, ...] = ("token",)
    """The keys without which there is no bot, in the order in which `init` asks for them."""

    @property
    def taken(self) -> frozenset[str]:
        """What no further bot can be called: keys of the section, and what begins one in the environment."""
        return frozenset(word for key in self.settings.model_fields for word in (key, key.partition("_")[0]))


CHANNELS: Mapping[str, Kind] = {
    "telegram": Kind(telegram.TelegramSettings, telegram.make),
    "zalo": Kind(zalo.ZaloSettings, zalo.make, several=True),
    "email": Kind(
        email.EmailSettings,
        email.make,
        asks=("address", "smtp_host", "smtp_password", "imap_host", "imap_password"),
    ),
}


def kind_of(channel: str) -> str:
    """The network that a channel speaks over, by its name."""
    return channel.partition(OF_KIND)[0]


def section_of(channel: str) -> str:
    """What its section is called in config.toml."""
    return channel.replace(OF_KIND, ".")


def with_further_bots(sections: Mapping[str, Any]) -> dict[str, Any]:
    """Sections of config.toml with `[kind.NAME]` as `kind:NAME`."""
    found = dict(sections)
    for kind, section in sections.items():
        if kind in CHANNELS and CHANNELS[kind].several and isinstance(section, dict):
            named = dict(_named(kind, section))
            found |= {f"{kind}{OF_KIND}{name}": inner for name, inner in named.items()}
            found[kind] = {key: value for key, value in section.items() if key not in named}
    return found


def _named(kind: str, section: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in section.items():
        if isinstance(value, dict) and key not in CHANNELS[kind].settings.model_fields:
            yield key, value


def why_no_name(channel: str) -> Say | None:
    """What a further bot may be called, where its name is none."""
    kind, _, name = channel.partition(OF_KIND)
    if not NAME.fullmatch(name):
        return Say("config-why-bot-name")
    if name == kind or name in CHANNELS[kind].taken:
        return Say("config-why-bot-name-taken", {"taken": ", ".join(sorted({kind, *CHANNELS[kind].taken}))})
    return None
