"""For `nhacviec check`: what holds of the process apart in which files of others are read, tried from inside one."""

from apart import Broke, Ended, run
from apart.kernel import Cut
from apart.probe import PROBE
from core.talk.messages import Say


async def of_reader() -> tuple[bool | None, Say]:
    """True: all of it holds; None: not all that a kernel may allow; False: none can be started."""
    try:
        found = (await run(PROBE)).value
    except (Broke, Ended) as error:
        return False, Say("cli-check-reader-bad", {"why": str(error)})
    return _holds(measured=found["measured"] is True, network=found["network"])


def _holds(*, measured: bool, network: object) -> tuple[bool | None, Say]:
    cut = network in set(Cut)
    args = {
        "measured": Say("cli-check-measured" if measured else "cli-check-unmeasured"),
        "cut": Say(f"cli-check-cut-{network if cut else 'none'}"),
    }
    return True if measured and cut else None, Say("cli-check-reader", args)
