"""A sheet of targets (.xlsx, .csv), one per row: unit, number, year, what is to be reached. Only opened here; cells are
judged beside the form and the units: bot/cli/targets."""

from reading.sheets import SheetLayout, SheetLine, UnreadableSheet, read_lines

TARGETS = SheetLayout(
    "bảng mức giao",
    {
        "unit": ("Mã đơn vị", "Mã ĐV", "Mã", "Đơn vị", "Unit"),
        "indicator": ("Chỉ tiêu", "Số liệu", "Nội dung", "Indicator"),
        "year": ("Năm", "Year"),
        "condition": ("Mức giao", "Mức", "Giao", "Target"),
    },
    ("indicator", "condition"),
    "Mã đơn vị, Chỉ tiêu, Năm, Mức giao",
    numbers=True,
    merged=("unit", "indicator", "year"),
)


def read_target_sheet(data: bytes, name: str) -> list[SheetLine]:
    """The lines under the header, cells by "unit", "indicator", "year", "condition". Raises UnreadableSheet, in
    Vietnamese."""
    lines = read_lines(data, name, TARGETS)
    if not lines:
        raise UnreadableSheet("Bảng không có dòng nào dưới tiêu đề.")
    return lines
