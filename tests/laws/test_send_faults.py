"""Whatever hinders a message reaches a person as a sentence in their language: errors of sending carry a fault of ours,
which has one in every language, or what a network answered. None is made of words written in the code."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from bot.texts.sentences import FOLDER, LANGUAGES
from core.talk.kept_faults import fault_kept, kept_fault
from core.talk.messages import WORDS, Misconfigured, Refused, Say, SendError, Unavailable
from core.talk.send_faults import SendFault

PROJECT = Path(__file__).parents[2]
ROOMS = ("core", "storage", "scheduler", "bot", "web")
ERRORS = {"SendError", *(kind.__name__ for kind in SendError.__subclasses__())} - {"Moved", "Throttled"}
"""Moved and Throttled are given no words."""


def without_sentence(source: str) -> list[int]:
    """Lines where an error of sending is made of words, or of a fault without what its sentence needs."""
    tree = ast.parse(source)
    ours = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "core.talk.messages"
        for alias in node.names
        if alias.name in ERRORS
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ours]
    return [call.lineno for call in made if not _has_sentence(call)]


def _has_sentence(call: ast.Call) -> bool:
    if len(call.args) != 1:
        return False
    why, given = call.args[0], {keyword.arg for keyword in call.keywords}
    if isinstance(why, ast.Attribute) and ast.unparse(why).startswith("SendFault."):
        return given == needs(SendFault[why.attr])
    return not given and not any(
        isinstance(piece, ast.Constant) and any(letter.isalpha() for letter in str(piece.value))
        for piece in ast.walk(why)
    )


def needs(fault: SendFault) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(fault) if name}


def sentences(language: str) -> dict[str, set[str]]:
    """What each sentence about faults needs, by its key."""
    text = (FOLDER / f"send-faults.{language}.ftl").read_text("utf-8")
    return {key: set(re.findall(r"\$([a-z]+)", said)) for key, said in re.findall(r"^([a-z-]+) = (.+)$", text, re.M)}


def test_no_error_of_sending_is_made_of_words_in_the_code() -> None:
    found = [
        f"{file.relative_to(PROJECT)}:{line}"
        for room in ROOMS
        for file in sorted((PROJECT / room).rglob("*.py"))
        for line in without_sentence(file.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        'raise Refused("too long")',
        'raise Refused(f"too long ({code})")',
        'raise Unavailable("no line: " + words)',
        "raise Refused(SendFault.FILE_TOO_LARGE)",
        "raise Refused(SendFault.FILE_GONE, code=3)",
        "raise Refused()",
    ],
)
def test_an_error_made_of_words_is_found(line: str) -> None:
    assert without_sentence(f"from core.talk.messages import Refused, Unavailable\n{line}") == [2]


@pytest.mark.parametrize("line", ['Refused(f"{code} {words}")', "Refused(SendFault.FILE_TOO_LARGE, most=3)"])
def test_an_error_with_a_sentence_passes(line: str) -> None:
    assert without_sentence(f"from core.talk.messages import Refused\n{line}") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_its_sentence_in_every_language(language: str) -> None:
    assert sentences(language) == {WORDS: {"text"}, **{fault.key: needs(fault) for fault in SendFault}}


WAITING = Misconfigured(SendFault.MAILBOX_SILENT, why=Say("cli-machine-econnrefused"))
FOREIGN = '{"key": "welcome", "args": {}}'


@pytest.mark.parametrize(
    ("error", "kept"),
    [
        (Refused(SendFault.FILE_TOO_LARGE, most=50), Say("send-fault-file-too-large", {"most": 50})),
        (WAITING, Say("send-fault-mailbox-silent", {"why": Say("cli-machine-econnrefused")})),
        (Refused("550 5.7.1 no"), Say("send-words", {"text": "550 5.7.1 no"})),
        (Unavailable("x" * 500), Say("send-words", {"text": "x" * 300})),
        (Refused(FOREIGN), Say("send-words", {"text": FOREIGN})),
        (Refused("[1]"), Say("send-words", {"text": "[1]"})),
        (Refused("3"), Say("send-words", {"text": "3"})),
        (Refused('{"key": 3}'), Say("send-words", {"text": '{"key": 3}'})),
    ],
)
def test_a_reason_is_kept_with_its_message_and_comes_back(error: SendError, kept: Say) -> None:
    assert fault_kept(kept_fault(error) or "") == kept


@pytest.mark.parametrize("error", [Refused(), Refused("")])
def test_no_reason_is_none(error: SendError) -> None:
    assert (kept_fault(error), error.say) == (None, Say("send-fault-unsaid"))
