"""Tables as they come out of a page, a paste or a file, with invented names: headers in other words, merged cells,
ditto marks, cells on lines; told as in genre_papers."""

from tests.reading.letterheads import COLLEGE, COUNCIL, FRONT, UNION, WOMEN

TABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "title before a table of limits": (
        WOMEN
        + """Số: 08/KH-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Chuẩn bị Đại hội Phụ nữ cấp xã, nhiệm kỳ 2026 - 2031
STT\tCông việc\tHoàn thành trước ngày
1\tLập danh sách đại biểu\t20/3/2026
2\tXã gửi dự thảo báo cáo\t28/3/2026
""",
        (
            "due 2026-03-20 by | Lập danh sách đại biểu",
            "due 2026-03-28 by | Xã gửi dự thảo báo cáo",
        ),
    ),
    "limit column in other words": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Bầu cử trưởng thôn

TT\tNội dung\tThời hạn cuối cùng\tCơ quan thực hiện
1\tThành lập tổ bầu cử\t15/4/2026\tUBND xã
2\tHọp thôn giới thiệu người ứng cử\t22/4/2026\tBan công tác Mặt trận
3\tNiêm yết danh sách\tChậm nhất 29/4/2026\tUBND xã
""",
        (
            "due 2026-04-15 by | Thành lập tổ bầu cử",
            "due 2026-04-22 by | Họp thôn giới thiệu người ứng cử",
            "due 2026-04-29 by | Niêm yết danh sách",
        ),
    ),
    "web table with blank lines, cells of two paragraphs": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Bầu cử trưởng thôn

STT

Công việc

Cơ quan thực hiện

Chậm nhất ngày

1

Lập danh sách cử tri

Rà soát cả người tạm trú.

UBND xã

15/4/2026

2

Hiệp thương lần hai

Mặt trận xã

22/4/2026

3

Phát thẻ cử tri

Tổ bầu cử

05/5/2026
""",
        (
            "due 2026-04-15 by | Lập danh sách cử tri Rà soát cả người tạm trú",
            "due 2026-04-22 by | Hiệp thương lần hai",
            "due 2026-05-05 by | Phát thẻ cử tri",
        ),
    ),
    "web table ending in bars": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tiêm phòng dại năm 2026

STT |
Xã |
Ngày tiêm |
Giờ |
Điểm tiêm |
1 |
Xã Hạ |
14/4/2026 |
7h30 |
Nhà văn hóa thôn 1 |
2 |
Xã Thượng |
14/4/2026 |
7h30 |
Trạm thú y |
3 |
Xã Trung |
15/4/2026 |
13h30 |
Chợ Trung |
""",
        (
            "event 2026-04-14T07:30 | Tiêm phòng dại năm 2026 – Xã Hạ @ Nhà văn hóa thôn 1",
            "event 2026-04-14T07:30 | Tiêm phòng dại năm 2026 – Xã Thượng @ Trạm thú y",
            "event 2026-04-15T13:30 | Tiêm phòng dại năm 2026 – Xã Trung @ Chợ Trung",
        ),
    ),
    "ranges in cells": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

Công việc\tThời gian thực hiện\tGhi chú
Khảo sát hộ nghèo\t26/3-03/4/2026\t
Đợt cao điểm an toàn\t20/12/2026-10/01/2027\t
Sơ kết\t28/6/2026\tdự kiến
""",
        (
            "event 2026-03-26..2026-04-03 | Khảo sát hộ nghèo",
            "event 2026-12-20..2027-01-10 | Đợt cao điểm an toàn",
            "event 2026-06-28 | Sơ kết",
        ),
    ),
    "ditto": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra cơ sở năm 2026

STT\tĐơn vị\tThời gian\tTrưởng đoàn
1\tXã Hạ\t8h00 ngày 05/5/2026\tBà Hoa
2\tXã Thượng\tnt\tnt
3\tXã Trung\t8h00 ngày 06/5/2026\tÔng Lâm
4\tXã Tây\t-nt-\tBà Hoa
5\tXã Nam\t”\t”
""",
        (
            "event 2026-05-05T08:00 | Kiểm tra cơ sở năm 2026 – Xã Hạ",
            "event 2026-05-05T08:00 | Kiểm tra cơ sở năm 2026 – Xã Thượng",
            "event 2026-05-06T08:00 | Kiểm tra cơ sở năm 2026 – Xã Trung",
            "event 2026-05-06T08:00 | Kiểm tra cơ sở năm 2026 – Xã Tây",
            "event 2026-05-06T08:00 | Kiểm tra cơ sở năm 2026 – Xã Nam",
        ),
    ),
    "merged limit": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

TT\tCông việc\tHạn hoàn thành\tĐơn vị
1\tNộp danh sách hội viên\t20/3/2026\tCác xã
2\tNộp báo cáo thu chi\t\tCác xã
3\tNộp biên bản kiểm kê\t\tCác xã
""",
        (
            "due 2026-03-20 by | Nộp danh sách hội viên",
            "due 2026-03-20 by | Nộp báo cáo thu chi",
            "due 2026-03-20 by | Nộp biên bản kiểm kê",
        ),
    ),
    "header over two rows": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Thi nghề năm 2026

TT\tNghề\tThời gian\t\tĐịa điểm
\t\tNgày\tGiờ\t
1\tThêu\t11/5/2026\t7h30\tXưởng 1
2\tMay\t12/5/2026\t13h30\tXưởng 2
""",
        (
            "event 2026-05-11T07:30 | Thi nghề năm 2026 – Thêu @ Xưởng 1",
            "event 2026-05-12T13:30 | Thi nghề năm 2026 – May @ Xưởng 2",
        ),
    ),
    "sections": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

TT\tNội dung\tThời gian\tThực hiện
I\tCông tác tổ chức
1\tĐại hội điểm\t15/4/2026\tXã Hạ
2\tĐại hội các xã còn lại\tTháng 5/2026\tCác xã
II\tBáo cáo
1\tGửi báo cáo quý I\t20/3/2026\tCác xã
""",
        (
            "event 2026-04-15 | Đại hội điểm",
            "event 2026-05-01..2026-05-31 month | Đại hội các xã còn lại",
            "due 2026-03-20 by | Gửi báo cáo quý I",
        ),
    ),
    "marker with slash and labels": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác năm 2026

1/ Thời gian ra quân: ngày 16/5/2026, mọi chi hội tham gia.
2/ Địa điểm: sân nhà văn hóa.
""",
        ("event 2026-05-16 | Ra quân @ sân nhà văn hóa",),
    ),
    "title then list mark": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

THÔNG BÁO
Lịch thi vở sạch chữ đẹp
- Vòng trường: từ ngày 07/4/2026 đến ngày 09/4/2026.
- Vòng huyện: ngày 21/4/2026.
""",
        (
            "event 2026-04-07..2026-04-09 | Vòng trường – Thi vở sạch chữ đẹp",
            "event 2026-04-21 | Vòng huyện – Thi vở sạch chữ đẹp",
        ),
    ),
    "title then sentence": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

THÔNG BÁO
Về việc tập huấn phần mềm hội viên
Hội huyện tổ chức tập huấn vào lúc 8h00 ngày 25/3/2026 tại hội trường Huyện ủy.
""",
        ("event 2026-03-25T08:00 | Hội huyện tổ chức tập huấn @ hội trường Huyện ủy",),
    ),
    "aligned table": (
        FRONT
        + """THÔNG BÁO
Lịch hiến máu tình nguyện năm 2026

STT   Đơn vị                    Chỉ tiêu   Ngày               Giờ       Địa điểm
1     Xã Núi Thành              45         14/4/2026          7h00      Nhà văn hóa xã
2     Xã Tam Hiệp               30         15/4/2026          7h00      Trường TH số 2
3     Xã Tam Nghĩa              38         15/4/2026          13h30     Hội trường UBND

- Các đơn vị gửi danh sách trước ngày 08/4/2026.
""",
        (
            "event 2026-04-14T07:00 | Hiến máu tình nguyện năm 2026 – Xã Núi Thành @ Nhà văn hóa xã",
            "event 2026-04-15T07:00 | Hiến máu tình nguyện năm 2026 – Xã Tam Hiệp @ Trường TH số 2",
            "event 2026-04-15T13:30 | Hiến máu tình nguyện năm 2026 – Xã Tam Nghĩa @ Hội trường UBND",
            "due 2026-04-08 before | Gửi danh sách",
        ),
    ),
    "from and to columns": (
        FRONT
        + """KẾ HOẠCH
Phân công trực tết năm 2026

TT\tTừ ngày\tĐến ngày\tNgười trực
1\t14/3/2026\t16/3/2026\tÔng Ba
2\t17/3/2026\t19/3/2026\tBà Tư
""",
        (
            "event 2026-03-14..2026-03-16 | Phân công trực tết năm 2026",
            "event 2026-03-17..2026-03-19 | Phân công trực tết năm 2026",
        ),
    ),
    "exam sessions by unit": (
        UNION
        + """KẾ HOẠCH
Sát hạch tay nghề đợt 1
Đơn vị\tNgày\tBuổi\tĐịa điểm
CĐCS Nhà máy gỗ\t14/4/2026\tSáng\tXưởng A
CĐCS May 10\t-nt-\tChiều\tXưởng B
CĐCS Bệnh viện\t15/4/2026\tSáng\tHội trường
""",
        (
            "event 2026-04-14 | Sát hạch tay nghề đợt 1 – CĐCS Nhà máy gỗ @ Xưởng A",
            "event 2026-04-14 | Sát hạch tay nghề đợt 1 – CĐCS May 10 @ Xưởng B",
            "event 2026-04-15 | Sát hạch tay nghề đợt 1 – CĐCS Bệnh viện @ Hội trường",
        ),
    ),
    "election timetable pasted, one cell a line": (
        UNION
        + """KẾ HOẠCH
Bầu Ban Thanh tra nhân dân

TT
Nội dung công việc
Thời hạn chót
Đơn vị
01
Ban hành kế hoạch
10/3/2026
BCH Công đoàn
02
Hội nghị tổ công đoàn giới thiệu người
Mỗi tổ giới thiệu 2 người
20/3/2026
Tổ công đoàn
03
Hội nghị bầu
30/3/2026
CĐCS
""",
        (
            "due 2026-03-10 by | Ban hành kế hoạch",
            "due 2026-03-20 by | Hội nghị tổ công đoàn giới thiệu người Mỗi tổ giới thiệu 2 người",
            "due 2026-03-30 by | Hội nghị bầu",
        ),
    ),
    "vaccination by village in bars": (
        """TRẠM Y TẾ XÃ PHƯỚC MỸ
THÔNG BÁO
Lịch tiêm chủng mở rộng tháng 6 năm 2026
Thôn |
Ngày tiêm |
Thời gian |
Thôn Một |
05/6/2026 |
7h30 - 10h30 |
Thôn Hai
(cả xóm Mới) |
06/6/2026 |
7h30 - 10h30 |
""",
        (
            "event 2026-06-05T07:30..10:30 | Tiêm chủng mở rộng tháng 6 năm 2026 – Thôn Một",
            "event 2026-06-06T07:30..10:30 | Tiêm chủng mở rộng tháng 6 năm 2026 – Thôn Hai (cả xóm Mới)",
        ),
    ),
    "vaccination aligned by blanks": (
        """TRẠM Y TẾ XÃ PHÚ HỮU
Số: 05/TB-TYT
Phú Hữu, ngày 20 tháng 4 năm 2026
THÔNG BÁO
Lịch tiêm chủng tháng 5 năm 2026

Ngày          Giờ              Đối tượng              Địa điểm
06/5/2026     7h30 - 10h30     Trẻ dưới 1 tuổi        Trạm y tế
07/5/2026     7h30 - 10h30     Phụ nữ có thai         Trạm y tế
14/5/2026     13h30 - 16h00    Trẻ 18 tháng           Điểm ấp Ba
""",
        (
            "event 2026-05-06T07:30..10:30 | Tiêm chủng tháng 5 năm 2026 @ Trạm y tế",
            "event 2026-05-07T07:30..10:30 | Tiêm chủng tháng 5 năm 2026 @ Trạm y tế",
            "event 2026-05-14T13:30..16:00 | Tiêm chủng tháng 5 năm 2026 @ Điểm ấp Ba",
        ),
    ),
    "election steps with dots and limit words inside cells": (
        """ỦY BAN MTTQ PHƯỜNG 4
Số: 09/KH-MT
Phường 4, ngày 06 tháng 4 năm 2026
KẾ HOẠCH
Bầu trưởng khu phố
STT | Nội dung | Thời gian | Phân công
1 | Hội nghị triển khai | 8h00 ngày 14/4/2026 | UBND phường
2 | Giới thiệu người ứng cử | Chậm nhất ngày 24/4/2026 | Ban CTMT
3 | Tổ chức bầu cử | Từ 10/5 đến 17/5/2026 | Tổ bầu cử
4 | Báo cáo kết quả | Trước 20/5/2026 | Tổ bầu cử
""",
        (
            "event 2026-04-14T08:00 | Hội nghị triển khai",
            "event 2026-05-10..2026-05-17 | Tổ chức bầu cử",
            "due 2026-04-24 by | Giới thiệu người ứng cử",
            "due 2026-05-20 before | Báo cáo kết quả",
        ),
    ),
    "merged limit in last column": (
        COLLEGE
        + """KẾ HOẠCH
Chuẩn bị kiểm định năm 2026

TT\tNội dung\tĐơn vị\tHạn
1\tNộp minh chứng tiêu chuẩn 1\tKhoa Dược\t20/4/2026
2\tNộp minh chứng tiêu chuẩn 2\tKhoa Y\t
3\tNộp báo cáo tự đánh giá\tTổ thư ký\t15/5/2026
""",
        (
            "due 2026-04-20 by | Nộp minh chứng tiêu chuẩn 1",
            "due 2026-04-20 by | Nộp minh chứng tiêu chuẩn 2",
            "due 2026-05-15 by | Nộp báo cáo tự đánh giá",
        ),
    ),
    "exam with shifts": (
        COLLEGE
        + """THÔNG BÁO
Lịch thi kết thúc học phần

Ngày thi\tCa thi\tHọc phần\tLớp\tPhòng
20/4/2026\tCa 1 (7h30)\tGiải phẫu\tY1A\tP.201
\tCa 2 (9h30)\tGiải phẫu\tY1B\tP.202
21/4/2026\tCa 1 (7h30)\tHóa sinh\tD1A\tP.201
""",
        (
            "event 2026-04-20T07:30 | Thi Giải phẫu",
            "event 2026-04-20T09:30 | Thi Giải phẫu",
            "event 2026-04-21T07:30 | Thi Hóa sinh",
        ),
    ),
    "rows before the table's header have a title": (
        COLLEGE
        + """PHỤ LỤC
LỊCH KIỂM TRA CÁC CƠ SỞ THỰC HÀNH
(Kèm theo Kế hoạch số 77/KH-CĐYT ngày 02/3/2026)
STT\tCơ sở\tNgày kiểm tra\tThành viên
1\tBệnh viện huyện A\t08/4/2026\tÔng Tâm
2\tTrạm y tế xã B\t09/4/2026\tBà Lụa
""",
        (
            "event 2026-04-08 | KIỂM TRA CÁC CƠ SỞ THỰC HÀNH – Bệnh viện huyện A",
            "event 2026-04-09 | KIỂM TRA CÁC CƠ SỞ THỰC HÀNH – Trạm y tế xã B",
        ),
    ),
    "steps with dates behind dashes": (
        COLLEGE
        + """KẾ HOẠCH
Đại hội chi đoàn các lớp năm 2026

Tiến độ:
- Từ 06/4 - 10/4/2026: Các chi đoàn chuẩn bị nội dung.
- Từ 13/4 - 24/4/2026: Tổ chức đại hội chi đoàn.
- Ngày 08/5/2026: Đại hội Đoàn trường.
- Trước 15/5/2026: Nộp biên bản về Đoàn trường.
""",
        (
            "event 2026-04-06..2026-04-10 | Các chi đoàn chuẩn bị nội dung",
            "event 2026-04-13..2026-04-24 | Tổ chức đại hội chi đoàn",
            "event 2026-05-08 | Đại hội Đoàn trường",
            "due 2026-05-15 before | Nộp biên bản",
        ),
    ),
    "same day in two rows of a real table, no header": (
        COLLEGE
        + """KẾ HOẠCH
Phân công coi thi năm 2026

20/4/2026\t7h30\tPhòng 1\tCô Hạnh
20/4/2026\t13h30\tPhòng 1\tThầy Lực
21/4/2026\t7h30\tPhòng 2\tCô Hạnh
""",
        (
            "event 2026-04-20T07:30 | Phân công coi thi năm 2026",
            "event 2026-04-20T13:30 | Phân công coi thi năm 2026",
            "event 2026-04-21T07:30 | Phân công coi thi năm 2026",
        ),
    ),
    "TXCĐ schedule by commune, day group rows": (
        COUNCIL
        + """THÔNG BÁO
Lịch tiếp xúc cử tri trước kỳ họp giữa năm 2026

TT\tThời gian\tĐịa điểm\tĐại biểu
1\t7h30 ngày 18/5/2026\tNhà văn hóa xã Quang Hán\tTổ số 1
\t14h00 ngày 18/5/2026\tNhà văn hóa xã Cao Chương\tnt
2\t7h30 ngày 19/5/2026\tHội trường thị trấn\tTổ số 2
\t14h00 cùng ngày\tTrụ sở xã Tri Phương\tnt
""",
        (
            "event 2026-05-18T07:30 | Tiếp xúc cử tri trước kỳ họp giữa năm 2026 @ Nhà văn hóa xã Quang Hán",
            "event 2026-05-18T14:00 | Tiếp xúc cử tri trước kỳ họp giữa năm 2026 @ Nhà văn hóa xã Cao Chương",
            "event 2026-05-19T07:30 | Tiếp xúc cử tri trước kỳ họp giữa năm 2026 @ Hội trường thị trấn",
            "event 2026-05-19T14:00 | Tiếp xúc cử tri trước kỳ họp giữa năm 2026 @ Trụ sở xã Tri Phương",
        ),
    ),
    "table with unit in the section rows": (
        COUNCIL
        + """KẾ HOẠCH
Tiêm vắc xin năm 2026

STT\tĐịa điểm tiêm\tThời gian
I\tXã Quang Hán
1\tTrường tiểu học\t7h30 ngày 20/5/2026
2\tTrạm y tế\t13h30 ngày 20/5/2026
II\tXã Tri Phương
1\tTrường tiểu học\t7h30 ngày 21/5/2026
""",
        (
            "event 2026-05-20T07:30 | Tiêm vắc xin năm 2026 – Trường tiểu học @ Trường tiểu học",
            "event 2026-05-20T13:30 | Tiêm vắc xin năm 2026 – Trạm y tế @ Trạm y tế",
            "event 2026-05-21T07:30 | Tiêm vắc xin năm 2026 – Trường tiểu học @ Trường tiểu học",
        ),
    ),
    "bars table with merged unit": (
        COUNCIL
        + """THÔNG BÁO
Lịch nghỉ và trực lễ năm 2026

| Ngày | Ca trực | Người trực |
| --- | --- | --- |
| 02/9/2026 | Sáng (7h00 - 13h00) | Ông Ất |
| | Chiều (13h00 - 19h00) | Bà Giáp |
| 03/9/2026 | Sáng (7h00 - 13h00) | Ông Bính |
""",
        (
            "event 2026-09-02T07:00..13:00 | Nghỉ và trực lễ năm 2026",
            "event 2026-09-02T13:00..19:00 | Nghỉ và trực lễ năm 2026",
            "event 2026-09-03T07:00..13:00 | Nghỉ và trực lễ năm 2026",
        ),
    ),
    "plan that merely mentions months": (
        COUNCIL
        + """KẾ HOẠCH
Giám sát đầu tư công năm 2026

I. MỤC ĐÍCH
Trong 6 tháng đầu năm 2025, tiến độ giải ngân còn chậm.
II. NỘI DUNG
1. Tháng 5: thành lập Đoàn giám sát.
2. Tháng 6: Đoàn làm việc với các chủ đầu tư.
3. Các chủ đầu tư gửi báo cáo về Thường trực HĐND trước ngày 30/5/2026.
""",
        (
            "event 2026-05-01..2026-05-31 month | Thành lập Đoàn giám sát",
            "event 2026-06-01..2026-06-30 month | Đoàn làm việc với các chủ đầu tư",
            "due 2026-05-30 before | Gửi báo cáo",
        ),
    ),
    "table whose thing is right of the time and notes hold days": (
        COUNCIL
        + """KẾ HOẠCH
Kỳ họp giữa năm 2026

Thời gian\tCông việc\tGhi chú
Ngày 08/6/2026\tHọp liên tịch\ttài liệu gửi trước 05/6/2026
15/6 - 20/6/2026\tThẩm tra các báo cáo\t
Trước ngày 25/6/2026\tGửi giấy mời và tài liệu\t
""",
        (
            "event 2026-06-08 | Họp liên tịch",
            "event 2026-06-15..2026-06-20 | Thẩm tra các báo cáo",
            "due 2026-06-05 before | Họp liên tịch",
            "due 2026-06-25 before | Gửi giấy mời và tài liệu",
        ),
    ),
    "election timetable": (
        """HỘI NGƯỜI CAO TUỔI
Số: 21/KH-NCT
Sa Thầy, ngày 10 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức đại hội các cấp
Bước\tCông việc\tChậm nhất
1\tĐại hội chi hội\t30/4/2026
2\tĐại hội cấp xã\t30/6/2026
3\tGửi hồ sơ nhân sự cấp huyện\t15/7/2026
""",
        (
            "due 2026-04-30 by | Đại hội chi hội",
            "due 2026-06-30 by | Đại hội cấp xã",
            "due 2026-07-15 by | Gửi hồ sơ nhân sự cấp huyện",
        ),
    ),
    "exam list pasted, one cell a line no numbers": (
        """TRUNG TÂM GDTX
Số: 40/TB-TTGDTX
Ia Pa, ngày 20 tháng 4 năm 2026
THÔNG BÁO
Lịch kiểm tra cuối năm
Ngày kiểm tra
Môn
Giờ bắt đầu
Phòng
11/5/2026
Ngữ văn
7h30
A1
11/5/2026
Lịch sử
9h30
A1
12/5/2026
Toán
7h30
A2
""",
        (
            "event 2026-05-11T07:30 | Thi Ngữ văn",
            "event 2026-05-11T09:30 | Thi Lịch sử",
            "event 2026-05-12T07:30 | Thi Toán",
        ),
    ),
}
