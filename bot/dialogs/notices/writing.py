"""A notice before it goes out: its words and its file, and how it will look. To whom: recipients.py; following one that
is out: following.py."""

from dataclasses import replace

from bot.dialogs.base import Expects
from bot.dialogs.collecting.audiences import Nobody, audience_written
from bot.dialogs.engine.answers import Answer, Chose, Gave, Typed
from bot.dialogs.engine.astray import why_not_kept
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_sentence, asks_yes, sentence_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.notices.effects import ReleaseNotice
from bot.dialogs.notices.here import Here, Knows, Step
from bot.dialogs.notices.recipients import owing_begun, person_said, whom_reader, whom_said
from bot.dialogs.notices.with_file import with_file_said
from bot.dialogs.prompts import HOME_PICK, open_ways, shortened
from core.office.units import Audience
from core.talk.messages import Say
from core.talk.notices import NoticeAsks, NoticePreview, NoticeWords
from core.talk.seconding import needs_second
from reading.urgent import read_urgent

LONGEST = 3000
"""A network takes about four thousand characters, with the office's name and the choices."""
SHOWN = 5
"""So many who cannot be reached are named."""
RELEASE, ASK, SILENT, REWORD = "pick-notice-release", "pick-notice-ask", "pick-notice-silent", "pick-notice-reword"
PEOPLE, OWING, DROP = "pick-notice-people", "pick-notice-owing", "pick-notice-drop"
NO_FILE = "pick-notice-no-file"


def text_prompt(here: Here) -> Prompt:
    if here.corrects is None:
        return asks_sentence(Say("notice-write"), LONGEST, (HOME_PICK,))
    return asks_sentence(Say("notice-write-corrected"), LONGEST, (HOME_PICK,)).after(*with_file_said(here.file_name))


def text_answered(here: Here, heard: Answer) -> Outcome | None:
    match heard:
        case Typed(str(), text):
            return goes_on(worded(here, text), looks=True)
        case Gave():
            return with_file(here, heard)
    return None


def worded(here: Here, text: str) -> Here:
    """With these words; KHẨN at their beginning says that it cannot wait for the morning."""
    urgent, words = read_urgent(text)
    return replace(here, step=Step.PREVIEW, text=words[:LONGEST], urgent=urgent)


def with_file(here: Here, gave: Gave) -> Outcome:
    """The newest file takes the place of one before it; what is written under it is the text."""
    why = why_not_kept(gave.document)
    if why is not None or gave.document is None:
        return Unheard((why or Say("notice-file-lost"),))
    here = replace(here, file_id=gave.document.file_id, file_name=gave.document.name)
    if sentence_of(gave.text, LONGEST) is not None:
        return goes_on(worded(here, gave.text), looks=True)
    kept = Say("notice-file-kept", {"name": shortened(here.file_name, 60)})
    if here.text:
        return goes_on(replace(here, step=Step.PREVIEW), looks=True)
    return goes_on(replace(here, step=Step.TEXT), kept)


# --- how it looks -----------------------------------------------------------------------------------------------------


def preview_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    preview = scene.known.notice_preview
    if preview is None or not here.text:
        return None
    sample = words_of(here, scene).says
    says = (*_to_whom(here, preview, scene), *_with(here, preview, scene), Say("notice-sample"), *sample)
    prompt = asks_choice((*says, Say("notice-narrow")), *_ways(here, scene)).first_is_yes
    return replace(prompt, expects=Expects.NAME, read=whom_reader(scene.known.units))


def words_of(here: Here, scene: Scene[Knows]) -> NoticeWords:
    """As everybody will read it."""
    asks = NoticeAsks.NOTHING if here.silent else NoticeAsks.ACKNOWLEDGEMENT
    return NoticeWords(
        here.text, asks, scene.office_name, here.urgent, here.corrects, here.file_id, instead=here.instead
    )


def _to_whom(here: Here, preview: NoticePreview, scene: Scene[Knows]) -> tuple[Say, ...]:
    whom = whom_said(here, scene)
    title = Say("notice-preview", {"whom": whom, "people": preview.people, "units": preview.units})
    if not preview.unreachable:
        return (title,)
    shown = preview.first[:SHOWN]
    names = tuple(person_said(one) for one in shown)
    return title, Say(
        "notice-unreachable", {"count": preview.unreachable, "names": names, "more": preview.unreachable - len(shown)}
    )


def _with(here: Here, preview: NoticePreview, scene: Scene[Knows]) -> tuple[Say, ...]:
    """What else is to be known before it goes out."""
    says = [*with_file_said(here.file_name)]
    if preview.before is not None:
        says.append(Say("notice-said-before", {"at": preview.before}))
    if not here.urgent and scene.opens > scene.now:
        says.append(Say("notice-leaves-at", {"at": scene.opens}))
    return tuple(says)


def _ways(here: Here, scene: Scene[Knows]) -> tuple[str, ...]:
    asked = ASK if here.silent else SILENT
    ways = (RELEASE, asked, REWORD, PEOPLE)
    further = {OWING: bool(scene.known.notice_owing), NO_FILE: here.file_id is not None, DROP: True}
    return (*ways, *open_ways(further))


def preview_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match heard:
        case Chose() if heard.place < len(_ways(here, scene)):
            return _chosen(_ways(here, scene)[heard.place], here, scene)
        case Typed(Audience() as audience):
            return goes_on(replace(here, audience=str(audience)), looks=True)
        case Typed(Nobody(text)):
            return Unheard((Say("collect-nobody", {"text": shortened(text, 40)}),))
        case Gave():
            return with_file(here, heard)
    return None


def _chosen(way: str, here: Here, scene: Scene[Knows]) -> Outcome:
    match way:
        case "pick-notice-ask" | "pick-notice-silent":
            return goes_on(replace(here, silent=not here.silent))
        case "pick-notice-reword":
            return goes_on(replace(here, step=Step.TEXT))
        case "pick-notice-people":
            return goes_on(replace(here, step=Step.PEOPLE, first=0), looks=True)
        case "pick-notice-no-file":
            return goes_on(replace(here, file_id=None, file_name=""))
        case "pick-notice-owing":
            return owing_begun(here, scene)
        case "pick-notice-drop":
            return ends(Say("notice-not-released"))
    if here.urgent:
        return goes_on(replace(here, step=Step.URGENT))
    return released(here, scene)


# --- out it goes ------------------------------------------------------------------------------------------------------


def urgent_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    preview = scene.known.notice_preview
    if preview is None or not here.text:
        return None
    sure = Say("notice-urgent-sure", {"people": preview.people - preview.unreachable, "at": scene.now})
    return asks_yes(sure, "pick-notice-urgent-yes", "pick-notice-urgent-no")


def urgent_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    if not isinstance(heard, Chose):
        return None
    if heard.yes:
        return released(here, scene)
    return goes_on(replace(here, step=Step.PREVIEW, urgent=False), looks=True)


def released(here: Here, scene: Scene[Knows]) -> Outcome:
    preview = scene.known.notice_preview
    if preview is None or preview.people == 0:
        return Unheard((Say("notice-nobody"),))
    release = ReleaseNotice(words_of(here, scene), audience_written(here.audience))
    above = scene.office.second_above if scene.office is not None else 0
    if needs_second(preview.people, above):
        return _awaiting(release, preview, above, scene)
    args = {"people": preview.people - preview.unreachable, "unreachable": preview.unreachable}
    return ends(Say("notice-released", args), effects=(release,))


def _awaiting(release: ReleaseNotice, preview: NoticePreview, above: int, scene: Scene[Knows]) -> Outcome:
    """Another person lets it go; where there is none, it is not kept waiting for nobody."""
    if not scene.known.notice_seconds:
        return Unheard((Say("notice-no-second", {"above": above}),))
    return ends(Say("notice-awaits-second", {"people": preview.people, "above": above}), effects=(release,))
