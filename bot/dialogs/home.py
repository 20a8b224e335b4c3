"""The start page, help and the office's phone: where every talk begins and where whatever is not understood ends up."""

from datetime import datetime

from bot.commands import COMMANDS, ChatWord, WhoMay, helped_with, menu_of, talk_for
from bot.dialogs.answers import known_many, office_of, picked
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.prompts import OFFICE_PICK, STANDING, misheard, phone, said_before, shortened
from core.office.people import Person
from core.reports.consolidation import UnitStanding
from core.talk.messages import Say
from core.talk.office_summary import News


class HomeDialog:
    """Choices by role; a digit hands over to the dialog it names."""

    name = "home"
    version = 1
    sees = ("office", "requests", "notices", "news")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None:
            return Turn(None, hand_to="join")
        place = picked(cue, len(entries(cue.person)))
        if place is not None and cue.word is None and not cue.again:
            return Turn(None, hand_to=entries(cue.person)[place][0])
        if cue.person.units and not cue.again and _is_of_reports(cue.word):
            begun: State | None = {"sent": True, "rest": cue.rest} if cue.word is ChatWord.CORRECT else None
            return Turn(begun, hand_to="report")
        if cue.person.at_desk and not cue.again and cue.word in (ChatWord.CORRECT, ChatWord.CONTINUE):
            return Turn(None, hand_to="plan")
        return Turn({"page": 1}, (_answer(cue, cue.person),))


def entries(person: Person) -> tuple[tuple[str, str], ...]:
    """(dialog, key of its label) in the order of the digits; nobody sees what is not theirs."""
    return tuple((talk_for(command.word, person), command.label) for command in menu_of(person))


def start_page(cue: Cue, person: Person) -> Reply:
    """The start page."""
    office = office_of(cue)
    owing = sum(request.standing is UnitStanding.OWING for request in known_many(cue, "requests"))
    counts = {"pick-report-page": owing, "pick-notices": len(known_many(cue, "notices"))}
    choices = (
        Pick(str(digit), Say(key, {"count": counts[key]} if key in counts else {}))
        for digit, (_, key) in enumerate(entries(person), start=1)
    )
    title = Say(
        "home-title" if entries(person) else "home-no-post",
        {"office": office.name if office else "", "name": person.name},
    )
    return Reply((*_news(cue.known.get("news")), title), (*choices, OFFICE_PICK))


def _news(news: object) -> tuple[Say, ...]:
    """At most five short lines for the office."""
    if not isinstance(news, News):
        return ()
    changed = (
        (Say("news-changed", {"what": shortened(news.changed, 50), "minutes": news.minutes}),) if news.changed else ()
    )
    waiting = (
        (Say("news-waiting", {"corrections": news.corrections, "inquiries": news.inquiries}),)
        if news.corrections or news.inquiries
        else ()
    )
    door = (Say("news-door", {"count": news.door}),) if news.door else ()
    asked = (Say("news-questions", {"count": news.questions}),) if news.questions else ()
    paused = (
        (Say("news-paused", {"channels": tuple(sorted(news.paused)), "why": tuple(sorted(set(news.paused.values())))}),)
        if news.paused
        else ()
    )
    return (*door, *changed, *asked, *waiting, *paused)


def _is_of_reports(word: ChatWord | None) -> bool:
    return word is not None and COMMANDS[word].opens.get(WhoMay.UNITS) == "report"


def _answer(cue: Cue, person: Person) -> Reply:
    start = start_page(cue, person)
    match cue.word:
        case ChatWord.HELP:
            return _help(cue, person)
        case ChatWord.OFFICE:
            return Reply((phone(cue),), STANDING[:1])
        case ChatWord.STOP:
            return said_before(Say("stopped"), start)
        case ChatWord.HOME:
            return start
    if cue.word is not None and not COMMANDS[cue.word].by_chat:
        return Reply((Say("not-by-chat"), phone(cue)), STANDING[:1])
    refusal = _refusal(cue.word, person)
    if refusal is not None:
        return said_before(refusal, start)
    heard = cue.text.strip() or cue.word is not None or cue.other is not None or cue.document is not None
    return misheard(cue, start) if heard and not cue.again else start


def _refusal(word: ChatWord | None, person: Person) -> Say | None:
    """Why a word opens nothing for this person; None where it does, or says nothing of a talk."""
    if word is None or COMMANDS[word].talk_for(person) is not None:
        return None
    return COMMANDS[word].refusal


def _help(cue: Cue, person: Person) -> Reply:
    first = Say("help-words")
    if person.at_desk:
        first = Say("help-plan-file")
    commands = (Say(command.about) for command in helped_with(person))
    return Reply((first, *commands, Say("help-always"), phone(cue)), STANDING)
