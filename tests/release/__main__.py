"""`python -m tests.release [DIR]`: wheel and list of parts into DIR (dist/ unless it is named)."""

import sys
from pathlib import Path

from tests.release.parts import parts_list
from tests.release.wheel import ROOT, build

if __name__ == "__main__":
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    wheel = build(ROOT, out)
    listed = wheel.with_name(f"{wheel.name.rpartition('-py3')[0]}.cdx.json")
    listed.write_text(parts_list((ROOT / "requirements.lock").read_text("utf-8"), wheel), "utf-8")
    print(wheel, listed, sep="\n")
