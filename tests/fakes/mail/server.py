"""Both servers on ports of this machine, for as long as the block lasts."""

import socketserver
import threading
from typing import Any, Self

from tests.fakes.mail.imap import ImapVisit
from tests.fakes.mail.post import MailPost
from tests.fakes.mail.smtp import SmtpVisit


class _Listening(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hangs up in the middle is no fault of the server's."""


class MailServer:
    """`post` is what lies there. `stop` and `start` play a line that goes down and comes back."""

    def __init__(self) -> None:
        self.post = MailPost()
        self.ports = {"smtp": 0, "imap": 0}
        self._running: list[_Listening] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        for name, visit in (("smtp", SmtpVisit), ("imap", ImapVisit)):
            mine = type(visit.__name__, (visit,), {"post": self.post})
            server = _Listening(("127.0.0.1", self.ports[name]), mine)
            self.ports[name] = server.server_address[1]
            threading.Thread(target=server.serve_forever, args=(0.02,), name=name, daemon=True).start()
            self._running.append(server)

    def stop(self) -> None:
        for server in self._running:
            server.shutdown()
            server.server_close()
        self._running = []

    @property
    def section(self) -> dict[str, Any]:
        """What `[email]` says for the bot here."""
        here = {f"{kind}_{key}": value for kind in self.ports for key, value in self._key_values(kind).items()}
        return {"enabled": True, "address": self.post.own, "poll_seconds": 1, **here}

    def _key_values(self, kind: str) -> dict[str, Any]:
        return {
            "host": "127.0.0.1",
            "port": self.ports[kind],
            "security": "none",
            "password": self.post.password,
        }
