"""Whole papers whose layout carries the meaning: calendars, timetables and tables as they come out of a paste or a PDF,
with invented names."""

MONTH_CALENDAR = """ĐẢNG BỘ HUYỆN ĐẠI THUẬN
ĐẢNG ỦY XÃ BÌNH LÂM

LỊCH CÔNG TÁC THÁNG 5/2027
của Ban Chấp hành Đảng bộ xã

- Ngày 04 (thứ 3): 7g30 giao ban; 14g họp Tổ công tác.
- Ngày 06-08: Đ/c Phó Bí thư dự lớp bồi dưỡng.
- Ngày 12: 8g00, họp Ban Chấp hành.
- Ngày 18: cả ngày, kiểm tra chi bộ thôn Hạ.
- Ngày 20: Dự lễ bế giảng (lúc 7g00).
- Ngày 24, 25, 26: sinh hoạt chi bộ.
* Các chi bộ gửi báo cáo tháng trước ngày 17.
"""

WEEK_CALENDAR = """TRƯỜNG TRUNG CẤP NGHỀ AN LÃNG

LỊCH CÔNG TÁC TUẦN 8 (Từ ngày 08/3/2027 đến ngày 13/3/2027)

Thứ/Ngày\tThời gian\tNội dung\tĐịa điểm
Thứ Hai
08/3\t7h30\tChào cờ\tSân trường
\t14h00\tHọp Hội đồng trường\tPhòng họp 1
Thứ Ba
09/3\tCả ngày\tHội thao\tNhà đa năng
\t13h30 - 16h30\tTập huấn phần mềm\t
"""

EXAMS = """TRƯỜNG THPT LÊ VĂN TẤN
Số: 17/TB-THPT
An Lãng, ngày 12 tháng 4 năm 2027

THÔNG BÁO
Lịch thi cuối năm

Ngày\tBuổi\tMôn thi\tThời gian làm bài\tGiờ phát đề\tGiờ bắt đầu làm bài
05/5/2027\tSáng\tNgữ văn\t120 phút\t7h25\t7h30
\tChiều\tTiếng Anh\t60 phút\t13h55\t14h00
06/5/2027\tSáng\tToán\t120 phút\t7h25\t7h30
"""

PROGRAMME = """ỦY BAN MTTQ VIỆT NAM
XÃ LONG KHÁNH
Số: 05/CTr-MTTQ
Long Khánh, ngày 06 tháng 01 năm 2027

CHƯƠNG TRÌNH CÔNG TÁC
NĂM 2027

Tháng 3
- Hội nghị tiếp xúc cử tri (dự kiến tuần thứ 2).
- Họp Ban Thường trực ngày 15.
Tháng 4
- Tập huấn cho trưởng ban công tác các thôn: ngày 08-09.
"""

LINES = """TRƯỜNG CAO ĐẲNG ĐÔNG VIÊN
Số: 31/TB-CĐĐV
Đông Viên, ngày 02 tháng 9 năm 2027

THÔNG BÁO
Kế hoạch xét tốt nghiệp

TT
Nội dung
Thời gian
Đơn vị thực hiện
1
Sinh viên nộp đơn xét tốt nghiệp
06/9 – 12/9/2027
Sinh viên
2
Họp Hội đồng xét tốt nghiệp
8h30
ngày 24/9/2027
Hội đồng
3
Lễ trao bằng
Sáng thứ Bảy, 09/10/2027
Phòng Đào tạo
Sinh viên nộp học phí trước khi họp Hội đồng 03 ngày.
"""

BARS = """CHI CỤC THÚ Y TỈNH HÒA SƠN
Số: 12/KH-TY
Hòa Sơn, ngày 03 tháng 5 năm 2027

KẾ HOẠCH
Kiểm tra cơ sở giết mổ năm 2027

1. Lịch kiểm tra:
STT | Địa bàn | Thời gian | Trưởng đoàn
1 | Huyện Phú Mỹ | 10/5 - 12/5/2027 | Ông Tạ Văn Lĩnh
2 | Huyện Trà Giang | 17/5/2027 | Bà Lã Thị Sim
2. Phòng Hành chính bố trí xe trước mỗi đợt kiểm tra 02 ngày.
"""

DONORS = """HỘI CHỮ THẬP ĐỎ HUYỆN ĐÔNG VIÊN
Đông Viên, ngày 05 tháng 9 năm 2027

KẾ HOẠCH
Tổ chức hiến máu tình nguyện

| TT | Đơn vị | Ngày | Giờ | Địa điểm |
|---|---|---|---|---|
| 1 | Xã Hạ Long Đông | 21/9/2027 | 7h00 - 11h30 | Nhà văn hóa |
| 2 | Xã Thượng Lâm | Tháng 12/2027 | | |
- Ban Chỉ đạo xã gửi danh sách về Hội trước mỗi đợt hiến máu 05 ngày.
"""

EVENTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "month calendar": (
        MONTH_CALENDAR,
        (
            "event 2027-05-04T07:30 | Giao ban",
            "event 2027-05-04T14:00 | Họp Tổ công tác",
            "event 2027-05-06..2027-05-08 | Đ/c Phó Bí thư dự lớp bồi dưỡng",
            "event 2027-05-12T08:00 | Họp Ban Chấp hành",
            "event 2027-05-18 | Kiểm tra chi bộ thôn Hạ",
            "event 2027-05-20T07:00 | Dự lễ bế giảng",
            "event 2027-05-24..2027-05-26 | Sinh hoạt chi bộ",
            "due 2027-05-17 before | Gửi báo cáo tháng",
        ),
    ),
    "week calendar": (
        WEEK_CALENDAR,
        (
            "event 2027-03-08T07:30 | Chào cờ @ Sân trường",
            "event 2027-03-08T14:00 | Họp Hội đồng trường @ Phòng họp 1",
            "event 2027-03-09 | Hội thao @ Nhà đa năng",
            "event 2027-03-09T13:30..16:30 | Tập huấn phần mềm",
        ),
    ),
    "exams": (
        EXAMS,
        (
            "event 2027-05-05T07:30 | Thi Ngữ văn",
            "event 2027-05-05T14:00 | Thi Tiếng Anh",
            "event 2027-05-06T07:30 | Thi Toán",
        ),
    ),
    "programme": (
        PROGRAMME,
        (
            "event 2027-03-08..2027-03-14 month tentative | Hội nghị tiếp xúc cử tri",
            "event 2027-03-15 | Họp Ban Thường trực",
            "event 2027-04-08..2027-04-09 | Tập huấn cho trưởng ban công tác các thôn",
        ),
    ),
    "cells on lines": (
        LINES,
        (
            "event 2027-09-24T08:30 | Họp Hội đồng xét tốt nghiệp",
            "event 2027-10-09 | Lễ trao bằng",
            "period 2027-09-06..2027-09-12 by | Nộp đơn xét tốt nghiệp",
            "relative -3 | Nộp học phí = 2027-09-21",
        ),
    ),
    "bars": (
        BARS,
        (
            "event 2027-05-10..2027-05-12 | Kiểm tra – Huyện Phú Mỹ",
            "event 2027-05-17 | Kiểm tra – Huyện Trà Giang",
            "relative -2 | Bố trí xe = 2027-05-08, 2027-05-15",
        ),
    ),
    "a month among days": (
        DONORS,
        (
            "event 2027-09-21T07:00..11:30 | Hiến máu tình nguyện – Xã Hạ Long Đông @ Nhà văn hóa",
            "event 2027-12-01..2027-12-31 month | Hiến máu tình nguyện – Xã Thượng Lâm",
            "relative -5 | Gửi danh sách = 2027-09-16",
        ),
    ),
}
