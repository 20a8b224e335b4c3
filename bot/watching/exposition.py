"""The text in which Prometheus is told numbers (exposition format 0.0.4): a family of numbers with its kind and what
it means, each number by its labels."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

PREFIX = "nhacviec_"
Labels = Mapping[str, str]
Number = tuple[Labels, float]


@dataclass(frozen=True)
class Family:
    """Numbers of one name, which is given without the prefix. `kind`: gauge, counter or untyped."""

    name: str
    meaning: str
    numbers: tuple[Number, ...]
    kind: str = "gauge"


def one(name: str, meaning: str, number: float | None) -> Family:
    """A family of one number without labels; of none, where it is not known."""
    if number is None:
        return Family(name, meaning, ())
    return Family(name, meaning, (({}, number),))


def many(name: str, meaning: str, numbers: Iterable[Number]) -> Family:
    return Family(name, meaning, tuple(numbers))


def exposed(families: Iterable[Family]) -> str:
    """The whole text; families without numbers stand in it all the same, so that one can see that they exist."""
    return "".join(f"{line}\n" for family in families for line in _lines(family))


def _lines(family: Family) -> Iterator[str]:
    name = PREFIX + family.name
    yield f"# HELP {name} {family.meaning}"
    yield f"# TYPE {name} {family.kind}"
    for labels, number in family.numbers:
        yield f"{name}{_labelled(labels)} {number:.15g}"


def _labelled(labels: Labels) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items()) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
