"""The sentences that a report's values were read from: each with the places in it that name the values, whose words
they are, and through what they came. A value that is said again is of the newer sentence."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Spot:
    """Where a value stands in its sentence: from which character on, and the words themselves; without words only the
    sentence is known."""

    start: int = 0
    words: str = ""


@dataclass(frozen=True)
class Sentence:
    """`spots`: by the key of the value. Whose words it is (`by`, a person's id), `through` which channel it came and in
    which `update` (its id in the inbox) are told when it is kept first."""

    text: str
    spots: Mapping[str, Spot] = field(default_factory=dict)
    by: int | None = None
    through: str = ""
    update: int | None = None

    def of(self, keys: Collection[str]) -> "Sentence":
        return replace(self, spots={key: spot for key, spot in self.spots.items() if key in keys})


NOTHING_SAID = Sentence("")
Sentences = tuple[Sentence, ...]


@dataclass(frozen=True)
class Origin:
    """Through which channel a report came, in which update where one brought it, and the sentences of its values."""

    through: str = ""
    update: int | None = None
    sentences: Sentences = ()


NOWHERE = Origin()


def said_newly(before: Sentences, new: Sentence) -> Sentences:
    """The older sentences without what the new one says again."""
    older = tuple(one.of(one.spots.keys() - new.spots.keys()) for one in before)
    return tuple(one for one in (*older, new) if one.spots)


def sentences_of(sentences: Sentences, keys: Collection[str]) -> Sentences:
    """What is said of these values."""
    return tuple(one for one in (each.of(keys) for each in sentences) if one.spots)


def kept_by(sentences: Sentences, by: int, through: str, update: int | None) -> Sentences:
    """With whose they are; those of which it was told before stay."""
    return tuple(_first_kept(one, by, through, update) for one in sentences)


def _first_kept(one: Sentence, by: int, through: str, update: int | None) -> Sentence:
    if one.by is not None:
        return one
    return replace(one, by=by, through=through, update=one.update or update)


def sentence_of(sentences: Sentences, key: str) -> Sentence | None:
    return next((one for one in sentences if key in one.spots), None)


def parts_of(sentence: Sentence, key: str) -> tuple[str, str, str]:
    """The sentence before the value, the value, and what follows it; the first two are empty where the place is not
    known. Words of the sentence may have been changed since."""
    spot = sentence.spots.get(key, Spot())
    start = spot.start
    if not sentence.text.startswith(spot.words, start):
        start = sentence.text.find(spot.words)
    if not spot.words or start < 0:
        return "", "", sentence.text
    end = start + len(spot.words)
    return sentence.text[:start], spot.words, sentence.text[end:]


# --- as JSON ----------------------------------------------------------------------------------------------------------


def sentences_to_json(sentences: Sentences) -> list[dict[str, Any]]:
    return [_as_json(one) for one in sentences]


def _as_json(one: Sentence) -> dict[str, Any]:
    spots = {key: {"start": spot.start, "words": spot.words} for key, spot in one.spots.items()}
    return {"text": one.text, "spots": spots, "by": one.by, "through": one.through, "update": one.update}


def sentences_from_json(stored: Sequence[Mapping[str, Any]] | None) -> Sentences:
    """None: from before sentences were kept."""
    return tuple(_from_json(one) for one in stored or ())


def _from_json(one: Mapping[str, Any]) -> Sentence:
    spots = {key: Spot(spot["start"], spot["words"]) for key, spot in one["spots"].items()}
    return Sentence(one["text"], spots, one["by"], one["through"], one["update"])
