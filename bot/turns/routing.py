"""Which dialog hears what was said, and as what cue. Pure: nothing is looked up or changed here."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.dialogs import DIALOGS, dialog_for
from bot.dialogs.base import Cue, Document, State
from bot.dialogs.tokens import NEWCOMERS, asks_the_hour, standing_talk
from bot.words import ChatWord, read_word
from core.office.people import Consent, Person
from core.talk.messages import Heard, HeardKind
from core.talk.tokens import read_prompt
from reading.documents import UnreadableReason

HOME = "home"
JOIN = "join"
PLAN = "plan"
REPORT = "report"
ACKNOWLEDGE = "acknowledge"
HOUR = "hour"
ASIDES = frozenset({ChatWord.AGENDA, ChatWord.HELP, ChatWord.OFFICE, ChatWord.RECEIVED})
"""Side questions: answered without leaving the talk that is under way."""
INNER = frozenset(
    {ChatWord.YES, ChatWord.NO, ChatWord.BACK, ChatWord.SKIP, ChatWord.CORRECT, ChatWord.DONE, ChatWord.STOP}
)
"""Words that a talk under way understands itself."""
ANSWERS = frozenset({ChatWord.MERGE, ChatWord.SPLIT, ChatWord.TARGETS})
"""Words that by themselves answer as well: "lý do?" "sáp nhập". Where a sentence is asked for they are one."""
ALWAYS = {"0": ChatWord.HOME, "9": ChatWord.OFFICE}
DIGITS = re.compile(r"\d{1,2}")
DOCUMENT_TEXT = 300
"""A text this long, from the office's desk, is a pasted plan and not an answer (characters)."""


@dataclass(frozen=True)
class Talk:
    """Where a chat stands. `paused` keeps unfinished talks by their dialog's name, so that coming back goes on where
    they stood.

    Until `secret_until` a text is the next part of one that was refused as a secret. `standing` holds, by digit, the
    tokens of the reminders and notices that were shown since the bot last replied: a digit typed now means them.
    """

    dialog: str = HOME
    version: int = 0
    state: State | None = None
    free_digits: bool = False
    prompt: int = 0
    paused: Mapping[str, State] = field(default_factory=dict)
    standing: Mapping[str, Sequence[str]] = field(default_factory=dict)
    secret_until: datetime | None = None

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

    @property
    def takes_text(self) -> bool:
        """Whether the prompt asks for a sentence: it is not taken for a command because of the word that it begins
        with. A word alone is one, but for those that answer by themselves."""
        return self.under_way and self.current_state().get("takes_text") is True

    @property
    def under_way(self) -> bool:
        return self.state is not None and self.dialog in DIALOGS


@dataclass(frozen=True)
class Route:
    """`aside`: the answer leaves the present talk where it stands. `stale`: an old button was pressed; the present
    prompt is shown again. `secret`: what was typed is a state secret and may not be taken; the present prompt is shown
    again.

    `fresh`: a new talk of whatever dialog; one of the same dialog that is under way is paused, not overwritten.
    """

    dialog: str
    state: State
    cue: Cue
    aside: bool = False
    stale: bool = False
    secret: bool = False
    fresh: bool = False


def route(heard: Heard, talk: Talk, person: Person | None, document: Document | None, *, shown: bool = True) -> Route:
    """Total: everything that can be heard goes somewhere. `shown`: the button that is pressed is one that this person
    was shown in this chat; any other is as good as an old one."""
    cue = Cue(text=heard.text, person=person, document=document)
    match heard.kind:
        case HeardKind.BUTTON:
            if shown:
                return _pressed(heard.text, talk, cue)
            return _old_button(talk, cue)
        case HeardKind.DOCUMENT if document is not None and person is not None and person.at_desk and _may_talk(person):
            return Route(PLAN, {}, cue)
        case HeardKind.DOCUMENT | HeardKind.OTHER | HeardKind.LEFT:
            if heard.kind is HeardKind.DOCUMENT:
                other = "document"
            else:
                other = heard.text or heard.kind.value
            # What was fetched of a chair's paper goes to the report it belongs to; whoever does not know it hears what
            # it is not.
            if talk.under_way and talk.dialog == REPORT:
                paper = document
            else:
                paper = None
            return _present(talk, replace(cue, text="", other=other, document=paper))
        case HeardKind.TEXT if document is not None and document.problem == UnreadableReason.SECRET_MARKING:
            return replace(_present(talk, replace(cue, text="", document=None, again=True)), secret=True)
        case HeardKind.TEXT:
            return _typed(heard.text, talk, cue)


def _typed(text: str, talk: Talk, cue: Cue) -> Route:
    person = cue.person
    if person is not None and person.at_desk and _may_talk(person) and len(text) > DOCUMENT_TEXT:
        return Route(PLAN, {}, cue)
    digit = text.strip() if DIGITS.fullmatch(text.strip()) else None
    word, rest = (ALWAYS.get(digit), "") if digit and not talk.free_digits else read_word(text)
    word, rest = (None, "") if talk.takes_text and (rest or word in ANSWERS) else (word, rest)
    cue = replace(cue, word=word, rest=rest, digit=digit)
    if not _may_talk(person):
        return _present(talk, cue)
    if digit and not talk.free_digits and talk.standing.get(digit):
        return _meant(talk.standing[digit], talk, cue)
    if word is not None:
        return _worded(word, talk, cue)
    return _present(talk, cue)


def _may_talk(person: Person | None) -> bool:
    return person is not None and person.consent is Consent.GIVEN


def _worded(word: ChatWord, talk: Talk, cue: Cue) -> Route:
    if word in INNER and talk.under_way:
        return _present(talk, cue)
    name = dialog_for(word, cue.person)
    if word in ASIDES and talk.under_way and name != talk.dialog:
        return Route(name, {}, cue, aside=True)
    if name == talk.dialog and talk.under_way:
        return _present(talk, cue)
    return Route(name, dict(talk.paused.get(name, {})), cue)


def _present(talk: Talk, cue: Cue) -> Route:
    if not _may_talk(cue.person):
        return Route(JOIN, talk.current_state() if talk.dialog == JOIN else {}, cue)
    if not talk.under_way:
        return Route(HOME, {}, cue)
    return Route(talk.dialog, talk.current_state(), cue)


def _meant(tokens: Sequence[str], talk: Talk, cue: Cue) -> Route:
    """A digit typed under several reminders at once means none of them for certain: the list of what is owed asks
    which."""
    if len(tokens) == 1 or asks_the_hour(tokens[0]):
        return _pressed(tokens[0], talk, cue)
    if {talked[0] for token in tokens if (talked := standing_talk(token)) is not None} == {NEWCOMERS}:
        return Route(NEWCOMERS, {}, replace(cue, word=ChatWord.NEWCOMERS, digit=None, text=""), fresh=True)
    return Route(REPORT, {}, replace(cue, word=ChatWord.REPORT, digit=None, text=""), fresh=True)


def _pressed(token: str, talk: Talk, cue: Cue) -> Route:
    standing = standing_talk(token)
    if standing is not None and _may_talk(cue.person):
        return _standing(*standing, talk, replace(cue, text="", word=None, digit="1"))
    prompt, digit = read_prompt(token) or (None, "")
    if prompt == talk.prompt:
        word = ALWAYS.get(digit)
        cue = replace(cue, text=digit, digit=digit, word=word)
        if word is not None and _may_talk(cue.person):
            return _worded(word, talk, cue)
        return _present(talk, cue)
    return _old_button(talk, cue)


def _old_button(talk: Talk, cue: Cue) -> Route:
    return replace(_present(talk, replace(cue, text="", again=True)), stale=True)


def _standing(name: str, state: State, talk: Talk, cue: Cue) -> Route:
    """A reminder's own choice. The same piece of work, already begun, goes on where it stood."""
    if talk.under_way and talk.dialog == name:
        present = talk.current_state()
    else:
        present = {}
    for begun in (present, talk.paused.get(name, {})):
        if begun and all(begun.get(key) == value for key, value in state.items()):
            return Route(name, dict(begun), replace(cue, digit=None, again=True))
    return Route(name, state, cue, aside=name in (ACKNOWLEDGE, HOUR) and talk.under_way, fresh=True)


def paused_after(talk: Talk, way: Route, to: str) -> Mapping[str, State]:
    """What is kept of unfinished talks when the chat goes over to the dialog `to`."""
    resumed = to if not way.fresh else None
    kept = {name: state for name, state in talk.paused.items() if name != resumed}
    if talk.under_way and talk.state and talk.dialog not in (resumed, HOME, JOIN):
        kept[talk.dialog] = talk.state
    return kept
