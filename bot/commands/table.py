"""All commands, in the order in which they are listed, and what is asked of them together."""

from bot.commands.command import Command, Listed
from bot.commands.who_may import WhoMay
from bot.commands.words import ChatWord
from core.office.people import Person
from core.office.permissions import Action, permits

COMMANDS: tuple[Command, ...] = tuple(word.command for word in ChatWord)
START_PAGE = "home"


def talk_for(word: ChatWord, person: Person | None) -> str:
    """The talk a word opens for this person; the start page says what is not theirs or not done by chat."""
    return word.command.talk_for(person) or START_PAGE


def menu_of(person: Person) -> tuple[Command, ...]:
    """What the start page offers, in the order of its digits: first a unit's own, then the office's; each once."""
    own = _placed(person, (WhoMay.UNITS,))
    office = _placed(person, (WhoMay.OFFICE, WhoMay.DESK))
    return tuple(dict.fromkeys((*own, *office)))


def _placed(person: Person, rooms: tuple[Action, ...]) -> tuple[Command, ...]:
    places = (
        (place, command)
        for command in COMMANDS
        for room, place in command.menu.items()
        if room in rooms and permits(person, room)
    )
    return tuple(command for _, command in sorted(places, key=lambda placed: placed[0]))


def listed_for(person: Person) -> tuple[Command, ...]:
    """What the manual says of this person's work: what is first of all theirs, then what is everybody's."""
    return tuple(command for command in COMMANDS if command.is_listed and command.is_mainly_for(person))


def helped_with(person: Person) -> tuple[Command, ...]:
    """What help names: few enough to be read on a phone."""
    return tuple(command for command in listed_for(person) if command.listed is Listed.IN_HELP)
