"""The words of the sample plan: an invented province, invented places and people. How they are laid out is
examples/make.py's."""

SUPERIOR = "HỘI CỰU CHIẾN BINH VIỆT NAM"
ISSUER = "HỘI CCB TỈNH THANH LÂM"
NUMBER = "Số: 27/KH-CCB"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLACE_AND_DATE = "Thanh Lâm, ngày 02 tháng 3 năm 2026"
KIND = "KẾ HOẠCH"
TITLE = "Tổ chức Hội nghị sơ kết phong trào thi đua\nquý I năm 2026 tại các cụm thi đua"

GROUNDS = (
    "Căn cứ Hướng dẫn số 41/HD-CCB ngày 12/01/2026 của Ban Thường vụ Hội Cựu chiến binh (CCB) tỉnh về công tác thi "
    "đua năm 2026;",
    "Căn cứ Quyết định số 96/QĐ-CCB ngày 25/12/2025 về việc phân công đơn vị cụm trưởng, cụm phó và đăng cai của các "
    "cụm thi đua;",
    "Hội CCB tỉnh Thanh Lâm lập kế hoạch sơ kết quý I như dưới đây:",
)
BEFORE_TABLE = (
    ("I. MỤC ĐÍCH, YÊU CẦU", ()),
    (
        "1. Mục đích",
        (
            "Nhìn lại ba tháng đầu năm bằng số liệu thật, biết việc nào đã tốt để làm rộng ra, việc nào còn chậm để "
            "cùng tháo gỡ; thiết thực chào mừng kỷ niệm 51 năm Ngày Giải phóng miền Nam, thống nhất đất nước "
            "(30/4/1975 - 30/4/2026).",
        ),
    ),
    (
        "2. Yêu cầu",
        ("Hội nghị ngắn gọn, không đọc lại báo cáo đã gửi; mỗi đơn vị mang đến một kinh nghiệm của chính mình.",),
    ),
    (
        "II. CHỈ TIÊU NĂM 2026",
        (
            "1. Toàn tỉnh kết nạp từ 240 hội viên mới trở lên.",
            "2. Xóa ít nhất 30 nhà tạm của hội viên.",
            "3. Vận động Quỹ Nghĩa tình đồng đội đạt 900 triệu đồng trở lên.",
            "4. Tổ chức 60 buổi nói chuyện truyền thống trở lên; trên 95% hội viên được học tập nghị quyết.",
        ),
    ),
    ("III. THỜI GIAN, ĐỊA ĐIỂM", ("Mỗi cụm họp nửa ngày, lịch cụ thể như sau:",)),
)
TABLE = (
    ("TT", "Cụm thi đua", "Thời gian", "Địa điểm", "Lãnh đạo tỉnh Hội dự"),
    ("1", "Cụm I", "8 giờ 00 - 11 giờ 30\nThứ ba, ngày 14/4/2026", "Hội CCB xã Đồng Vải", "Đ/c Lê Bá Trắc,\nChủ tịch"),
    (
        "2",
        "Cụm II",
        "8 giờ 00 - 11 giờ 30\nThứ tư, ngày 15/4/2026",
        "Hội CCB xã Rừng Dẻ",
        "Đ/c Tô Thị Giấy,\nPhó Chủ tịch",
    ),
    (
        "3",
        "Cụm III",
        "13 giờ 30 - 16 giờ 30\nThứ sáu, ngày 17/4/2026",
        "Hội CCB xã Mũi Chèo",
        "Đ/c Lê Bá Trắc,\nChủ tịch",
    ),
)
AFTER_TABLE = (
    ("IV. TỔ CHỨC THỰC HIỆN", ()),
    (
        "1. Các đơn vị",
        (
            "- Báo cáo kết quả phong trào thi đua quý I năm 2026 (có phụ lục số liệu kèm theo) gửi đơn vị cụm trưởng "
            "và Văn phòng Hội CCB tỉnh trước ngày 27/3/2026.",
            "- Đăng ký danh sách đại biểu dự hội nghị của cụm với Văn phòng Hội CCB tỉnh, chậm nhất ngày 07/4/2026.",
        ),
    ),
    (
        "2. Cụm trưởng",
        (
            "- Viết dự thảo báo cáo sơ kết của cụm và gửi các đơn vị trong cụm trước hội nghị 05 ngày.",
            "- Điều hành hội nghị; thống nhất với đơn vị đăng cai về hội trường và nơi tham quan.",
        ),
    ),
    (
        "3. Đơn vị đăng cai",
        ("Chuẩn bị hội trường và giới thiệu một mô hình của hội viên làm ăn có hiệu quả để đại biểu đến xem.",),
    ),
    (
        "4. Văn phòng Hội CCB tỉnh",
        (
            "Theo dõi, đôn đốc các đơn vị; viết đánh giá chung sau ba hội nghị, trình Ban Thường vụ chậm nhất ngày "
            "24/4/2026.",
        ),
    ),
    ("", ("Có việc chưa rõ, đề nghị các đơn vị trao đổi với Văn phòng Hội CCB tỉnh để được hướng dẫn./.",)),
)
RECIPIENTS = (
    "- Thường trực Tỉnh ủy (để báo cáo);",
    "- Ban Thường vụ Hội CCB tỉnh;",
    "- Hội CCB các xã, phường (thực hiện);",
    "- Lưu: VT.",
)
SIGNATURE = ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH", "Lê Bá Trắc")
