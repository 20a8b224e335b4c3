"""To whom the office writes: the groups that can be chosen, units that are typed by name, and how either is said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.dialogs.collecting.audiences import Nobody
from bot.dialogs.notices.recipients import whom_reader
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.office.people import Role
from core.office.units import OFFICE, Audience, AudienceKind, Unit, UnknownAudience
from core.talk.agenda import OccurrenceProgress
from core.talk.messages import Say
from storage.overview.agenda import occurrence_progress

UNITS = "units"
"""What is chosen where units are named one by one, in the field beside it."""
OF_UNITS = (AudienceKind.ALL, AudienceKind.LEADERS, AudienceKind.DEPUTIES, AudienceKind.HOSTS)
NAMING_UNITS = (*OF_UNITS, AudienceKind.CLUSTER, AudienceKind.LEVEL, AudienceKind.UNIT, AudienceKind.UNITS)
POSTS = (Role.CHAIR, Role.DEPUTY, Role.OFFICER)


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True)
class Choices:
    """Those of one kind, under a heading."""

    title: str
    lines: tuple[Choice, ...]


async def choices_of(units: Sequence[Unit], call: DeskCall) -> list[Choices]:
    """All that can be chosen, without those kinds of which there is none."""
    owing = [one for one in await occurrence_progress(call.s, now=call.now) if one.owing]
    others = _group("others", [OFFICE, *(Audience(AudienceKind.POST, role.value) for role in POSTS)], call)
    found = [*choices_of_units(units, call), others, _choices("owing", [_owing(one, call) for one in owing], call)]
    return [one for one in found if one.lines]


def choices_of_units(units: Sequence[Unit], call: DeskCall) -> list[Choices]:
    """Those that say which units are meant, and nobody else."""
    clusters = dict.fromkeys(unit.cluster for unit in units if unit.cluster)
    levels = dict.fromkeys(unit.level for unit in units if unit.level)
    groups = {
        "all": [Audience(kind) for kind in OF_UNITS],
        "clusters": [Audience(AudienceKind.CLUSTER, name) for name in sorted(clusters)],
        "levels": [Audience(AudienceKind.LEVEL, name) for name in sorted(levels)],
    }
    return [_group(name, group, call) for name, group in groups.items() if group]


def _group(name: str, group: Sequence[Audience], call: DeskCall) -> Choices:
    return _choices(name, [_choice(one, call) for one in group], call)


def _choices(name: str, lines: list[Choice], call: DeskCall) -> Choices:
    return Choices(call.say("desk-notices-group", name=name), tuple(lines))


def _choice(audience: Audience, call: DeskCall) -> Choice:
    return Choice(str(audience), first_up(call.said(audience_said(audience))))


def _owing(one: OccurrenceProgress, call: DeskCall) -> Choice:
    audience = Audience(AudienceKind.OWING, str(one.occurrence_id))
    args = {"what": shortened(one.what, 60), "due": one.due_on, "count": one.owing}
    return Choice(str(audience), call.say("notice-owing-line", **args))


def read_whom(to: str, names: str, units: Sequence[Unit]) -> Audience | Say:
    """What was chosen and typed; why not, where that is nobody, or two things at once."""
    if to == UNITS:
        return _read_units(names, units)
    if names:
        return Say("desk-notices-whom-two")
    try:
        audience = Audience.parse(to)
    except UnknownAudience:
        return Say("desk-notices-whom-none")
    if audience.kind is AudienceKind.NOBODY:
        return Say("desk-notices-whom-none")
    return audience


def _read_units(names: str, units: Sequence[Unit]) -> Audience | Say:
    found = whom_reader(units)(names.replace("\n", ", ")) if names else None
    match found:
        case Audience():
            return found
        case Nobody(text):
            return Say("collect-nobody", {"text": shortened(text, 80)})
    return Say("desk-notices-whom-none")


async def whom_in_words(audience: Audience, units: Sequence[Unit], call: DeskCall) -> str:
    """With the name of the work that is owed."""
    if audience.kind is not AudienceKind.OWING:
        return call.said(audience_said(audience, units))
    for one in await occurrence_progress(call.s, now=call.now):
        if one.occurrence_id == audience.number:
            return call.say("audience-owing-work", what=shortened(one.what, 60), due=one.due_on)
    return call.said(audience_said(audience, units))


def codes_in(audiences: Iterable[Audience]) -> list[str]:
    """The units that are named."""
    return [code for one in audiences for code in one.codes]
