"""The server's side of SMTP (RFC 5321), as far as one that takes letters of a logged-in account needs it. Strict: what
is not in its turn, or no plain line, is refused."""

import base64
import re
import socketserver

from tests.fakes.mail.post import MailPost

PATH = re.compile(r"(FROM|TO):<([^<>\s]*)>.*", re.IGNORECASE)


class SmtpVisit(socketserver.StreamRequestHandler):
    """One connection."""

    post: MailPost

    def handle(self) -> None:
        self._in, self._sender, self._to, self._length = False, "", list[str](), 0
        if not self._greets():
            return None
        while line := self.rfile.readline():
            if not line.endswith(b"\r\n") or not line.isascii():
                self._say("500 5.5.2 no line")
                continue
            word, _, rest = line.decode("ascii").strip().partition(" ")
            refusal = self.post.refusals.pop(word.upper(), None)
            if refusal is not None:
                self._say(refusal)
            elif word.upper() == "QUIT":
                return self._say("221 2.0.0 bye")
            else:
                getattr(self, f"do_{word.lower()}", self._unknown)(rest)
        return None

    def do_ehlo(self, rest: str) -> None:
        self._say("250-mail\r\n250-AUTH PLAIN\r\n250-SIZE 30000000\r\n250 ENHANCEDSTATUSCODES")

    def do_auth(self, rest: str) -> None:
        kind, _, given = rest.partition(" ")
        _, user, password = base64.b64decode(given).decode().split("\0")
        if kind == "PLAIN" and (user, password) == (self.post.own, self.post.password):
            self._in = True
            return self._say("235 2.7.0 welcome")
        return self._say("535 5.7.8 wrong")

    def do_noop(self, rest: str) -> None:
        self._say("250 2.0.0 ok")

    def do_rset(self, rest: str) -> None:
        self._sender, self._to = "", []
        self._say("250 2.0.0 ok")

    def do_mail(self, rest: str) -> None:
        path = PATH.fullmatch(rest)
        if not self._in:
            return self._say("530 5.7.0 log in first")
        if path is None or path[2] != self.post.own:
            return self._say("550 5.7.1 not yours")
        self._sender, self._to = path[2], []
        return self._say("250 2.1.0 ok")

    def do_rcpt(self, rest: str) -> None:
        path = PATH.fullmatch(rest)
        if not self._sender or path is None:
            return self._say("503 5.5.1 not now")
        if path[2] not in self.post.people:
            return self._say("550 5.1.1 no such user here")
        self._to.append(path[2])
        return self._say("250 2.1.5 ok")

    def do_data(self, rest: str) -> None:
        if not self._to:
            return self._say("503 5.5.1 nobody to send it to")
        self.post.hesitates.set()
        self.post.gate.wait(5)
        self._say("354 go on")
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b"."))
        if line == b"":
            return None
        refusal = self.post.refusals.pop("LETTER", None) or self._fault(lines)
        if refusal is not None:
            return self._say(refusal)
        for to in self._to:
            self.post.deliver(to, b"".join(lines))
        self._sender, self._to = "", []
        return self._say("250 2.0.0 taken")

    def _fault(self, lines: list[bytes]) -> str | None:
        if any(not line.endswith(b"\r\n") or not line.isascii() or len(line) > 1000 for line in lines):
            return "554 5.6.0 lines that are none"
        if sum(map(len, lines)) > 30_000_000:
            return "552 5.3.4 too large"
        return None

    def _greets(self) -> bool:
        refusal = self.post.refusals.pop("", None)
        self._say(refusal or "220 mail ESMTP")
        return refusal is None

    def _unknown(self, rest: str) -> None:
        self._say("502 5.5.1 unknown")

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")
