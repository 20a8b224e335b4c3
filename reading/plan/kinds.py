"""The kind and the title in the head of a paper, and where the title ends."""

import re

from reading.plan.columns import SET_TIMES, Column, column_of
from reading.plan.line_breaks import is_piped
from reading.plan.markers import BEGINS_ENTRY, MARKER

KINDS = (
    *(
        "KẾ HOẠCH",
        "THÔNG BÁO",
        "GIẤY MỜI",
        "QUYẾT ĐỊNH",
        "HƯỚNG DẪN",
        "CÔNG VĂN",
        "NGHỊ QUYẾT",
        "CHỈ THỊ",
        "CHƯƠNG TRÌNH",
    ),
    *("TỜ TRÌNH", "BÁO CÁO", "QUY CHẾ", "QUY ĐỊNH", "ĐIỀU LỆ", "THỂ LỆ", "KẾT LUẬN", "CÔNG ĐIỆN", "ĐỀ ÁN", "PHƯƠNG ÁN"),
    *(
        "LỊCH CÔNG TÁC",
        "LỊCH LÀM VIỆC",
        "NỘI DUNG PHÁT ĐỘNG",
        "THƯ MỜI",
        "THÔNG TRI",
        "GIẤY TRIỆU TẬP",
        "ĐỀ CƯƠNG",
        "BIÊN BẢN",
    ),
)
_ABOUT = re.compile(
    r"(?:^|\n)[ *_\t#(]*(?P<about>(?:V/v|Về việc|Vv|V/V)\b[^\n]*(?:\n(?![\s*_]*(?:Kính\s{1,3}gửi|Căn\s{1,3}cứ|"
    r"Thực\s{1,3}hiện|"
    r"[^\n]*,[ ]*ngày)|[ \t]*\n)[^\n]{1,160}){0,3})"
)
_CAPITAL_I = re.compile(r"(?<=[A-ZÀ-ỸĐ])l(?=[A-ZÀ-ỸĐ]|\b)")
"""A scan reads "GIẤY MỜI" as "GlẤY MỜl"."""
_BODY = re.compile(
    r"(?:căn cứ|thực hiện|kính gửi|thi hành|để |nhằm|xét|theo |tiếp tục|năm \d{4},|phần |[ivx]+\s?[.\-/](?!v\b)|"
    r"\d{1,2}\s?[.)]|-{3,}|\*{3}|được sự|triển khai thực hiện (?:kế hoạch|công văn|chỉ thị|nghị quyết|quyết định|"
    r"hướng dẫn)|trong tình|phát huy|hưởng ứng)",
    re.IGNORECASE,
)
_DAY_LINE = re.compile(r"(?:thứ\s{1,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|chủ nhật|ngày\s\d)", re.IGNORECASE)
_SAID = re.compile(r"(?<!\w)(?:vào|lúc|hồi)\s[^.;]{0,24}\d|\d{1,2}\s?(?:h\d\d|giờ|g\d\d)", re.IGNORECASE)
"""What a sentence says and a title does not: at which hour."""
_CALENDAR = re.compile(r"Lịch (?:công tác|làm việc|tiếp|tuần|hoạt động|thi đấu|trực|họp)\b[^.]*$")
_FIRST = 6
"""Lines among which a paper that names no kind may say that it is a calendar."""
_LONGEST, _MOST_LINES, _LONGEST_KIND = 160, 6, 40


def bare(line: str) -> str:
    return re.sub(r"[*_#|]", "", line).strip()


def kind_and_title(top: str) -> tuple[str | None, str | None]:
    """From the first page: "Kế hoạch" and the lines under it; of a letter what it is about; of a calendar its own
    first line."""
    raw = top.splitlines()
    lines = [_CAPITAL_I.sub("I", bare(line)) for line in raw]
    for index, line in enumerate(lines):
        kind = _kind(line, sum(map(bool, lines[:index])) < _FIRST)
        if kind is not None:
            rest = _behind_kind(kind, line)
            below = list(zip(raw[index + 1 :], lines[index + 1 :], strict=True))
            return kind.capitalize(), _title([(rest, rest)] * bool(rest) + below)
    about = _ABOUT.search(top)
    if about is not None:
        return "Công văn", " ".join(bare(about["about"]).split())
    return None, None


def _behind_kind(kind: str, line: str) -> str:
    """The rest of its line; of a calendar the whole, which is its title."""
    if kind.startswith("LỊCH") or line.startswith("CHƯƠNG TRÌNH CÔNG TÁC"):
        return line
    return line[len(kind) :].strip(" -:")


def _kind(line: str, near: bool) -> str | None:
    """The kind that a line begins with, in capitals; a paper without any head may begin "Lịch tiếp công dân"."""
    opening = line.split("(")[0].strip()
    is_calendar = opening.startswith(("LỊCH ", "CHƯƠNG TRÌNH CÔNG TÁC")) and len(opening) < _LONGEST
    short = opening.isupper() and (len(opening) < _LONGEST_KIND or is_calendar)
    named = next((kind for kind in KINDS if opening == kind or (line.startswith(kind) and short)), None)
    if named is None and ((is_calendar and short) or (_CALENDAR.match(line) and len(line) < _LONGEST and near)):
        return "LỊCH"
    return named


def _title(lines: list[tuple[str, str]]) -> str | None:
    """The lines of the title, each as it stands and without marks of layout."""
    taken: list[str] = []
    for place, (raw, line) in enumerate(lines[:14]):
        if not line or re.fullmatch(r"[\W_]+", line):
            if taken:
                break
            continue
        if _ends_title(raw, line, bool(taken)) or len(taken) >= _MOST_LINES:
            break
        if taken and _names_columns([name for _, name in lines[place:] if name][:3]):
            break
        taken.append(line)
        if line.endswith((".", ":", ";")):
            break
    return " ".join(" ".join(taken).split()) or None


def _ends_title(raw: str, line: str, begun: bool) -> bool:
    """A recital, a day of signing, a table, a list or a sentence begins."""
    signed = "," in line and "ngày" in line and len(line) < 60
    if _BODY.match(line) or line.startswith(("(Kèm", "(Ban hành")) or signed:
        return True
    if is_piped(raw) or raw.rstrip().endswith("|") or "\t" in line or column_of(line) is Column.NUMBER:
        return True
    begins_item = any(pattern.match(line) for pattern in (MARKER, BEGINS_ENTRY, _DAY_LINE))
    return begun and (begins_item or MARKER.match(raw) is not None or _is_sentence(line))


def _names_columns(lines: list[str]) -> bool:
    """A table's header begins that has one name on each line."""
    short = all(len(line) <= _LONGEST_KIND and not re.search(r"\d", line) for line in lines)
    columns = [column_of(line) for line in lines]
    return short and len(lines) > 2 and None not in columns and any(column in SET_TIMES for column in columns)


_STOPS = (".", ";")


def _is_sentence(line: str) -> bool:
    """It begins anew, goes on for a while, and ends as a sentence or says at which hour."""
    long = line[:1].isupper() and not line.isupper() and len(line.split()) >= 8
    return long and (line.endswith(_STOPS) or _SAID.search(line) is not None)
