"""Calendars of weeks and days as offices lay them out, in lines and in tables, with invented names: what a careful
reader finds in each, told as in genre_papers."""

CALENDARS: dict[str, tuple[str, tuple[str, ...]]] = {
    "capital day headings, leaders numbered": (
        """LỊCH CÔNG TÁC TUẦN CỦA THƯỜNG TRỰC ĐẢNG ỦY XÃ TÂN HƯNG
(Tuần thứ 20 từ ngày 11/5/2026 đến ngày 15/5/2026)
THỨ HAI (11/5/2026):
* BUỔI SÁNG: 1. Đ/c Bí thư:
07 giờ 30’: Giao ban đầu tuần tại phòng họp số 1.
09 giờ 15’: Làm việc với Ban Tuyên giáo về kỷ niệm ngày 19/5.
2. Đ/c Phó Bí thư: đi công tác tỉnh.
* BUỔI CHIỀU:
14 giờ 00’: Tiếp đoàn kiểm tra của tỉnh tại Hội trường A.
THỨ BA (12/5/2026):
* BUỔI SÁNG:
08 giờ 00’: Dự sinh hoạt chi bộ thôn Bàng.
""",
        (
            "event 2026-05-11T07:30 | Giao ban đầu tuần @ phòng họp số 1",
            "event 2026-05-11T09:15 | Làm việc với Ban Tuyên giáo về kỷ niệm ngày 19/5",
            "event 2026-05-11 | Đi công tác tỉnh",
            "event 2026-05-11T14:00 | Tiếp đoàn kiểm tra của tỉnh @ Hội trường A",
            "event 2026-05-12T08:00 | Dự sinh hoạt chi bộ thôn Bàng",
        ),
    ),
    "dashes and places": (
        """LỊCH LÀM VIỆC CỦA BAN GIÁM ĐỐC TRUNG TÂM Y TẾ HUYỆN SÔNG CẦU
* THỨ TƯ 13/5/2026 (27/3 ÂL)
- 7 giờ 45: Giám đốc giao ban khoa Dược. Địa điểm: phòng họp tầng 2.
- 13 giờ 30: Phó Giám đốc kiểm tra trạm y tế xã Hòa. Địa điểm: Trạm y tế xã Hòa.
* THỨ NĂM 14/5/2026 (28/3 ÂL)
- 08 giờ 15: Ban Giám đốc họp xét khen thưởng.
""",
        (
            "event 2026-05-13T07:45 | Giám đốc giao ban khoa Dược @ phòng họp tầng 2",
            "event 2026-05-13T13:30 | Phó Giám đốc kiểm tra trạm y tế xã Hòa @ Trạm y tế xã Hòa",
            "event 2026-05-14T08:15 | Ban Giám đốc họp xét khen thưởng",
        ),
    ),
    "hours in one paragraph": (
        """ĐẢNG ỦY XÃ BÌNH AN

LỊCH CÔNG TÁC TUẦN

Thứ Hai, ngày 18/5/2026
- Bí thư Đảng ủy: 7 giờ 30, chào cờ. 8 giờ, giao ban Thường trực. 14 giờ 30, dự họp chi bộ thôn Đoài tại nhà văn hóa.
- Phó Bí thư: 8 giờ, giao ban Thường trực. 15g15, tiếp công dân.
Thứ Ba, ngày 19/5/2026
- Bí thư Đảng ủy: 9 giờ, dâng hương tại đền thờ.
""",
        (
            "event 2026-05-18T07:30 | Chào cờ",
            "event 2026-05-18T08:00 | Giao ban Thường trực",
            "event 2026-05-18T14:30 | Dự họp chi bộ thôn Đoài @ nhà văn hóa",
            "event 2026-05-18T08:00 | Giao ban Thường trực",
            "event 2026-05-18T15:15 | Tiếp công dân",
            "event 2026-05-19T09:00 | Dâng hương @ đền thờ",
        ),
    ),
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
    "weekdays only, week in the heading": (
        """HỘI CỰU CHIẾN BINH HUYỆN LỘC NINH
LỊCH TUẦN
Từ ngày 08/6/2026 đến ngày 12/6/2026

Thứ Hai:
- 7h30: Giao ban cơ quan.
- 14h00: Chủ tịch dự họp Ban Dân vận tại Huyện ủy.
Thứ Tư:
- 8h00: Kiểm tra Hội xã Lộc Hòa.
Thứ Sáu:
- Cả ngày: Phó Chủ tịch tập huấn ở tỉnh.
""",
        (
            "event 2026-06-08T07:30 | Giao ban cơ quan",
            "event 2026-06-08T14:00 | Chủ tịch dự họp Ban Dân vận @ Huyện ủy",
            "event 2026-06-10T08:00 | Kiểm tra Hội xã Lộc Hòa",
            "event 2026-06-12 | Phó Chủ tịch tập huấn ở tỉnh",
        ),
    ),
    "sections Sáng and Chiều with leaders' lines": (
        """VĂN PHÒNG HĐND VÀ UBND HUYỆN MỸ TÚ
LỊCH CÔNG TÁC
Tuần 23 (từ 01/6 đến 05/6/2026)

Thứ hai, 01/6/2026
Sáng:
- Chủ tịch: Chủ trì họp thành viên UBND. Thành phần: theo giấy mời. Địa điểm: Phòng họp B.
- PCT Hùng: Cùng dự.
Chiều:
- Chủ tịch: Tiếp công dân định kỳ tại Ban Tiếp công dân.
Thứ ba, 02/6/2026
Sáng: Chủ tịch dự hội nghị trực tuyến của tỉnh.
Chiều: 14 giờ PCT Hùng kiểm tra đê Tả.
""",
        (
            "event 2026-06-01 | Chủ trì họp thành viên UBND @ Phòng họp B",
            "event 2026-06-01 | Cùng dự",
            "event 2026-06-01 | Tiếp công dân định kỳ @ Ban Tiếp công dân",
            "event 2026-06-02 | Chủ tịch dự hội nghị trực tuyến của tỉnh",
            "event 2026-06-02T14:00 | PCT Hùng kiểm tra đê Tả",
        ),
    ),
    "calendar one cell a line": (
        """ỦY BAN NHÂN DÂN PHƯỜNG HÒA BÌNH
LỊCH CÔNG TÁC TUẦN 24 NĂM 2026

Ngày

Giờ

Nội dung

Địa điểm

Chủ trì

15/6/2026

7h30

Giao ban Thường trực

Phòng họp 1

Chủ tịch

14h00

Làm việc với Công ty Nước sạch

Phòng họp 2

Phó Chủ tịch

16/6/2026

8h30

Kiểm tra trật tự đô thị

Chợ Đồn

Phó Chủ tịch
""",
        (
            "event 2026-06-15T07:30 | Giao ban Thường trực @ Phòng họp 1",
            "event 2026-06-15T14:00 | Làm việc với Công ty Nước sạch @ Phòng họp 2",
            "event 2026-06-16T08:30 | Kiểm tra trật tự đô thị @ Chợ Đồn",
        ),
    ),
    "day opens the line, hour after it": (
        """ĐOÀN THANH NIÊN XÃ AN LỘC
LỊCH HOẠT ĐỘNG TUẦN (năm 2026)

- Thứ 2 (06/7): 7h30 chào cờ; 9h00 họp Ban Thường vụ tại văn phòng Đoàn.
- Thứ 4 (08/7): 19h30 sinh hoạt hè thôn Trung.
- Thứ 7 (11/7): Cả ngày, hội trại ở bãi biển.
- Chủ nhật (12/7): 6h00 ra quân dọn rác.
""",
        (
            "event 2026-07-06T07:30 | Chào cờ",
            "event 2026-07-06T09:00 | Họp Ban Thường vụ @ văn phòng Đoàn",
            "event 2026-07-08T19:30 | Sinh hoạt hè thôn Trung",
            "event 2026-07-11 | Hội trại ở bãi biển",
            "event 2026-07-12T06:00 | Ra quân dọn rác",
        ),
    ),
    "leaders as headings, days under them": (
        """HUYỆN ỦY PHƯỚC LONG
CHƯƠNG TRÌNH CÔNG TÁC TUẦN CỦA THƯỜNG TRỰC HUYỆN ỦY
(Từ ngày 13/7 đến ngày 17/7/2026)

I. Đồng chí Bí thư
- Thứ Hai (13/7): 7h30, họp Thường trực.
- Thứ Ba (14/7): 14h00, làm việc với xã Long Giang tại trụ sở Đảng ủy xã.
II. Đồng chí Phó Bí thư Thường trực
- Thứ Tư (15/7): 8h00, dự hội nghị tổng kết Nghị quyết số 12-NQ/TW.
""",
        (
            "event 2026-07-13T07:30 | Họp Thường trực",
            "event 2026-07-14T14:00 | Làm việc với xã Long Giang @ trụ sở Đảng ủy xã",
            "event 2026-07-15T08:00 | Dự hội nghị tổng kết Nghị quyết số 12-NQ/TW",
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
        """HỘI PHỤ NỮ HUYỆN SƠN HÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 07/CTr-HPN
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
    "calendar, leader first then days": (
        """LỊCH LÀM VIỆC CỦA LÃNH ĐẠO UBND HUYỆN
Tuần 16 (từ ngày 13/4 đến ngày 17/4/2026)

1. Chủ tịch Nguyễn Văn Ả:
Thứ Hai: 8h00 họp giao ban; 14h00 tiếp công dân.
Thứ Năm: 9h00 dự lễ khởi công cầu Bến Đò.
2. Phó Chủ tịch Lê Thị Bê:
Thứ Ba: 7h30 kiểm tra trường học.
""",
        (
            "event 2026-04-13T08:00 | Họp giao ban",
            "event 2026-04-13T14:00 | Tiếp công dân",
            "event 2026-04-16T09:00 | Dự lễ khởi công cầu Bến Đò",
            "event 2026-04-14T07:30 | Kiểm tra trường học",
        ),
    ),
    "calendar as cells a line with weekdays": (
        """LỊCH CÔNG TÁC TUẦN CỦA ĐẢNG ỦY
Thứ, ngày
Thời gian
Nội dung
Địa điểm
Thứ Hai
20/4/2026
7h30
Giao ban khối Đảng
Phòng họp 1
14h00
Duyệt kịch bản đại hội
Hội trường
Thứ Ba
21/4/2026
8h00
Kiểm tra chi bộ Trường học
Trường THCS
""",
        (
            "event 2026-04-20T07:30 | Giao ban khối Đảng @ Phòng họp 1",
            "event 2026-04-20T14:00 | Duyệt kịch bản đại hội @ Hội trường",
            "event 2026-04-21T08:00 | Kiểm tra chi bộ Trường học @ Trường THCS",
        ),
    ),
    "exam by unit in lines": (
        """ỦY BAN MTTQ VIỆT NAM XÃ NÚI THÀNH
Số: 14/KH-MTTQ
Núi Thành, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
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
    "agenda is one event": (
        """ỦY BAN MTTQ VIỆT NAM XÃ NÚI THÀNH
Số: 14/KH-MTTQ
Núi Thành, ngày 03 tháng 3 năm 2026

KẾ HOẠCH
Tổ chức Đại hội Mặt trận xã

Thời gian: ngày 20/4/2026. Chương trình:
7h00: Đón tiếp đại biểu.
7h30: Văn nghệ chào mừng.
8h00: Khai mạc, giới thiệu đại biểu.
11h00: Bế mạc.
""",
        ("event 2026-04-20 | Đại hội Mặt trận xã",),
    ),
    "sport table by rounds": (
        """ỦY BAN MTTQ VIỆT NAM XÃ NÚI THÀNH
Số: 14/KH-MTTQ
Núi Thành, ngày 03 tháng 3 năm 2026

ĐIỀU LỆ
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
    "calendar with dash hours": (
        """TRƯỜNG MẦM NON HOA MAI
LỊCH CÔNG TÁC TUẦN 30 (từ 06/4 - 11/4/2026)
Thứ 2 (6/4): - 7h15: Chào cờ - 8h00: Họp hội đồng - 15h30: Sinh hoạt tổ
Thứ 4 (8/4): - 8h30: Thanh tra dự giờ lớp Lá
Thứ 6 (10/4): Nghỉ
""",
        (
            "event 2026-04-06T07:15 | Chào cờ",
            "event 2026-04-06T08:00 | Họp hội đồng",
            "event 2026-04-06T15:30 | Sinh hoạt tổ",
            "event 2026-04-08T08:30 | Thanh tra dự giờ lớp Lá",
        ),
    ),
    "week calendar, day then leaders in lines": (
        """ĐẢNG ỦY PHƯỜNG ĐÔNG THÀNH
*
LỊCH CÔNG TÁC TUẦN CỦA THƯỜNG TRỰC ĐẢNG ỦY, HĐND, UBND
(Từ ngày 09/11/2026 đến ngày 13/11/2026)

* Thứ Hai, ngày 09/11:
- Sáng: 7h30 - Chào cờ, giao ban (toàn thể cán bộ).
- Chiều: 14h00 - Đ/c Chủ tịch UBND họp Ban quản lý dự án tại phòng họp tầng 3.
* Thứ Ba, ngày 10/11:
- Sáng: 8h00 - Đ/c Bí thư dự Ngày hội Đại đoàn kết khu phố 4.
- Chiều: Làm việc tại cơ quan.
* Thứ Năm, ngày 12/11: Cả ngày, đoàn giám sát của thành phố làm việc.
""",
        (
            "event 2026-11-09T07:30 | Chào cờ, giao ban (toàn thể cán bộ)",
            "event 2026-11-09T14:00 | Đ/c Chủ tịch UBND họp Ban quản lý dự án @ phòng họp tầng 3",
            "event 2026-11-10T08:00 | Đ/c Bí thư dự Ngày hội Đại đoàn kết khu phố 4",
            "event 2026-11-12 | Đoàn giám sát của thành phố làm việc",
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
        """LIÊN ĐOÀN LAO ĐỘNG HUYỆN VÂN CANH
Số: 22/KH-LĐLĐ
Vân Canh, ngày 02 tháng 02 năm 2026

ĐIỀU LỆ
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
    "hours with p and g": (
        """LỊCH LÀM VIỆC CỦA HIỆU TRƯỞNG
Thứ Hai (02/11/2026):
7g00: chào cờ đầu tuần.
9g15ph: họp cốt cán.
Thứ Ba (03/11/2026):
13 giờ 30 phút: dự giờ lớp 9A; 15 giờ: tiếp phụ huynh.
""",
        (
            "event 2026-11-02T07:00 | Chào cờ đầu tuần",
            "event 2026-11-02T09:15 | Họp cốt cán",
            "event 2026-11-03T13:30 | Dự giờ lớp 9A",
            "event 2026-11-03T15:00 | Tiếp phụ huynh",
        ),
    ),
    "calendar with am pm sections and stars": (
        """BAN QUẢN LÝ KHU KINH TẾ
LỊCH LÀM VIỆC TUẦN CỦA LÃNH ĐẠO BAN
Từ 18/5/2026 đến 22/5/2026
Thứ Hai, 18/5:
Sáng
08h00: Giao ban lãnh đạo (Phòng họp 1).
Trưởng ban chủ trì.
Chiều
14h00: Phó Trưởng ban Hòa tiếp nhà đầu tư.
Thứ Năm, 21/5:
Sáng
09h00: Kiểm tra hạ tầng khu B.
""",
        (
            "event 2026-05-18T08:00 | Giao ban lãnh đạo (Phòng họp 1)",
            "event 2026-05-18T14:00 | Phó Trưởng ban Hòa tiếp nhà đầu tư",
            "event 2026-05-21T09:00 | Kiểm tra hạ tầng khu B",
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
}
