"""Whole papers, written for these tests with invented places and persons, and what a careful reader finds in each."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """A text, its head as "number | kind | issued on | place", and its lines as in plan_cases, with actors and places
    where they matter."""

    text: str
    head: str
    found: tuple[str, ...]


CLUSTERS = Paper(
    """HỘI NÔNG DÂN TỈNH HÒA SƠN
HỘI NÔNG DÂN HUYỆN PHÚ MỸ

Số :  31 /KH-HND

\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Phú Mỹ, ngày 03 tháng 5 năm 2027

KẾ HOẠCH
Tổ chức Hội nghị sơ kết thi đua theo từng cụm
6 tháng đầu năm 2027

Thực hiện Hướng dẫn số 12/HD-HND, ngày 15/01/2027 về công tác thi đua;
I. THỜI GIAN, ĐỊA ĐIỂM
\tCụm TĐ
\tĐịa điểm
\tThời gian
\tChủ trì

\t01
\tCụm I
\tXã Tân Lập
\t8.00- 11.00
Thứ ba, ngày 15/6/2027
\tĐ/c Chủ tịch

\t02
\tCụm II
\tXã Hòa Mỹ
\u00a0
\t8.00- 11.00
Thứ năm, ngày 16/6/2027
\tĐ/c Phó Chủ tịch

II. TỔ CHỨC THỰC HIỆN
- Cụm trưởng: Tổng hợp báo cáo của cụm, gửi thành viên cụm trước 06 ngày diễn ra Hội nghị; bố trí phòng họp.
- Các đơn vị: Báo cáo kết quả gửi đơn vị cụm trưởng và Hội Nông dân huyện (qua Ban Kinh tế) trước ngày 20/5/2027.
\tNơi nhận:
- Các đơn vị (thực hiện);
- Lưu VP.
""",
    "31/KH-HND | Kế hoạch | 2027-05-03 | Phú Mỹ",
    (
        "event 2027-06-15T08:00..11:00 @ Xã Tân Lập / Cụm I / Đ/c Chủ tịch",
        "event 2027-06-16T08:00..11:00 @ Xã Hòa Mỹ / Cụm II / Đ/c Phó Chủ tịch",
        "relative -6 = 2027-06-09, 2027-06-10 by Cụm trưởng",
        "due 2027-05-20 before by Các đơn vị",
        "doubt Ngày 16/06/2027 là thứ Tư, nhưng văn bản ghi thứ Năm.",
    ),
)

INVITATION = Paper(
    """UBND HUYỆN TRÀ GIANG
TRUNG TÂM Y TẾ

Số:         /GM-TTYT
Trà Giang, ngày     tháng 9 năm 2026

GIẤY MỜI
Kính gửi: Trạm Y tế các xã

Trung tâm Y tế huyện tổ chức lớp tập huấn phần mềm tiêm chủng, cụ thể như sau:
1. Thành phần: mỗi trạm 02 người.
2. Thời gian và địa điểm:
- Lớp 1: 7 giờ 30 ngày 15/9/2026 tại Hội trường A.
- Lớp 2: 7 giờ 30 ngày 16/9/2026 tại Hội trường A.
3. Danh sách gửi về phòng Kế hoạch chậm nhất 16h00 ngày 11/9/2026.

Nơi nhận:
- Như trên;

GIÁM ĐỐC

47
08
""",
    "47/GM-TTYT | Giấy mời | 2026-09-08 | Trà Giang",
    (
        "event 2026-09-15T07:30 @ Hội trường A",
        "event 2026-09-16T07:30 @ Hội trường A",
        "due 2026-09-11T16:00 by by Trạm Y tế các xã",
    ),
)

TASKS = Paper(
    """BAN CHỈ ĐẠO PHỔ CẬP HUYỆN BÌNH MINH
Số: 05/KH-BCĐ
Bình Minh, ngày 15 tháng 01 năm 2027

KẾ HOẠCH
Công tác phổ cập giáo dục năm 2027

1. Điều tra, cập nhật số liệu: từ 01/8/2027 đến 15/9/2027, hoàn
thành nhập phần mềm trước ngày
20/9/2027.
2. Kiểm tra công nhận: từ ngày 01/10 đến
ngày 15/10/2027.
3. Tổ chức tập huấn (thời gian, địa điểm sẽ thông báo sau).

TT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian thực hiện
1\tBan hành kế hoạch\tPhòng Giáo dục\tTháng 01/2027
2\tMở lớp xóa mù chữ\tTrung tâm học tập\tQuý II/2027
3\tTuyên truyền\tTrung tâm Văn hóa\tThường xuyên
4\tGiao ban\tBan Chỉ đạo\tHằng quý
""",
    "05/KH-BCĐ | Kế hoạch | 2027-01-15 | Bình Minh",
    (
        "event 2027-08-01..2027-09-15",
        "event 2027-10-01..2027-10-15",
        "event unknown",
        "event 2027-04-01..2027-06-30 quarter tentative",
        "due 2027-09-20 before",
        "period 2027-01-31 by month by Phòng Giáo dục",
        "recurring FREQ=MONTHLY;INTERVAL=3 by Ban Chỉ đạo",
        "doubt Chưa có ngày cụ thể: Tập huấn.",
        "doubt Chưa có ngày cụ thể: Mở lớp xóa mù chữ.",
    ),
)

RULES_OF_CONTEST = Paper(
    """TRƯỜNG CAO ĐẲNG NAM BIỂN
HỘI SINH VIÊN
Số: 08-TL/HSV
Nam Biển, ngày 01 tháng 10 năm 2026

THỂ LỆ
Cuộc thi viết "Thầy cô trong tôi"

Điều 1. Đối tượng, điều kiện
Sinh viên có thẻ còn hạn đến ngày 31/12/2026.
Điều 2. Thời gian
- Phát động: ngày 05/10/2026.
- Nhận bài dự thi: từ ngày 05/10/2026 đến 23g59 ngày 31/10/2026.
- Tổng kết và trao giải: dự kiến 8h00 ngày 18/11/2026, nhân dịp kỷ niệm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2026).
Điều 3. Bài dự thi
Gửi về hộp thư của Hội (không nhận bài gửi sau ngày 31/10/2026).
Tác giả nhận thưởng trong vòng 30 ngày kể từ ngày công bố kết quả.
""",
    "08-TL/HSV | Thể lệ | 2026-10-01 | Nam Biển",
    (
        "event 2026-10-05",
        "event 2026-11-18T08:00 tentative",
        "period 2026-10-05..2026-10-31T23:59 by",
        "relative 30 by Tác giả",
    ),
)

WEEK = Paper(
    """ỦY BAN NHÂN DÂN XÃ LONG THẠNH
Số: 09/LCT-UBND
Long Thạnh, ngày 05 tháng 6 năm 2026

LỊCH CÔNG TÁC TUẦN
(Từ ngày 08/6/2026 đến ngày 12/6/2026)

THỨ HAI (08/6)
- Sáng: 7h30, Chủ tịch họp giao ban Ủy ban. Địa điểm: phòng họp số 1.
- Chiều: 14h00, Phó Chủ tịch tiếp công dân.
THỨ BA (09/6)
- Chiều: Làm việc tại trụ sở.
""",
    "09/LCT-UBND | Lịch công tác | 2026-06-05 | Long Thạnh",
    ("event 2026-06-08T07:30 @ phòng họp số 1", "event 2026-06-08T14:00"),
)

HALF_DAYS = Paper(
    """SỞ THÔNG TIN TỈNH MINH SƠN
Số: 12/KH-STT
Minh Sơn, ngày 02 tháng 12 năm 2026

KẾ HOẠCH
Hướng dẫn sử dụng phần mềm

1. Hướng dẫn cho các phòng
- Địa điểm: Phòng máy
- Thời gian dự kiến:
Thời lượng: 1/2 ngày
- Sáng: từ 8h15
- Chiều: từ 13h45

Phòng được hướng dẫn

Sáng
Chiều

Ngày 04/01/2027 (thứ 2)
Văn phòng
Phòng Bưu chính

Ngày 05/01/2027 (thứ 3)
Thanh tra
Phòng Viễn thông

2. Hướng dẫn cho lãnh đạo
- Thời gian: Theo lịch của Ban Giám đốc.
""",
    "12/KH-STT | Kế hoạch | 2026-12-02 | Minh Sơn",
    (
        "event 2027-01-04T08:15",
        "event 2027-01-04T13:45",
        "event 2027-01-05T08:15",
        "event 2027-01-05T13:45",
        "event unknown",
        "doubt Chưa có ngày cụ thể: Hướng dẫn cho lãnh đạo.",
    ),
)

MARKDOWN = Paper(
    """**HỘI CỰU CHIẾN BINH HUYỆN TÂN PHONG**

Số: 21/TB-CCB

*Tân Phong, ngày 10 tháng 11 năm 2026*

## **THÔNG BÁO**

### **Lịch kiểm tra thi đua cuối năm**

| TT | Đơn vị | Ngày kiểm tra |
|---|---|---|
| 1 | Hội CCB xã Tân An | Sáng 25/11/2026 |
| 2 | Hội CCB xã Tân Bình | Chiều 25/11/2026 |

Các đơn vị gửi báo cáo tự chấm điểm về Hội CCB huyện trước khi kiểm tra 02 ngày.
Hội nghị tổng kết: Dự kiến vào trung tuần tháng 12/2026.
""",
    "21/TB-CCB | Thông báo | 2026-11-10 | Tân Phong",
    (
        "event 2026-11-25",
        "event 2026-11-25",
        "event 2026-12-11..2026-12-20 month tentative",
        "relative -2 = 2026-11-23, 2026-11-23 by Các đơn vị",
        "doubt Chưa có ngày cụ thể: Hội nghị tổng kết.",
    ),
)

NOTHING = Paper("Chào anh chị, cảm ơn mọi người đã đến dự hôm qua.\n", "None | None | None | None", ())

PAPERS = {
    "clusters in a table": CLUSTERS,
    "invitation with a stamped number": INVITATION,
    "tasks and vague times": TASKS,
    "rules of a contest": RULES_OF_CONTEST,
    "calendar of a week": WEEK,
    "table of half days": HALF_DAYS,
    "markdown": MARKDOWN,
    "no plan at all": NOTHING,
}
