"""Texts: sentences by key in one language, with their values written out. Unknown keys and missing values never raise:
tests forbid them."""

import logging
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from fluent.runtime.types import fluent_number

from bot.dialogs.replies import Pick
from bot.texts.moments import moments_in
from bot.texts.sentences import FOLDER, LANGUAGES, Sentences
from bot.texts.wording import DEFAULT, Opening, day_forms, figures, moment_forms, say_hour, say_list
from core.calendar.moments import days_left
from core.talk.messages import Choice, Message, Say

log = logging.getLogger(__name__)
REMEMBERED = 5_000
"""Sentences that are kept as they were made; longer texts that people typed are not in them."""
SHORT_LINE = 60
"""Choices that fit on a phone's line or two stand side by side (characters)."""
BESIDE = " · "
SAME = 3
"""From so many on, answers that say the same are written as one line."""
GROUPED_FROM = 10_000
"""Counts below are written without a dot, so that a year stays a year."""
MARKED = re.compile("\ue000(\\d+)\ue001")
"""Values travel through Fluent as marks and are put in afterwards: it refuses long ones, and what a person typed must
stay as typed."""
LINE_START = re.compile("(?:^|\n) *(?:• |\\d+\\. )?$")
"""What may stand before the first word of a line."""
INSIDE = ("when-", "part-")
"""Sentences of such names are parts of others: they open a line with a capital, and go on within one without."""

Label = Pick | Choice | tuple[str, Say, str]


@cache
def load_sentences(language: str) -> Sentences:
    """The sentences of one of LANGUAGES."""
    return Sentences(language, _sources(language))


def _sources(language: str) -> list[str]:
    """`vi.ftl` and whatever else is named `….vi.ftl`."""
    return [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob(f"*{language}.ftl"))]


class Texts:
    """Says things in one language. `now` is the moment of saying, by which days left are counted; `zone` the
    office's."""

    def __init__(self, language: str = DEFAULT) -> None:
        self.language = language if language in LANGUAGES else DEFAULT
        self._sentences = load_sentences(self.language)
        self._marked: dict[tuple[object, ...], str] = {}

    def knows(self, key: str) -> bool:
        """Whether there is such a sentence."""
        return key in self._sentences

    def say(self, say: Say, *, now: datetime, zone: ZoneInfo) -> str:
        """The sentence. A day `due` among its values is also there as {$due-short} and {$due-left} ("còn 5 ngày"), a
        list as {$names-count}."""
        said = self._said(say, now, zone)
        if isinstance(said, Opening):
            return said.opened()
        return said

    def _said(self, say: Say, now: datetime, zone: ZoneInfo) -> str:
        """The sentence as it stands within another."""
        values: dict[str, object] = {}
        for name, value in say.args.items():
            values.update(self._forms(name, value, now, zone))
            values[f"{name}-given"] = "no" if value is None or value == "" or value == () else "yes"
        return self._render(say.key, values)

    def queued(
        self, says: Sequence[Say], choices: Sequence[tuple[str, Say, str]], now: datetime, zone: ZoneInfo
    ) -> Message:
        """What a row of the outbox says at the moment it leaves. The file, if any, is added by delivery."""
        labels = tuple(Choice(digit, self.say(label, now=now, zone=zone), token) for digit, label, token in choices)
        text = self.message(says, _said_once(choices), now=now, zone=zone)
        return Message(text, labels, moments=moments_in(says, zone, self.language))

    def message(self, says: Iterable[Say], picks: Sequence[Label] = (), *, now: datetime, zone: ZoneInfo) -> str:
        """The sentences, one below the other, then the choices with their digits: complete for whoever has no
        buttons."""
        lines = [line for say in says if (line := self.say(say, now=now, zone=zone))]
        labels = [f"{digit} = {text}" for digit, text in (self._label(pick, now, zone) for pick in picks)]
        beside = BESIDE.join(labels)
        return "\n".join([*lines, *([beside] if len(beside) <= SHORT_LINE else labels)]).strip()

    def _label(self, pick: Label, now: datetime, zone: ZoneInfo) -> tuple[str, str]:
        match pick:
            case Choice(digit, text, _):
                return digit, text
            case Pick(digit, label):
                return digit, self.say(label, now=now, zone=zone)
            case (digit, label, _):
                return digit, self.say(label, now=now, zone=zone)

    def _forms(self, name: str, value: object, now: datetime, zone: ZoneInfo) -> Mapping[str, object]:
        match value:
            case Say():
                return {name: self._said(value, now, zone)}
            case datetime():
                return moment_forms(name, value, zone, self.language)
            case date():
                days = days_left(value, now, zone)
                return {
                    **day_forms(name, value, self.language),
                    f"{name}-left": self._counted(days, "days-left", "days-over", "days-today"),
                    f"{name}-until": self._counted(days, "until-days", "until-past", "until-today"),
                }
            case time():
                return {name: say_hour(value, self.language)}
            case tuple() | list():
                items = tuple(_written(self._forms("item", item, now, zone)["item"]) for item in value)
                return {
                    name: say_list(items, self.language),
                    f"{name}-count": len(items),
                    f"{name}-or": say_list(items, self.language, style="or"),
                }
            case bool() | None:
                return {name: "" if value is None else str(value).lower()}
            case int():
                return {name: fluent_number(value, useGrouping=abs(value) >= GROUPED_FROM)}
            case Decimal():
                return {name: figures(value)}
        return {name: str(value)}

    def _counted(self, days: int, ahead: str, over: str, today: str) -> str:
        """The sentence for days that are left, that have gone by, or for none."""
        key = today
        if days > 0:
            key = ahead
        elif days < 0:
            key = over
        return self._render(key, {"days": abs(days)})

    def _render(self, key: str, values: Mapping[str, object]) -> str:
        if key not in self._sentences:
            log.error("no sentence %r in %s", key, self.language)
            return key
        texts: list[str] = []
        marks: dict[str, object] = {}
        for name, value in values.items():
            if isinstance(value, str) and not _chooses(value):
                marks[name] = f"\ue000{len(texts)}\ue001"
                texts.append(value)
            else:
                marks[name] = value
        return _filled(self._made(key, marks), texts, key.startswith(INSIDE))

    def _made(self, key: str, marks: dict[str, object]) -> str:
        """The sentence with its marks; one that was made lately is not made again."""
        of = (key, *((name, type(value), value) for name, value in marks.items()))
        if of in self._marked:
            return self._marked[of]
        text, faults = self._sentences.said(key, marks)
        for fault in faults:
            log.error("sentence %r in %s: %s", key, self.language, fault)
        if len(self._marked) >= REMEMBERED:
            self._marked.clear()
        if not faults:
            self._marked[of] = text
        return text


def texts_in(wanted: str, language: str) -> Texts:
    """In the language that was asked for, where there is such; else in the office's."""
    if wanted in LANGUAGES:
        return Texts(wanted)
    return Texts(language)


def speaker(texts: Texts, now: datetime, zone: ZoneInfo) -> Callable[..., str]:
    """Says sentences by key, with what stands in them: what templates are made of."""

    def say(key: str, **given: object) -> str:
        return texts.say(Say(key, given), now=now, zone=zone)

    return say


def _said_once(choices: Sequence[tuple[str, Say, str]]) -> Sequence[tuple[str, Say, str]]:
    """Three or more answers of gathered messages that say the same, as one line under all their numbers."""
    labels = [label.args.get("label") for _, label, _ in choices if label.key == "digest-pick"]
    if len(labels) < SAME or len(labels) != len(choices) or any(label != labels[0] for label in labels):
        return choices
    numbers = ", ".join(digit for digit, _, _ in choices)
    return ((numbers, Say("digest-picks", {"label": labels[0]}), ""),)


def _filled(text: str, values: Sequence[str], inside: bool) -> str:
    """The text with its values in place of their marks: where one opens a later line, with a capital."""

    def put(mark: re.Match[str]) -> str:
        if int(mark[1]) >= len(values):
            return ""
        value = values[int(mark[1])]
        if mark.start() and isinstance(value, Opening) and LINE_START.search(text, 0, mark.start()):
            return value.opened()
        return value

    filled = MARKED.sub(put, text)
    first = MARKED.match(text)
    if inside or (first and int(first[1]) < len(values) and isinstance(values[int(first[1])], Opening)):
        return Opening(filled)
    return filled


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    return str(value)


def _chooses(value: str) -> bool:
    """Empty and one-word values may steer a selector of the sentence ("yes", "owing"); they are short and ASCII, so
    Fluent takes them as they are."""
    return (value.isascii() and len(value) <= 20 and value.replace("-", "_").isidentifier()) or value == ""
