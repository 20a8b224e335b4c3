"""What a calendar program finds in the file of a conference."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from icalendar import Calendar

from exports.calendar import Meeting, write_calendar

ZONE, MADE = ZoneInfo("Asia/Ho_Chi_Minh"), datetime(2026, 3, 1, 2, tzinfo=UTC)
MEETING = Meeting(
    5, 0, "Hội nghị; giao ban, Cụm I", datetime(2026, 3, 24, 8), None, "Nhà văn hóa, phòng 2", ("Quân phục",)
)


def written(*meetings: Meeting) -> bytes:
    return write_calendar(meetings, office="Hội tỉnh Sông Mây", zone=ZONE, made_at=MADE)


def events(data: bytes) -> list[dict[str, object]]:
    found = []
    for one in Calendar.from_ical(data).walk("VEVENT"):
        names = ("uid", "sequence", "status", "summary", "location", "description")
        found.append({name: str(one[name]) for name in names if name in one} | {"at": one.start, "until": one.end})
    return found


def test_a_conference_has_its_hour_in_its_zone_which_is_written_out() -> None:
    data = written(MEETING)
    assert events(data) == [
        {
            "uid": "hoi-nghi-5@hoi-tinh-song-may",
            "sequence": "0",
            "status": "CONFIRMED",
            "summary": "Hội nghị; giao ban, Cụm I",
            "location": "Nhà văn hóa, phòng 2",
            "description": "Quân phục",
            "at": datetime(2026, 3, 24, 8, tzinfo=ZONE),
            "until": datetime(2026, 3, 24, 11, tzinfo=ZONE),
        }
    ]
    assert b"BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n" in data
    assert b"DTSTART;TZID=Asia/Ho_Chi_Minh:20260324T080000\r\n" in data
    assert max(len(line) for line in data.split(b"\r\n")) <= 75


def test_a_newer_version_is_the_same_conference_with_a_higher_number() -> None:
    moved = replace(MEETING, sequence=1, start=date(2026, 3, 26), end=date(2026, 3, 27), tentative=True)
    off = replace(MEETING, sequence=2, start=None, cancelled=True)
    first, second, third = events(written(MEETING, moved, off))
    assert first["uid"] == second["uid"] == third["uid"]
    assert [one["sequence"] for one in (first, second, third)] == ["0", "1", "2"]
    assert [one["status"] for one in (first, second, third)] == ["CONFIRMED", "TENTATIVE", "CANCELLED"]
    assert (second["at"], second["until"]) == (date(2026, 3, 26), date(2026, 3, 28))


def test_a_zone_that_changes_its_clocks_is_written_out_too() -> None:
    data = write_calendar([MEETING], office="x", zone=ZoneInfo("Europe/Paris"), made_at=MADE)
    assert b"BEGIN:DAYLIGHT" in data
    assert events(data)[0]["at"] == datetime(2026, 3, 24, 8, tzinfo=ZoneInfo("Europe/Paris"))
