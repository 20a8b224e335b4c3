"""The words by which names of gatherings are known, and those that are no names."""

import re

from reading.plan.phrases import capital

END = re.compile(
    r"\s*(?:\b(?:vào|tổ chức|được|ngay sau|dự kiến|sẽ|tại|lúc|nhằm|để|từ ngày|đạt|thông qua|cụ thể|với|bằng|do|nay|"
    r"dời|lùi|hoãn|chuyển (?:sang|đến|về)|đổi sang)\b|\bngày \d|"
    r"\btrong (?:tháng|quý|ngày|\d)|\btheo (?:lịch|kế hoạch)|,\s(?!nhiệm kỳ|lần thứ|khóa|khoá|giai đoạn)|\s[–-]\s).*",
    re.DOTALL,
)
STRONG_NOUNS = (
    r"hội nghị|đại hội|lễ|lớp tập huấn|lớp bồi dưỡng|lớp|cuộc họp|buổi họp|phiên họp|hội thảo|hội thi|tọa đàm|toạ đàm|"
    r"kỳ họp|liên hoan|hội trại|giải(?! phóng| quyết| pháp| trình| ngân| trí| thích| đáp| tỏa| thể| mã| thưởng)|"
    r"cuộc thi|diễn đàn|"
    r"ngày hội|hội khỏe|hội khoẻ|chiến dịch|hội chợ|phiên chợ|hội sách|hội diễn|hội thao|hội xuân|tuần lễ"
)
NOUNS = (
    rf"{STRONG_NOUNS}|họp|giao ban|tập huấn|gặp mặt|mít tinh|buổi|đoàn kiểm tra|kiểm tra|giám sát|chương trình|"
    rf"khai mạc|"
    rf"bế mạc|đào tạo|bồi dưỡng|cài đặt|tham quan|thăm|ra quân|đợt"
)
STRONG = re.compile(rf"(?<!\w)(?:{STRONG_NOUNS})(?!\w)", re.IGNORECASE)
WEAK = re.compile(rf"(?<!\w)(?:{NOUNS})(?!\w)", re.IGNORECASE)
NO_NAME = re.compile(r"\W*(?:ngay \d|tai|o|dia diem|truyen hinh|du kien|gom|bat dau|khai mac luc|\d|\()")
GENERIC = re.compile(
    r"(?:thoi gian|dia diem|noi dung|hinh thuc|to chuc thuc hien|thanh phan|muc dich|yeu cau|ke hoach|"
    r"cong tac chuan bi|"
    r"nhiem vu|doi tuong|chuong trinh$|phuong an|cu the|tien do|"
    r"phan cong|kinh phi|dieu \d|trach nhiem|phuong phap|luu y)"
)
OPENER = re.compile(
    r"^(?:(?:V/v|Về việc|Về|Tổ chức|Triển khai tổ chức|Ban hành|Mời dự|Mời|Dự|Tham dự|Lịch|Kế hoạch|Thông báo|Hoãn|"
    r"Hủy|Dời|Lùi|(?:Thay đổi|Điều chỉnh)(?: thời gian| lịch)?)\s+(?:việc\s+)?(?:tổ chức\s+)?){1,2}"
    r"(?=\w)",
    re.IGNORECASE,
)
PART = re.compile(r"(?:cum|khoi|khoa|ky|luot|lan|tran|lop|dot|khu vuc|nhom|cap|vong|ca|buoi|diem|to)\b(?: \w+){0,3}$")
"""A label that only says which part of a thing it is."""
IS_TIME = re.compile(r"\W*(?:từ |đầu |cuối )?(?:tháng|quý|thứ|tuần)\b", re.IGNORECASE)


def first_name(text: str) -> str:
    """The first gathering named in `text`, to where the sentence goes on."""
    return capital(END.sub("", text)) or capital(text)
