"""How Zalo says no: usually within HTTP 200."""


class Refusal(Exception):
    """An answer that is not `ok`. `odd`: its code stands under the other name; `status`: of HTTP."""

    def __init__(self, code: int, description: str, status: int = 200, *, odd: bool = False) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.status = status
        self.odd = odd

    def answer(self) -> dict[str, object]:
        """The JSON body."""
        return {"ok": False, "errorCode" if self.odd else "error_code": self.code, "description": self.description}


def bad_request(text: str) -> Refusal:
    return Refusal(400, f"Bad request: {text}")
