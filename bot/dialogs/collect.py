"""Collecting a form without a plan: which form, of whom, what is asked first, a yes; and stopping it again. Periods are
core.reports.collecting's."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.dialogs.answers import known_many, picked, says_no, says_yes, text_in, today_of, zone_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import BeginCollecting, StopCollecting
from bot.dialogs.period_names import period_named, rhythm_said
from bot.dialogs.plan_items import audience_said
from bot.dialogs.plan_ladders import ladders_said
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again, said_before, shortened
from bot.words import ChatWord
from core.calendar.office import Bound
from core.calendar.rhythms import ReportingPeriod, Rhythm, locked_after
from core.office.units import ALL_UNITS, Audience, AudienceKind, Unit, UnknownAudience, is_concerned
from core.reminders.policy import Policy
from core.reports.collecting import Collection, first_frames, is_periodic, opens_on
from core.reports.forms import Form
from core.spelling import folded_words
from core.talk.messages import Say
from reading.dates import read_when

MOST = 12


class CollectDialog:
    """The state holds the form chosen, for whom, and the day until which a form without a rhythm is asked."""

    name = "collect"
    version = 1
    sees = ("office", "policy", "forms", "collections", "units")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        forms: Sequence[Form] = known_many(cue, "forms")[:MOST]
        if cue.word is ChatWord.STOP or not forms:
            return dialog_ended(Reply((Say("stopped" if forms else "collect-no-forms"),), STANDING))
        form = next((form for form in forms if form.key == text_in(state, "form")), None)
        if form is None or cue.word in (ChatWord.COLLECT, ChatWord.BACK):
            return _chosen(state, cue, forms, now)
        running = _running(cue, form)
        return _stopping(state, cue, form, running) if running is not None else _beginning(state, cue, form, now)


def _running(cue: Cue, form: Form) -> Collection | None:
    return next((one for one in known_many(cue, "collections") if one.form == form.key), None)


def _chosen(state: State, cue: Cue, forms: Sequence[Form], now: datetime) -> Turn:
    place = (
        0
        if len(forms) == 1 and cue.word is not ChatWord.BACK
        else picked(cue, len(forms))
        if state.get("listed") and not cue.again
        else None
    )
    if place is None:
        prompt = Reply(
            (Say("collect-which"),),
            (*(Pick(str(number), _line(cue, form)) for number, form in enumerate(forms, start=1)), HOME_PICK),
        )
        return (
            Turn({"listed": True}, (prompt,))
            if cue.word in (ChatWord.COLLECT, ChatWord.BACK)
            else prompt_again({"listed": True}, cue, prompt)
        )
    form, again = forms[place], Cue(again=True, person=cue.person, known=cue.known)
    running = _running(cue, form)
    here: State = {"form": form.key}
    return _stopping(here, again, form, running) if running is not None else _beginning(here, again, form, now)


def _line(cue: Cue, form: Form) -> Say:
    running = Say("collect-running-now") if _running(cue, form) is not None else ""
    return Say(
        "pick-collect-form",
        {"title": shortened(form.title, 60), "rhythm": rhythm_said(form.rhythm or Rhythm.ONCE), "running": running},
    )


# --- beginning --------------------------------------------------------------------------------------------------------


def _beginning(state: State, cue: Cue, form: Form, now: datetime) -> Turn:
    due_on = _day_in(state)
    if not is_periodic(form) and due_on is None:
        return _day_asked(state, cue, form, now)
    audience = _audience_in(state)
    here: State = {**state, "form": form.key, "takes_text": True}
    prompt = _preview(cue, form, audience, due_on, now)
    if cue.again:
        return prompt_again(here, cue, prompt)
    if says_yes(cue):
        opened = Say("collect-begun", {"title": shortened(form.title, 60)})
        return Turn(None, (Reply((opened,), STANDING),), (BeginCollecting(form.key, audience, due_on),))
    if says_no(cue):
        return dialog_ended(Reply((Say("stopped"),), STANDING))
    named = _audience_named(cue)
    if named is None:
        return Turn(
            here,
            (
                said_before(
                    Say("collect-nobody", {"text": shortened(cue.text, 40)}) if cue.text.strip() else Say("not-text"),
                    prompt,
                ),
            ),
        )
    return Turn({**here, "audience": str(named)}, (_preview(cue, form, named, due_on, now),))


def _day_in(state: State) -> date | None:
    try:
        return date.fromisoformat(text_in(state, "due"))
    except ValueError:
        return None


def _audience_in(state: State) -> Audience:
    try:
        return Audience.parse(text_in(state, "audience"))
    except UnknownAudience:
        return ALL_UNITS


def _audience_named(cue: Cue) -> Audience | None:
    """A cluster, a level or a unit by what it is called here."""
    plain, units = folded_words(cue.text).strip(" ."), known_many(cue, "units")
    if plain in ("tat ca", "tat ca don vi", "all"):
        return ALL_UNITS
    for unit in units:
        for kind, name, value in (
            (AudienceKind.CLUSTER, unit.cluster, unit.cluster),
            (AudienceKind.LEVEL, unit.level, unit.level),
            (AudienceKind.UNIT, unit.name, unit.code),
            (AudienceKind.UNIT, unit.code, unit.code),
        ):
            if plain and name and folded_words(name) in (plain, plain.removeprefix("cap ")):
                return Audience(kind, value)
    return None


def _day_asked(state: State, cue: Cue, form: Form, now: datetime) -> Turn:
    here: State = {**state, "form": form.key, "takes_text": True}
    prompt = Reply((Say("collect-until", {"title": shortened(form.title, 60)}),))
    if cue.again or not cue.text.strip():
        return prompt_again(here, cue, prompt)
    when = read_when(cue.text, now=now.astimezone(zone_of(cue)))
    day = when.last_day if when is not None else None
    if day is None or day < today_of(cue, now):
        return Turn(here, (said_before(Say("extend-no-day" if day is None else "collect-past", {"day": day}), prompt),))
    return _beginning({**here, "due": day.isoformat()}, Cue(again=True, person=cue.person, known=cue.known), form, now)


def _preview(cue: Cue, form: Form, audience: Audience, due_on: date | None, now: datetime) -> Reply:
    policy = cue.known.get("policy")
    says = preview_says(
        form,
        audience,
        known_many(cue, "units"),
        policy if isinstance(policy, Policy) else None,
        today_of(cue, now),
        due_on,
    )
    return Reply((*says, Say("collect-narrow")), picks("pick-collect-begin", "pick-later"))


def preview_says(
    form: Form,
    audience: Audience,
    units: Sequence[Unit],
    policy: Policy | None,
    since: date,
    due_on: date | None = None,
) -> tuple[Say, ...]:
    """Of whom, of how many, which periods come first with their three days, and when reminders go out."""
    known = [unit for unit in units if is_concerned(unit, audience)]
    args = {"title": shortened(form.title, 60), "whom": audience_said(audience, units), "count": len(known)}
    title = Say("collect-title", {**args, "rhythm": rhythm_said(form.rhythm or Rhythm.ONCE)})
    ladder = ladders_said(policy, events=False, deadlines=True)
    if due_on is not None:
        last = _counts(due_on, policy)
        return (title, Say("collect-once", {"due": last}), *_lock(locked_after(last, form.lock_days)), *ladder)
    return (
        title,
        *(_frame(form, frame, policy, since) for frame in first_frames(form, since)),
        Say("collect-on"),
        *ladder,
    )


def _counts(day: date, policy: Policy | None) -> date:
    return policy.day_that_counts(day, Bound.BY) if policy is not None else day


def _lock(day: date | None) -> tuple[Say, ...]:
    return (Say("report-locks", {"locks": day}),) if day is not None else ()


def _frame(form: Form, frame: ReportingPeriod, policy: Policy | None, since: date) -> Say:
    span, due = frame.span, _counts(frame.due_on, policy)
    locks = locked_after(due, form.lock_days)
    locked = Say("collect-locks", {"locks": locks}) if locks is not None else ""
    args = {
        "period": period_named(span.name),
        "starts": span.starts_on,
        "cutoff": span.cutoff_on,
        "opens": max(opens_on(form, frame), since),
    }
    return Say("collect-frame", {**args, "due": due, "locked": locked})


# --- stopping ---------------------------------------------------------------------------------------------------------


def _stopping(state: State, cue: Cue, form: Form, running: Collection) -> Turn:
    title = shortened(form.title, 60)
    whom = audience_said(running.audience, known_many(cue, "units"))
    ways = (*(() if running.due_on is not None else ("pick-collect-stop",)), "pick-collect-call-off")
    prompt = Reply((Say("collect-runs", {"title": title, "whom": whom, "count": running.open}),), picks(*ways))
    place = None if cue.again else picked(cue, len(ways))
    if place is None:
        return prompt_again({"form": form.key}, cue, prompt)
    call_off = ways[place] == "pick-collect-call-off"
    done = Say("collect-called-off" if call_off else "collect-stopped", {"title": title})
    return Turn(None, (Reply((done,), STANDING),), (StopCollecting(running.id, call_off),))
