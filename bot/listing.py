"""Commands in words: for a network that shows a list of them, and for the manual (docs/handbook)."""

from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.channels.base import Description
from bot.commands import COMMANDS, Command, WhoMay
from bot.settings import OfficeSettings
from bot.texts import Texts
from bot.texts.sentences import LANGUAGES
from core.office.permissions import is_of_office
from core.spelling import fold
from core.talk.messages import Say

_WHOM = {WhoMay.UNITS: "whose-units", WhoMay.DESK: "whose-office", WhoMay.OFFICE: "whose-leaders"}
_EVERYBODY = "whose-everybody"
LONGEST, SHORTEST = 512, 120
"""Characters that a network shows of the bot at most."""
_SAID_AT = datetime(2026, 1, 1, tzinfo=UTC)
"""No sentence of a command holds an hour."""


def network_list(texts: Texts) -> tuple[tuple[str, str], ...]:
    """(name in Latin letters, what it does): what a network shows to everybody who writes to the bot. The office's own
    commands are in its help."""
    shown = (command for command in COMMANDS if command.is_listed and not _is_of_office(command))
    return tuple((fold(word).replace(" ", "_"), what) for word, what in _lines(shown, texts))


def office_list(texts: Texts) -> tuple[tuple[str, str], ...]:
    """The same for somebody of the office: its own first."""
    listed = sorted((one for one in COMMANDS if one.is_listed), key=lambda one: not _is_of_office(one))
    return tuple((fold(word).replace(" ", "_"), what) for word, what in _lines(listed, texts))


def descriptions(office: OfficeSettings) -> tuple[Description, ...]:
    """What a network shows of the bot before anybody has written: in the office's language to everybody, in each of
    ours to whoever uses it."""
    return tuple(_described(language, office) for language in ("", *LANGUAGES))


def _described(language: str, office: OfficeSettings) -> Description:
    texts, said = Texts(language or office.language), {"office": office.name}

    def say(key: str, most: int) -> str:
        return texts.say(Say(key, said), now=_SAID_AT, zone=ZoneInfo("UTC"))[:most]

    return Description(language, say("bot-description", LONGEST), say("bot-short", SHORTEST))


def manual_rows(texts: Texts) -> tuple[str, ...]:
    """The rows of the manual's table of commands: "| LỊCH | xem việc sắp tới | Mọi người |"."""
    listed = [command for command in COMMANDS if command.is_listed]
    lines = zip(_lines(listed, texts), listed, strict=True)
    return tuple(f"| {word} | {what} | {_said(texts, _whose(command))} |" for (word, what), command in lines)


def _lines(commands: Iterable[Command], texts: Texts) -> Iterable[tuple[str, str]]:
    for command in commands:
        word, _, what = _said(texts, command.about).partition(": ")
        yield word, what


def _said(texts: Texts, key: str) -> str:
    return texts.say(Say(key), now=_SAID_AT, zone=ZoneInfo("UTC"))


def _is_of_office(command: Command) -> bool:
    return bool(command.opens) and all(map(is_of_office, command.opens))


def _whose(command: Command) -> str:
    if WhoMay.UNITS in command.opens and next(iter(command.opens)) is not WhoMay.UNITS:
        return _EVERYBODY
    return next((_WHOM.get(who, _EVERYBODY) for who in command.opens), _EVERYBODY)
