"""The office says that units merge or are split: which, into what, from which day; then all that follows, and a yes.
Only the desk may. What was typed: heirs_typed.py; what follows, in words: outlooks.py."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from bot.commands import ChatWord, read_command
from bot.dialogs.answers import known_many, picked, says_no, says_yes, text_in, words_in, zone_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import Succeed
from bot.dialogs.outlooks import done_said, fault_said, outlook_says, outlook_title
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again
from bot.dialogs.successors_typed import (
    KnownUnits,
    heirs_typed,
    old_typed,
    succession_in,
    successors_in,
    successors_to_json,
)
from core.office.successions import Outlook, SuccessionFault
from core.talk.messages import Say
from reading.dates import read_when
from reading.when.values import WhenKind

KINDS: Mapping[ChatWord, str] = {ChatWord.MERGE: "merge", ChatWord.SPLIT: "split"}
MENDED_AT: Mapping[SuccessionFault, str] = {
    SuccessionFault.EARLY: "on",
    SuccessionFault.NEW_NAME: "new",
    SuccessionFault.TAKEN: "new",
    SuccessionFault.NOTHING: "new",
    SuccessionFault.TOO_MANY: "new",
}
"""Where a fault is asked about again; the others where the old units are named."""
BEFORE = {"new": "old", "cluster": "new", "on": "new", "confirm": "on"}


class SuccessorsDialog:
    """`step`: old, new, cluster, on, confirm. What would follow is looked up for the last."""

    name = "heirs"
    version = 1
    sees = ("office", "units", "gone", "outlook")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        if cue.word is ChatWord.STOP and not cue.again:
            return dialog_ended(Reply((Say("heirs-stopped"),), STANDING))
        around = KnownUnits(known_many(cue, "units"), known_many(cue, "gone"))
        # Beginning anew is heard also where a name is asked for and other words are not.
        word, rest = (cue.word, cue.rest) if cue.word is not None else read_command(cue.text)
        kind = KINDS.get(word) if word is not None and not cue.again else None
        if word is ChatWord.TARGETS and not cue.again:
            return Turn({"rest": rest}, hand_to="targets")
        if kind is not None:
            begun: State = {"kind": kind, "step": "old", "takes_text": True}
            return _old(begun, replace(cue, text=rest, word=None, again=not rest), around)
        here: State = {**state, "kind": text_in(state, "kind") or "merge", "takes_text": True}
        if cue.word is ChatWord.BACK and not cue.again:
            return _asked({**here, "step": BEFORE.get(text_in(state, "step"), "old")}, cue, around)
        return _stepped(here, cue, around, now)


def _stepped(state: State, cue: Cue, around: KnownUnits, now: datetime) -> Turn:
    old, successors = words_in(state, "old"), successors_in(state)
    match text_in(state, "step"):
        case "new" if old:
            return _new(state, cue, around)
        case "cluster" if old and successors:
            return _cluster(state, cue, around)
        case "on" if old and successors:
            return _on(state, cue, around, now)
        case "confirm" if succession_in(state) is not None:
            return _confirmed(state, cue, around)
    return _old({**state, "step": "old"}, cue, around)


def _asked(state: State, cue: Cue, around: KnownUnits, *before: Say) -> Turn:
    """The question of the step in the state, after what is wrong with the last answer."""
    prompt = _prompt(state, around)
    return Turn(state, (replace(prompt, says=(*before, *prompt.says)),))


def _prompt(state: State, around: KnownUnits) -> Reply:
    kind, old = text_in(state, "kind"), tuple(around.name(code) for code in words_in(state, "old"))
    match text_in(state, "step"):
        case "new" if old:
            return Reply((Say(f"heirs-into-{'split' if kind == 'split' else 'merge'}", {"old": old}),), (HOME_PICK,))
        case "cluster" if old:
            labels = [
                *(Say("pick-cluster", {"name": name}) for name in _clusters(state, around)),
                Say("pick-no-cluster"),
            ]
            made = tuple(successor.name for successor in successors_in(state) if successor.name)
            return Reply(
                (Say("heirs-cluster", {"made": made}),),
                (*(Pick(str(n), label) for n, label in enumerate(labels, start=1)), HOME_PICK),
            )
        case "on":
            return Reply((Say("heirs-on"),), (HOME_PICK,))
    return Reply((Say(f"heirs-which-{'split' if kind == 'split' else 'merge'}"),), (HOME_PICK,))


def _said(cue: Cue) -> bool:
    """Whether anything was typed that may be an answer."""
    return not cue.again and cue.other is None and cue.document is None and bool(cue.text.strip())


def _old(state: State, cue: Cue, around: KnownUnits) -> Turn:
    if not _said(cue):
        return prompt_again(state, cue, _prompt(state, around))
    found = old_typed(cue.text, around)
    if isinstance(found, Say):
        return _asked(state, cue, around, found)
    if text_in(state, "kind") == "split" and len(found) > 1:
        return _asked(state, cue, around, Say("heirs-one-only"))
    return _asked({**state, "old": found, "step": "new"}, cue, around)


def _new(state: State, cue: Cue, around: KnownUnits) -> Turn:
    if not _said(cue):
        return prompt_again(state, cue, _prompt(state, around))
    found, split = heirs_typed(cue.text, around), text_in(state, "kind") == "split"
    if isinstance(found, Say):
        return _asked(state, cue, around, found)
    if split != (len(found) > 1):
        return _asked(state, cue, around, Say("heirs-into-two" if split else "heirs-into-one"))
    here: State = {**state, "heirs": successors_to_json(found), "cluster": "", "step": "on"}
    parted = any(successor.name for successor in found) and len(_clusters(here, around)) > 1
    return _asked({**here, "step": "cluster"} if parted else here, cue, around)


def _clusters(state: State, around: KnownUnits) -> list[str]:
    """Those of the old units."""
    old = words_in(state, "old")
    return sorted({unit.cluster for unit in around.units if unit.code in old and unit.cluster})


def _cluster(state: State, cue: Cue, around: KnownUnits) -> Turn:
    names = [*_clusters(state, around), ""]
    place = None if cue.again else picked(cue, len(names))
    if place is None:
        return prompt_again(state, cue, _prompt(state, around))
    return _asked({**state, "cluster": names[place], "step": "on"}, cue, around)


def _on(state: State, cue: Cue, around: KnownUnits, now: datetime) -> Turn:
    if not _said(cue):
        return prompt_again(state, cue, _prompt(state, around))
    when = read_when(cue.text, now=now.astimezone(zone_of(cue)))
    if (
        when is None
        or when.kind is not WhenKind.DAY
        or when.first_day is None
        or not when.year_given
        or when.contradicts
    ):
        return _asked(state, cue, around, Say("heirs-no-day"))
    return Turn({**state, "on": when.first_day.isoformat(), "step": "confirm"}, hand_to="heirs")


def _confirmed(state: State, cue: Cue, around: KnownUnits) -> Turn:
    seen, requested = cue.known.get("outlook"), succession_in(state)
    if not isinstance(seen, Outlook) or requested is None:
        faults = (
            [one for one in known_many(cue, "outlook") if isinstance(one, tuple)]
            if not isinstance(seen, Outlook)
            else []
        )
        return _mended(state, cue, around, faults)
    prompt = Reply(
        (outlook_title(seen), *outlook_says(seen), Say("confirm-question")), picks("pick-heirs-yes", "pick-heirs-no")
    )
    if cue.again:
        return Turn(state, (prompt,))
    if says_yes(cue):
        place = (Say("heirs-place", {"names": tuple(one.name for one in seen.people)}),) if seen.people else ()
        return Turn(None, (Reply((done_said(seen), *place), STANDING),), (Succeed(requested),))
    if says_no(cue) or cue.word is ChatWord.CORRECT:
        return _asked({**state, "step": "old"}, cue, around)
    return prompt_again(state, cue, prompt)


def _mended(state: State, cue: Cue, around: KnownUnits, faults: Sequence[tuple[SuccessionFault, str]]) -> Turn:
    """What cannot be is said, and asked again where it was typed."""
    says = [succession_fault_said(fault, code, around) for fault, code in faults]
    step = MENDED_AT.get(faults[0][0], "old") if faults else "old"
    return _asked({**state, "step": step}, cue, around, *says)


def succession_fault_said(fault: SuccessionFault, code: str, around: KnownUnits) -> Say:
    return fault_said(fault, around.name(code))
