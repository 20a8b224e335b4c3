"""The process apart, from its first line: started by running.py as a program of its own, with a clean interpreter. What
it does comes over its standard input, what it came to leaves over its standard output, and both are taken away from
everything else that runs here."""

import json
import os
import sys
import types


def run_child() -> None:
    spec = json.loads(sys.argv[1])
    sys.path[:] = spec["path"]
    # The package without its door, which is for those who ask: it would bring an event loop, a tenth of a second.
    package = types.ModuleType("apart")
    package.__path__ = [os.path.dirname(__file__)]
    sys.modules["apart"] = package
    from apart import kernel, serving

    kernel.end_with_parent(spec["parent"])
    limits = spec["limits"]
    kernel.take_limits(limits["memory"], limits["processor_seconds"], limits["files"])
    cut = None if limits["network"] else kernel.cut_network()
    way_in, way_out = _take_standard_ways()
    serving.serve(way_in, way_out, spec["module"], spec["name"], cut, spec["folder"])


def _take_standard_ways() -> tuple[int, int]:
    """Where the work comes from and the answer goes. Whatever a library prints from now on goes nowhere: the answer's
    way is ours alone."""
    way_in, way_out = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1):
        os.dup2(nowhere, number)
    os.close(nowhere)
    return way_in, way_out


if __name__ == "__main__":
    run_child()
