"""The list of what an installation consists of (CycloneDX): every library of requirements.lock with its version, its
licence, the hashes of the files that the lock allows, and what needs what."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License, LicenseAcknowledgement
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

NEVER = datetime(1980, 1, 1, tzinfo=UTC)
"""When it was made says nothing: the same lock and wheel give the same list."""
BUILD_ONLY = frozenset({"setuptools"})
NAME = "nhacviec"
LONGEST_NAME = 60
"""Letters of a licence's name; who writes the whole licence there has named none."""


@dataclass(frozen=True)
class Pin:
    """One library as the lock holds it."""

    name: str
    version: str
    hashes: tuple[str, ...]


def pins(lock: str) -> Iterator[Pin]:
    """Of a lock file: `name==version ; marker`, its hashes on the lines that follow."""
    for entry in lock.replace("\\\n", " ").splitlines():
        if entry and not entry.startswith((" ", "#")):
            named, *hashes = entry.split("--hash=sha256:")
            requirement = Requirement(named.strip())
            (version,) = requirement.specifier
            yield Pin(canonicalize_name(requirement.name), version.version, tuple(one.strip() for one in hashes))


def parts_list(lock: str, wheel: Path) -> str:
    """As JSON, for this wheel."""
    found = [one for one in pins(lock) if one.name not in BUILD_ONLY]
    whole = _whole(wheel)
    libraries = {one.name: _library(one) for one in found}
    bom = Bom(components=libraries.values(), metadata=BomMetaData(component=whole, timestamp=NEVER))
    bom.serial_number = uuid5(NAMESPACE_URL, hashlib.sha256(lock.encode() + wheel.read_bytes()).hexdigest())
    bom.register_dependency(whole, _needed(_installed(NAME), libraries))
    for name, library in libraries.items():
        bom.register_dependency(library, _needed(_installed(name), libraries))
    return str(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"


def _whole(wheel: Path) -> Component:
    version = wheel.name.split("-")[1]
    return Component(
        name=NAME,
        version=version,
        type=ComponentType.APPLICATION,
        bom_ref=NAME,
        purl=PackageURL("pypi", None, NAME, version),
        licenses=_licences(_installed(NAME)),
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=hashlib.sha256(wheel.read_bytes()).hexdigest())],
    )


def _library(pin: Pin) -> Component:
    purl = PackageURL("pypi", None, pin.name, pin.version)
    files = [HashType(alg=HashAlgorithm.SHA_256, content=one) for one in pin.hashes]
    reference = ExternalReference(
        type=ExternalReferenceType.DISTRIBUTION, url=XsUri(purl.to_string()), hashes=files, comment="any of these files"
    )
    return Component(
        name=pin.name,
        version=pin.version,
        bom_ref=pin.name,
        purl=purl,
        licenses=_licences(_installed(pin.name)),
        external_references=[reference],
    )


def _installed(name: str) -> Distribution | None:
    """None for what another system needs."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licences(installed: Distribution | None) -> list[License]:
    """As the library itself says: an expression, else a short name, else its classifiers."""
    if installed is None:
        return []
    said, make = installed.metadata, LicenseFactory()
    expression, name = said.get("License-Expression"), (said.get("License") or "").strip()
    declared = LicenseAcknowledgement.DECLARED
    if expression or (name and len(name) <= LONGEST_NAME and "\n" not in name):
        return [make.make_from_string(expression or name, license_acknowledgement=declared)]
    classifiers = said.get_all("Classifier") or []
    names = [one.rpartition(" :: ")[2] for one in classifiers if one.startswith("License :: ")]
    return [make.make_from_string(one, license_acknowledgement=declared) for one in names]


def _needed(installed: Distribution | None, libraries: Mapping[str, Component]) -> list[Component]:
    """What it asks for on this system, as far as the lock has it."""
    asked = [Requirement(one) for one in (installed.requires if installed is not None else None) or ()]
    names = {canonicalize_name(one.name) for one in asked if one.marker is None or one.marker.evaluate({"extra": ""})}
    return [libraries[name] for name in sorted(names & libraries.keys())]
