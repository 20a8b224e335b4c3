"""Papers made by chance from sentences of our own: with and without a letterhead, as prose, lists and tables of several
forms, with days and hours in many spellings, and with days among them that ask nothing of anybody. What is to be found
in each is known beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from hypothesis import strategies as st

ISSUED = date(2026, 3, 2)
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
GATHERINGS = (
    "Hội nghị giao ban cụm thi đua số 2",
    "Lớp tập huấn nghiệp vụ thu quỹ",
    "Buổi gặp mặt hội viên cao tuổi",
    "Họp Ban Chấp hành mở rộng",
    "Hội thi kể chuyện truyền thống",
    "Lễ ra quân làm đường thôn",
)
PLACES = ("hội trường xã Mẫu", "nhà văn hóa thôn Trung", "trụ sở Hội huyện")
PAPERS = ("báo cáo kết quả quý I", "danh sách đại biểu", "bảng tổng hợp số hộ khó khăn", "bài tham luận")
ADDRESSEES = ("Văn phòng Hội", "Ban Tổ chức", "Thường trực Hội huyện")
TRAPS = (
    "Căn cứ Quyết định số 118/QĐ-HND ngày 14/5/2024 của Thường trực Hội tỉnh về quy chế thi đua;",
    "Thực hiện Công văn số 07-CV/HH ngày 26 tháng 01 năm 2026 của Hội cấp trên, Thường trực Hội đề nghị như sau:",
    "Ngày 05/02/2026, Thường trực Hội đã họp và thống nhất các nội dung này.",
    "Đại biểu sinh từ năm 1960 trở về trước được bố trí xe đưa đón.",
    "Mọi việc chưa rõ xin gọi số 0912.345.678 trong giờ làm việc.",
    "Kinh phí chuyển vào tài khoản 3900 205 117 642 tại ngân hàng huyện.",
    "Trụ sở Hội đặt ở số 15 đường 30/4, phường Mẫu.",
    "Chào mừng kỷ niệm 45 năm Ngày thành lập Hội (14/10/1981 - 14/10/2026).",
)
HEAD = """HỘI NÔNG DÂN HUYỆN MẪU
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 15/KH-HND
Huyện Mẫu, ngày 02 tháng 3 năm 2026

"""
TITLES = ("KẾ HOẠCH\nCông tác Hội sáu tháng đầu năm 2026\n", "THÔNG BÁO\nVề các việc của quý II năm 2026\n")


@dataclass(frozen=True)
class Item:
    """Something to be found. `hour` is None for a limit, and where none is written."""

    is_event: bool
    name: str
    day: date
    hour: time | None = None


@dataclass(frozen=True)
class Paper:
    text: str
    items: tuple[Item, ...]


days = st.integers(30, 240).map(lambda number: ISSUED + timedelta(days=number))
hours = st.sampled_from((time(7, 30), time(8), time(9), time(13, 30), time(14), time(19, 30)))
events = st.builds(Item, st.just(True), st.sampled_from(GATHERINGS), days, hours)
limits = st.builds(Item, st.just(False), st.sampled_from(PAPERS), days)


def day_written(day: date) -> st.SearchStrategy[str]:
    plain = (
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}-{day.month}-{day.year}",
        f"{day.day:02}.{day.month:02}.{day.year}",
        f"{day.day} tháng {day.month} năm {day.year}",
    )
    named = [f"{WEEKDAYS[day.weekday()]}, ngày {one}" for one in (plain[0], plain[4])]
    return st.sampled_from((*(f"ngày {one}" for one in plain), *named, f"{plain[0]} ({WEEKDAYS[day.weekday()]})"))


def hour_written(hour: time) -> st.SearchStrategy[str]:
    short = f"{hour.hour}h" if hour.minute == 0 else f"{hour.hour}h{hour.minute:02}"
    return st.sampled_from(
        (
            f"{hour.hour} giờ {hour.minute:02}",
            short,
            f"{hour.hour:02}h{hour.minute:02}",
            f"{hour.hour}:{hour.minute:02}",
        )
    )


@st.composite
def sentence(draw: st.DrawFn, item: Item) -> str:
    """The item in a sentence or two of its own."""
    day = draw(day_written(item.day))
    if item.is_event and item.hour is not None:
        hour, place = draw(hour_written(item.hour)), draw(st.sampled_from(PLACES))
        held = (
            f"{item.name}: {hour} {day}, tại {place}.",
            f"{item.name} được tổ chức lúc {hour} {day} tại {place}.",
            f"Tổ chức {item.name[:1].lower()}{item.name[1:]} vào {hour}, {day} ({place}).",
            f"{item.name}, thời gian: {hour}, {day}; địa điểm: {place}.",
        )
        return draw(st.sampled_from(held))
    to = draw(st.sampled_from(ADDRESSEES))
    due = (
        f"Các đơn vị gửi {item.name} về {to} chậm nhất {day}.",
        f"Đề nghị các cơ sở nộp {item.name} cho {to}, hạn cuối: {day}.",
        f"Hạn nộp {item.name}: {day}.",
        f"{item.name[:1].upper()}{item.name[1:]} gửi về {to} không muộn hơn {day}.",
    )
    return draw(st.sampled_from(due))


@st.composite
def listed(draw: st.DrawFn, items: Sequence[Item]) -> str:
    """Prose or a list, with sentences between that set no time."""
    mark = draw(st.sampled_from(("", "- ", "+ ", "number", "letter")))
    lines = []
    for place, item in enumerate(items):
        marks = {"number": f"{place + 1}. ", "letter": f"{chr(97 + place)}) "}
        lines.append(marks.get(mark, mark) + draw(sentence(item)))
        if draw(st.booleans()):
            lines.append(draw(st.sampled_from(TRAPS)))
    return "\n".join(lines) + "\n"


EVENT_HEADS = (("TT", "Nội dung", "Thời gian", "Địa điểm"), ("STT", "Công việc", "Ngày giờ", "Nơi tổ chức"))
LIMIT_HEADS = (("TT", "Nội dung công việc", "Hạn hoàn thành", "Nơi nhận"), ("STT", "Việc", "Ngày chậm nhất", "Gửi về"))


@st.composite
def table(draw: st.DrawFn, items: Sequence[Item]) -> str:
    """All of one kind, in one of four forms of table, its columns in any order after the number."""
    of_events = items[0].is_event
    head = draw(st.sampled_from(EVENT_HEADS if of_events else LIMIT_HEADS))
    order = (0, *draw(st.permutations((1, 2, 3))))
    rows = [head, *(draw(row(place, item)) for place, item in enumerate(items, start=1))]
    cells = [[line[column] for column in order] for line in rows]
    match draw(st.sampled_from(("tabs", "bars", "closed bars", "a cell a line", "a cell a line and a bar"))):
        case "tabs":
            return "".join("\t".join(line) + "\n" for line in cells)
        case "bars":
            return "".join(" | ".join(line) + "\n" for line in cells)
        case "a cell a line":
            return "\n\n".join(cell for line in cells for cell in line) + "\n"
        case "a cell a line and a bar":
            return "".join(f"{cell} |\n" for line in cells for cell in line)
    return "".join("| " + " | ".join(line) + " |\n" for line in cells)


@st.composite
def blocks(draw: st.DrawFn, items: Sequence[Item]) -> str:
    """Each under a heading of its own, its time and place on lines below."""
    lines = []
    for place, item in enumerate(items, start=1):
        day, mark = draw(day_written(item.day)), draw(st.sampled_from(("- ", "+ ", "* ", "")))
        lines.append(f"{place}. {item.name}")
        hour = draw(hour_written(item.hour)) if item.hour is not None else ""
        lines.append(
            f"{mark}{draw(st.sampled_from(('Thời gian', 'Thời gian tổ chức', 'Thời gian, địa điểm')))}: {hour}, {day}."
        )
        lines.append(f"{mark}{draw(st.sampled_from(('Địa điểm', 'Nơi họp')))}: {draw(st.sampled_from(PLACES))}.")
        lines += draw(st.sampled_from(([], [f"{mark}Thành phần: Ban Chấp hành và chi hội trưởng các thôn."])))
    return "\n".join(lines) + "\n"


MARKS = st.sampled_from(("- ", "+ ", ""))


@st.composite
def calendar(draw: st.DrawFn, items: Sequence[Item]) -> str:
    """A line for each day, and under it what goes on at which hour."""
    form, mark = (
        draw(st.sampled_from(("{weekday} ({day})", "{weekday}, ngày {day}:", "* {weekday} {day}"))),
        draw(MARKS),
    )
    capital, full = draw(st.booleans()), draw(st.booleans())
    lines = []
    for day in sorted({item.day for item in items}):
        weekday = WEEKDAYS[day.weekday()].upper() if capital else WEEKDAYS[day.weekday()]
        written = f"{day.day:02}/{day.month:02}/{day.year}" if full else f"{day.day}/{day.month}/{day.year}"
        lines.append(form.format(weekday=weekday, day=written))
        for item in sorted((item for item in items if item.day == day), key=lambda item: item.hour or time()):
            hour = draw(hour_written(item.hour or time()))
            lines.append(f"{mark}{hour}: {item.name}, tại {draw(st.sampled_from(PLACES))}.")
    return "\n".join(lines) + "\n"


@st.composite
def row(draw: st.DrawFn, place: int, item: Item) -> tuple[str, ...]:
    day = draw(day_written(item.day))
    if item.hour is None:
        name = f"Gửi {item.name}"
        return str(place), name, day, draw(st.sampled_from(ADDRESSEES))
    hour, where = draw(hour_written(item.hour)), draw(st.sampled_from(PLACES))
    return str(place), item.name, f"{hour}, {day}", where


LAYOUTS = (
    (events | limits, listed),
    (events, table),
    (limits, table),
    (events, blocks),
    (events, calendar),
)


@st.composite
def papers(draw: st.DrawFn) -> Paper:
    head = draw(st.sampled_from((HEAD, HEAD, HEAD.split("\n\n")[1] + "\n\n", "")))
    title = draw(st.sampled_from(TITLES))
    kind, body_of = draw(st.sampled_from(LAYOUTS))
    apart = (lambda item: (item.day, item.hour)) if body_of is calendar else (lambda item: item.day)
    items = draw(st.lists(kind, min_size=2, max_size=5, unique_by=apart))
    body = draw(body_of(items))
    return Paper(f"{head}{title}\n{body}", tuple(items))
