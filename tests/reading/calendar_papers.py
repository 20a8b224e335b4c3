"""Calendars of weeks and days as offices lay them out, in lines and in tables, with invented names: what a careful
reader finds in each, told as in genre_papers."""

from tests.reading.letterheads import FRONT

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
    "agenda is one event": (
        FRONT
        + """KẾ HOẠCH
Tổ chức Đại hội Mặt trận xã

Thời gian: ngày 20/4/2026. Chương trình:
7h00: Đón tiếp đại biểu.
7h30: Văn nghệ chào mừng.
8h00: Khai mạc, giới thiệu đại biểu.
11h00: Bế mạc.
""",
        ("event 2026-04-20 | Đại hội Mặt trận xã",),
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
    "hour after the thing": (
        """LỊCH CÔNG TÁC TUẦN 11 CỦA BAN GIÁM HIỆU
Từ 09/3/2026 đến 14/3/2026
Thứ Hai (09/3/2026)
- Họp giao ban đầu tuần (7h30, phòng họp A).
- Hiệu trưởng dự hội nghị cán bộ lúc 14h00 tại Sở Y tế.
Thứ Tư (11/3/2026)
- Phó Hiệu trưởng kiểm tra ký túc xá, 19h30.
""",
        (
            "event 2026-03-09T07:30 | Họp giao ban đầu tuần",
            "event 2026-03-09T14:00 | Hiệu trưởng dự hội nghị cán bộ @ Sở Y tế",
            "event 2026-03-11T19:30 | Phó Hiệu trưởng kiểm tra ký túc xá",
        ),
    ),
    "weekday and date on two lines": (
        """LỊCH LÀM VIỆC CỦA THƯỜNG TRỰC THÀNH ỦY
Thứ Hai
16/3/2026
Sáng
8h00: Hội ý Thường trực
Chiều
14h30: Làm việc với phường Đông Hải
Thứ Ba
17/3/2026
Sáng
7h30: Dự lễ giao nhận quân
""",
        (
            "event 2026-03-16T08:00 | Hội ý Thường trực",
            "event 2026-03-16T14:30 | Làm việc với phường Đông Hải",
            "event 2026-03-17T07:30 | Dự lễ giao nhận quân",
        ),
    ),
    "long web calendar, no blank line": (
        """TRANG THÔNG TIN ĐIỆN TỬ XÃ
Lịch công tác tuần từ ngày 25/5 đến ngày 31/5/2026
Thứ hai, ngày 25/05/2026
07:30 Chào cờ - Sân UBND
08:00 Họp giao ban - Phòng họp 1 - Chủ trì: Chủ tịch
Thứ ba, ngày 26/05/2026
14:00 Kiểm tra vệ sinh an toàn thực phẩm - Chợ xã
Thứ tư, ngày 27/05/2026
Không có lịch
""",
        (
            "event 2026-05-25T07:30 | Chào cờ - Sân UBND",
            "event 2026-05-25T08:00 | Họp giao ban - Phòng họp 1 - Chủ trì: Chủ tịch",
            "event 2026-05-26T14:00 | Kiểm tra vệ sinh an toàn thực phẩm - Chợ xã",
        ),
    ),
    "calendar rows with only sáng chiều labels in one line": (
        """LỊCH CÔNG TÁC TUẦN CỦA CHỦ NHIỆM HTX
Thứ Hai 01/6/2026: Sáng: họp ban quản trị. Chiều: kiểm tra kho giống.
Thứ Ba 02/6/2026: Sáng: 8h00 tiếp đoàn tỉnh; Chiều: 15h00 họp tổ thủy nông.
""",
        (
            "event 2026-06-01 | Họp ban quản trị",
            "event 2026-06-01 | Kiểm tra kho giống",
            "event 2026-06-02T08:00 | Tiếp đoàn tỉnh",
            "event 2026-06-02T15:00 | Họp tổ thủy nông",
        ),
    ),
    "newspaper calendar": (
        """UBND HUYỆN ĐẮK MIL
VĂN PHÒNG
Lịch làm việc của Thường trực UBND huyện (từ 08/6 đến 12/6/2026)
THỨ HAI, NGÀY 08/6
- 08h00: Chủ tịch chủ trì họp giao ban. Địa điểm: Phòng họp A.
- 14h00: PCT Phụng tiếp công dân tại Trụ sở tiếp công dân.
THỨ TƯ, NGÀY 10/6
- Cả ngày: Chủ tịch dự kỳ họp HĐND tỉnh.
- 9h30: PCT Mai làm việc với Điện lực.
""",
        (
            "event 2026-06-08T08:00 | Chủ tịch chủ trì họp giao ban @ Phòng họp A",
            "event 2026-06-08T14:00 | PCT Phụng tiếp công dân @ Trụ sở tiếp công dân",
            "event 2026-06-10 | Chủ tịch dự kỳ họp HĐND tỉnh",
            "event 2026-06-10T09:30 | PCT Mai làm việc với Điện lực",
        ),
    ),
}
