"""A bot's webhook as a script: it answers the statuses it was given, the last one for ever."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self


class Listener:
    """Listens on 127.0.0.1; `secrets` and `bodies` are what each call showed."""

    def __init__(self, statuses: list[int]) -> None:
        self.secrets: list[str | None] = []
        self.bodies: list[bytes] = []
        remaining = iter(statuses)
        listener = self

        class Answer(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                listener.secrets.append(self.headers.get("X-Telegram-Bot-Api-Secret-Token"))
                listener.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(next(remaining, statuses[-1]))
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.url = f"http://127.0.0.1:{self._server.server_port}/hook"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
