"""Calendars in tables, lists of reception and matches, with invented names; told as in genre_papers."""

from tests.reading.letterheads import FRONT, UNION, WOMEN

TIMETABLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "table with columns of halves": (
        """TRƯỜNG THCS LÊ LAI
LỊCH CÔNG TÁC TUẦN 35
(Từ 11/5/2026 đến 16/5/2026)

Thứ\tSáng\tChiều
Hai 11/5\t7h00: Chào cờ; 8h00: Họp giao ban\t14h00: Họp tổ Toán
Ba 12/5\tDạy theo thời khóa biểu\t13h30: Ôn thi lớp 9 tại phòng 12
Tư 13/5\t\t15h00: Sinh hoạt Công đoàn
""",
        (
            "event 2026-05-11T07:00 | Chào cờ",
            "event 2026-05-11T08:00 | Họp giao ban",
            "event 2026-05-11T14:00 | Họp tổ Toán",
            "event 2026-05-12 | Dạy theo thời khóa biểu",
            "event 2026-05-12T13:30 | Ôn thi lớp 9 @ phòng 12",
            "event 2026-05-13T15:00 | Sinh hoạt Công đoàn",
        ),
    ),
    "table Ngày | Buổi | hour in the content": (
        """ỦY BAN NHÂN DÂN XÃ ĐÔNG HÒA
LỊCH LÀM VIỆC CỦA LÃNH ĐẠO UBND XÃ
Tuần từ ngày 01/6/2026 đến ngày 05/6/2026

Thứ, ngày\tBuổi\tNội dung công việc\tThành phần\tĐịa điểm
Thứ Hai
01/6\tSáng\t7g30: Họp giao ban Thường trực UBND\tChủ tịch, các PCT\tPhòng họp 1
\tChiều\t14g00: Nghe báo cáo dự án đường liên thôn\tChủ tịch\tPhòng họp 2
Thứ Ba
02/6\tSáng\t8g00: Dự khai mạc hè\tPCT Lan\tSân vận động
\t\t9g30: Kiểm tra chợ\tPCT Lan\tChợ xã
""",
        (
            "event 2026-06-01T07:30 | Họp giao ban Thường trực UBND @ Phòng họp 1",
            "event 2026-06-01T14:00 | Nghe báo cáo dự án đường liên thôn @ Phòng họp 2",
            "event 2026-06-02T08:00 | Dự khai mạc hè @ Sân vận động",
            "event 2026-06-02T09:30 | Kiểm tra chợ @ Chợ xã",
        ),
    ),
    "table columns of leaders": (
        """LỊCH CÔNG TÁC TUẦN CỦA LÃNH ĐẠO SỞ
(Tuần từ 20/7 đến 24/7/2026)

Thứ/ngày\tGiám đốc\tPhó Giám đốc Bình
Thứ Hai
20/7\t8h00: Họp lãnh đạo Sở\t8h00: Họp lãnh đạo Sở
Thứ Ba
21/7\t14h00: Họp UBND tỉnh\t9h00: Kiểm tra huyện Kỳ
""",
        (
            "event 2026-07-20T08:00 | Họp lãnh đạo Sở",
            "event 2026-07-20T08:00 | Họp lãnh đạo Sở",
            "event 2026-07-21T14:00 | Họp UBND tỉnh",
            "event 2026-07-21T09:00 | Kiểm tra huyện Kỳ",
        ),
    ),
    "days in one cell, month in another": (
        """UBND HUYỆN KIM THÀNH
LỊCH TIẾP CÔNG DÂN NĂM 2026

Tháng\tNgày tiếp\tLãnh đạo tiếp
Tháng 7\t05; 12; 19; 26\tChủ tịch
Tháng 8\t02, 09, 16\tPhó Chủ tịch
""",
        (
            "event 2026-07-05 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-07-12 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-07-19 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-07-26 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-08-02 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-08-09 | TIẾP CÔNG DÂN NĂM 2026",
            "event 2026-08-16 | TIẾP CÔNG DÂN NĂM 2026",
        ),
    ),
    "reception as bars with the day in words": (
        """LỊCH TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY
Năm 2026
STT | Tháng | Ngày tiếp dân | Ghi chú |
1 | 9 | Ngày 10 và ngày 24 | sáng |
2 | 10 | Ngày 08 và ngày 22 | sáng |
""",
        (
            "event 2026-09-10 | TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY Năm 2026",
            "event 2026-09-24 | TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY Năm 2026",
            "event 2026-10-08 | TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY Năm 2026",
            "event 2026-10-22 | TIẾP CÔNG DÂN CỦA BÍ THƯ ĐẢNG ỦY Năm 2026",
        ),
    ),
    "matches with hours": (
        WOMEN
        + """Số: 07/CTr-HPN
Sơn Hà, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức giải bóng chuyền nữ năm 2026

Lịch thi đấu:
Ngày 04/3/2026:
- 7h30: Xã Hạ gặp xã Thượng
- 9h00: Xã Trung gặp xã Tây
- 14h00: Xã Đông gặp xã Nam
Ngày 05/3/2026:
- 7h30: Bán kết 1
- 9h00: Bán kết 2
Ngày 06/3/2026: 15h00 Chung kết và trao giải.
""",
        (
            "event 2026-03-04T07:30 | Xã Hạ gặp xã Thượng",
            "event 2026-03-04T09:00 | Xã Trung gặp xã Tây",
            "event 2026-03-04T14:00 | Xã Đông gặp xã Nam",
            "event 2026-03-05T07:30 | Bán kết 1",
            "event 2026-03-05T09:00 | Bán kết 2",
            "event 2026-03-06T15:00 | Chung kết và trao giải",
        ),
    ),
    "aligned, cells on two lines": (
        """NHÀ VĂN HÓA PHƯỜNG LÊ LỢI
     LỊCH HOẠT ĐỘNG THÁNG 10/2026

  TT    Thời gian            Nội dung                         Phụ trách
  1     8h00, 03/10          Khai trương thư viện thiếu       Chị Hằng
        (thứ Bảy)            nhi và tặng sách
  2     Từ 05/10 đến         Triển lãm ảnh phường xưa         Tổ Bảo tàng
        11/10
  3     17/10                Giao lưu dân vũ chào mừng        Hội Phụ nữ
                             ngày 20/10
""",
        (
            "event 2026-10-03T08:00 | Khai trương thư viện thiếu nhi và tặng sách",
            "event 2026-10-05..2026-10-11 | Triển lãm ảnh phường xưa",
            "event 2026-10-17 | Giao lưu dân vũ chào mừng ngày 20/10",
        ),
    ),
    "section rows of days": (
        """TRUNG TÂM CHÍNH TRỊ HUYỆN BA TƠ
LỊCH CÔNG TÁC TUẦN 12

Giờ\tNội dung\tChủ trì\tĐịa điểm
Thứ Hai, ngày 16/3/2026
7h30\tGiao ban cơ quan\tGiám đốc\tPhòng họp
14h00\tKhai giảng lớp bồi dưỡng\tPhó Giám đốc\tHội trường
Thứ Ba, ngày 17/3/2026
8h00\tThẩm định giáo án\tGiám đốc\tPhòng họp
""",
        (
            "event 2026-03-16T07:30 | Giao ban cơ quan @ Phòng họp",
            "event 2026-03-16T14:00 | Khai giảng lớp bồi dưỡng @ Hội trường",
            "event 2026-03-17T08:00 | Thẩm định giáo án @ Phòng họp",
        ),
    ),
    "section rows with tabs": (
        """TRUNG TÂM CHÍNH TRỊ HUYỆN BA TƠ
LỊCH CÔNG TÁC TUẦN 13

STT\tThời gian\tNội dung\tChủ trì
\tThứ Hai, 23/3/2026\t\t
1\t7h30\tGiao ban cơ quan\tGiám đốc
2\t14h00\tHọp chi bộ\tBí thư
\tThứ Tư, 25/3/2026\t\t
3\t8h00\tThi hết môn\tPhó Giám đốc
""",
        (
            "event 2026-03-23T07:30 | Giao ban cơ quan",
            "event 2026-03-23T14:00 | Họp chi bộ",
            "event 2026-03-25T08:00 | Thi hết môn",
        ),
    ),
    "exam by unit in lines": (
        FRONT
        + """KẾ HOẠCH
Kiểm tra nghiệp vụ hòa giải viên năm 2026

Lịch kiểm tra:
- Sáng 21/4/2026: thôn Một, thôn Hai.
- Chiều 21/4/2026: thôn Ba.
- Sáng 22/4/2026: thôn Tư, thôn Năm.
""",
        (
            "event 2026-04-21 | Thôn Một, thôn Hai",
            "event 2026-04-21 | Thôn Ba – Kiểm tra nghiệp vụ hòa giải viên năm 2026",
            "event 2026-04-22 | Thôn Tư, thôn Năm",
        ),
    ),
    "sport table by rounds": (
        FRONT
        + """ĐIỀU LỆ
Giải kéo co các thôn năm 2026

Lịch thi đấu
Ngày, giờ\tTrận đấu\tSân
25/4/2026, 14h30\tThôn Một - Thôn Hai\tSân xã
25/4/2026, 15h30\tThôn Ba - Thôn Tư\tSân xã
26/4/2026, 15h00\tChung kết\tSân xã
""",
        (
            "event 2026-04-25T14:30 | Thôn Một - Thôn Hai @ Sân xã",
            "event 2026-04-25T15:30 | Thôn Ba - Thôn Tư @ Sân xã",
            "event 2026-04-26T15:00 | Chung kết @ Sân xã",
        ),
    ),
    "reception with weekday recurrence dates": (
        """LỊCH TIẾP CÔNG DÂN NĂM 2026
của Thường trực HĐND

Tháng 4/2026: ngày 10 (thứ Sáu), ngày 24 (thứ Sáu)
Tháng 5/2026: ngày 08 (thứ Sáu), ngày 22 (thứ Sáu)
""",
        (
            "event 2026-04-10 | TIẾP CÔNG DÂN NĂM 2026 của Thường trực HĐND",
            "event 2026-04-24 | TIẾP CÔNG DÂN NĂM 2026 của Thường trực HĐND",
            "event 2026-05-08 | TIẾP CÔNG DÂN NĂM 2026 của Thường trực HĐND",
            "event 2026-05-22 | TIẾP CÔNG DÂN NĂM 2026 của Thường trực HĐND",
        ),
    ),
    "table calendar with dates over two columns": (
        """BỆNH VIỆN ĐA KHOA KHU VỰC
LỊCH CÔNG TÁC CỦA BAN GIÁM ĐỐC (từ 04/5 đến 08/5/2026)
| Ngày | Sáng | Chiều |
|---|---|---|
| Thứ 2 (04/5) | 07h00 giao ban toàn viện | 14h00 họp Hội đồng thuốc |
| Thứ 3 (05/5) | 08h30 bình bệnh án | |
| Thứ 6 (08/5) | | 15h30 sinh hoạt khoa học, tại hội trường |
""",
        (
            "event 2026-05-04T07:00 | Giao ban toàn viện",
            "event 2026-05-04T14:00 | Họp Hội đồng thuốc",
            "event 2026-05-05T08:30 | Bình bệnh án",
            "event 2026-05-08T15:30 | Sinh hoạt khoa học @ hội trường",
        ),
    ),
    "football matches in a table": (
        UNION
        + """ĐIỀU LỆ
Giải bóng đá công nhân năm 2026
Lịch thi đấu
Ngày\tGiờ\tTrận\tBảng
18/4/2026\t15h30\tNhà máy gỗ - May 10\tA
\t16h45\tBệnh viện - Trường nghề\tB
19/4/2026\t15h30\tNhất A - Nhì B\t
""",
        (
            "event 2026-04-18T15:30 | Nhà máy gỗ - May 10",
            "event 2026-04-18T16:45 | Bệnh viện - Trường nghề",
            "event 2026-04-19T15:30 | Nhất A - Nhì B",
        ),
    ),
    "reception list in lines": (
        """LỊCH TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ
Quý III năm 2026
Tháng 7: ngày 10 và 24
Tháng 8: ngày 07 và 21
Tháng 9: các ngày 11, 25
""",
        (
            "event 2026-07-10 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
            "event 2026-07-24 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
            "event 2026-08-07 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
            "event 2026-08-21 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
            "event 2026-09-11 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
            "event 2026-09-25 | TIẾP CÔNG DÂN ĐỊNH KỲ CỦA CHỦ TỊCH UBND XÃ Quý III năm 2026",
        ),
    ),
    "docx-like calendar table, all in cells": (
        """LỊCH CÔNG TÁC TUẦN 22
(Từ ngày 25/5/2026 đến ngày 29/5/2026)
Ngày\tThời gian\tNội dung\tLãnh đạo\tChuẩn bị
Thứ 2 25/5\t8h00\tHọp giao ban tháng\tGiám đốc\tVăn phòng
\t15h30\tHội ý lãnh đạo\tGiám đốc\t
Thứ 5 28/5\tCả ngày\tTập huấn chữ ký số tại Sở\tPGĐ An\tPhòng TC
""",
        (
            "event 2026-05-25T08:00 | Họp giao ban tháng",
            "event 2026-05-25T15:30 | Hội ý lãnh đạo",
            "event 2026-05-28 | Tập huấn chữ ký số tại Sở",
        ),
    ),
    "football by group with hours behind dashes": (
        """TRUNG TÂM VĂN HÓA HUYỆN
Số: 31/ĐL-TTVH
Thanh Ba, ngày 02 tháng 7 năm 2026
ĐIỀU LỆ
Giải bóng đá thiếu niên hè 2026
V. LỊCH THI ĐẤU
* Ngày 15/7/2026
- 15h00: Thị trấn - Đồng Xuân
- 16h30: Yên Nội - Hanh Cù
* Ngày 16/7/2026
- 15h00: Chí Tiên - Sơn Cương
VI. TỔ CHỨC THỰC HIỆN
Các đội nộp danh sách trước ngày 10/7/2026.
""",
        (
            "event 2026-07-15T15:00 | Thị trấn - Đồng Xuân",
            "event 2026-07-15T16:30 | Yên Nội - Hanh Cù",
            "event 2026-07-16T15:00 | Chí Tiên - Sơn Cương",
            "due 2026-07-10 before | Nộp danh sách",
        ),
    ),
    "duty roster of reception with chairs": (
        """UBND XÃ TÂN THÀNH
LỊCH TIẾP CÔNG DÂN
6 tháng cuối năm 2026
Ngày\tNgười tiếp\tGhi chú
10/7/2026\tChủ tịch\t
24/7/2026\tPhó Chủ tịch\tthay Chủ tịch đi học
14/8/2026\t-nt-\t
""",
        (
            "event 2026-07-10 | TIẾP CÔNG DÂN 6 tháng cuối năm 2026",
            "event 2026-07-24 | TIẾP CÔNG DÂN 6 tháng cuối năm 2026",
            "event 2026-08-14 | TIẾP CÔNG DÂN 6 tháng cuối năm 2026",
        ),
    ),
    "uppercase header, halves, many items with dashes": (
        """PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
LỊCH CÔNG TÁC TUẦN (23/3/2026 - 27/3/2026)
THỨ/NGÀY\tBUỔI SÁNG\tBUỔI CHIỀU
Thứ 2 23/3\t- 7h30: Giao ban - 9h00: Duyệt đề thi\t- 14h00: Kiểm tra trường Hoa Sen (TP, CV Mai)
Thứ 3 24/3\tLàm việc tại cơ quan\t- 13h45: Họp hội đồng thi đua tại phòng họp
""",
        (
            "event 2026-03-23T07:30 | Giao ban",
            "event 2026-03-23T09:00 | Duyệt đề thi",
            "event 2026-03-23T14:00 | Kiểm tra trường Hoa Sen (TP, CV Mai)",
            "event 2026-03-24T13:45 | Họp hội đồng thi đua @ phòng họp",
        ),
    ),
    "leader columns with Sáng/Chiều rows": (
        """LỊCH LÀM VIỆC TUẦN CỦA LÃNH ĐẠO CHI CỤC
Tuần 14, từ 30/3/2026 đến 03/4/2026
Ngày\tBuổi\tChi cục trưởng\tPhó Chi cục trưởng
Thứ Hai 30/3\tSáng\tHọp giao ban Sở\tTrực cơ quan
\tChiều\tKiểm tra trạm bơm số 4\tHọp ban quản lý dự án
Thứ Ba 31/3\tSáng\tLàm việc tại cơ quan\tDự tập huấn đê điều tại Hà Nam
""",
        (
            "event 2026-03-30 | Họp giao ban Sở",
            "event 2026-03-30 | Kiểm tra trạm bơm số 4",
            "event 2026-03-30 | Họp ban quản lý dự án",
            "event 2026-03-31 | Dự tập huấn đê điều @ Hà Nam",
        ),
    ),
    "table, hours inside the half cells with leaders": (
        """TRUNG TÂM Y TẾ
LỊCH CÔNG TÁC TUẦN 25 NĂM 2026 (15/6 - 19/6/2026)
Thứ, ngày\tSáng\tChiều
Thứ Hai 15/6\tGiám đốc: 7h30 giao ban toàn Trung tâm\tPhó Giám đốc: 14h00 kiểm tra kho vắc xin
Thứ Tư 17/6\tGiám đốc: 8h00 họp Sở\t
Thứ Sáu 19/6\t\t15h00: Sơ kết tháng
""",
        (
            "event 2026-06-15T07:30 | Giao ban toàn Trung tâm",
            "event 2026-06-15T14:00 | Kiểm tra kho vắc xin",
            "event 2026-06-17T08:00 | Họp Sở",
            "event 2026-06-19T15:00 | Sơ kết tháng",
        ),
    ),
}
