"""How the papers of some invented offices begin."""

WOMEN = """HỘI PHỤ NỮ HUYỆN SƠN HÀ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

"""

COLLEGE = """TRƯỜNG CAO ĐẲNG Y TẾ SÔNG HẬU
Số: 77/KH-CĐYT
Sông Hậu, ngày 02 tháng 3 năm 2026

"""

COUNCIL = """HỘI ĐỒNG NHÂN DÂN HUYỆN TRÀ LĨNH
Số: 19/TB-HĐND
Trà Lĩnh, ngày 10 tháng 5 năm 2026

"""

FRONT = """ỦY BAN MTTQ VIỆT NAM XÃ NÚI THÀNH
Số: 14/KH-MTTQ
Núi Thành, ngày 03 tháng 3 năm 2026

"""

UNION = """LIÊN ĐOÀN LAO ĐỘNG HUYỆN VÂN CANH
Số: 22/KH-LĐLĐ
Vân Canh, ngày 02 tháng 02 năm 2026

"""
