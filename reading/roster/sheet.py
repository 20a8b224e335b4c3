"""The columns of a roster. How a spreadsheet is opened is reading.sheets; what may stand in the cells is judged in
judgement."""

from reading.sheets import SheetLayout, Table, has_headings, read_table

ROSTER = SheetLayout(
    "roster",
    {
        "unit_code": ("Mã đơn vị", "Mã ĐV", "Mã"),
        "unit_name": ("Đơn vị", "Tên đơn vị"),
        "level": ("Cấp", "Cấp đơn vị"),
        "parent": ("Đơn vị cấp trên", "Cấp trên", "Trực thuộc"),
        "cluster": ("Cụm thi đua", "Cụm", "Khối thi đua", "Khối"),
        "cluster_role": ("Vai trò trong cụm", "Vai trò cụm", "Vai trò trong khối"),
        "family": ("Họ đệm", "Họ và tên đệm", "Họ và đệm", "Họ lót", "Họ và chữ đệm", "Họ và chữ lót", "Họ"),
        "person": ("Họ và tên", "Họ tên", "Tên"),
        "post": ("Chức vụ", "Chức danh"),
        "role": ("Vai trò",),
        "phone": ("Điện thoại", "Số điện thoại", "SĐT", "Di động"),
    },
    ("unit_name", "person"),
    "Mã đơn vị, Đơn vị, Họ và tên, Chức vụ, Vai trò, Điện thoại",
    merged=("unit_code", "unit_name", "level", "parent", "cluster", "cluster_role"),
    halves={"person": "family"},
    all_sheets=True,
)


def read_sheet(data: bytes, name: str) -> Table:
    """The lines under the header. Raises UnreadableSheet."""
    return read_table(data, name, ROSTER)


def is_roster(data: bytes, name: str) -> bool:
    """Whether a file is a roster, by its headings."""
    return has_headings(data, name, ROSTER)
