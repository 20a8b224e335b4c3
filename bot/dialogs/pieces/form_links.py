"""The address of the form of whoever a chat does not serve: told to the office, which passes it on by SMS or e-mail, or
prints it as a card with its QR."""

from dataclasses import replace

from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.engine.scene import Scene
from bot.dialogs.pieces.effects import MakeFormCard, TakeFormLink
from bot.dialogs.pieces.here import Here, Knows, Step
from core.talk.agenda import Request
from core.talk.messages import Say


def linked(here: Here, request: Request, scene: Scene[Knows]) -> Outcome:
    form = scene.known.piece_form
    if form is None:
        return ends(Say("form-link-none"))
    says = Say("form-link-of", {"name": form.name}), Say("form-link", {"address": form.address})
    taken = TakeFormLink(form.contact_id, request.expectation_id)
    return goes_on(replace(here, step=Step.LINK), *says, effects=(taken,))


def link_prompt() -> Prompt:
    return asks_choice(Say("form-card-ask"), "pick-form-card")


def card_chosen(request: Request, scene: Scene[Knows]) -> Outcome:
    """Of whoever sends for the unit now."""
    form = scene.known.piece_form
    if form is None:
        return ends(Say("form-link-none"))
    made = MakeFormCard(form.contact_id, request.expectation_id)
    return ends(Say("form-card-making", {"name": form.name}), effects=(made,))
