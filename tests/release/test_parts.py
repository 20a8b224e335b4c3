"""The list of parts that goes with a release names what the lock file holds."""

import json
from pathlib import Path

from tests.release.parts import parts_list, pins
from tests.release.wheel import ROOT

LOCK = (ROOT / "requirements.lock").read_text("utf-8")


def made(folder: Path) -> str:
    wheel = folder / "nhacviec-0.1.0-py3-none-any.whl"
    wheel.write_bytes(b"as it may be")
    return parts_list(LOCK, wheel)


def test_each_library_of_the_lock_stands_in_it_with_version_licence_and_hashes(tmp_path: Path) -> None:
    listed = json.loads(made(tmp_path))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    locked = {one.name: (one.version, set(one.hashes)) for one in pins(LOCK) if one.name != "setuptools"}
    assert len(locked) > 50
    found = {
        one["name"]: (one["version"], {file["content"] for file in one["externalReferences"][0]["hashes"]})
        for one in listed["components"]
    }
    assert found == locked
    nameless = [one["name"] for one in listed["components"] if not one.get("licenses")]
    assert nameless == []


def test_what_needs_what_is_told(tmp_path: Path) -> None:
    needs = {one["ref"]: one.get("dependsOn", []) for one in json.loads(made(tmp_path))["dependencies"]}
    assert "python-docx" in needs["nhacviec"]
    assert needs["python-docx"] == ["lxml", "typing-extensions"]


def test_made_again_it_is_the_same(tmp_path: Path) -> None:
    assert made(tmp_path) == made(tmp_path)
