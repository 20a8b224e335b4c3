"""`backup`, `restore`, `db export`, as an operator runs them."""

import asyncio
import csv
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.talk.messages import Say
from storage.database import migrations
from storage.database.revision import newest
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from storage.privacy.erasing import erase_person
from tests.bot.cli.conftest import CONFIG, Cli
from tests.days import utc

NOT_THE_OFFICE = ("marks",)
"""What a database notes of itself."""


def rows_of(file: Path) -> Mapping[str, list[Any]]:
    """Every row of every table, files with their bytes."""
    with closing(sqlite3.connect(file)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for (name,) in names
            if name not in NOT_THE_OFFICE and not name.startswith("sqlite_")
        }


def csv_rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


def the_copy(folder: Path) -> Path:
    (copy,) = (folder / "backups").glob("office-*.db")
    return copy


def lose(folder: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        (folder / f"office.db{ending}").unlink(missing_ok=True)


def queued(folder: Path, *rows: Outgoing) -> None:
    async def put() -> None:
        db = Database(f"sqlite:///{folder / 'office.db'}")
        async with db.write() as s:
            await enqueue(s, rows, utc("2026-03-12 01:00"))
        await db.close()

    asyncio.run(put())


def states(folder: Path) -> list[tuple[str, str, str | None]]:
    with closing(sqlite3.connect(folder / "office.db")) as connection:
        return connection.execute("SELECT key, state, reason FROM outbox ORDER BY key").fetchall()


def message(key: str, text: str, kind: str = "notice", **more: Any) -> Outgoing:
    return Outgoing(key, kind, (Say("cli-said", {"text": text}),), channel="telegram", chat="1", **more)


def test_what_is_backed_up_is_what_is_restored(asked: Cli, folder: Path) -> None:
    office = rows_of(folder / "office.db")

    made = asked("--lang", "en", "backup")

    assert (made.status, made.err) == (0, "")
    copy = the_copy(folder)
    first, moment, holds = made.out.splitlines()
    assert first.startswith(f"Copied, and the copy was read to its end: {copy} (")
    assert moment.startswith("It has all that was done until ")
    assert holds == "It holds 3 units, 4 people, 1 plans, 0 reports, 0 updates, 0 messages, 1 files."
    assert (oct(copy.stat().st_mode)[-3:], oct(copy.parent.stat().st_mode)[-3:]) == ("600", "700")
    taken = asked("restore", str(copy))
    assert (taken.status, taken.out) == (1, "")
    assert taken.err == (
        f"Ở {folder / 'office.db'} đã có dữ liệu nên không phục hồi. "
        "Xin dời dữ liệu đó sang chỗ khác trước, hoặc đổi [storage] url.\n"
    )
    lose(folder)
    restored = asked("--lang", "en", "restore", str(copy))
    assert (restored.status, restored.err) == (0, "")
    assert restored.out.splitlines()[0] == "Restored."
    assert rows_of(folder / "office.db") == office
    assert not list(folder.glob("*.restoring*"))


def test_a_copy_is_looked_into_without_writing(cli: Cli, folder: Path) -> None:
    queued(folder, message("notice:1:1", "x"))
    cli("backup")
    copy = the_copy(folder)
    lose(folder)
    before = sorted(path.name for path in folder.rglob("*"))

    told = cli("--lang", "en", "restore", str(copy), "--check")

    assert (told.status, told.err) == (0, "")
    first, *_, last = told.out.splitlines()
    assert first == "The copy is whole."
    assert last == "One message had not left then. What may have left since is held for the office when it is restored."
    assert sorted(path.name for path in folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda data: data[:4096] + b"\xff" * 4096 + data[8192:], "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
        (lambda data: data[:6000], "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
        (lambda data: b"", "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
        (lambda data: b"PK\x03\x04 none of ours", "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
        (lambda data: data.replace(newest().encode(), b"9999"), "do phiên bản mới hơn của chương trình lập ra"),
    ],
    ids=["page", "cut", "empty", "other", "newer"],
)
def test_what_is_no_whole_copy_is_refused(cli: Cli, folder: Path, spoil: Any, why: str) -> None:
    cli("backup")
    copy = the_copy(folder)
    copy.write_bytes(spoil(copy.read_bytes()))
    lose(folder)

    for words in (("--check",), ()):
        told = cli("restore", str(copy), *words)
        assert (told.status, told.out) == (1, "")
        assert why in told.err
    assert not (folder / "office.db").exists()
    assert cli("restore", "nowhere.db").status == 1


def test_the_newest_are_kept_and_half_made_ones_cleared_away(cli: Cli, folder: Path) -> None:
    shelf = folder / "backups"
    shelf.mkdir()
    strangers = ("office-notes.db", "other-20250101-000000.db")
    days = [f"office-202501{day:02}-023000.db" for day in range(1, 5)]
    for name in (*days, "office-20250105-023000.db.partial", *strangers):
        (shelf / name).write_bytes(b"x")

    told = cli("--lang", "en", "backup", "--keep", "2")

    assert told.out.splitlines()[-1] == "The 3 oldest copies were let go of."
    left = sorted(path.name for path in shelf.iterdir())
    assert left[0] == "office-20250104-023000.db"
    assert {*strangers} < {*left}
    assert not [name for name in left if name.endswith(".partial")]
    assert cli("backup", "--keep", "0").status == 2


def test_what_was_waiting_is_held_and_the_office_decides(cli: Cli, folder: Path) -> None:
    queued(
        folder,
        message("reply:1:0", "trả lời", "reply"),
        message("notice:1:1", "một"),
        message("notice:1:2", "hai"),
        message("notice:1:3", "mai", not_before=utc("2999-01-01 00:00")),
    )
    cli("backup")
    copy = the_copy(folder)
    lose(folder)

    restored = cli("--lang", "en", "restore", str(copy))

    assert "3 messages were perhaps already said, and held." in restored.out
    held = ("held", "perhaps already said")
    assert states(folder) == [
        ("notice:1:1", *held),
        ("notice:1:2", *held),
        ("notice:1:3", "queued", None),
        ("reply:1:0", *held),
    ]
    shown = cli("--lang", "en", "outbox", "held").out.splitlines()
    assert shown[0].startswith("What was sent to the bot from ")
    assert shown[1].startswith("The bot has not run since the restore")
    assert shown[2:] == [
        "other · 2 messages for 0 people · Other messages",
        "reply · one message for 0 people · Answers to what people wrote before the restore",
    ]
    preview = cli("--lang", "en", "outbox", "release", "other", "--say", "Nếu đã nhận, xin bỏ qua.")
    assert preview.out.splitlines() == [
        "other · 2 messages for 0 people · Other messages",
        "One of them:",
        "Nếu đã nhận, xin bỏ qua.",
        "một",
        "2 messages would leave. Add --yes to send.",
    ]
    assert cli("outbox", "release", "nichts").status == 1
    assert states(folder)[0] == ("notice:1:1", *held)
    assert cli("outbox", "drop", "reply", "--yes").out.splitlines()[-1] == "1 tin không gửi nữa."
    assert cli("outbox", "release", "--yes").out.splitlines()[-1].startswith("2 tin xếp hàng để gửi")
    assert states(folder) == [
        ("notice:1:1", "queued", None),
        ("notice:1:2", "queued", None),
        ("notice:1:3", "queued", None),
        ("reply:1:0", "withheld", "perhaps already said"),
    ]
    assert cli("--lang", "en", "outbox", "held").out.splitlines()[-1].startswith("No message is held")
    assert "held after a restore" in cli("--lang", "en", "trail").out


def test_the_old_outbox_decides(asked: Cli, folder: Path) -> None:
    columns, at = "id, text, audience, asks, state, created_at, released_at", "'2026-03-12 00:00:00'"
    sql = f"INSERT INTO notices ({columns}) VALUES (1, 'x', 'all', 'nothing', 'released', {at}, {at})"
    with closing(sqlite3.connect(folder / "office.db")) as connection, connection:
        connection.execute(sql)
    queued(folder, *(message(f"notice:1:{number}", str(number), notice_id=1) for number in range(1, 5)))
    asked("backup")
    copy, old = the_copy(folder), folder / "old.db"
    queued(folder, *(message(f"notice:1:{number}", str(number), notice_id=1) for number in (5, 6, 7)))
    queued(folder, message("notice:2:1", "of a lost notice"), message("reply:9:0", "lost", "reply"))
    with closing(sqlite3.connect(folder / "office.db")) as connection, connection:
        gone = "('notice:1:1', 'notice:1:5', 'notice:2:1', 'reply:9:0')"
        connection.execute(f"UPDATE outbox SET state = 'sent', sent_at = {at} WHERE key IN {gone}")
        connection.execute("UPDATE outbox SET state = 'sending' WHERE key IN ('notice:1:2', 'notice:1:6')")
        connection.execute("UPDATE outbox SET state = 'withheld', reason = 'stopped' WHERE key = 'notice:1:4'")
    (folder / "office.db").rename(old)
    lose(folder)

    restored = asked("--lang", "en", "restore", str(copy), "--journal", str(old))

    assert restored.err == ""
    assert "2 of the waiting messages had left or ended; 2 that left after the copy are remembered" in restored.out
    assert states(folder) == [
        ("notice:1:1", "sent", None),
        ("notice:1:2", "held", "perhaps already said"),
        ("notice:1:3", "queued", None),
        ("notice:1:4", "withheld", "stopped"),
        ("notice:1:5", "sent", None),
        ("notice:1:6", "held", "perhaps already said"),
    ]


def test_a_journal_that_is_none_leaves_nothing_behind(cli: Cli, folder: Path) -> None:
    cli("backup")
    copy = the_copy(folder)
    lose(folder)
    (folder / "old.db").write_text("none", "utf-8")

    for journal in ("old.db", "nowhere.db"):
        told = cli("restore", str(copy), "--journal", journal)
        assert (told.status, told.out) == (1, "")
    assert not list(folder.glob("office.db")) + list(folder.glob("*.restoring*"))


def test_everything_is_exported_for_whoever_leaves(asked: Cli, folder: Path) -> None:
    out = folder / "away"

    told = asked("--lang", "en", "db", "export", str(out))

    assert (told.status, told.err) == (0, "")
    tables = rows_of(folder / "office.db")
    written = {path.stem: csv_rows(path) for path in out.glob("*.csv")}
    assert told.out == f"{len(written)} tables and 1 files were written to {out}.\n"
    marks = {"marks": len(written["marks"]) - 1}
    found = {name: len(rows) - 1 for name, rows in written.items()}
    assert found == {name: len(rows) for name, rows in tables.items() if name in written} | marks
    assert set(tables) - set(written) == {
        *("alembic_version", "desk_links", "desk_sessions", "code_tries", "wrong_codes", "pace", "menus", "erasures")
    }
    heads = written["plans"][0]
    assert (
        written["plans"][1][heads.index("text")].splitlines() == (folder / "plan.txt").read_text("utf-8").splitlines()
    )
    assert "code" not in written["invitations"][0]
    (file,) = (out / "files").iterdir()
    assert file.read_bytes() == (folder / "plan.txt").read_bytes()
    again = asked("db", "export", str(out))
    assert (again.status, again.err) == (1, f"Thư mục {out} đã có gì đó. Xin chọn một thư mục mới.\n")


def test_a_database_of_an_earlier_version_is_copied_before_it_is_upgraded(cli: Cli, folder: Path) -> None:
    url = Database(f"sqlite:///{folder / 'office.db'}").url
    steps = migrations.revisions()
    migrations.downgrade(url, steps[-2])

    told = cli("--lang", "en", "db", "upgrade")

    (copy,) = (folder / "backups").glob(f"office-*-before-{steps[-1]}.db")
    said = f"The database is of an earlier version. Before it is upgraded it was copied to {copy}.\n"
    assert (told.status, told.out, told.err) == (0, "The database is at this version.\n", said)
    assert cli("--lang", "en", "restore", str(copy), "--check").out.splitlines()[-2] == (
        "The copy is of an earlier version; it is upgraded when it is restored."
    )
    assert cli("db", "upgrade").err == ""
    migrations.downgrade(url, steps[-2])
    (folder / "config.toml").write_text(CONFIG + '[backup]\ndir = "config.toml/none"\n', "utf-8")
    assert cli("db", "upgrade").status == 1
    assert migrations.inspect(url, migrations.revision_of) == steps[-2]
    told = cli("db", "upgrade", "--no-backup")
    assert (told.status, told.err) == (0, "")
    lose(folder)
    assert cli("restore", str(copy)).status == 0
    assert migrations.inspect(url, migrations.revision_of) == steps[-1]


def test_what_was_erased_since_the_copy_is_erased_again(asked: Cli, folder: Path) -> None:
    asked("backup")
    copy = the_copy(folder)
    erase_first_person(folder)
    asked("backup")
    (folder / "office.db.erased").unlink(missing_ok=True)
    lose(folder)

    restored = asked("--lang", "en", "restore", str(copy))

    assert "This copy is older than what was erased: 1 people and 0 messages are erased again." in restored.out
    with closing(sqlite3.connect(folder / "office.db")) as connection:
        assert connection.execute("SELECT count(*) FROM contacts WHERE erased_at IS NOT NULL").fetchone() == (1,)


def erase_first_person(folder: Path) -> None:
    async def erase() -> None:
        db = Database(f"sqlite:///{folder / 'office.db'}")
        async with db.write() as s:
            await erase_person(s, 1, datetime.now(UTC))
        await db.close()

    asyncio.run(erase())
