"""What an office has on paper for the stories: a plan whose days lie ahead of the real today, a roster, a form. All
names are invented."""

from datetime import date, timedelta
from io import BytesIO

from docx import Document

UNITS = {"HB": "Hội xã Hòa Bình", "SC": "Hội xã Suối Cạn", "DM": "Hội xã Đồi Mây"}
CHAIRS = {"HB": "Lê Văn Thảo", "SC": "Đỗ Văn Sáng", "DM": "Mai Thị Bưởi"}
CLERK = "Phạm Thị Lựu"

FORM = """
[form]
key = "so-ket"
title = "Số liệu sơ kết"

[[indicator]]
key = "moi"
name = "Hội viên mới"
unit = "hội viên"
short = "hội viên"

[[indicator]]
key = "nha"
name = "Nhà nghĩa tình"
unit = "nhà"
short = "nhà"

[[indicator]]
key = "quy"
name = "Quỹ hội"
unit = "đồng"
kind = "money"
short = "quỹ"
"""


def plan_lines(today: date) -> list[str]:
    """One conference and one report with numbers, both weeks ahead."""
    due, meeting = today + timedelta(days=20), today + timedelta(days=30)
    return [
        "HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY",
        "Số: 31/KH-CCB",
        f"Sông Mây, ngày {today:%d} tháng {today:%m} năm {today:%Y}",
        "KẾ HOẠCH",
        "Sơ kết công tác thi đua",
        "I. THỜI GIAN, ĐỊA ĐIỂM",
        f"Tổ chức hội nghị sơ kết Cụm I vào 8 giờ 00 ngày {meeting:%d/%m/%Y}, tại Nhà văn hóa xã Hòa Bình.",
        "II. TỔ CHỨC THỰC HIỆN",
        f"Các đơn vị báo cáo kết quả thi đua (có phụ lục số liệu kèm theo) gửi về Văn phòng Hội trước ngày {due:%d/%m/%Y}.",
    ]


def plan_docx(today: date) -> bytes:
    """The plan as a Word file."""
    document = Document()
    for line in plan_lines(today):
        document.add_paragraph(line)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def roster_csv() -> str:
    """A clerk of the office and the chair of each unit."""
    rows = ["Mã đơn vị,Đơn vị,Cấp,Cụm thi đua,Họ và tên,Chức vụ,Vai trò", f",,,,{CLERK},Chánh Văn phòng,văn phòng"]
    rows += [f"{code},{UNITS[code]},xã,Cụm I,{name},Chủ tịch,chủ tịch" for code, name in CHAIRS.items()]
    return "\n".join(rows) + "\n"
