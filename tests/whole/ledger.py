"""What the program wrote down, read from its database by other eyes than its own; and the passing of time while it is
down."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.fakes.botapi import BotApi


class Ledger:
    """The SQLite file of a program that may be running."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def on_their_way(self) -> int:
        """Messages that leave now; what the office is to hear later, of newcomers, waits for its hour."""
        now = datetime.now(UTC).isoformat(sep=" ")
        due = f"state = 'sending' OR (state = 'queued' AND not_before <= '{now}')"
        return int(self._rows(f"SELECT count(*) FROM outbox WHERE {due}")[0][0])

    def heard(self) -> Counter[str]:
        """Updates by state."""
        return Counter(state for (state,) in self._rows("SELECT state FROM inbox"))

    def keys(self) -> set[int]:
        """The ids of the updates that are kept."""
        return {int(key) for (key,) in self._rows("SELECT key FROM inbox")}

    def messages(self) -> Counter[str]:
        """Messages by state."""
        return Counter(state for (state,) in self._rows("SELECT state FROM outbox"))

    def said(self) -> Counter[tuple[int, str]]:
        """(chat, text) of what the program believes to have said."""
        return Counter(
            (int(chat), text) for chat, text in self._rows("SELECT chat, text FROM outbox WHERE state = 'sent'")
        )

    def reports(self) -> dict[str, list[tuple[int, ...]]]:
        """Unit → the numbers of each version, oldest first. Versions are numbered without gaps, or this raises."""
        query = """
            SELECT units.code, submissions.version, report_values.number / 10000 FROM submissions
            JOIN expectations ON expectations.id = submissions.expectation_id JOIN units ON units.id = expectations.unit_id
            JOIN report_values ON report_values.submission_id = submissions.id JOIN indicators ON indicators.id = report_values.indicator_id
            ORDER BY units.code, submissions.version, indicators.position
        """
        found: dict[str, dict[int, tuple[int, ...]]] = {}
        for unit, version, number in self._rows(query):
            versions = found.setdefault(unit, {})
            versions[version] = (*versions.get(version, ()), number)
        assert all(list(versions) == list(range(1, len(versions) + 1)) for versions in found.values())
        return {unit: list(versions.values()) for unit, versions in found.items()}

    def codes(self) -> dict[str, str]:
        """Name → invitation code."""
        return dict(
            self._rows(
                "SELECT contacts.name, invitations.code FROM invitations JOIN contacts ON contacts.id = invitations.contact_id"
            )
        )

    def the_hour_comes(self, days: int) -> int:
        """The alarms `days` before a deadline are due now, as if the days had passed; how many they are."""
        now = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ", timespec="microseconds")
        with self._open() as connection:
            moved = connection.execute(
                "UPDATE alarms SET at = ? WHERE subject = 'occurrence' AND days = ? AND state = 'waiting'", (now, -days)
            )
            return moved.rowcount

    def the_morning_comes(self) -> None:
        """What waits for the morning, to leave together then, leaves now."""
        yesterday = (datetime.now(UTC) - timedelta(days=1)).replace(tzinfo=None)
        moment = yesterday.isoformat(sep=" ", timespec="microseconds")
        with self._open() as connection:
            gathered = "UPDATE outbox SET not_before = ? WHERE state = 'queued' AND reason = 'gathered'"
            connection.execute(gathered, (moment,))

    def _rows(self, query: str) -> list[tuple[Any, ...]]:
        with self._open() as connection:
            return connection.execute(query).fetchall()

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._file, timeout=10)) as connection, connection:
            yield connection


def shown(api: BotApi, chats: range) -> Counter[tuple[int, str]]:
    """(chat, text) of what people really see."""
    return Counter((message.chat, message.text) for chat in chats for message in api.sent(chat))


def hanging(api: BotApi, method: str) -> list[dict[str, object]]:
    """The parameters of the calls that got no answer."""
    return [dict(call.parameters) for call in api.calls(method) if call.status is None]
