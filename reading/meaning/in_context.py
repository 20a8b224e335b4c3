"""What a sentence means where it was said: the one kind that counts, with the choice it names. All that it might be:
sentence.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reading.meaning.choices import read_choice
from reading.meaning.contexts import meant
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning


class MeaningKind(StrEnum):
    """What is told of a sentence to whoever asks from outside."""

    CHOICE = "choice"
    YES = "yes"
    NO = "no"
    RECEIVED = "received"
    LATER = "later"
    THANKS = "thanks"
    GREETING = "greeting"
    QUESTION = "question"
    NOT_MINE = "not_mine"
    STOP = "stop"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class MeaningInContext:
    """`choice` is the place (from 0) among the labels that were given, for CHOICE alone."""

    kind: MeaningKind
    choice: int | None = None


def read_meaning(text: str, *, choices: Sequence[str] = (), expects: str | None = None) -> MeaningInContext:
    """The kind that counts for a text typed under `choices` (labels, numbered from 1) where `expects` was asked:
    "confirm", "consent", "receipt", "figures", or None. Figures are `read_number`'s, days `read_when`'s. Total but for
    an unknown `expects`, which raises ValueError."""
    labels = {str(place): label for place, label in enumerate(choices, start=1)}
    if labels and (digit := read_choice(text, labels)) is not None:
        return MeaningInContext(MeaningKind.CHOICE, int(digit) - 1)
    asked = _ASKED.get(expects)
    if asked is None:
        raise ValueError(f"{expects!r} is none of {', '.join(str(one) for one in _ASKED)}")
    return MeaningInContext(_kind(meant(meanings_of(text), asked), asked))


def _kind(counts: Meaning | None, asked: Asked) -> MeaningKind:
    return _KINDS[asked].get(counts, _KIND.get(counts, MeaningKind.UNCLEAR))


_ASKED: Mapping[str | None, Asked] = {
    "confirm": Asked.READ_BACK,
    "consent": Asked.CONSENT,
    "receipt": Asked.NOTICE,
    "figures": Asked.FIGURES,
    None: Asked.OTHER,
}
_KIND: Mapping[Meaning | None, MeaningKind] = {
    Meaning.YES: MeaningKind.YES,
    Meaning.NO: MeaningKind.NO,
    Meaning.RECEIVED: MeaningKind.RECEIVED,
    Meaning.LATER: MeaningKind.LATER,
    Meaning.PROMISE: MeaningKind.LATER,
    Meaning.WAIT: MeaningKind.LATER,
    Meaning.AS_BEFORE: MeaningKind.LATER,
    Meaning.THANKS: MeaningKind.THANKS,
    Meaning.GREETING: MeaningKind.GREETING,
    Meaning.QUESTION: MeaningKind.QUESTION,
    Meaning.CALL_ME: MeaningKind.QUESTION,
    Meaning.WHAT_WAS_SENT: MeaningKind.QUESTION,
    Meaning.NOT_MINE: MeaningKind.NOT_MINE,
    Meaning.STOP: MeaningKind.STOP,
    Meaning.ALREADY: MeaningKind.UNCLEAR,
}
_KINDS: Mapping[Asked, Mapping[Meaning | None, MeaningKind]] = {
    Asked.READ_BACK: {Meaning.WAIT: MeaningKind.NO, Meaning.NOT_MINE: MeaningKind.NO},
    Asked.CONSENT: {Meaning.NOT_MINE: MeaningKind.NOT_MINE},
    Asked.NOTICE: {Meaning.ALREADY: MeaningKind.RECEIVED},
    Asked.FIGURES: {},
    Asked.OTHER: {},
}
"""Where a kind is another because of what was asked."""
