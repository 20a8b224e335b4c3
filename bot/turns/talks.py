"""Where a chat stands, and what is on its screen: the choices of the last reply, and the messages that came after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.dialogs.base import Expects, State
from bot.dialogs.registry import DIALOGS
from reading.meaning.choices import read_choice
from reading.meaning.values import Meaning

HOME = "home"
INNER_TEXT = frozenset({Expects.SENTENCE, Expects.NAME, Expects.DAY})
"""Where a word of command may be a part of the answer."""


@dataclass(frozen=True)
class ShownChoice:
    """A choice as it stood on the screen. `token` is what its button carries, for one of a message that was pushed."""

    digit: str
    label: str
    means: Meaning | None = None
    token: str = ""


@dataclass(frozen=True)
class Pushed:
    """A reminder, notice or question that came by itself; without choices it asks nothing."""

    choices: Sequence[ShownChoice] = ()

    def chosen(self, text: str) -> ShownChoice | None:
        """The one that the text names, by its digit or its label."""
        return named_choice(text, self.choices)


@dataclass(frozen=True)
class Talk:
    """Where a chat stands. `paused` keeps unfinished talks by their dialog's name, so that coming back goes on where
    they stood.

    `choices` and `expects` are those of the last prompt. `pushed` are the messages since then, the newest first; until
    `secret_until` a text is the next part of one that was refused as a secret.

    `targeted`: what is heard now was said in reply to the one message in `pushed`. `looks_back`: it was said in reply
    to an older prompt than the last.
    """

    dialog: str = HOME
    version: int = 0
    state: State | None = None
    expects: Expects = Expects.CHOICE
    choices: Sequence[ShownChoice] = ()
    prompt: int = 0
    paused: Mapping[str, State] = field(default_factory=dict)
    pushed: Sequence[Pushed] = ()
    secret_until: datetime | None = None
    targeted: bool = False
    looks_back: bool = False

    def at(self, now: datetime) -> "Talk":
        """Without what is over by now."""
        if self.secret_until is not None and self.secret_until < now:
            return replace(self, secret_until=None)
        return self

    def current_state(self) -> State:
        """The state the dialog may read: an older version's is started anew."""
        dialog = DIALOGS.get(self.dialog)
        if self.state is not None and dialog is not None and dialog.version == self.version:
            return self.state
        return {}

    def begun(self, name: str, about: State) -> State | None:
        """Where the dialog's talk about just that stands, whether it is under way or paused."""
        present = self.current_state() if self.under_way and self.dialog == name else {}
        for begun in (present, self.paused.get(name, {})):
            if begun and all(begun.get(key) == value for key, value in about.items()):
                return dict(begun)
        return None

    @property
    def under_way(self) -> bool:
        return self.state is not None and self.dialog in DIALOGS

    @property
    def asks_figures(self) -> bool:
        return self.under_way and self.expects is Expects.FIGURES

    @property
    def asks_words(self) -> bool:
        """Whether a sentence, a name or a day is asked for: it is not taken for a command because of the word that it
        begins with."""
        return self.under_way and self.expects in INNER_TEXT

    @property
    def asking(self) -> Sequence[Pushed]:
        """The pushed messages that ask something, the newest first."""
        return [one for one in self.pushed if one.choices]

    def chosen(self, text: str) -> ShownChoice | None:
        """The choice of the last prompt that the text names."""
        return named_choice(text, self.choices)


def named_choice(text: str, choices: Sequence[ShownChoice]) -> ShownChoice | None:
    """By its digit in any spelling, or by its label."""
    digit = read_choice(text, {one.digit: one.label for one in choices}) if choices else None
    return next((one for one in choices if one.digit == digit), None)
