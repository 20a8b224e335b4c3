"""Which dialog hears what was said, and as what cue. Pure: nothing is looked up or changed here.

1. Whoever has not agreed is heard at the door.
2. What was pushed since the last reply is newer than the prompt, and is answered first (pushed.py).
3. A choice of the prompt, by its digit, its label, or in words of the same meaning, is an answer to it.
4. A whole message that is a command opens its talk; where figures or a sentence are asked for, a word in it does not.
5. Everything else is for the talk under way, else for the start page.
"""

import re
from dataclasses import replace

from bot.commands import ChatWord, During, read_command, talk_for
from bot.dialogs.base import Cue, Document, State
from bot.dialogs.engine.hearing import choice_meant
from bot.dialogs.tokens import CARD, FILES, MYSELF, standing_talk
from bot.turns.papers import NOTICES, Paper, is_for_notice, paper_of
from bot.turns.pushed import Pressed, Straight, answer_to_pushed, asks_the_same
from bot.turns.replied import answer_to_one, duty_of
from bot.turns.routes import JOIN, Route
from bot.turns.talks import HOME, ShownChoice, Talk
from core.office.people import Consent, Person
from core.spelling import fold
from core.talk.messages import Heard, HeardKind
from core.talk.tokens import read_prompt
from reading.documents.reasons import UnreadableReason
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

PLAN = "plan"
ROSTER = "roster"
REPORT = "report"
ACKNOWLEDGE = "acknowledge"
HOUR = "hour"
ALWAYS = {"0": ChatWord.HOME, "9": ChatWord.OFFICE}
DIGITS = re.compile(r"\d{1,2}")
DOCUMENT_TEXT = 300
"""A text this long, from the office's desk, is a pasted plan and not an answer (characters); unless a notice is
written."""


def route(heard: Heard, talk: Talk, person: Person | None, document: Document | None, *, shown: bool = True) -> Route:
    """Total: everything that can be heard goes somewhere. `shown`: the button that is pressed is one that this person
    was shown in this chat; any other is as good as an old one."""
    cue = Cue(text=heard.text, person=person, document=document)
    match heard.kind:
        case HeardKind.BUTTON:
            if shown:
                return _pressed(heard.text, talk, cue)
            return _old_button(talk, cue)
        case HeardKind.DOCUMENT | HeardKind.OTHER if _of_desk(person) and is_for_notice(talk):
            kind = "document" if heard.kind is HeardKind.DOCUMENT else heard.text
            return Route(NOTICES, talk.current_state(), replace(cue, text=heard.caption, other=kind))
        case HeardKind.CARD if _may_talk(person):
            return Route(MYSELF, {CARD: heard.text}, replace(cue, text=""), fresh=True)
        case HeardKind.CARD:
            return _present(talk, replace(cue, text="", other="contact"))
        case HeardKind.DOCUMENT if document is not None and _of_desk(person):
            return Route(ROSTER if document.is_roster else PLAN, {}, cue)
        case HeardKind.DOCUMENT | HeardKind.OTHER | HeardKind.EDITED | HeardKind.LEFT | HeardKind.RETURNED:
            return _sent(heard, talk, replace(cue, text="", document=None), document)
        case HeardKind.TEXT if document is not None and document.problem == UnreadableReason.SECRET_MARKING:
            return replace(_present(talk, replace(cue, text="", document=None, again=True)), secret=True)
        case HeardKind.TEXT:
            return _typed(heard.text, talk, cue)


def _of_desk(person: Person | None) -> bool:
    return person is not None and person.at_desk and _may_talk(person)


def _sent(heard: Heard, talk: Talk, cue: Cue, document: Document | None) -> Route:
    """A chair's paper goes to the report it belongs to; whoever does not know it hears what it is not."""
    person = cue.person
    if person is not None and person.units and not person.at_desk and _may_talk(person):
        paper = paper_of(heard, talk, document)
        if paper is not None:
            return _with_paper(paper, talk, cue)
        if heard.kind is HeardKind.DOCUMENT and document is not None and not _is_secret(document):
            return _file(heard, talk, replace(cue, text=heard.caption, document=document))
    if heard.kind is HeardKind.DOCUMENT:
        return _present(talk, replace(cue, other="document"))
    return _present(talk, replace(cue, other=heard.text or heard.kind.value))


def _is_secret(document: Document) -> bool:
    return document.problem == UnreadableReason.SECRET_MARKING


def _file(heard: Heard, talk: Talk, cue: Cue) -> Route:
    """Any other file of a unit's: for the duty whose message it replies to, or it is asked which."""
    if talk.under_way and talk.dialog == FILES:
        return Route(FILES, talk.current_state(), cue)
    about = duty_of(talk.asking[0]) if talk.targeted and talk.asking else None
    return Route(FILES, dict(about or {}), cue, fresh=True)


def _with_paper(paper: Paper, talk: Talk, cue: Cue) -> Route:
    begun = talk.begun(REPORT, paper.about or {}) if paper.about != {} else None
    if begun is not None and (paper.about is not None or talk.dialog == REPORT):
        return Route(REPORT, begun, replace(cue, text=paper.text, other=paper.kind, document=paper.document))
    cue = replace(cue, word=ChatWord.REPORT, rest=paper.text, document=paper.document)
    if begun is not None:
        return Route(REPORT, begun, cue)
    return Route(REPORT, dict(paper.about or {}), cue, fresh=True)


def _typed(text: str, talk: Talk, cue: Cue) -> Route:
    is_long = len(text) > DOCUMENT_TEXT and not (talk.dialog == NOTICES and talk.asks_words)
    if _of_desk(cue.person) and is_long:
        return Route(PLAN, {}, cue)
    if not _may_talk(cue.person):
        return _at_the_door(text, talk, cue)
    return _to_pushed(text, talk, cue) or _to_prompt(text, talk, cue) or _to_word(text, talk, cue)


def _at_the_door(text: str, talk: Talk, cue: Cue) -> Route:
    digit = text.strip() if DIGITS.fullmatch(text.strip()) else None
    word, rest = read_command(text, cue.person)
    if digit in ALWAYS:
        word = ALWAYS[digit]
    choice = talk.chosen(text) if talk.under_way else None
    if choice is not None:
        digit, word, rest = choice.digit, None, ""
    return _present(talk, replace(cue, word=word, rest=rest, digit=digit))


def _may_talk(person: Person | None) -> bool:
    return person is not None and person.consent is Consent.GIVEN


# --- what came after the prompt ---------------------------------------------------------------------------------------


def _to_pushed(text: str, talk: Talk, cue: Cue) -> Route | None:
    if talk.targeted and talk.asking:
        answer = answer_to_one(text, talk.asking[0], under_way=talk.under_way)
    else:
        answer = answer_to_pushed(text, talk)
    match answer:
        case Pressed(token):
            return _pressed(token, talk, cue)
        case Straight():
            return _straight(answer, talk, cue)
    return None


def _straight(answer: Straight, talk: Talk, cue: Cue) -> Route:
    """What is replied to may be begun already: then it is an answer there."""
    begun = talk.begun(answer.dialog, answer.about) if talk.targeted and answer.about else None
    if begun is not None:
        return Route(answer.dialog, begun, cue)
    cue = replace(cue, word=answer.word, rest=answer.rest)
    return Route(answer.dialog, dict(answer.state), cue, aside=answer.aside, fresh=True)


# --- the prompt -------------------------------------------------------------------------------------------------------


def _to_prompt(text: str, talk: Talk, cue: Cue) -> Route | None:
    """A choice of the last prompt."""
    choice = _choice(text, talk)
    if choice is None or _is_rather_word(text, choice, cue.person):
        return None
    if choice.means in (Meaning.YES, Meaning.ALREADY) and (talk.pushed or talk.looks_back):
        return replace(_present(talk, replace(cue, text="", again=True)), held=True)
    word = ALWAYS.get(choice.digit)
    if word is not None:
        return _worded(word, talk, replace(cue, word=word, digit=choice.digit))
    if not talk.under_way:
        return None
    return _present(talk, replace(cue, digit=choice.digit))


def _is_rather_word(text: str, choice: ShownChoice, person: Person | None) -> bool:
    """A word of command that only stands somewhere within a label, as HỘI NGHỊ within "Kế hoạch (còn 2 hội nghị)", is
    meant as the word; LỊCH under "Xem lịch", which is half of it, as the label."""
    word, rest = read_command(text, person)
    if word is None or rest or choice.means is not None:
        return False
    typed, label = fold(text.strip()), fold(choice.label)
    return typed in label[1:] and 2 * len(typed.split()) < len(label.split())


def _choice(text: str, talk: Talk) -> ShownChoice | None:
    named = talk.chosen(text)
    if named is not None:
        return named
    means = {one.means: one for one in talk.choices if one.means is not None}
    meant = choice_meant(text, means.keys()) if talk.under_way else None
    return means.get(meant) if meant is not None else None


# --- words, and everything else ---------------------------------------------------------------------------------------


def _to_word(text: str, talk: Talk, cue: Cue) -> Route:
    word, rest, digit = _read(text, talk, cue.person)
    cue = replace(cue, word=word, rest=rest, digit=digit)
    if word is not None:
        return _worded(word, talk, cue)
    return _present(talk, cue)


def _read(text: str, talk: Talk, person: Person | None) -> tuple[ChatWord | None, str, str | None]:
    plain = text.strip()
    digit = plain if DIGITS.fullmatch(plain) else None
    if digit is not None and talk.asks_figures:
        return None, "", digit
    if digit in ALWAYS:
        return ALWAYS[digit], "", digit
    must_stand_alone = talk.asks_words or talk.asks_figures
    word, rest = read_command(text, person, alone=must_stand_alone)
    if word is None and not talk.asks_words and _asks_what_was_sent(text, person):
        return ChatWord.SENT, "", None
    if word is None or (must_stand_alone and word.command.answers):
        return None, "", digit
    return word, rest, digit


def _asks_what_was_sent(text: str, person: Person | None) -> bool:
    """ "đã gửi gì?", "tôi gửi rồi mà": what has come of theirs is shown. A figure beside it is for what is asked."""
    if person is None or not person.units or re.search(r"\d", text):
        return False
    return bool(meanings_of(text) & {Meaning.WHAT_WAS_SENT, Meaning.ALREADY})


def _worded(word: ChatWord, talk: Talk, cue: Cue) -> Route:
    during = word.command.during
    if during is During.WITHIN and talk.under_way and talk.dialog != HOME:
        return _present(talk, cue)
    name = talk_for(word, cue.person)
    if during is During.BESIDE and talk.under_way and name != talk.dialog:
        return Route(name, {}, cue, aside=True)
    if name == talk.dialog and talk.under_way:
        return _present(talk, cue)
    if during is During.BETWEEN:
        return Route(name, {}, cue, fresh=True)
    return Route(name, dict(talk.paused.get(name, {})), cue)


def _present(talk: Talk, cue: Cue) -> Route:
    if not _may_talk(cue.person):
        return Route(JOIN, talk.current_state() if talk.dialog == JOIN else {}, cue)
    if not talk.under_way:
        return Route(HOME, {}, cue)
    return Route(talk.dialog, talk.current_state(), cue)


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
    """A reminder's own choice. The same piece of work, already begun, goes on where it stood; a yes to figures that are
    asked of again is one to the question that is open, where it is about the same."""
    number = state.get("read_back")
    if number is not None and talk.under_way and asks_the_same(talk, number):
        return _present(talk, replace(cue, digit="1" if state.get("confirmed") else "2"))
    begun = talk.begun(name, state)
    if begun is not None:
        return Route(name, begun, replace(cue, digit=None, again=True))
    return Route(name, state, cue, aside=name in (ACKNOWLEDGE, HOUR) and talk.under_way, fresh=True)
