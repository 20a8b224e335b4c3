"""One person of the directory: what is known of them, and what can be done. A post that passes on: handing.py."""

from dataclasses import replace

from bot.dialogs.away.talk import absence_said
from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_name
from bot.dialogs.engine.scene import Scene
from bot.dialogs.people.effects import CorrectName, CorrectPhone, RenewCode
from bot.dialogs.people.here import Here, Knows, Step
from bot.dialogs.people.listing import how_far
from bot.dialogs.people.typed import read_name, read_number
from bot.dialogs.prompts import open_ways
from bot.dialogs.reach.sentences import chats_said, network_labels
from core.office.directory import Entry, HeldPost
from core.office.people import UNIT_ROLES
from core.talk.messages import Say

CODE, CODE_TOO = "pick-people-code", "pick-people-code-too"
REPLACE, NAME, PHONE, BACK = "pick-people-replace", "pick-people-name", "pick-people-phone", "pick-people-back"
REACH = "pick-people-reach"


def entry_of(here: Here, scene: Scene[Knows]) -> Entry | None:
    return scene.known.directory.entry(here.contact_id)


def posts_to_pass(one: Entry) -> tuple[HeldPost, ...]:
    """What may be handed over in the chat: roles of the office come by a roster, where they are shown first."""
    return tuple(post for post in one.posts if post.role in UNIT_ROLES and post.until is None)


def person_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    if one is None:
        return None
    return asks_choice(_known_of(one), *_ways(one))


def _known_of(one: Entry) -> tuple[Say, ...]:
    posts = tuple(_post(post) for post in one.posts)
    return (
        Say("people-person", {"name": one.person.name}),
        *posts,
        _phone(one),
        _standing(one),
        *_reached(one),
        *_away(one),
    )


def _post(post: HeldPost) -> Say:
    named = _named(post)
    if post.until is not None:
        return Say("people-post-until", {"post": named, "day": post.until})
    if post.begins is not None:
        return Say("people-post-from", {"post": named, "day": post.begins})
    return named


def _named(post: HeldPost) -> Say:
    if post.unit_name is None:
        return Say("myself-office-post", {"post": post.title})
    return Say("myself-post", {"post": post.title, "unit": post.unit_name})


def _away(one: Entry) -> tuple[Say, ...]:
    if one.absence is None:
        return ()
    return (absence_said(one.absence),)


def _phone(one: Entry) -> Say:
    if one.person.phone is None:
        return Say("myself-no-phone")
    return Say("myself-phone", {"phone": one.person.phone})


def _standing(one: Entry) -> Say:
    if one.is_in and one.since is not None:
        return Say("people-in-since", {"at": one.since})
    return Say("people-stands", {"how": how_far(one)})


def _reached(one: Entry) -> tuple[Say, ...]:
    """Over what, where they are in; else they can only be called."""
    if one.is_in:
        return chats_said(one.addresses)
    return (Say("people-only-phone"),)


def _ways(one: Entry) -> tuple[str, ...]:
    ways = {
        CODE: not one.is_in,
        CODE_TOO: one.is_in,
        REPLACE: bool(posts_to_pass(one)),
        NAME: True,
        PHONE: True,
        REACH: bool(network_labels(one.addresses)),
        BACK: True,
    }
    return tuple(open_ways(ways))


def person_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = entry_of(here, scene)
    if one is None or not isinstance(heard, Chose) or heard.place >= len(_ways(one)):
        return None
    match _ways(one)[heard.place]:
        case "pick-people-code" | "pick-people-code-too":
            return ends(Say("people-code-renewed", {"name": one.person.name}), effects=(RenewCode(one.id),))
        case "pick-people-replace":
            return _replaced(here, one)
        case "pick-people-name":
            return goes_on(replace(here, step=Step.NAME))
        case "pick-people-phone":
            return goes_on(replace(here, step=Step.PHONE))
        case "pick-people-reach":
            return goes_on(replace(here, step=Step.REACH))
    return goes_on(Here(Step.UNIT, unit=here.unit))


def _replaced(here: Here, one: Entry) -> Outcome:
    """Which post, where there are several."""
    posts = posts_to_pass(one)
    if len(posts) > 1:
        return goes_on(replace(here, step=Step.POST))
    return goes_on(replace(here, step=Step.SUCCESSOR, post_id=posts[0].id))


# --- a name or a telephone put right ----------------------------------------------------------------------------------


def name_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    if one is None:
        return None
    return asks_name(Say("people-new-name", {"name": one.person.name}), read_name)


def phone_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    if one is None:
        return None
    return asks_name(Say("people-new-phone", {"name": one.person.name}), read_number)


def name_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = entry_of(here, scene)
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(str() as name) if one is not None:
            corrected = (CorrectName(one.id, name),)
            said = Say("people-renamed", {"before": one.person.name, "name": name})
            return ends(said, effects=corrected)
    return None


def phone_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = entry_of(here, scene)
    match heard:
        case Typed(Say() as why):
            return Unheard((why,))
        case Typed(str() as phone) if one is not None:
            said = Say("people-renumbered", {"name": one.person.name, "phone": phone})
            return ends(said, effects=(CorrectPhone(one.id, phone),))
    return None
