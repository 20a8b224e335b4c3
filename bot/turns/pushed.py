"""What answers a reminder, a notice or a question back that came by itself: the newest that asks something (replied.py:
the one that was replied to). Which talk takes it from there: bot/dialogs/tokens.py."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.commands import ChatWord, read_command
from bot.dialogs.base import State
from bot.dialogs.engine import states
from bot.dialogs.report.here import Here
from bot.dialogs.tokens import ATTEND, NEWCOMERS, OPENS, SETTLE, asks_the_hour
from bot.turns.talks import HOME, Pushed, Talk
from core.talk.tokens import StandingChoice, read_standing
from reading.attendance import read_attendance
from reading.meaning.contexts import meant
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning

REPORT, INQUIRY, ACKNOWLEDGE = "report", "inquiry", "acknowledge"
QUESTIONS, ASK = "questions", "ask"
INVITED = frozenset({StandingChoice.ATTEND, StandingChoice.ABSENT, StandingChoice.STAND_IN})
WORK = frozenset({StandingChoice.DONE, StandingChoice.REPORT}) | INVITED
_TYPED_DAY = re.compile(
    r"\W*(?:(?:dạ|vâng|da|vang|đã|chốt|chot|ngày|ngay|vào|vao|lúc|luc|sáng|sang|chiều|chieu|là|la)\s+)*"
    r"\d{1,2}\s?(?:[/.:-]|h|g|tháng|thang)",
    re.IGNORECASE,
)
"""An answer that begins with a day or an hour, and is no correction of something else."""
LEAST = 3
"""Letters of a sentence that answers a question back; fewer are a slip."""


@dataclass(frozen=True)
class Pressed:
    """One of its choices, as if its button had been pressed."""

    token: str


@dataclass(frozen=True)
class Straight:
    """What was asked for, given at once; or the talk in which it is asked which was meant. `aside`: the talk under way
    stands."""

    dialog: str
    state: State = field(default_factory=dict)
    word: ChatWord | None = None
    rest: str = ""
    aside: bool = False

    @property
    def about(self) -> State:
        """What it is about, wherever its talk stands."""
        return {name: value for name, value in self.state.items() if name != "step"}


def answer_to_pushed(text: str, talk: Talk) -> Pressed | Straight | None:
    """None when it answers none of them, and is for the prompt, or a command."""
    asking = talk.asking
    if not asking:
        return None
    again = _confirmed(text, asking[0], talk)
    if again is not None:
        return again
    attending = attendance_said(text, asking[0])
    if attending is not None and not (talk.asks_figures or talk.asks_words):
        return attending
    choice = asking[0].chosen(text)
    if _says_received(text, talk) and (choice is None or kind_of(choice.token) not in WORK):
        return _received(asking, talk)
    if choice is not None:
        return one_of(choice.digit, choice.token, asking)
    done = said_done(text, asking[0])
    if done is not None and not _asks_yes(talk):
        return Pressed(done)
    if read_command(text)[0] is not None:
        return None
    return _given(text, asking[0], talk)


def said_done(text: str, one: Pushed) -> str | None:
    """ "nộp rồi em", "gửi bản giấy rồi" under one thing to be done: it can be taken back."""
    tokens = [choice.token for choice in one.choices if kind_of(choice.token) in WORK]
    if len(tokens) == 1 and kind_of(tokens[0]) is StandingChoice.DONE and Meaning.ALREADY in meanings_of(text):
        return tokens[0]
    return None


def said_yes_to(text: str, one: Pushed) -> str | None:
    """The token of the figures that were read back some time ago and are asked of again, where that is agreed to."""
    tokens = [choice.token for choice in one.choices if kind_of(choice.token) is StandingChoice.CONFIRM]
    if len(tokens) == 1 and meant(meanings_of(text), Asked.READ_BACK) is Meaning.YES:
        return tokens[0]
    return None


def _confirmed(text: str, newest: Pushed, talk: Talk) -> Pressed | None:
    """ "ok" under them; where the talk under way asks for a yes to something else, it is asked again which is meant."""
    token = said_yes_to(text, newest)
    if token is None or (_asks_yes(talk) and not asks_the_same(talk, number_of(token))):
        return None
    return Pressed(token)


def _asks_yes(talk: Talk) -> bool:
    return talk.under_way and any(one.means is Meaning.YES for one in talk.choices)


def asks_the_same(talk: Talk, number: int) -> bool:
    """Whether the talk under way waits for an answer to just these figures."""
    here = states.read(Here, talk.current_state()) if talk.dialog == REPORT else None
    return here is not None and here.read_back_number == number


def _says_received(text: str, talk: Talk) -> bool:
    """ "đúng rồi", "gửi đi" say yes, and not that something was received, where something was read back before: it is
    read back again."""
    meanings = meanings_of(text)
    if _asks_yes(talk) and Meaning.YES in meanings and Meaning.RECEIVED not in meanings:
        return False
    return meant(meanings, Asked.NOTICE) is Meaning.RECEIVED


def attendance_said(text: str, one: Pushed) -> Straight | None:
    """ "3 người", "đ/c phó đi thay" under one invitation."""
    numbers = {number_of(choice.token) for choice in one.choices if kind_of(choice.token) in INVITED}
    if len(numbers) != 1 or read_attendance(text) is None:
        return None
    return Straight(ATTEND, {"expectation_id": numbers.pop()}, rest=text)


_SAYS_LITTLE = frozenset({Meaning.THANKS, Meaning.GREETING, Meaning.YES, Meaning.NO, Meaning.RECEIVED})


def asks_further(text: str) -> bool:
    """Whether something is said under the office's answer that the office is to hear."""
    return len(text.strip()) >= LEAST and not meanings_of(text) & _SAYS_LITTLE


def kind_of(token: str) -> StandingChoice | None:
    found = read_standing(token)
    return found[0] if found is not None else None


def number_of(token: str) -> int:
    found = read_standing(token)
    return found[1] if found is not None else 0


def one_of(digit: str, token: str, asking: Sequence[Pushed]) -> Pressed | Straight:
    """The newest one's. A digit under several pieces of work that came together means none of them for certain: the
    list of what is owed asks which; so with several who wait at the door."""
    kind = kind_of(token)
    same = {one.token for each in asking for one in each.choices if one.digit == digit}
    if asks_the_hour(token) or len(same) == 1:
        return Pressed(token)
    if kind in WORK and any(kind_of(other) in WORK and other != token for other in same):
        return Straight(REPORT, word=ChatWord.REPORT)
    if _opens(token) == NEWCOMERS and any(_opens(other) == NEWCOMERS and other != token for other in same):
        return Straight(NEWCOMERS, word=ChatWord.NEWCOMERS)
    return Pressed(token)


def _opens(token: str) -> str | None:
    kind = kind_of(token)
    return OPENS[kind][0] if kind is not None else None


def _received(asking: Sequence[Pushed], talk: Talk) -> Pressed | Straight | None:
    """ "ok", "đã nhận": of the one notice, when nothing else asks; otherwise it is asked which."""
    tokens = [one.token for each in asking for one in each.choices]
    notices = [token for token in tokens if kind_of(token) is StandingChoice.ACKNOWLEDGE]
    if len(notices) == 1 and len(asking) == 1:
        return Pressed(notices[0])
    if notices:
        return Straight(ACKNOWLEDGE, word=ChatWord.NOTICES)
    if any(kind_of(token) in WORK for token in tokens) and not talk.under_way:
        return Straight(REPORT, word=ChatWord.RECEIVED)
    return None


def _given(text: str, newest: Pushed, talk: Talk) -> Straight | None:
    """The figures of a report under its reminder, or the answer under a question back; while figures of something else
    are asked for they are for that."""
    of_kind: Mapping[StandingChoice | None, str] = {kind_of(one.token): one.token for one in newest.choices}
    reports, inquiry = (
        [one.token for one in newest.choices if kind_of(one.token) is StandingChoice.REPORT],
        of_kind.get(StandingChoice.INQUIRY),
    )
    has_figures = re.search(r"\d", text) is not None
    unsettled = of_kind.get(StandingChoice.NOT_YET)
    if unsettled is not None and _TYPED_DAY.match(text) and not (talk.asks_figures or talk.asks_words):
        return Straight(SETTLE, {"id": number_of(unsettled)}, rest=text)
    if StandingChoice.ASK in of_kind and (not talk.under_way or talk.dialog == HOME) and asks_further(text):
        return Straight(ASK, rest=text)
    if talk.under_way and not (inquiry and not has_figures and not talk.asks_words):
        return None
    if inquiry is not None and len(text.strip()) >= LEAST:
        return Straight(INQUIRY, {"step": "answer", "inquiry_id": number_of(inquiry)})
    if len(reports) == 1 and has_figures:
        return Straight(REPORT, {"expectation_id": number_of(reports[0])}, ChatWord.REPORT, text)
    return None
