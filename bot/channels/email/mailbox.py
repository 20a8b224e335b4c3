"""One connection to our mailbox over IMAP, with the standard library. It blocks: whoever uses it does so in a thread.
Only what is asked for is fetched, up to a limit, and nothing that is fetched counts as seen by that."""

import imaplib
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from typing import Any

from bot.channels.email.settings import EmailSettings
from bot.channels.email.structure import NoStructure, read_fetched
from bot.channels.wire import trusted
from bot.machine_errors import machine_error_said
from core.talk.messages import Misconfigured, Refused, SendError, Unavailable
from core.talk.send_faults import SendFault

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
NOT_NOW = ("[UNAVAILABLE]", "[LIMIT]", "[INUSE]", "TRY AGAIN", "TOO MANY")
"""In the refusal of a login: it is not the password that is wrong."""


class Mailbox:
    """Opens by itself when it is used; after a fault it opens anew. `patience`: seconds that the server may take for
    one answer. Raises Misconfigured, Unavailable, and Refused for a letter that is not there."""

    def __init__(self, settings: EmailSettings, patience: float) -> None:
        self._settings = settings
        self._patience = patience
        self._imap: imaplib.IMAP4 | None = None
        self.validity = ""
        """The server's number for the folder as it is: with another, letters have other numbers (UIDVALIDITY)."""

    def open(self) -> None:
        if self._imap is not None:
            return
        try:
            imap = self._connected()
        except ssl.SSLCertVerificationError as error:
            raise Misconfigured(SendFault.MAIL_CERTIFICATE, setting="imap_host", words=error.verify_message) from None
        except (OSError, imaplib.IMAP4.error) as error:
            raise Unavailable(SendFault.MAILBOX_SILENT, why=machine_error_said(error)) from None
        try:
            self._enter(imap)
        except BaseException:
            _drop(imap)
            raise
        self._imap = imap

    def close(self) -> None:
        """Also from another thread, whose wait for an answer ends with it."""
        imap, self._imap = self._imap, None
        if imap is not None:
            _drop(imap)

    def unseen(self, since: date, most: int) -> list[int]:
        """The oldest letters that are not marked as seen."""
        day = f"{since.day}-{MONTHS[since.month - 1]}-{since.year}"
        answer = self._ask(lambda imap: imap.uid("SEARCH", "UNSEEN", "SINCE", day))
        numbers = b" ".join(piece for piece in answer if isinstance(piece, bytes)).split()
        return sorted(int(number) for number in numbers if number.isdigit())[:most]

    def fetch(self, uid: int, *what: str) -> Mapping[str, Any]:
        """By name in capitals, without what follows a bracket. Raises NoStructure for what cannot be read."""
        answer = self._ask(lambda imap: imap.uid("FETCH", str(uid), f"({' '.join(what)})"))
        if answer == [None] or not answer:
            raise Refused(SendFault.LETTER_GONE)
        found = read_fetched(answer)
        return {name.partition("<")[0]: value for name, value in found.items()}

    def piece(self, uid: int, section: str, most: int) -> bytes:
        """A part as it is encoded, or `HEADER`; at most so many bytes of it."""
        found = self.fetch(uid, f"BODY.PEEK[{section}]<0.{most}>").get(f"BODY[{section}]".upper())
        if isinstance(found, bytes):
            return found
        return b""

    def mark_seen(self, uid: int) -> None:
        self._ask(lambda imap: imap.uid("STORE", str(uid), "+FLAGS.SILENT", r"(\Seen)"))

    def _ask(self, question: Callable[[imaplib.IMAP4], tuple[str, list[Any]]]) -> list[Any]:
        self.open()
        imap = self._imap
        if imap is None:
            raise Unavailable(SendFault.MAILBOX_CLOSED)
        try:
            kind, answer = question(imap)
        except (OSError, imaplib.IMAP4.error, ValueError, AttributeError) as error:
            # AttributeError: closed by another thread meanwhile.
            self.close()
            raise Unavailable(SendFault.MAILBOX_BROKE_OFF, why=machine_error_said(error)) from None
        if kind != "OK":
            raise Refused(SendFault.MAILBOX_SAYS, words=kind)
        return answer

    def _connected(self) -> imaplib.IMAP4:
        host, port = self._settings.imap_host, self._settings.imap_port
        if self._settings.imap_security == "tls":
            return imaplib.IMAP4_SSL(host, port, ssl_context=trusted(), timeout=self._patience)
        imap = imaplib.IMAP4(host, port, timeout=self._patience)
        if self._settings.imap_security == "starttls":
            try:
                imap.starttls(trusted())
            except BaseException:
                _drop(imap)
                raise
        return imap

    def _enter(self, imap: imaplib.IMAP4) -> None:
        try:
            self._log_in(imap)
            folder = self._settings.imap_folder.replace("\\", "\\\\").replace('"', '\\"')
            kind, _ = imap.select(f'"{folder}"')
            validity = imap.response("UIDVALIDITY")[1]
        except (OSError, imaplib.IMAP4.abort) as error:
            raise Unavailable(SendFault.MAILBOX_BROKE_OFF, why=machine_error_said(error)) from None
        except imaplib.IMAP4.error:
            raise Misconfigured(SendFault.MAILBOX_FOLDER_SHUT) from None
        if kind != "OK":
            raise Misconfigured(SendFault.MAILBOX_FOLDER_MISSING, folder=self._settings.imap_folder)
        self.validity = b"".join(piece for piece in validity if isinstance(piece, bytes)).decode("ascii", "replace")

    def _log_in(self, imap: imaplib.IMAP4) -> None:
        user = self._settings.imap_user or self._settings.address
        password = self._settings.imap_password.get_secret_value()
        try:
            if "AUTH=PLAIN" in imap.capabilities:
                imap.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
            else:
                imap.login(user, password)
        except imaplib.IMAP4.abort:
            raise
        except UnicodeEncodeError:
            raise Misconfigured(SendFault.MAIL_PASSWORD_NOT_ASCII, setting="imap_password") from None
        except imaplib.IMAP4.error as error:
            raise _refused_login(str(error)) from None


def _refused_login(words: str) -> SendError:
    if any(word in words.upper() for word in NOT_NOW):
        return Unavailable(SendFault.MAIL_LOGIN_NOT_NOW, settings="imap_user, imap_password")
    return Misconfigured(SendFault.MAIL_LOGIN_REJECTED, settings="imap_user, imap_password")


def _drop(imap: imaplib.IMAP4) -> None:
    """At once: a thread that waits for an answer gets none, and no farewell is waited for."""
    with suppress(OSError):
        imap.sock.shutdown(socket.SHUT_RDWR)
    with suppress(OSError):
        imap.shutdown()


__all__ = ["Mailbox", "NoStructure"]
