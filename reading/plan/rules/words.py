"""The words the rules listen for, written without marks; each is a group of alternatives for a pattern."""

PAPER = (
    r"(?:[Qq]uyết định|[Nn]ghị định|[Nn]ghị quyết|[Tt]hông tư|[Cc]hỉ thị|[Cc]ông văn|[Cc]ông điện|[Gg]iấy mời|"
    r"[Kk]ết luận|"
    r"[Tt]ờ trình|[Bb]iên bản|[Pp]háp lệnh|[Ss]ắc lệnh|[Hh]ợp đồng|"
    r"[Bb]ộ luật|[Ll]uật|[Hh]iến pháp|[Tt]hông cáo|[Gg]iấy phép|[Hh]iệp định|[Tt]hông tri)"
)
"""Papers cited by kind alone, in either letter; with marks, for "hệ thống từ" is no "thông tư"."""

PAPER_NAMED = (
    r"(?:Hướng dẫn|Thông báo|Kế hoạch|Quy chế|Quy định|Văn bản|Đề án|Điều lệ|Phụ lục|Phương án|Thể lệ|Thư mời)"
)
"""Words that name a paper with a capital and a deed without one."""

OCCASION = (
    r"(?:lễ(?! phí)|kỳ thi|hội nghị|đại hội|họp|cuộc họp|tập huấn|bồi dưỡng|lớp|hội thảo|toạ đàm|tọa đàm|ngày hội|"
    r"hội thi|hội thao|"
    r"khai giảng|bế giảng|gặp mặt|mít tinh|diễn đàn|hội chợ|liên hoan|chung kết|bán kết|vòng loại|vòng chung kết|"
    r"tổng duyệt|bốc thăm)"
)
"""Names of what people come together for, with marks."""

SEND = (
    r"(?:gui|goi|nop|bao cao|bao lai|treo|trang tri|trinh|dang ky|hoan thanh|hoan thien|hoan tat|tong hop|phan hoi|"
    r"gop y|tham gia y kien|cung cap|"
    r"ban giao|thong bao|lap|xay dung|trien khai|ban hanh|"
    r"chuyen|giao nop|thanh toan|quyet toan|cap nhat|bo sung|chuan bi|phat hanh|tra|xac nhan|de xuat|gioi thieu|"
    r"lua chon|"
    r"binh xet|ra soat|thuc hien|to chuc|thanh lap|nhan|tiep nhan|"
    r"chot|thu|xong|ket thuc|cu|phe duyet|tham dinh|kiem tra|cong khai|niem yet|tra loi|dong gop|ung ho|ky ket|bau|"
    r"phan cong|chi tra|trao|cong bo|dang tai|ra quan|khao sat|danh gia|"
    r"hop|sinh hoat|giao ban|thong ke|tuyen truyen|viet|dang|co)"
)
GATHERING = (
    r"(?:hoi nghi|dai hoi|le|lop|cuoc hop|hop|hoi thao|hoi thi|giao ban|tap huan|toa dam|ky hop|phien hop|hoi dam|"
    r"chuong trinh|dien dan|cuoc thi|hoi thao|gap mat|mit tinh|buoi|"
    r"doan|chuyen|dot|khoa|vong|giai|ngay hoi|hoi cho|kiem tra|giam sat|lien hoan|hoi trai|ra quan|chien dich|"
    r"tham quan|hoi khoe|tiep xuc|lam viec)"
)
HELD = (
    r"(?:to chuc|khai mac|be mac|dien ra|tien hanh|duoc to chuc|du kien|bat dau|trieu tap|khai giang|be giang|"
    r"ra quan|cong bo|trao giai|khoi cong|khanh thanh|dong tho|thi dau|"
    r"phat dong|le phat dong|moi du|den du|du hop|tham du|lam viec|"
    r"tap trung|co mat|len duong|xuat phat|khoi hanh|"
    r"(?<!phu )(?<!phoi )(?<!tap )(?<!tong )(?<!ket )(?<!lien )(?<!truong )(?<!thich )hop|"
    r"thi(?! tran| xa| truong| diem| hanh| dua| sinh| nghiem)|trien khai|mo(?! hinh| rong| dau)|nghi(?= le| bu| tet|"
    r" hoc|\s*$)|"
    r"kiem tra|giam sat|to chuc vao|cao diem|tong duyet|so duyet|"
    r"hoc lai|tro lai|lam bu|tuu truong)"
)
ACTIVITY_FIELD = r"^(?:\W*)(?:thoi gian|ngay gio|gio|ngay|thoi diem|lich|tg|khai mac|be mac|thoi luong)\b"
DUE_FIELD = (
    r"^(?:\W*)(?:(?:thoi )?han\b|thoi gian (?:va dia (?:diem|chi) |, dia (?:diem|chi) )?(?:du kien |bat dau |mo |"
    r"thu )?(?:dang ky|nop|gui|dong|"
    r"nhan(?= (?:ho so|bai|tac pham|san pham|don|dang ky|tham luan|phieu|bao cao|y kien|gop y|thong tin|danh sach|"
    r"anh|tin|de|"
    r"du thao|ban|hien vat|ung ho|phan hoi)\b|\W*$)|"
    r"hoan thanh|bao cao|tiep nhan|thu|chot|hoi thu|xong|hoan tat|ket thuc|tra (?:ho so|bai|ket qua|phieu)|ban giao|"
    r"gop y|phan hoi|trinh)"
    r"|ngay hoan thanh|tien do|ngay nop|ngay gui|hoan thanh)\b"
)
DUE_LABEL = (
    r"^(?:\W*)(?:dang ky|nop|gui|bao cao|b/?c\b|nhan (?:bai|ho so|tac pham|san pham|don|dang ky|tham luan|phieu|"
    r"tom tat|toan van|ban thao|de cuong)|"
    r"tiep nhan|gop y|"
    r"thu (?:bai|ho so|phieu)|binh chon)\b"
)
"""Labels of handing in that are limits when a time begins what follows."""
