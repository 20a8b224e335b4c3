"""One chat that floods, the short form: the others are answered meanwhile, and the flooder hears that it was too much.
The long one is `make faults FAULTS=flood`."""

import threading

import pytest

from tests.faults.flood import KNOWN, Flooded
from tests.whole.program import eventually

PATIENT = 10.0
"""Seconds, on a machine that does other things besides."""


@pytest.mark.parametrize("webhook", [False, True], ids=["fetched", "brought"])
def test_who_writes_six_hundred_messages_holds_up_nobody(webhook: bool) -> None:
    with Flooded.of(webhook) as office:
        flood = threading.Thread(target=office.write, args=([KNOWN] * 600,), daemon=True)
        flood.start()
        waits = office.waits(2.0)
        eventually(lambda: any("Máy đang bận" in text for text in office.api.texts(KNOWN)), 60)
        flood.join(60)
        answers = office.number(f"SELECT count(*) FROM outbox WHERE chat = '{KNOWN}'")
        kept = office.number("SELECT count(*) FROM inbox WHERE state = 'parked'")
    assert max(waits) < PATIENT
    assert answers < 60
    assert kept > 500
