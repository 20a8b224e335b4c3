"""Errors a person can cause, as sentences. What is not listed here is a mistake of the program and keeps its
traceback."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cli.desk import CommandFailed
from bot.config import ConfigError
from bot.dialogs.rosters.remarks import wrong_said
from bot.form_files import UnusableForm
from bot.machine_errors import machine_error_said, machine_said
from bot.named_people import NobodyAtDesk
from core.office.units import UnknownAudience
from core.talk.messages import Misconfigured, Say, Unavailable
from reading.documents.reasons import UnreadableDocument
from reading.forms import BadForm
from reading.sheets import UnreadableSheet
from storage.backups.postgres_dump import NoPostgresTool, ToolFailed
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Occupied
from storage.database.file_lock import TurnHolder
from storage.reports.forms import FrozenIndicator
from web.errors import PortTaken

EXPLANATIONS: Mapping[type[Exception], Callable[[Any], tuple[Say, ...]]] = {
    ConfigError: lambda error: tuple(problem.say for problem in error.problems),
    CommandFailed: lambda error: (error.say,),
    NobodyAtDesk: lambda error: (error.say,),
    UnreadableDocument: lambda error: (Say(f"unreadable-{str(error.reason).replace('_', '-')}"),),
    UnreadableSheet: lambda error: (wrong_said(error.wrong),),
    UnusableForm: lambda error: (_form(error),),
    BadForm: lambda error: (error.say,),
    FrozenIndicator: lambda error: (Say("form-file-frozen", error.said),),
    UnknownAudience: lambda error: (Say("cli-unknown-audience", {"who": str(error)}),),
    DatabaseBusy: lambda error: (_busy(error),),
    Occupied: lambda error: (_occupied(error),),
    DatabaseUnusable: lambda error: (_unusable(error),),
    Misconfigured: lambda error: (Say("cli-misconfigured", {"why": error.say}),),
    Unavailable: lambda error: (Say("cli-unavailable", {"why": error.say}),),
    NoPostgresTool: lambda error: (Say("cli-no-postgres-tool", {"name": str(error)}),),
    ToolFailed: lambda error: (Say("cli-tool-failed", {"why": str(error)}),),
    PortTaken: lambda error: (Say("cli-port-taken", {"where": error.where, "why": _port(error)}),),
    UnicodeDecodeError: lambda error: (Say("cli-not-text"),),
    FileNotFoundError: lambda error: (Say("cli-no-file", {"file": str(error.filename or "")}),),
    PermissionError: lambda error: (Say("cli-not-allowed", {"file": str(error.filename or "")}),),
    IsADirectoryError: lambda error: (Say("cli-is-folder", {"file": str(error.filename or "")}),),
    FileExistsError: lambda error: (Say("cli-no-folder", {"file": str(error.filename or "")}),),
    NotADirectoryError: lambda error: (Say("cli-no-folder", {"file": str(error.filename or "")}),),
    OSError: lambda error: (
        Say("cli-os-error", {"file": str(error.filename or ""), "why": machine_error_said(error)}),
    ),
}
"""The most specific first."""


def explained(error: Exception) -> tuple[Say, ...] | None:
    """The sentences for an error, None when a person cannot have caused it."""
    for kind, explain in EXPLANATIONS.items():
        if isinstance(error, kind):
            return explain(error)
    return None


def _busy(error: DatabaseBusy) -> Say:
    if error.holder is None:
        return Say("cli-database-busy")
    return Say("cli-database-held", {"command": error.holder.command, "pid": str(error.holder.pid)})


def _occupied(error: Occupied) -> Say:
    holder = error.holder or TurnHolder(0, "nhacviec")
    return Say("cli-run-twice", {"command": holder.command, "pid": str(holder.pid)})


def _port(error: PortTaken) -> Say:
    if error.number is None:
        return Say("cli-port-no-name")
    return machine_said(error.number)


def _form(error: UnusableForm) -> Say:
    (why,) = explained(error.cause) or (Say("cli-said", {"text": str(error.cause)}),)
    return Say("cli-form-unusable", {"file": error.file, "why": why})


def _unusable(error: DatabaseUnusable) -> Say:
    said = {
        "why": Say(f"cli-unusable-{error.reason.value.replace('_', '-')}"),
        "place": error.place,
        "machine": Say("cli-because", {"why": machine_said(error.number)}) if error.number is not None else "",
        "words": Say("cli-words", {"text": error.words}) if error.words else "",
    }
    return Say("cli-database-unusable", said)
