"""For `nhacviec check`: what holds of the process apart in which files of others are read, tried from inside one."""

from apart import Broke, Ended, run
from apart.kernel import Cut
from apart.probe import PROBE
from bot.cli.checks.findings import Area, Finding, bad, good, note
from core.talk.messages import Say


async def reader_finding() -> Finding:
    """Good: all of it holds; a note: not all that a kernel may allow; bad: none can be started."""
    try:
        found = (await run(PROBE)).value
    except (Broke, Ended) as error:
        return no_reader(error)
    return _holds(measured=found["measured"] is True, network=found["network"])


def no_reader(error: Broke | Ended) -> Finding:
    if isinstance(error, Ended):
        why = Say(f"cli-reader-{error.why.value}")
    else:
        why = Say("cli-words", {"text": str(error)})
    return bad(Area.MACHINE, "cli-check-reader-bad", why=why)


def _holds(*, measured: bool, network: object) -> Finding:
    cut = network in set(Cut)
    args = {
        "measured": Say("cli-check-measured" if measured else "cli-check-unmeasured"),
        "cut": Say(f"cli-check-cut-{network if cut else 'none'}"),
    }
    state = good if measured and cut else note
    return state(Area.MACHINE, "cli-check-reader", **args)
