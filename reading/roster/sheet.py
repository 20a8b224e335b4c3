"""The columns of a roster. How a spreadsheet is opened is reading.sheets; what may stand in the cells is judged in
judgement."""

from reading.sheets import SheetLayout, SheetLine, read_lines

ROSTER = SheetLayout(
    "bảng danh bạ",
    {
        "unit_code": ("Mã đơn vị", "Mã ĐV", "Mã"),
        "unit_name": ("Đơn vị", "Tên đơn vị"),
        "level": ("Cấp", "Cấp đơn vị"),
        "parent": ("Đơn vị cấp trên", "Cấp trên", "Trực thuộc"),
        "cluster": ("Cụm thi đua", "Cụm", "Khối thi đua", "Khối"),
        "cluster_role": ("Vai trò trong cụm", "Vai trò cụm", "Vai trò trong khối"),
        "person": ("Họ và tên", "Họ tên", "Tên"),
        "post": ("Chức vụ", "Chức danh"),
        "role": ("Vai trò",),
        "phone": ("Điện thoại", "Số điện thoại", "SĐT", "Di động"),
    },
    ("unit_name", "person"),
    "Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại",
    merged=("unit_code", "unit_name", "level", "parent", "cluster", "cluster_role"),
)


def read_sheet(data: bytes, name: str) -> list[SheetLine]:
    """The lines under the header. Raises UnreadableSheet, whose message tells the sender in Vietnamese what to do."""
    return read_lines(data, name, ROSTER)
