"""The answers that stand in the configuration: from the command's words, the environment, or whoever is asked. A wrong
one is asked again with its reason; one of the command's words ends it."""

import argparse
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from bot.channels import CHANNELS, OF_KIND
from bot.cli.desk import CommandFailed, Desk
from bot.cli.founding.draft import Draft
from bot.cli.founding.questions import Questions
from bot.config import ConfigError
from bot.settings import SECTIONS
from core.talk.messages import Say

NONE = "none"
SECRET_BYTES = 32


@dataclass(frozen=True)
class Answers:
    """What fills the draft; `given`: the words of the command, by section and key."""

    draft: Draft
    questions: Questions
    desk: Desk
    given: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, args: argparse.Namespace, draft: Draft, questions: Questions, desk: Desk) -> "Answers":
        """Raises CommandFailed for a --set that is none."""
        named = {
            ("office", "name"): args.name,
            ("office", "letter_name"): args.letter_name,
            ("office", "timezone"): args.timezone,
            ("office", "phone"): args.phone,
            ("storage", "url"): args.database,
            ("web", "public_url"): args.public_url,
        }
        given = {place: value for place, value in named.items() if value is not None}
        return cls(draft, questions, desk, given | dict(_set(one) for one in args.set or ()))

    def settle(self, section: str, key: str, proposed: str | None = None) -> None:
        """One key."""
        if self.draft.is_in_environment(section, key):
            return
        if (section, key) in self.given:
            self.draft.put(section, key, self.given[section, key])
            self.draft.config()
            return
        field = SECTIONS[section].model_fields[key]
        secret = hasattr(field.default, "get_secret_value")
        usual = "" if secret else str(field.default)
        say = Say(f"init-ask-{section}-{key.replace('_', '-')}")
        while True:
            answer = self.questions.ask(say, usual if proposed is None else proposed, secret=secret)
            self.draft.put(section, key, answer)
            if self._is_right():
                return
            self.draft.take_back(section, key)

    def _is_right(self) -> bool:
        try:
            self.draft.config()
        except ConfigError as error:
            if self.questions.silent:
                raise
            tell_problems(error, self.desk)
            return False
        return True

    def rest(self) -> None:
        """What else was set by the command's words. Raises ConfigError."""
        for (section, key), value in self.given.items():
            self.draft.put(section, key, value)
        self.draft.config()

    def pages(self) -> None:
        """With an address there are pages, whose addresses are signed."""
        if self.draft.sections.get("web", {}).get("public_url") and ("web", "secret") not in self.given:
            self.draft.put("web", "secret", secrets.token_urlsafe(SECRET_BYTES))

    def channel(self, kind: str, token: str | None) -> None:
        """What a bot of this kind needs, and that it is switched on. Raises ConfigError."""
        self.draft.take_back(kind, "enabled")
        for key in CHANNELS[kind].asks:
            if token is not None and key == "token":
                self.draft.put(kind, key, token)
            else:
                self.settle(kind, key)
        if "mode" in CHANNELS[kind].settings.model_fields:
            self._mode(kind)
        self.draft.put(kind, "enabled", "true")

    def _mode(self, kind: str) -> None:
        """Called by the network where it would be, and can be."""
        usual = CHANNELS[kind].settings.model_fields["mode"].default
        public = self.draft.sections.get("web", {}).get("public_url")
        if (kind, "mode") in self.given:
            return
        if usual == "webhook" and public:
            self.draft.put(kind, "webhook_secret", secrets.token_urlsafe(SECRET_BYTES))
        else:
            self.draft.put(kind, "mode", "polling")


def tell_problems(error: ConfigError, desk: Desk) -> None:
    """Before the same is asked again."""
    for problem in error.problems:
        desk.tell("cli-check-bad", text=problem.say)


def _set(text: str) -> tuple[tuple[str, str], str]:
    place, equals, value = text.partition("=")
    section, dot, key = place.strip().rpartition(".")
    if not (equals and dot):
        raise CommandFailed(Say("init-set", {"text": text}))
    return (section.replace(".", OF_KIND), key), value
