"""Programmes by month and quarter, as headings, lines and tables, with invented names; told as in genre_papers."""

from tests.reading.letterheads import COLLEGE, COUNCIL, FRONT, WOMEN

PROGRAMMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "programme table by month": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026

STT\tThời gian\tNội dung\tĐơn vị thực hiện
1\tTháng 2\tHọp mặt đầu xuân\tVăn phòng
2\tTháng 3\tTọa đàm kỷ niệm ngày 8/3\tBan Tuyên giáo
\t\tKiểm tra vay vốn quý I\tBan Kinh tế
3\tTháng 5 - 6\tTập huấn chi hội trưởng\tBan Tổ chức
4\tQuý III\tHội thi nấu ăn\tCác xã
12\tTháng 12\tTổng kết năm\tVăn phòng
""",
        (
            "event 2026-02-01..2026-02-28 month | Họp mặt đầu xuân",
            "event 2026-03-01..2026-03-31 month | Tọa đàm kỷ niệm ngày 8/3",
            "event 2026-03-01..2026-03-31 month | Kiểm tra vay vốn quý I",
            "event 2026-05-01..2026-06-30 month | Tập huấn chi hội trưởng",
            "event 2026-07-01..2026-09-30 quarter | Hội thi nấu ăn",
            "event 2026-12-01..2026-12-31 month | Tổng kết năm",
        ),
    ),
    "month headings with days": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

CHƯƠNG TRÌNH CÔNG TÁC
6 tháng đầu năm 2026

THÁNG 2
- Ngày 05: Họp Ban Thường vụ.
- Từ ngày 10 - 12: Thăm hỏi hội viên nghèo.
THÁNG 3
- Ngày 06: Mít tinh kỷ niệm ngày 8/3.
- Tổ chức hội thi cắm hoa.
""",
        (
            "event 2026-02-05 | Họp Ban Thường vụ",
            "event 2026-02-10..2026-02-12 | Thăm hỏi hội viên nghèo",
            "event 2026-03-06 | Mít tinh kỷ niệm ngày 8/3",
            "event 2026-03-01..2026-03-31 month | Tổ chức hội thi cắm hoa",
        ),
    ),
    "stretch of months in cells": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác Hội năm 2026

TT\tThời gian\tNội dung\tPhụ trách
1\tTừ tháng 3/2026 đến tháng 4/2026\tKiểm tra các xã vùng cao\tBan Kiểm tra
2\tTừ tháng 9/2026 đến hết tháng 10/2026\tPhúc tra\tBan Kiểm tra
""",
        (
            "event 2026-03-01..2026-04-30 month | Kiểm tra các xã vùng cao",
            "event 2026-09-01..2026-10-31 month | Phúc tra",
        ),
    ),
    "month cell and bullets": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

CHƯƠNG TRÌNH HOẠT ĐỘNG NĂM 2026

Tháng\tNội dung công tác\tNgười phụ trách
Tháng 1\t- Họp giao ban cụm\tChủ tịch
Tháng 2\t- Thăm, tặng quà Tết\tPhó Chủ tịch
10\t- Hội thao 20/10\tPhó Chủ tịch
""",
        (
            "event 2026-01-01..2026-01-31 month | Họp giao ban cụm",
            "event 2026-02-01..2026-02-28 month | Thăm, tặng quà Tết",
            "event 2026-10-01..2026-10-31 month | Hội thao 20/10",
        ),
    ),
    "vague weeks and periods in a table": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

TT\tCông việc\tThời gian
1\tChấm thi vườn đẹp\tTuần 2 tháng 4/2026
2\tHọp Ban Chấp hành\tĐầu tháng 7
3\tHội thi tiếng hát\tDự kiến tuần 03 tháng 10 năm 2026
""",
        (
            "event 2026-04-08..2026-04-14 month tentative | Chấm thi vườn đẹp",
            "event 2026-07-01..2026-07-10 month tentative | Họp Ban Chấp hành",
            "event 2026-10-15..2026-10-21 month tentative | Hội thi tiếng hát",
        ),
    ),
    "months as section rows": (
        FRONT
        + """CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026

STT\tNội dung\tChủ trì
Tháng 4
1\tHội nghị phản biện\tThường trực
2\tThăm các gia đình chính sách\tBan Công tác
Tháng 5
1\tGiám sát thu quỹ\tBan Thanh tra
""",
        (
            "event 2026-04-01..2026-04-30 month | Hội nghị phản biện",
            "event 2026-04-01..2026-04-30 month | Thăm các gia đình chính sách",
            "event 2026-05-01..2026-05-31 month | Giám sát thu quỹ",
        ),
    ),
    "quarter headings": (
        FRONT
        + """CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026

1. Quý II:
- Tổ chức hội nghị sơ kết phong trào.
- Ngày 18/6: ra mắt mô hình tổ tự quản.
2. Quý III:
- Kiểm tra việc thực hiện hương ước các thôn.
""",
        (
            "event 2026-04-01..2026-06-30 quarter | Tổ chức hội nghị sơ kết phong trào",
            "event 2026-06-18 | Ra mắt mô hình tổ tự quản",
            "event 2026-07-01..2026-09-30 quarter | Kiểm tra việc thực hiện hương ước các thôn",
        ),
    ),
    "month labels in one line": (
        FRONT
        + """CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026

- Tháng 4: Tập huấn công tác hòa giải.
- Tháng 6: Sơ kết sáu tháng; gặp mặt người có uy tín.
- Tháng 11: Ngày hội Đại đoàn kết.
""",
        (
            "event 2026-04-01..2026-04-30 month | Tập huấn công tác hòa giải",
            "event 2026-06-01..2026-06-30 month | Sơ kết sáu tháng",
            "event 2026-11-01..2026-11-30 month | Ngày hội Đại đoàn kết",
        ),
    ),
    "sub-numbered programme with bullets in a cell": (
        FRONT
        + """CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026
Thời gian\tNội dung công việc\tNgười thực hiện
Tháng 4/2026\t- Họp Ban Thường trực ngày 08/4\tChủ tịch
\t- Tập huấn cho trưởng ban công tác\tPhó Chủ tịch
Tháng 5/2026\t- Giám sát chợ\tBan Thanh tra
""",
        (
            "event 2026-04-08 | Họp Ban Thường trực ngày 08/4",
            "event 2026-04-01..2026-04-30 month | Tập huấn cho trưởng ban công tác",
            "event 2026-05-01..2026-05-31 month | Giám sát chợ",
        ),
    ),
    "half-year programme with roman months": (
        """ĐẢNG ỦY XÃ HÒA THỊNH
Số: 11-CTr/ĐU
Hòa Thịnh, ngày 05 tháng 01 năm 2026
CHƯƠNG TRÌNH
Công tác của Ban Chấp hành Đảng bộ xã năm 2026

Thời gian\tNội dung\tCơ quan chuẩn bị
Tháng 01\tHội nghị Ban Chấp hành lần thứ 8\tVăn phòng
Tháng 02\tTết trồng cây\tUBND
\tKiểm điểm tập thể\tBan Tổ chức
Quý II\tGiám sát chuyên đề\tUBKT
Tháng 7 - 8\tĐối thoại với nhân dân\tDân vận
""",
        (
            "event 2026-01-01..2026-01-31 month | Hội nghị Ban Chấp hành lần thứ 8",
            "event 2026-02-01..2026-02-28 month | Tết trồng cây",
            "event 2026-02-01..2026-02-28 month | Kiểm điểm tập thể",
            "event 2026-04-01..2026-06-30 quarter | Giám sát chuyên đề",
            "event 2026-07-01..2026-08-31 month | Đối thoại với nhân dân",
        ),
    ),
    "month and week columns": (
        COLLEGE
        + """CHƯƠNG TRÌNH CÔNG TÁC HỌC KỲ II NĂM 2026

Tháng\tTuần\tNội dung\tPhụ trách
3\t3\tHội giảng cấp khoa\tPhòng Đào tạo
\t4\tKiểm tra hồ sơ giảng viên\tPhòng Thanh tra
4\t1\tThi giữa kỳ\tPhòng Khảo thí
""",
        (
            "event 2026-03-15..2026-03-21 month tentative | Hội giảng cấp khoa",
            "event 2026-03-22..2026-03-28 month tentative | Kiểm tra hồ sơ giảng viên",
            "event 2026-04-01..2026-04-07 month tentative | Thi giữa kỳ",
        ),
    ),
    "calendar of a month by days in a table": (
        """ĐOÀN PHƯỜNG AN HẢI
LỊCH HOẠT ĐỘNG THÁNG 3 NĂM 2026
Ngày\tNội dung\tPhụ trách
01\tRa quân tháng Thanh niên\tBan Thường vụ
07 - 08\tHội trại truyền thống\tChi đoàn 5
15\tHiến máu\tChi đoàn 2
Cả tháng\tCông trình thanh niên\tCác chi đoàn
""",
        (
            "event 2026-03-01 | Ra quân tháng Thanh niên",
            "event 2026-03-07..2026-03-08 | Hội trại truyền thống",
            "event 2026-03-15 | Hiến máu",
        ),
    ),
    "Q1 work programme with two-level numbering": (
        COUNCIL
        + """CHƯƠNG TRÌNH CÔNG TÁC
6 tháng cuối năm 2026

I. QUÝ III
1. Tháng 7
- Kỳ họp giữa năm: ngày 14, 15/7.
- Giám sát việc thu ngân sách.
2. Tháng 8
- Khảo sát các điểm trường (tuần 2).
II. QUÝ IV
1. Tháng 10
- Tiếp xúc cử tri chuyên đề.
""",
        (
            "event 2026-07-14..2026-07-15 | Kỳ họp giữa năm",
            "event 2026-07-01..2026-07-31 month | Giám sát việc thu ngân sách",
            "event 2026-08-08..2026-08-14 month tentative | Khảo sát các điểm trường",
            "event 2026-10-01..2026-10-31 month | Tiếp xúc cử tri chuyên đề",
        ),
    ),
}
