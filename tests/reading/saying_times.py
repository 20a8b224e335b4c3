"""A When as one line of words, for tables of cases."""

from datetime import datetime

from reading.when.values import When, WhenKind

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds" if value.second else "minutes")
    return str(value)


def told(when: When | None) -> str:
    if when is None:
        return "nothing"
    words = [when.kind.value]
    match when.kind:
        case WhenKind.OFFSET:
            words += [f"{when.months} months"] if when.months else [str(when.days)]
            words += ["working"] * when.working_days + [when.anchor or ""]
        case WhenKind.RECURRENCE:
            words.append(str(when.rrule))
        case WhenKind.RANGE:
            words.append(f"{written(when.start)}..{written(when.end)}")
        case WhenKind.PERIOD:
            words += [f"{written(when.start)}..{written(when.end)}", when.precision.value, "vague" * when.vague]
        case WhenKind.UNCLEAR:
            words += [*(written(reading.start) for reading in when.readings), "vague" * when.vague]
        case _:
            words.append(written(when.start))
    words += [f"part {when.part}"] if when.part else []
    words += [f"said {WEEKDAYS[when.weekday]}"] if when.weekday is not None else []
    words += [when.doubt.value] if when.doubt and when.doubt == "far" else []
    words += [when.bound.value] if when.bound else []
    words += [f"lunar {when.lunar.day}/{when.lunar.month}/{when.lunar.year or 'hằng năm'}"] if when.lunar else []
    words += [when.doubt.value] if when.doubt and when.doubt == "past" else []
    return " ".join(word for word in words if word)
