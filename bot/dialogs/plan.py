"""A plan on its way into the memory: sent or pasted, read back item by item, corrected, and activated by a person. Only
the office's desk may."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.answers import (
    digit_of,
    known_many,
    number_in,
    numbers_in,
    picked,
    says_no,
    says_yes,
    text_in,
    today_of,
    zone_of,
)
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import ActivatePlan, DiscardDraft, ReviseDraft, StoreDraft
from bot.dialogs.plan_edits import Edited, edited, read_command
from bot.dialogs.plan_forms import form_prompt, unformed
from bot.dialogs.plan_items import item_said, page_count, partly_said, plan_list, plan_page, title_said, undated
from bot.dialogs.plan_ladders import ladders_said
from bot.dialogs.plan_periods import ask_period, in_doubt, period_answered, with_covers
from bot.dialogs.plan_targets import ask_targets, forms_of, target_answered, targets_answered
from bot.dialogs.plan_versions import differences
from bot.dialogs.prompts import STANDING, dialog_ended, misheard, picks, prompt_again, said_before, shortened
from bot.words import ChatWord
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.reminders.policy import Policy
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say

REASONS = frozenset(
    {
        "empty",
        "picture",
        "encrypted",
        "old-doc",
        "corrupt",
        "zip-bomb",
        "too-large",
        "no-text",
        "secret-marking",
        "not-vietnamese",
        "unknown-format",
        "not-fetched",
        "too-heavy",
        "ended",
    }
)
MOST_FORMS = 7
_ACTIVATE = frozenset({"kich hoat", "luu", "xong", "dong y", "activate"})
_NEXT = frozenset({"tiep", "tiep theo", "xem tiep", "trang sau", "next"})


class PlanDialog:
    """`step`: review, form (which form collects an item's numbers), period (which period they are about), targets,
    target (what measures them), discard.

    The draft itself is stored; the state holds only where one looks.
    """

    name = "plan"
    version = 1
    sees = ("office", "policy", "draft", "read", "running", "forms", "plans", "units", "policy")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("plan-not-yours"),), STANDING))
        draft: Draft | None = cue.known.get("draft")
        if not cue.again and cue.document is not None and cue.document.problem:
            return _unreadable(cue.document.problem, draft)
        read: Draft | None = cue.known.get("read")
        if not cue.again and read is not None:
            return _read(read, cue)
        if draft is None or draft.plan_id is None:
            return dialog_ended(Reply((*plan_list(known_many(cue, "plans")), Say("plan-how-to-send")), STANDING))
        match text_in(state, "step"):
            case "form":
                return _formed(state, draft, cue, now)
            case "period":
                return _perioded(state, draft, cue, now)
            case "targets" | "target":
                return _tied(state, draft, cue)
            case "discard":
                return _discarding(state, draft, cue)
            case "review":
                return _reviewed(state, draft, cue, now)
        return (
            _reviewed(_at(0), draft, cue, now) if not cue.again and read_command(cue.text) else _review(draft, cue, 0)
        )


def _policy(cue: Cue) -> Policy | None:
    policy = cue.known.get("policy")
    return policy if isinstance(policy, Policy) else None


def _unreadable(problem: str, draft: Draft | None) -> Turn:
    reason = problem.replace("_", "-")
    key = f"unreadable-{reason}" if reason in REASONS else "unreadable-corrupt"
    kept = (Say("plan-draft-kept"),) if draft is not None else ()
    return dialog_ended(Reply((Say(key), *kept, Say("plan-how-to-send")), STANDING))


def _read(read: Draft, cue: Cue) -> Turn:
    partly = cue.document.partly if cue.document is not None else None
    unread = (partly_said(partly),) if partly is not None else ()
    if not read.items:
        titled = (title_said(read),) if read.head.number or read.head.title else ()
        return dialog_ended(Reply((*titled, *unread, Say("plan-empty"), Say("plan-how-to-send")), STANDING))
    file_id = cue.document.file_id if cue.document is not None and cue.document.file_id else None
    turn = _review(read, cue, 0)
    told_first = (*((Reply(unread),) if unread else ()), *differences(read, cue))
    return replace(turn, replies=(*told_first, *turn.replies), effects=(StoreDraft(read, file_id),))


def _at(number: int, asked: Sequence[int] = ()) -> State:
    return {"step": "review", "page": number, "asked": list(asked)}


def _review(draft: Draft, cue: Cue, number: int, asked: Sequence[int] = ()) -> Turn:
    return Turn(_at(number, asked), (plan_page(draft, number, known_many(cue, "units"), _policy(cue)),))


def _reviewed(state: State, draft: Draft, cue: Cue, now: datetime) -> Turn:
    number, asked = (number_in(state, "page") or 0) % page_count(draft), numbers_in(state, "asked")
    digit, plain = digit_of(cue), folded_words(cue.text)
    if cue.again or cue.word is ChatWord.PLANS:
        turn = _review(draft, cue, number, asked)
        return turn if number else replace(turn, replies=(*differences(draft, cue), *turn.replies))
    command = read_command(cue.text)
    if command is not None:
        done = edited(draft, command, now=now.astimezone(zone_of(cue)), units=known_many(cue, "units"))
        return _edit(done, len(draft.events), cue, number, asked)
    if digit == "1" or plain in _ACTIVATE or cue.word is ChatWord.DONE:
        return _activate(draft, cue, asked, today_of(cue, now))
    if digit == "2":
        return Turn({**_at(number, asked), "step": "discard"}, (_discard_prompt(draft),))
    if (digit == "3" and page_count(draft) > 1) or plain in _NEXT or cue.word is ChatWord.SKIP:
        return _review(draft, cue, number + 1, asked)
    if cue.word is ChatWord.BACK:
        return _review(draft, cue, number - 1, asked)
    if cue.word is ChatWord.STOP:
        return dialog_ended(Reply((Say("plan-draft-kept"),), STANDING))
    return Turn(_at(number, asked), (misheard(cue, Reply((Say("plan-commands"),), plan_page(draft, number).picks)),))


def _edit(done: Edited, before: int, cue: Cue, number: int, asked: Sequence[int]) -> Turn:
    """What changed is read back alone: the whole page again would bury it. `before`: how many conferences there
    were."""
    choices = plan_page(done.draft, number).picks
    if done.why is not None:
        return Turn(_at(number, asked), (Reply((done.why, Say("plan-commands")), choices),))
    moved = any(isinstance(done.draft.items[place], DraftEvent) and place >= before for place in done.places)
    renumbered = (Say("plan-renumbered"),) if moved and done.draft.deadlines else ()
    items = tuple(item_said(done.draft, place, known_many(cue, "units"), _policy(cue)) for place in done.places)
    return Turn(
        _at(number, () if moved else asked),
        (Reply((Say("plan-changed"), *items, *renumbered, Say("plan-commands-more")), choices),),
        (ReviseDraft(done.draft),),
    )


def _discard_prompt(draft: Draft) -> Reply:
    return Reply((title_said(draft), Say("plan-discard-question")), picks("pick-discard-yes", "pick-discard-no"))


def _discarding(state: State, draft: Draft, cue: Cue) -> Turn:
    if not cue.again and says_yes(cue):
        return Turn(None, (Reply((Say("plan-discarded"),), STANDING),), (DiscardDraft(draft.plan_id or 0),))
    if not cue.again and says_no(cue):
        return _review(draft, cue, number_in(state, "page") or 0, numbers_in(state, "asked"))
    return prompt_again({**state, "step": "discard"}, cue, _discard_prompt(draft))


# --- forms, periods, targets, and then it runs ------------------------------------------------------------------------


def _activate(draft: Draft, cue: Cue, asked: Sequence[int], today: date) -> Turn:
    """Activates, once the form of every report has been asked for, and the period where plan and form do not agree."""
    if not any(item.kept for item in draft.items):
        return Turn(
            _at(0, asked),
            (said_before(Say("plan-nothing-kept"), plan_page(draft, 0, known_many(cue, "units"), _policy(cue))),),
        )
    forms = known_many(cue, "forms")[:MOST_FORMS]
    place = unformed(draft, asked) if forms else None
    if place is not None:
        state: State = {"step": "form", "item": place, "asked": list(asked)}
        return Turn(state, (form_prompt(draft, place, forms, cue, _policy(cue)),))
    settled = with_covers(draft, forms)
    turn = _asked_last(settled, forms, cue, asked, today)
    return replace(turn, effects=(ReviseDraft(settled), *turn.effects)) if settled != draft else turn


def _asked_last(draft: Draft, forms: Sequence[Form], cue: Cue, asked: Sequence[int], today: date) -> Turn:
    place, collected = in_doubt(draft, forms), forms_of(draft, forms)
    if place is not None:
        return ask_period(draft, place, forms, cue, today, asked)
    return ask_targets(draft, collected, asked) if draft.targets and collected else _activated(draft, cue)


def _perioded(state: State, draft: Draft, cue: Cue, now: datetime) -> Turn:
    forms, asked = known_many(cue, "forms")[:MOST_FORMS], numbers_in(state, "asked")
    if cue.word in (ChatWord.BACK, ChatWord.STOP):
        return _review(draft, cue, 0, asked)
    result = period_answered(state, draft, forms, cue, today_of(cue, now))
    if isinstance(result, Turn):
        return result
    turn = _activate(result, cue, asked, today_of(cue, now))
    return replace(turn, effects=(ReviseDraft(result), *turn.effects)) if result != draft else turn


def _activated(draft: Draft, cue: Cue) -> Turn:
    return Turn(None, (Reply(_activated_says(draft, cue), STANDING),), (ActivatePlan(draft.plan_id or 0),))


def _tied(state: State, draft: Draft, cue: Cue) -> Turn:
    """What measures the plan's targets; then it is activated."""
    forms = forms_of(draft, known_many(cue, "forms")[:MOST_FORMS])
    if cue.word is ChatWord.STOP or not draft.targets or not forms:
        return _review(draft, cue, 0, numbers_in(state, "asked"))
    step = targets_answered if text_in(state, "step") == "targets" else target_answered
    result = step(state, draft, forms, cue)
    if isinstance(result, Turn):
        return result
    turn = _activated(result, cue)
    return replace(turn, effects=(ReviseDraft(result), *turn.effects))


def _formed(state: State, draft: Draft, cue: Cue, now: datetime) -> Turn:
    forms: Sequence[Form] = known_many(cue, "forms")[:MOST_FORMS]
    place, asked = number_in(state, "item"), numbers_in(state, "asked")
    item = draft.items[place] if place is not None and 0 <= place < len(draft.items) else None
    if place is None or not isinstance(item, DraftDeadline) or not forms:
        return _review(draft, cue, 0, asked)
    chosen = picked(cue, len(forms) + 1)
    if cue.word in (ChatWord.BACK, ChatWord.STOP):
        return _review(draft, cue, 0, asked)
    if chosen is None or cue.again:
        return prompt_again(state, cue, form_prompt(draft, place, forms, cue, _policy(cue)))
    if chosen == len(forms):
        return _activate(draft, cue, (*asked, place), today_of(cue, now))
    formed = draft.with_item(place, replace(item, form=forms[chosen].key))
    turn = _activate(formed, cue, (*asked, place), today_of(cue, now))
    return replace(turn, effects=(ReviseDraft(formed), *turn.effects))


def _activated_says(draft: Draft, cue: Cue) -> tuple[Say, ...]:
    kept = [item for item in draft.items if item.kept]
    deadlines = [item for item in kept if isinstance(item, DraftDeadline)]
    stored = Say(
        "plan-activated",
        {
            "events": len(kept) - len(deadlines),
            "deadlines": len(deadlines),
            "title": shortened(draft.head.number or draft.head.title or "", 60),
        },
    )
    replaced = (Say("plan-replaced"),) if draft.replaces is not None else ()
    vague = undated(draft)
    unsettled = (Say("plan-undated", {"numbers": vague}),) if vague else ()
    return (
        stored,
        *replaced,
        *ladders_said(_policy(cue), events=len(kept) > len(deadlines), deadlines=bool(deadlines)),
        *unsettled,
    )
