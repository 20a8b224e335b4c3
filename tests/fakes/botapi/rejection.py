"""How the Bot API says no."""

from collections.abc import Mapping


class Rejection(Exception):
    """An answer that is not `ok`: HTTP status, Telegram's sentence, and its machine-readable parameters."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = dict(parameters or {})

    def answer(self) -> dict[str, object]:
        """The JSON body."""
        body: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        return {**body, "parameters": self.parameters} if self.parameters else body


def bad_request(text: str) -> Rejection:
    return Rejection(400, f"Bad Request: {text}")


def too_many(seconds: int) -> Rejection:
    return Rejection(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})
