"""What clerks type in calendars, launches, notices of change and reports: each paragraph stands in the small paper of
5 March 2025 of the paragraph tests."""

FOUND: tuple[tuple[str, tuple[str, ...]], ...] = (
    # days that do not follow each other are each a day of their own
    (
        "- Tập hát quan họ: các ngày 11/4, 15/4 và 22/4/2025.",
        ("event 2025-04-11", "event 2025-04-15", "event 2025-04-22"),
    ),
    ("Thời gian: 18h30 ngày 03/6 và ngày 10/6/2025", ("event 2025-06-03T18:30", "event 2025-06-10T18:30")),
    (
        "Phiên chợ mở vào các ngày 5, 15, 25/4/2025 tại chợ huyện.",
        ("event 2025-04-05", "event 2025-04-15", "event 2025-04-25"),
    ),
    (
        "Các chi hội nộp phiếu khảo sát trước ngày 15/4 và 15/7/2025.",
        ("due 2025-04-15 before", "due 2025-07-15 before"),
    ),
    ("Lớp học vào ngày 12 và 13/5/2025.", ("event 2025-05-12..2025-05-13",)),
    # weekdays by their letters
    ("Giao lưu bóng bàn lúc 15h T7 12/4/2025 tại nhà văn hóa.", ("event 2025-04-12T15:00",)),
    ("Ra quân dọn bãi biển: 6h00', CN 27/4/2025, xã Bình An.", ("event 2025-04-27T06:00",)),
    ("- Nộp sổ trực về văn phòng trước 10h T5 (17/4).", ("due 2025-04-17T10:00 before",)),
    # phases with their stretch in brackets
    ("Giai đoạn 2 (từ 01/6 - 31/7/2025): các xã ra quân.", ("event 2025-06-01..2025-07-31",)),
    ("Đợt III (05/9 đến 20/11/2025): chấm điểm, xếp loại.", ("event 2025-09-05..2025-11-20",)),
    ("Bước 1 (từ nay đến 30/4/2025): quán triệt trong cán bộ.", ("event 2025-04-30",)),
    # moved, kept, put off by so much
    ("Hội thi tiếng hát vẫn giữ nguyên ngày 18/5/2025 như thông báo.", ("event 2025-05-18",)),
    ("Riêng cụm miền núi lùi 02 tuần (26/5/2025).", ("event 2025-05-26",)),
    ("Đêm thơ lùi lại 3 ngày, sang ngày 21/4/2025.", ("event 2025-04-21",)),
    # how many in which month
    (
        "Mở 05 lớp tập huấn, trong đó tháng 4: 02 lớp; tháng 6: 03 lớp.",
        ("event 2025-04-01..2025-04-30 month", "event 2025-06-01..2025-06-30 month"),
    ),
    (
        "Kiểm tra cơ sở: quý II: 04 đợt, quý III: 03 đợt.",
        ("event 2025-04-01..2025-06-30 quarter", "event 2025-07-01..2025-09-30 quarter"),
    ),
    # finished, settled
    ("Văn phòng chốt danh sách đại biểu trong tháng 4/2025.", ("period 2025-04-30 by month",)),
    # counted before a day that a line or a full stop follows
    ("Các lớp gửi danh sách trước ngày khai giảng 15 ngày.", ("relative -15",)),
    ("Ngày bầu cử: Chủ nhật, ngày 25/5/2025", ("event 2025-05-25",)),
    # counted and said as a day
    ("Lập danh sách cử tri chậm nhất 40 ngày trước ngày bầu cử (15/4/2025).", ("due 2025-04-15 by",)),
    ("Nộp hồ sơ chậm nhất ngày 06/3/2025 (80 ngày trước ngày bầu cử).", ("due 2025-03-06 by",)),
    ("Gửi biên bản trong 05 ngày kể từ khi kết thúc hội nghị (tức ngày 20/4/2025).", ("due 2025-04-20 by",)),
    # a bracket with its own day behind a feast
    ("Ra quân dọn đường làng chào mừng 30/4 (6h sáng thứ 7 19/4, mỗi nhà 1 người).", ("event 2025-04-19T06:00",)),
    # limits in other words
    ("Tiền điện tháng 3: hạn đóng 10/4.", ("due 2025-04-10 by",)),
    ("Chi cục kiểm tra thực địa, hoàn thành trước 15.4 và báo cáo Sở.", ("due 2025-04-15 before",)),
    ("Giải bóng đá khai mạc chiều 2/5 và kéo dài đến 17/5/2025.", ("event 2025-05-02..2025-05-17",)),
    # a year's report is due before a day; it is none of the year before
    ("Báo cáo năm trước 30/11/2025.", ("due 2025-11-30 before",)),
    ("Tổng kết năm trước ngày 15/12/2025 gửi về huyện.", ("due 2025-12-15 before",)),
    # papers are taken in
    (
        "5. Thời gian bán hồ sơ và tiếp nhận hồ sơ: từ 07/4/2025 đến 17h00 ngày 21/4/2025.",
        ("period 2025-04-07..2025-04-21T17:00 by",),
    ),
    ("– Nhận toàn văn: 15/9/2025", ("due 2025-09-15 by",)),
    # a line that is a few words and a month
    ("7. Xét học vụ: tháng 7/2025.", ("event 2025-07-01..2025-07-31 month",)),
    ("- Chấm vườn mẫu: quý III/2025", ("event 2025-07-01..2025-09-30 quarter",)),
    ("Nạo vét xong kênh trước khi gieo sạ đợt 2 tối thiểu 05 ngày.", ("relative -5",)),
    (
        "Các tiểu ban hoàn thành kịch bản trước 30/9, tổng duyệt lúc 19h30 ngày 13/11/2025.",
        ("event 2025-11-13T19:30", "due 2025-09-30 before"),
    ),
    ("1. Cụm phía nam: sáng thứ 7, CN (19, 20/4/2025) – nhà văn hóa", ("event 2025-04-19..2025-04-20",)),
    # work and school begin again; some have a day of their own
    (
        "Học sinh nghỉ từ 27/4/2025 đến 04/5/2025; đi học lại ngày 05/5/2025.",
        ("event 2025-04-27..2025-05-04", "event 2025-05-05"),
    ),
    ("Cơ quan làm bù vào thứ Bảy ngày 26/4/2025 cho ngày 02/5.", ("event 2025-04-26",)),
    ("- Tựu trường: 26/8 (riêng lớp 1 ngày 19/8)", ("event 2025-08-26", "event 2025-08-19")),
    ("- Chúa nhật 13/4/2025: 9g00 gặp mặt giới trẻ.", ("event 2025-04-13T09:00",)),
    ("Báo cáo tiến độ vào ngày 20 hằng tháng (bắt đầu từ tháng 4).", ("recurring FREQ=MONTHLY;BYMONTHDAY=20",)),
    # names that each have their day
    ("Kiểm tra giữa kỳ: Toán 11/4, Văn 12/4, Anh 14/4.", ("event 2025-04-11", "event 2025-04-12", "event 2025-04-14")),
    ("- Bàn giao 02 nhà (nhà 1: 10/5; nhà 2: 20/6).", ("event 2025-05-10", "event 2025-06-20")),
    ("- Chuyên đề Lịch sử (thứ 5, 20/3, tiết 3)", ("event 2025-03-20",)),
    ("- Đi thực tế: tuần thứ 5 (22 - 26/9/2025)", ("event 2025-09-22..2025-09-26",)),
    ("Bắn pháo hoa (15/4/2025): phân luồng từ 20h00.", ("event 2025-04-15T20:00",)),
    # a later sentence than the label's
    (
        "Hạn đăng ký: 17 giờ, ngày 20/9/2025. Họp phân bảng 8g, 25/9/2025.",
        ("event 2025-09-25T08:00", "due 2025-09-20T17:00 by"),
    ),
    # so much a month
    ("Mỗi chi hội viết 01 tin/tháng, gửi về văn phòng trước ngày 25.", ("recurring FREQ=MONTHLY;BYMONTHDAY=25",)),
    ("Văn phòng báo cáo Chủ tịch tại giao ban tới (7h30 thứ Hai 21/4).", ("event 2025-04-21T07:30",)),
    ('3.3. "Bữa cơm đoàn viên": ngày 19/5, đồng loạt ở các đơn vị.', ("event 2025-05-19",)),
    # a new sentence begins with its own hour and day
    (
        "Các đoàn có mặt trước 17 giờ 00 ngày 11/4/2025. Khai mạc lúc 20 giờ 00 ngày 12/4/2025.",
        ("event 2025-04-12T20:00", "due 2025-04-11T17:00 before"),
    ),
    ("- Hội thi cắm hoa 20/11: 9h sáng 18/11/2025, sảnh A", ("event 2025-11-18T09:00",)),
    ("- Ngày 12/4/2025: 8h00 họp tổ.", ("event 2025-04-12T08:00",)),
    # from now on, some days, the evening of a feast
    ("- Khánh thành 05 Mái ấm tình thương: từ nay đến 15/10/2025.", ("due 2025-10-15 by",)),
    (
        "- Tuyên truyền tại chợ phiên các ngày 13/4, 27/4 và 18/5.",
        ("event 2025-04-13", "event 2025-04-27", "event 2025-05-18"),
    ),
    ("Trao giải tại chương trình kỷ niệm Ngày thành lập Đoàn, tối 25/3/2025.", ("event 2025-03-25",)),
    ("- Dâng hương nghĩa trang: sáng sớm ngày 20/4 (có giấy mời riêng).", ("event 2025-04-20",)),
    (
        "- Đăng ký tham quan (dự kiến 27/6 - 30/6/2025): gửi danh sách cho cô Hiền (P.201) từ 04/4 đến 15/4.",
        ("event 2025-06-27..2025-06-30 tentative", "period 2025-04-04..2025-04-15 by"),
    ),
    # a thing that comes out
    ("Tập san của Hội (dự kiến ra mắt tháng 9/2025) in 300 cuốn.", ("event 2025-09-01..2025-09-30 month tentative",)),
)

TRAPS = (
    "Văn phòng Hội đặt tại 30/4 đường Nguyễn Huệ, phường 2.",
    "Nhà tập ở số 12/5 phố Hàng Bông.",
    "- Hội chợ xuân: do dịch bệnh, không tổ chức vào ngày 20/4 nữa.",
    "Năm nay chưa tổ chức vào dịp 15/5/2025.",
    "1. Chỉ tiêu đến 31/12/2025:",
    "10. Nghỉ lễ 30/4-01/5: theo quy định.",
    "Lịch thay cho kỳ 25 - 27/4 như trước đây.",
    "- Kỳ báo cáo: quý I/2025.",
    "Trong 6 tháng qua đã giám sát tại 5 xã từ 10/4 đến 21/4.",
    "Theo báo cáo, từ đầu năm đến ngày 15/5/2025 toàn tỉnh nhận 900 đơn vị máu.",
    "Hội tổ chức Hội nghị báo cáo viên định kỳ tháng 8/2025.",
    "Kỳ chi trả tháng 2/2025 đã xong ngày 10/12.",
    "Người phụ thuộc đăng ký trước 31/12/2025 mới được giảm trừ.",
    "Công đoàn thông báo lịch các hoạt động tháng 11 và đầu tháng 12/2025 như sau.",
    "Cuộc thi diễn ra trong 4 tuần, có trao giải khi kết thúc.",
    "Tồn tại: hồ sơ nộp chậm 2 ngày so với hạn 25/02.",
    "Kỳ tiếp dân đổi lịch (chuyển từ 09/4 do nghỉ lễ).",
    "(Thông qua tại kỳ họp thứ 5, ngày 12/12/2024)",
    "Hôm nay, ngày 08/3/2025, tại hội trường xã, hai bên ký kết giao ước.",
    "Theo tin của Đài Khí tượng, hồi 13 giờ ngày 17/9, tâm bão ở ngoài khơi; dự báo đến 13 giờ ngày 19/9 bão vào bờ.",
    "Ngày 06/01/2025, Hội đã ban hành Công văn số 3/HCTĐ xin số liệu, hạn gửi là ngày 25/02/2025.",
)

REPORTED = (
    "Trong 6 tháng đã mở 04 lớp, gồm: lớp nuôi ong ngày 7-8/6, lớp đan lát ngày 21/3.",
    "Sáng 12/5 dự hội nghị giao ban khu vực; từ 16-18/5 tham gia hội chợ.",
    "Các hộ góp xong tiền trước 25/4.",
    "Chi hội Đông hoàn thành và gửi báo cáo ngày 20/5/2024 (trước hạn 31/5).",
)
"""Under what was reached, in a report of 8 July 2024."""

TARGETS = (
    ("- Thu hội phí đạt 100%.", ("= 100 %",)),
    ("Chỉ tiêu: 250 đơn vị máu.", ("= 250 đơn vị",)),
    ("Nợ quá hạn không quá 0,2%.", ("<= 0.2 %",)),
    ("Nữ cán bộ chiếm ít nhất 30%.", (">= 30 %",)),
    ("Mỗi luật sư bồi dưỡng tối thiểu 08 giờ/năm.", (">= 8 giờ/năm",)),
    ("Mít tinh được tổ chức ở 100% khu dân cư.", ("= 100 %",)),
    ("BÁO CÁO\nKết quả công tác năm 2025\n1. Hội phí thu đạt 98%, vượt 3%.", ()),
    ("Mục tiêu năm nay: 250 triệu đồng, 200 suất học bổng.", ("= 250000000 đồng", "= 200 suất")),
    ("Phấn đấu mỗi trường ít nhất 15 giải.", (">= 15 giải",)),
    ("Chỉ tiêu:\n- Xây dựng 02 vườn mẫu, 03 tuyến đường hoa.", ("= 2 vườn", "= 3 tuyến")),
    ("Chỉ tiêu:\n- BHYT đạt 96% (năm 2024: thu nhập 72 triệu đồng, BHYT 94,5%).", ("= 96 %",)),
    ("Các tổ nộp cấp trên 40% số thu.", ()),
    ("Dư nợ tăng 1,9% so với đầu năm.", ()),
)

REPORT_OF_A_YEAR = """HỘI LÀM VƯỜN XÃ TÂN MỸ
Tân Mỹ, ngày 08 tháng 01 năm 2026

BÁO CÁO
Kết quả công tác Hội năm 2025

1. Tập huấn: mở 05 lớp, trong đó lớp chiết cành ngày 5-6/6 có 40 người; tham quan vườn mẫu sáng 20/8.
2. Phong trào: bình xét vào ngày 14/11.
Đề nghị Hội huyện họp xét khen thưởng trước ngày 30/01/2026.
"""

LAYOUTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "calendar of cells on lines": (
        """NHÀ VĂN HÓA THANH NIÊN
LỊCH CÔNG TÁC
TUẦN 20 (12/5 - 18/5/2025)
Thứ 2
(12/5)
S
7h30
Chào cờ, giao ban
Sảnh A
C
14h
Duyệt kịch bản hội trại
P. 2
Thứ 3
(13/5)
S
8h
Tiếp đoàn Nhà thiếu nhi tỉnh
10h
Họp chi đoàn
C
Nghỉ
CN
(18/5)
S
Trực: đ/c Hòa
""",
        (
            "event 2025-05-12T07:30 | Chào cờ, giao ban",
            "event 2025-05-12T14:00 | Duyệt kịch bản hội trại",
            "event 2025-05-13T08:00 | Tiếp đoàn Nhà thiếu nhi tỉnh",
            "event 2025-05-13T10:00 | Họp chi đoàn",
        ),
    ),
    "a day over two rows of a calendar": (
        """UBND XÃ HẢI AN
LỊCH CÔNG TÁC TUẦN
(Từ ngày 07/4/2025 đến ngày 11/4/2025)
Thứ/ngày\tThời gian\tNội dung\tChủ trì\tĐịa điểm
Thứ Hai\t7g30\tChào cờ, giao ban\tCT Bình\tHội trường
07/4\t14g00\tKiểm tra đê bao\tPCT Hòa\tẤp 3
Thứ Ba\tSáng\tKhông có lịch\t\t
08/4\t13g30\tTiếp công dân\tCT Bình\tPhòng tiếp dân
Thứ Năm\t8g00\tHọp xét nhà ở\tPCT Hòa\tPhòng họp 1
""",
        (
            "event 2025-04-07T07:30 | Chào cờ, giao ban @ Hội trường",
            "event 2025-04-07T14:00 | Kiểm tra đê bao @ Ấp 3",
            "event 2025-04-08T13:30 | Tiếp công dân @ Phòng tiếp dân",
            "event 2025-04-10T08:00 | Họp xét nhà ở @ Phòng họp 1",
        ),
    ),
    "several hours under one day, a cell a line": (
        """LỊCH CÔNG TÁC TUẦN 15
Từ ngày 07/4/2025 đến ngày 13/4/2025
Thời gian
Nội dung
Thành phần
Địa điểm
Hai
07/4
08:00
Giao ban Ban Giám đốc
Trưởng khoa
P.101
14:00
Nghiệm thu đề tài
Hội đồng
P.205
Ba
08/4
-
Không có lịch
""",
        (
            "event 2025-04-07T08:00 | Giao ban Ban Giám đốc @ P.101",
            "event 2025-04-07T14:00 | Nghiệm thu đề tài @ P.205",
        ),
    ),
    "visits, a cell a line": (
        """UBND HUYỆN KỲ ANH
Kỳ Anh, ngày 02 tháng 6 năm 2025
KẾ HOẠCH
Kiểm tra chuyển đổi số
1. Lịch kiểm tra:
Xã
Ngày
Buổi
Trưởng đoàn
Kỳ Nam
10/6/2025
Sáng 8h
Đ/c Hải
Kỳ Bắc
10/6/2025
Chiều 14h
Đ/c Hải
Kỳ Tây
12/6/2025
Cả ngày
Đ/c Thành
2. Họp đoàn: 14h ngày 06/6/2025.
""",
        (
            "event 2025-06-10T08:00 | Kiểm tra – Kỳ Nam",
            "event 2025-06-10T14:00 | Kiểm tra – Kỳ Bắc",
            "event 2025-06-12 | Kiểm tra – Kỳ Tây",
            "event 2025-06-06T14:00 | Họp đoàn – Kiểm tra chuyển đổi số",
        ),
    ),
    "matches under their day": (
        """LIÊN ĐOÀN BÓNG BÀN QUẬN HẢI CHÂU
LỊCH THI ĐẤU GIẢI HỌC SINH NĂM 2025
Ngày 07/6/2025 (Thứ 7) – Nhà thi đấu số 1
TT | Giờ | Nội dung | Trận
1 | 7g30 | Khai mạc |
2 | 13g30 | Đơn nữ U13 | Vòng 1/8
Ngày 08/6/2025 (CN) – Nhà thi đấu số 2
TT | Giờ | Nội dung | Trận
3 | 8g00 | Đôi nam U15 | Tứ kết
4 | 14g00 | Chung kết, trao giải |
""",
        (
            "event 2025-06-07T07:30 | Khai mạc",
            "event 2025-06-07T13:30 | Đơn nữ U13",
            "event 2025-06-08T08:00 | Đôi nam U15",
            "event 2025-06-08T14:00 | Chung kết, trao giải",
        ),
    ),
    "a parish's days": (
        """GIÁO XỨ AN BÌNH
CHƯƠNG TRÌNH MỪNG BỔN MẠNG, mỗi tối lúc 18g00
THỨ SÁU 21/11/2025
- 14g00: tổng vệ sinh khuôn viên
- 19g30: tập hát chung
CHÚA NHẬT 23/11/2025 – LỄ CHÍNH
- 9g00: Thánh lễ đồng tế
Ban Hành giáo, ngày 02/11/2025
""",
        (
            "event 2025-11-21T14:00 | Tổng vệ sinh khuôn viên",
            "event 2025-11-21T19:30 | Tập hát chung",
            "event 2025-11-23T09:00 | Thánh lễ đồng tế",
        ),
    ),
    "a calendar with a day's cell left empty": (
        """LỊCH LÀM VIỆC CỦA THƯỜNG TRỰC HUYỆN ỦY
(Từ ngày 07/4 đến ngày 13/4/2025)
NGÀY THÁNG | BUỔI | NỘI DUNG CÔNG VIỆC
Thứ 2 (07/4) | Sáng | - 7h30: Gặp mặt cán bộ hưu trí - 9h30: Hội ý Thường trực
 | Chiều | - 14h00: Làm việc với Đảng ủy Công an
Thứ 3 (08/4) | Sáng | Tiếp xúc cử tri xã Tam Lộc
 | Chiều | -
CN (13/4) | | Nghỉ
""",
        (
            "event 2025-04-07T07:30 | Gặp mặt cán bộ hưu trí",
            "event 2025-04-07T09:30 | Hội ý Thường trực",
            "event 2025-04-07T14:00 | Làm việc với Đảng ủy Công an",
            "event 2025-04-08 | Tiếp xúc cử tri xã Tam Lộc",
        ),
    ),
    "what a bracket dates, and whose part it is": (
        """HỘI PHỤ NỮ HUYỆN YÊN BÌNH
Yên Bình, ngày 02 tháng 6 năm 2025
KẾ HOẠCH
Hoạt động hè năm 2025
1. Sinh hoạt
- Sinh hoạt hè cho trẻ em trong Chương trình Mẹ đỡ đầu (08-10/8/2025).
2. Cấp căn cước lưu động:
+ Xã Trà Giang: 09, 10/7/2025
+ Xã Trà Thủy: 11/7/2025
""",
        (
            "event 2025-08-08..2025-08-10 | Sinh hoạt hè cho trẻ em trong Chương trình Mẹ đỡ đầu",
            "event 2025-07-09..2025-07-10 | Cấp căn cước lưu động – Xã Trà Giang",
            "event 2025-07-11 | Cấp căn cước lưu động – Xã Trà Thủy",
        ),
    ),
    "months that head rows, and notes under them": (
        """HỘI ĐỒNG NHÂN DÂN HUYỆN CẦU MÂY
Cầu Mây, ngày 07 tháng 7 năm 2025
CHƯƠNG TRÌNH
Hoạt động 6 tháng cuối năm 2025
Thời gian | Nội dung | Chủ trì
Tháng 8 | | |
Ngày 11-12 | Kỳ họp thứ 9 | Thường trực
Tháng 9 | | |
Ngày 18 | Phiên họp thường trực | Thường trực
Ghi chú:
1. Tỷ lệ kiến nghị được trả lời đạt trên 90%.
2. Các tổ đại biểu gửi tổng hợp ý kiến cử tri.
""",
        (
            "event 2025-08-11..2025-08-12 | Kỳ họp thứ 9",
            "event 2025-09-18 | Phiên họp thường trực",
        ),
    ),
    "an auction": (
        """CÔNG TY ĐẤU GIÁ MIỀN ĐÔNG
Biên Sơn, ngày 05 tháng 7 năm 2024
THÔNG BÁO ĐẤU GIÁ TÀI SẢN
4. Thời gian, địa điểm xem tài sản: từ ngày 15/7/2024 đến ngày 17/7/2024.
7. Thời gian tổ chức đấu giá: 09 giờ 00 phút ngày 01/8/2024 tại hội trường xã.
8. Hình thức đấu giá: trả giá bằng lời nói.
""",
        (
            "event 2024-07-15..2024-07-17 | Xem tài sản",
            "event 2024-08-01T09:00 | ĐẤU GIÁ TÀI SẢN @ hội trường xã",
        ),
    ),
    "a canal opens and closes": (
        """SỞ NÔNG NGHIỆP TỈNH HẢI ĐÔNG
Hải Đông, ngày 01 tháng 10 năm 2025
THÔNG BÁO
Lịch lấy nước vụ đông
Đợt | Ngày mở | Ngày đóng
1 | 08/10/2025 | 12/10/2025
2 | 05/11/2025 | 10/11/2025
""",
        (
            "event 2025-10-08..2025-10-12 | Lấy nước vụ đông",
            "event 2025-11-05..2025-11-10 | Lấy nước vụ đông",
        ),
    ),
    "a calendar's cells with hours alone": (
        """LỊCH LÀM VIỆC CỦA BAN GIÁM HIỆU
Tuần từ 07/4/2025 đến 11/4/2025
Thứ Hai, 07/4/2025
7 giờ 15
Sinh hoạt dưới cờ
Sân trường
15 giờ
Họp tổ trưởng
Phòng hội đồng
Thứ Tư, 09/4/2025
8 giờ
Đi dự giờ trường bạn
""",
        (
            "event 2025-04-07T07:15 | Sinh hoạt dưới cờ",
            "event 2025-04-07T15:00 | Họp tổ trưởng",
            "event 2025-04-09T08:00 | Đi dự giờ trường bạn",
        ),
    ),
}
