"""The words by which a target is known in plans of offices, and those that make a number something else. Only lists;
standing judges by them."""

import re
from collections import defaultdict

_BETWEEN = re.compile(r"\n|\|(?![^(]*\))")


def words(text: str) -> re.Pattern[str]:
    """Whole words, whatever their case; alternatives are parted by bars and line breaks. Those of one first letter
    stand together, so that most words of a sentence are compared with few of them."""
    groups: dict[str, list[str]] = defaultdict(list)
    for noun in nouns(text):
        letter = noun[0] if noun[0].isalpha() else ""
        groups[letter].append(noun.removeprefix(letter))
    either = (f"{letter}(?:{'|'.join(endings)})" for letter, endings in groups.items())
    return re.compile(rf"\b(?:{'|'.join(either)})\b", re.IGNORECASE)


def nouns(text: str) -> tuple[str, ...]:
    """The pieces between bars and line breaks; bars in brackets part none."""
    return tuple(piece.strip() for piece in _BETWEEN.split(text) if piece.strip())


HEADING = words("chỉ tiêu|mục tiêu")
REACHED = re.compile(
    r"[\W\d]*(?:(?:đánh giá|tóm tắt|một số|những|các|về)\s)*(?:kết quả(?! (?:mong|cần|dự|phấn))|"
    r"tình hình|ưu điểm|hạn chế|"
    r"tồn tại|khó khăn|thuận lợi)\b(?!.*chỉ tiêu)",
    re.IGNORECASE,
)
STRIVE = words(
    r"phấn đấu|(?:giao|đạt|với) chỉ tiêu|chỉ tiêu\s*(?=:|là\b|giao\b|năm\b)|quyết tâm|đạt và vượt|đăng ký thi đua|"
    r"hướng tới|đích (?:là|đến)"
)
LEAST = re.compile(r"\b(?:tối thiểu|ít nhất|không dưới)\b[^:]{0,60}:?\s*$", re.IGNORECASE)
NUMBER = re.compile(r"\d")
A_YEAR = re.compile(r"(?:\s?[^\W\d_]{1,9}){0,2}\s?/\s?(?:0?1\s|một\s)?(?:năm|quý|tháng|tuần)\b")
EACH_UNIT = re.compile(
    r"\b(?:mỗi|từng)\s(?:chi hội|chi đoàn|chi bộ|đơn vị|xã|phường|thôn|ấp|tổ|lớp|trường|khu phố|hội|cơ sở|huyện|ban|"
    r"phòng|khoa)\b",
    re.IGNORECASE,
)
"""Bodies of each of which something is asked; of a person it is a condition."""
DO = words("""
    làm mới|xây dựng|xây mới|xây|kết nạp|phát triển|trồng|vận động|tổ chức|thành lập|giúp|giúp đỡ|hỗ trợ|tặng|trao
    sửa chữa|giới thiệu|bồi dưỡng|lựa chọn|chọn
    mở|có|đạt|hoàn thành|thực hiện|duy trì|nhân rộng|đăng ký|mua|xóa|xoá|giảm|tăng|tạo|cung cấp|tiếp nhận|huy động
    đăng|viết|chủ trì|tham gia
    kiểm tra|giám sát|bố trí|phân công|đỡ đầu|nhận|cấp|phấn đấu|biên soạn|xuất bản|triển khai|hiến|thu gom
    tuyên truyền|phát hiện|giải quyết|xuất khẩu|sửa|làm|thăm
    đào tạo|tập huấn|ký kết|thu hút|đóng góp|ủng hộ|quyên góp
""")
RAISE = words("vận động|đóng góp|ủng hộ|quyên góp|huy động|gây quỹ|xây dựng quỹ|thu nộp|tiết kiệm|quỹ")
ATTEND = words("""
    tham dự|dự hội nghị|dự đại hội|dự lễ|dự khai mạc|dự họp|đại biểu|khách mời|mời|cử|triệu tập|thành phần|phóng viên
    thí sinh|số lượng người
    gồm|lái xe
""")
VOTE = words("biểu quyết|tán thành|số phiếu|phiếu bầu|bỏ phiếu|trọng số|thang điểm|tổng điểm|số điểm")
PART = words("tỷ trọng|cơ cấu|chiếm")
"""A part that something is of a whole; compared with a number it is one to be reached."""
COST = words("""
    kinh phí|học phí|lệ phí|chi phí|(?<!hội )(?<!đoàn )(?<!đảng )phí|mức chi|định mức
    mức hỗ trợ|hỗ trợ .{0,30}tiền|thuế|lương|phụ cấp|lãi suất
    chiết khấu|giảm giá|đặt cọc
    thanh toán|tạm ứng|bồi thường|tiền ăn|tiền thưởng|giải thưởng|thù lao|giải nhất|giải nhì|giải ba|khuyến khích
    giá trị hợp đồng|giá vé|dự toán
    vốn điều lệ|ngân sách|trị giá
""")
CONDITION = words("""
    điều kiện|tiêu chuẩn|tiêu chí|đối tượng|kinh nghiệm|được xét|xét chọn|xét tặng|nếu|trường hợp|thí sinh
    điểm trung bình|độ tuổi|tuổi|hồ sơ
    khi có|năm công tác|thâm niên|dự thi|bài thi|nhiệm kỳ
""")
THEN = words(
    "thì|nếu|trường hợp|không được xét|không xét|được xét|được cấp|mới được|đủ điều kiện|điều kiện|xếp loại|xếp hạng"
)
"""A share that decides what happens, not one to be reached."""
PAST = words(
    "đã|so với (?:cùng kỳ|đầu năm|tháng trước|quý trước|cuối năm)|cùng kỳ năm|năm trước|"
    "đạt được|kết quả đạt|kết quả năm|kết quả thực hiện|trong năm qua|vừa "
    "qua|hiện có|hiện nay|lũy kế|luỹ kế|đến nay"
)
EARLIER = re.compile(
    r"\(\s*(?:năm (?:học )?(?:20\d\d|trước|ngoái)|nhiệm kỳ trước|kỳ trước|cùng kỳ)\b"
    r"(?:(?!phấn đấu|chỉ tiêu|mục tiêu)[^();]){0,160}$",
    re.IGNORECASE,
)
"""In brackets: what was reached before, for comparison."""
REFERS = re.compile(r"(?<![^\W\d_])(?:của|tại|với|ở|trong|giữa|các|cả|thuộc|toàn bộ)\s+$", re.IGNORECASE)
"""Before a number that speaks of things that are there: "của 17 đơn vị"."""
EACH = re.compile(r"\b(?:mỗi|từng)\b|/(?=\s?[^\W\d_])", re.IGNORECASE)
LEADS = re.compile(
    r"^[\s*_]*(?:(?:xây dựng|đưa|đảm bảo|bảo đảm|đạt|có|yêu cầu|với|và|trong đó(?: có)?|phấn đấu)\s+)*$", re.IGNORECASE
)
CUT = re.compile(r"\b(?:giảm|cắt giảm|tiết kiệm)\b", re.IGNORECASE)
LABELLED = re.compile(
    r"\b(?:chỉ tiêu|mục tiêu|kế hoạch giao)\b[^:;.\d]{0,40}:\s*(?:\d[^.;:()]{0,60},\s*)?$", re.IGNORECASE
)
"""A number right behind: "Chỉ tiêu: 250 đơn vị máu"."""
RATE = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ)\b[^;.]{0,160}$|\b(?:đạt|giảm|tăng|bảo đảm|đảm bảo|lên|còn|"
    r"xuống)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)  # fmt: skip

TIME = frozenset(nouns("năm|tháng|ngày|giờ|phút|giây|tuần|quý|h|tuổi|thập|thế|nhiệm|vòng"))
PAPER = frozenset(nouns("""
    trang|tờ|bản|bộ|điểm|m|km|cm|mm|mét|chữ|dòng|khổ|cỡ|font|giải|phiếu|lần|câu|số|phòng|tầng|cấp|đợt|khóa|kỳ|điều
    khoản|mục|phần
    từ|ký tự|ảnh|hình|file|tệp|slide|dpi|mb|kb|px
"""))  # fmt: skip
PEOPLE = frozenset(
    nouns("đại biểu|người|đồng chí|thành viên|khách|khách mời|vận động viên|phóng viên|vị|cán bộ|đại diện|chuyên viên")
)
"""Units that are people: who attend, unless something is striven for."""

UNITS = frozenset(nouns("""
    hội viên|đoàn viên|đảng viên|thanh niên|mô hình|công trình|sản phẩm|câu lạc bộ|hộ gia đình|gia đình|tin bài
    tin, bài|đơn vị|cơ sở|chi hội
    chi bộ|sáng kiến|hoạt động|cây xanh|lớp tập huấn|cuộc giám sát|buổi tuyên truyền|tổ chức|nhà tình nghĩa|phần việc
    phần quà|suất quà|ca khúc
    đại biểu|đồng chí|cán bộ|giáo viên|học sinh|vận động viên|nhà văn hóa|mái ấm|dự án|đề tài|tác phẩm|bài viết
    bài dự thi|lượt người
    ký tự|thành viên|khách mời|phóng viên|đại diện|chuyên viên
"""))  # fmt: skip
"""Units of two or three words; any other unit is the one word after the number."""
NOT_COUNTED = re.compile(
    r"(?=[bcđghklmnpqstấ])(?<![^\W\d_])"
    r"(?:điều|khoản|điểm|mục|phụ lục|mẫu|biểu|số|thứ|khóa|khoá|hạng|loại|đợt|quý|tháng|ngày|năm|tuần|"
    r"cụm|giai đoạn|nhiệm kỳ|lúc|hồi"
    r"|đường|tầng|phòng|km|tiết|bước|lần|quận|phường|tổ|khu phố|thôn|ấp|nhóm|bậc|lớp|khối|nghị quyết|quyết định|"
    r"thông tư|nghị định|chỉ thị|công văn"
    r"|kỷ niệm)\s*:?\s*$",
    re.IGNORECASE,
)
"""What stands before a number that names a thing instead of counting it."""
