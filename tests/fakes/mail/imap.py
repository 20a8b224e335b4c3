"""The server's side of IMAP (RFC 3501) for one mailbox, as far as a program needs it that looks for new letters, fetches
pieces of them and marks them. Strict: what it does not know it refuses."""

import base64
import re
import socketserver
from collections.abc import Callable
from datetime import datetime

from tests.fakes.mail.bodies import section_of, structure_of
from tests.fakes.mail.post import MailPost, StoredLetter

PIECE = re.compile(r"BODY\.PEEK\[([^\]]*)\]<0\.(\d+)>")


class ImapVisit(socketserver.StreamRequestHandler):
    """One connection."""

    post: MailPost

    def handle(self) -> None:
        self._in = self._selected = False
        self._say("* OK ready")
        while line := self.rfile.readline():
            tag, _, rest = line.decode("utf-8").strip().partition(" ")
            word, _, rest = rest.partition(" ")
            if word.upper() == "LOGOUT":
                self._say("* BYE", f"{tag} OK (done)")
                return
            answer: Callable[[str], str] | None = getattr(self, f"do_{word.lower()}", None)
            self._say(f"{tag} {answer(rest) if answer else 'BAD unknown'} (done)")

    def do_capability(self, rest: str) -> str:
        self._say("* CAPABILITY IMAP4rev1 AUTH=PLAIN")
        return "OK"

    def do_authenticate(self, rest: str) -> str:
        self._say("+ ")
        _, user, password = base64.b64decode(self.rfile.readline()).decode().split("\0")
        self._in = rest == "PLAIN" and (user, password) == (self.post.own, self.post.password)
        return "OK" if self._in else "NO [AUTHENTICATIONFAILED] wrong"

    def do_select(self, rest: str) -> str:
        if not self._in:
            return "BAD log in first"
        if rest != '"INBOX"':
            return "NO no such folder"
        self._selected = True
        self._say(f"* {len(self.post.letters)} EXISTS", f"* OK [UIDVALIDITY {self.post.validity}] the folder")
        return "OK [READ-WRITE]"

    def do_noop(self, rest: str) -> str:
        return "OK"

    def do_uid(self, rest: str) -> str:
        if not self._selected:
            return "BAD select first"
        word, _, rest = rest.partition(" ")
        if word == "SEARCH":
            return self._search(rest)
        number, _, what = rest.partition(" ")
        letter = next((one for one in self.post.letters if one.uid == int(number)), None)
        if letter is None:
            return "OK nothing"
        if word == "STORE" and what == r"+FLAGS.SILENT (\Seen)":
            with self.post.changed:
                letter.seen = True
                self.post.changed.notify_all()
            return "OK"
        if letter.uid in self.post.broken:
            raise ConnectionAbortedError
        if word == "FETCH":
            return self._fetch(letter, what)
        return "BAD unknown"

    def _search(self, rest: str) -> str:
        word, _, day = rest.partition(" SINCE ")
        if word != "UNSEEN":
            return "BAD unknown"
        since = datetime.strptime(day, "%d-%b-%Y").date()
        found = [str(letter.uid) for letter in self.post.unseen() if letter.at.date() >= since]
        self._say(f"* SEARCH {' '.join(found)}".rstrip())
        with self.post.changed:
            self.post.looks += 1
            self.post.changed.notify_all()
        return "OK"

    def _fetch(self, letter: StoredLetter, what: str) -> str:
        place = self.post.letters.index(letter) + 1
        if what == "(INTERNALDATE BODYSTRUCTURE)":
            date = letter.at.strftime('"%d-%b-%Y %H:%M:%S %z"')
            structure = structure_of(letter.raw)
            self._write(b"* %d FETCH (UID %d INTERNALDATE %s BODYSTRUCTURE " % (place, letter.uid, date.encode()))
            self._write(structure + b")\r\n")
            return "OK"
        piece = PIECE.fullmatch(what.strip("()"))
        if piece is None:
            return "BAD unknown"
        self.post.fetched[f"{letter.uid} {piece[1]}"] += 1
        content = section_of(letter.raw, piece[1])
        if content is None:
            self._write(b"* %d FETCH (UID %d BODY[%s]<0> NIL)\r\n" % (place, letter.uid, piece[1].encode()))
            return "OK"
        content = content[: int(piece[2])]
        head = b"* %d FETCH (UID %d BODY[%s]<0> {%d}\r\n" % (place, letter.uid, piece[1].encode(), len(content))
        self._write(head + content + b")\r\n")
        return "OK"

    def _say(self, *lines: str) -> None:
        self._write("".join(f"{line}\r\n" for line in lines).encode())

    def _write(self, content: bytes) -> None:
        self.wfile.write(content)
