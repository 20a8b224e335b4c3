"""Handing one letter to our server over SMTP, with the standard library: a connection for each, few at once. It blocks
and so does its work in a thread; whoever gives up waiting ends it, so that nothing leaves afterwards."""

import asyncio
import smtplib
import socket
import ssl
from contextlib import suppress

from bot.channels.email.errors import translate
from bot.channels.email.settings import EmailSettings
from bot.channels.wire import trusted
from core.talk.messages import Misconfigured
from core.talk.send_faults import SendFault

AT_ONCE = 2
"""Connections. Servers allow an account few."""


class PostOffice:
    """`patience`: seconds that the server may take for one answer. Raises the SendError family."""

    def __init__(self, settings: EmailSettings, patience: float) -> None:
        self._settings = settings
        self._patience = patience
        self._free = asyncio.Semaphore(AT_ONCE)

    async def look(self) -> None:
        """Whether the server lets us in."""
        await self._do(_Visit(self._settings, self._patience))

    async def send(self, to: str, letter: bytes) -> None:
        """Returns when the server has taken it."""
        await self._do(_Visit(self._settings, self._patience, to, letter))

    async def _do(self, visit: "_Visit") -> None:
        async with self._free:
            working = asyncio.create_task(asyncio.to_thread(visit.make))
            try:
                await asyncio.shield(working)
            except asyncio.CancelledError:
                visit.break_off()
                await asyncio.wait([working])
                working.exception()
                raise
            except (smtplib.SMTPException, OSError, ssl.SSLError, UnicodeError) as error:
                raise translate(error) from None


class _Visit:
    """One connection from its beginning to its end."""

    def __init__(self, settings: EmailSettings, patience: float, to: str = "", letter: bytes = b"") -> None:
        self._settings = settings
        self._patience = patience
        self._to = to
        self._letter = letter
        self._smtp: smtplib.SMTP | None = None
        self._broken_off = False

    def make(self) -> None:
        """In a thread."""
        smtp = self._connected()
        self._smtp = smtp
        try:
            self._refuse_if_broken_off()
            self._log_in(smtp)
            self._refuse_if_broken_off()
            if self._to:
                smtp.sendmail(self._settings.address, [self._to], self._letter)
            with suppress(smtplib.SMTPException, OSError):
                # It has the letter: what it says to our farewell changes nothing.
                smtp.quit()
        finally:
            smtp.close()

    def break_off(self) -> None:
        """From another thread: a letter that the server has not wholly got yet does not leave."""
        self._broken_off = True
        smtp = self._smtp
        if smtp is not None and smtp.sock is not None:
            with suppress(OSError):
                smtp.sock.shutdown(socket.SHUT_RDWR)

    def _refuse_if_broken_off(self) -> None:
        if self._broken_off:
            raise ConnectionAbortedError("broken off")

    def _connected(self) -> smtplib.SMTP:
        host, port, ours = self._settings.smtp_host, self._settings.smtp_port, self._settings.domain
        if self._settings.smtp_security == "tls":
            return smtplib.SMTP_SSL(host, port, ours, timeout=self._patience, context=trusted())
        smtp = smtplib.SMTP(host, port, ours, timeout=self._patience)
        if self._settings.smtp_security == "starttls":
            try:
                smtp.starttls(context=trusted())
            except BaseException:
                smtp.close()
                raise
        return smtp

    def _log_in(self, smtp: smtplib.SMTP) -> None:
        password = self._settings.smtp_password.get_secret_value()
        if not password:
            smtp.ehlo_or_helo_if_needed()
            return
        try:
            smtp.login(self._settings.smtp_user or self._settings.address, password)
        except smtplib.SMTPAuthenticationError:
            raise
        except smtplib.SMTPNotSupportedError:
            raise Misconfigured(SendFault.NO_MAIL_LOGIN) from None


__all__ = ["PostOffice"]
