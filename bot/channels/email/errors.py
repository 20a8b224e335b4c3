"""What a mail server's refusals mean in the house's words: one table, the most specific row first (RFC 5321, and the
finer numbers of RFC 3463). Nothing is decided here about trying again.

4.x.x: not now. 5.1.x, 5.2.1: there is no such mailbox, or not any more. 5.2.2 and 4.2.2: it is full, which passes.
5.7.x of a recipient: our letters are not wanted there."""

import re
import smtplib
import ssl
from datetime import timedelta

from bot.machine_errors import machine_error_said
from core.talk.messages import Misconfigured, Refused, SendError, Throttled, Unavailable, Unreachable
from core.talk.send_faults import SendFault

BREATH = timedelta(minutes=1)
"""How long an address is left alone where its server finds us too fast."""
FINER = re.compile(r"\b[245]\.\d{1,3}\.\d{1,3}\b")
TOO_FAST = ("too many", "too fast", "rate", "slow down", "throttl", "limit exceeded")
LONGEST = 200

# What was refused: "greeting" (nobody from here is let in), "sender", "recipient", "letter"; code from, to;
# finer number as it begins. "": any.
_TABLE: tuple[tuple[str, int, int, str, type[SendError]], ...] = (
    ("greeting", 500, 599, "", Misconfigured),
    ("sender", 500, 599, "5.3.4", Refused),
    ("sender", 552, 552, "", Refused),
    ("sender", 500, 599, "", Misconfigured),
    ("recipient", 500, 599, "5.2.2", Unavailable),
    ("recipient", 552, 552, "", Unavailable),
    ("recipient", 500, 599, "5.1", Unreachable),
    ("recipient", 500, 599, "5.2.1", Unreachable),
    ("recipient", 500, 599, "5.7", Refused),
    ("recipient", 550, 551, "", Unreachable),
    ("recipient", 553, 554, "", Unreachable),
    ("letter", 500, 599, "5.1", Unreachable),
    ("letter", 500, 599, "5.2.2", Unavailable),
    ("", 500, 599, "", Refused),
)


def translate(error: Exception) -> SendError:
    """The same in our vocabulary, without our password."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            code, words = next(iter(error.recipients.values()))
            return _meant("recipient", code, words)
        case smtplib.SMTPSenderRefused():
            return _meant("sender", error.smtp_code, error.smtp_error)
        case smtplib.SMTPAuthenticationError():
            return _no_login(error.smtp_code)
        case smtplib.SMTPDataError():
            return _meant("letter", error.smtp_code, error.smtp_error)
        case smtplib.SMTPResponseException():
            return _meant("greeting", error.smtp_code, error.smtp_error)
        case smtplib.SMTPNotSupportedError():
            return Misconfigured(SendFault.MAIL_SERVER_OTHER)
        case ssl.SSLCertVerificationError():
            return Misconfigured(SendFault.MAIL_CERTIFICATE, setting="smtp_host", words=error.verify_message)
        case UnicodeError():
            return Misconfigured(SendFault.MAIL_PASSWORD_NOT_ASCII, setting="smtp_password")
    return Unavailable(SendFault.MAIL_SERVER_SILENT, why=machine_error_said(error))


def _no_login(code: int) -> SendError:
    """What the server says to it may hold what we sent, and is not quoted."""
    settings = "smtp_user, smtp_password"
    if 500 <= code < 600:
        return Misconfigured(SendFault.MAIL_LOGIN_REJECTED, settings=settings)
    return Unavailable(SendFault.MAIL_LOGIN_NOT_NOW, settings=settings)


def _meant(what: str, code: int, said: bytes | str) -> SendError:
    words = _plain(said)
    if 400 <= code < 500:
        if any(phrase in words.lower() for phrase in TOO_FAST) or "4.7.28" in words:
            return Throttled(BREATH)
        return Unavailable(f"{code} {words}")
    number = next(iter(FINER.findall(words)), "")
    for refused, low, high, begins, meaning in _TABLE:
        if refused in ("", what) and low <= code <= high and number.startswith(begins):
            return meaning(f"{code} {words}")
    return Unavailable(f"{code} {words}")


def _plain(said: bytes | str) -> str:
    if isinstance(said, bytes):
        said = said.decode("utf-8", "replace")
    return " ".join(said.split())[:LONGEST]
