"""What stands in the fields by which more time is given or nothing is asked any more."""

from dataclasses import dataclass

from bot.desk.call import DeskCall


@dataclass(frozen=True)
class Typed:
    """`wrong`: why it is not taken, at the field `at`; empty where nothing was pressed."""

    day: str = ""
    reason: str = ""
    wrong: str = ""
    at: str = ""

    @classmethod
    def in_call(cls, call: DeskCall, wrong: str, at: str = "") -> "Typed":
        return cls(call.field("day"), call.field("reason"), wrong, at)

    @property
    def status(self) -> int:
        return 422 if self.wrong else 200


NOTHING_TYPED = Typed()
