"""A proxy as a script: it notes what it is asked for, answers every request with the same JSON, and tunnels nothing."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


class Proxy:
    """Listens on 127.0.0.1; `asked` are the request lines without their version, `keys` what Proxy-Authorization
    said."""

    def __init__(self, answer: Any = None) -> None:
        self.asked: list[str] = []
        self.keys: list[str | None] = []
        proxy = self

        class Answer(BaseHTTPRequestHandler):
            def do_CONNECT(self) -> None:
                proxy._note(self)
                self.send_error(502)

            def do_POST(self) -> None:
                proxy._note(self)
                self.rfile.read(int(self.headers["Content-Length"]))
                body = json.dumps(answer).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Says nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}"

    def _note(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append(f"{request.command} {request.path}")
        self.keys.append(request.headers.get("Proxy-Authorization"))

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
