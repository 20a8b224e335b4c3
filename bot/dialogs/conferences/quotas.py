"""How many may come: what the plan's words come to here, and what the office types. Reading a paper's words:
reading.quotas."""

import re
from collections.abc import Iterator, Sequence

from bot.dialogs.base import Pick
from bot.dialogs.collecting.audiences import audience_reader, audience_written
from bot.dialogs.conferences.effects import SetQuotas
from bot.dialogs.conferences.here import Here, Knows, Step, TypedQuota
from bot.dialogs.conferences.saying import quota_line
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_name, asks_yes
from bot.dialogs.engine.scene import Scene
from bot.dialogs.prompts import HOME_PICK, shortened
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit
from core.plans.quotas import FoundQuota, Quota, with_quota
from core.spelling import folded_words
from core.talk.conferences import Conference
from core.talk.messages import Say
from reading.meaning.values import Meaning
from reading.quotas import LARGEST

MOST_LINES = 8
_EVERY = re.compile(r"^(?:moi|tung|cac|each|every)\s+")
_EVERY_UNIT = frozenset({"don vi", "hoi", "unit", "units", "tat ca", "tat ca cac don vi", "xa phuong", "noi", "all"})
_OF_LEVELS = frozenset(
    (
        *("cap", "cac", "moi", "tung", "hoi", "don", "vi", "va", "co", "so", "xa", "phuong", "thi", "tran"),
        *("huyen", "quan", "thanh", "pho", "tinh", "thon", "khoi", "cum"),
    )
)
"""Words by which a level is named; any other means somebody else."""
_TOGETHER = frozenset(
    ("tong so", "tong", "ca hoi nghi", "tat ca cong lai", "toan hoi nghi", "cong", "total", "together", "tong cong")
)
_TYPED = re.compile(
    r"\s*(?P<whom>\D.*?)\s*[:=,]?\s*(?:tối đa|không quá|at most)?\s*\b(?P<most>\d{1,4})\b\s*(?P<rest>.*)", re.DOTALL
)


# --- what the plan says -----------------------------------------------------------------------------------------------


def quotas_meant(found: Sequence[FoundQuota], units: Sequence[Unit]) -> tuple[tuple[Quota, ...], tuple[str, ...]]:
    """The plan's numbers for whom is known here; and the others, each in few words."""
    quotas: tuple[Quota, ...] = ()
    unheard: list[str] = []
    for one in found:
        meant = list(_meant(one, units))
        for quota in meant:
            quotas = with_quota(quotas, quota)
        if not meant:
            unheard.append(f"{shortened(one.whom, 40)} {one.most}")
    return quotas, tuple(unheard)


LARGEST_DELEGATION = 30
"""People that one unit sends; more of a whole level is how large a conference of that level may be."""


def _meant(found: FoundQuota, units: Sequence[Unit]) -> Iterator[Quota]:
    if not found.whom:
        yield Quota(ALL_UNITS, found.most, True, found.drivers, found.quote)
        return
    for audience in _audiences(found.whom, found.each, units):
        if audience.kind is not AudienceKind.LEVEL or found.most <= LARGEST_DELEGATION:
            yield Quota(audience, found.most, False, found.drivers, found.quote)


def _audiences(whom: str, each: bool, units: Sequence[Unit]) -> Iterator[Audience]:
    """Everybody, one unit, or levels."""
    plain = _EVERY.sub("", folded_words(whom).strip(" ."))
    if plain in _EVERY_UNIT:
        yield ALL_UNITS
        return
    found = audience_reader(units)(whom) or audience_reader(units)(plain)
    if isinstance(found, Audience) and found.kind is not AudienceKind.CLUSTER:
        yield found
        return
    levels = dict.fromkeys(unit.level for unit in units if unit.level)
    words = set(re.split(r"[\s,/]+", plain))
    if words <= _OF_LEVELS:
        yield from (
            Audience(AudienceKind.LEVEL, level) for level in levels if set(folded_words(level).split()) <= words
        )


# --- what is typed ----------------------------------------------------------------------------------------------------


def typed_quota(text: str, units: Sequence[Unit]) -> Quota | Say | None:
    """ "mỗi đơn vị 2", "cấp xã: 5", "Hòa Bình 3 (cả lái xe)", "tổng số 90"; why not, where nobody is meant; None where
    it is none of this."""
    found = _TYPED.fullmatch(text)
    if found is None or not 0 < int(found["most"]) <= LARGEST:
        return None
    most, drivers = int(found["most"]), "lai xe" in folded_words(found["rest"]) or "driver" in found["rest"].lower()
    quote = " ".join(text.split())
    if folded_words(found["whom"]).strip(" .:") in _TOGETHER:
        return Quota(ALL_UNITS, most, True, drivers, quote)
    audience = next(_audiences(found["whom"], True, units), None)
    if audience is None:
        return Say("quota-nobody", {"text": shortened(found["whom"], 40)})
    return Quota(audience, most, False, drivers, quote)


# --- steps ------------------------------------------------------------------------------------------------------------


def standing_quotas(one: Conference, scene: Scene[Knows]) -> tuple[Quota, ...]:
    """What the office has set; until then what the plan says."""
    if one.goes_by_plan:
        return quotas_meant(scene.known.quotas_found, scene.known.units)[0]
    return one.convocation.quotas


def quota_prompt(scene: Scene[Knows]) -> Prompt | None:
    one = scene.known.conference
    if one is None:
        return None
    says = (*quotas_said(one, scene), Say("quota-type"))
    picks = (Pick("1", Say("pick-conference-back")), HOME_PICK)
    return asks_name(says, lambda text: typed_quota(text, scene.known.units), picks)


def quotas_said(one: Conference, scene: Scene[Knows]) -> tuple[Say, ...]:
    """Line by line, with whether it is read or set, and for whom of the plan nobody is known here."""
    standing = standing_quotas(one, scene)
    if not standing:
        return (how_they_stand(one, standing), *_unheard(one, scene))
    lines = [Say("quota-line", {"line": quota_line(quota, scene.known.units)}) for quota in standing[:MOST_LINES]]
    if len(standing) > MOST_LINES:
        lines.append(Say("quota-more", {"count": len(standing) - MOST_LINES}))
    return (how_they_stand(one, standing), *lines, *_unheard(one, scene))


def how_they_stand(one: Conference, standing: Sequence[Quota]) -> Say:
    """Whose numbers they are."""
    if not standing:
        return Say("quota-none")
    if one.goes_by_plan:
        return Say("quota-read")
    return Say("quota-set")


def _unheard(one: Conference, scene: Scene[Knows]) -> tuple[Say, ...]:
    if not one.goes_by_plan:
        return ()
    _, unheard = quotas_meant(scene.known.quotas_found, scene.known.units)
    if not unheard:
        return ()
    return (Say("quota-unheard", {"names": unheard[:MOST_LINES]}),)


def quota_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Typed(Quota() as quota):
            return goes_on(Here(Step.QUOTA_SURE, here.event_id, quota=quota_written(quota)), looks=True)
        case Typed(Say() as why):
            return Unheard((why,))
        case Chose():
            return goes_on(Here(Step.ONE, here.event_id), looks=True)
    return None


def sure_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    typed = quota_read(here.quota)
    if scene.known.conference is None or typed is None:
        return None
    line = Say("quota-line", {"line": quota_line(typed, scene.known.units)})
    return asks_yes((line, Say("confirm-question")), "pick-quota-yes", "pick-quota-again", otherwise=Meaning.WAIT)


def sure_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one, typed = scene.known.conference, quota_read(here.quota)
    if one is None or typed is None or not isinstance(heard, Chose):
        return None
    if not heard.yes:
        return goes_on(Here(Step.QUOTA, here.event_id))
    quotas = with_quota(standing_quotas(one, scene), typed)
    effects = (SetQuotas(one.event_id, quotas),)
    return goes_on(Here(Step.QUOTA, here.event_id), Say("quota-kept"), effects=effects, looks=True)


def quota_written(quota: Quota) -> TypedQuota:
    """As a state holds it."""
    return TypedQuota(str(quota.audience), quota.most, quota.together, quota.drivers, quota.quote)


def quota_read(typed: TypedQuota | None) -> Quota | None:
    """None for a state that holds none."""
    if typed is None or not 0 < typed.most <= LARGEST:
        return None
    return Quota(audience_written(typed.whom), typed.most, typed.together, typed.drivers, typed.quote)
