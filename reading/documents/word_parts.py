"""The parts of a .docx and how they are found: the body by the archive's relations, the rest by the body's. What they
say is read in word.py."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reading.documents.archive import Archive, Element, attribute, child, children, local

_USUAL = "word/document.xml"
_OTHERS = ("xl/", "ppt/", "visio/")


@dataclass(frozen=True)
class Relation:
    """What one part says of another: `kind` is the last word of its type, `target` the name of the part."""

    kind: str
    target: str


@dataclass(frozen=True)
class WordParts:
    """The archive, the name of its body, and the parts that belong to the body by their ids."""

    archive: Archive
    main: str
    relations: Mapping[str, Relation]

    def body(self) -> Element | None:
        return child(self.archive.xml(self.main), "body")

    def one(self, kind: str) -> Element | None:
        """The part of this kind, by its relation or by the name that it usually has."""
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        return self.archive.xml(next(self.of(kind), usual))

    def of(self, kind: str) -> Iterator[str]:
        """The names of all parts of this kind that are there."""
        return (
            relation.target
            for relation in self.relations.values()
            if relation.kind == kind and relation.target in self.archive.names
        )

    def headers(self) -> list[str]:
        found = set(self.of("header"))
        found |= {name for name in self.archive.names if re.fullmatch(r"word/header[0-9]*\.xml", name)}
        return sorted(found)

    def related(self, identity: str | None) -> str | None:
        """The name of the part with this id, if there is one."""
        relation = self.relations.get(identity or "")
        if relation is None or relation.target not in self.archive.names:
            return None
        return relation.target


def word_parts(archive: Archive) -> WordParts | None:
    """None for an archive that is no .docx. Raises UnreadableDocument."""
    main = _main(archive)
    if main is None:
        return None
    folder, name = posixpath.split(main)
    return WordParts(archive, main, _relations(archive, posixpath.join(folder, "_rels", f"{name}.rels"), folder))


def _main(archive: Archive) -> str | None:
    for relation in _relations(archive, "_rels/.rels", "").values():
        if _is_body(relation) and relation.target in archive.names:
            return relation.target
    if _USUAL in archive.names:
        return _USUAL
    return None


def _is_body(relation: Relation) -> bool:
    return relation.kind == "officeDocument" and not relation.target.startswith(_OTHERS)


def _relations(archive: Archive, name: str, folder: str) -> dict[str, Relation]:
    """Those of a part that lies in this folder; what is outside the file is left out."""
    found = {}
    for element in children(archive.xml(name)):
        identity, target = attribute(element, "Id"), attribute(element, "Target")
        if local(element) == "Relationship" and identity and target and attribute(element, "TargetMode") != "External":
            kind = (attribute(element, "Type") or "").rpartition("/")[2]
            found[identity] = Relation(kind, _placed(folder, target.replace("\\", "/")))
    return found


def _placed(folder: str, target: str) -> str:
    if target.startswith("/"):
        return posixpath.normpath(target).lstrip("/")
    return posixpath.normpath(posixpath.join(folder, target))
