"""A sheet of targets (.xlsx, .csv), one per row: unit, number, year, what is to be reached. Only opened here; cells are
judged beside the form and the units: bot/cli/targets."""

from reading.sheets import SheetLayout, SheetLine, read_lines
from reading.sheets.faults import SheetFault, unreadable

TARGETS = SheetLayout(
    "targets",
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
    """The lines under the header, cells by "unit", "indicator", "year", "condition". Raises
    UnreadableSheet."""
    lines = read_lines(data, name, TARGETS)
    if not lines:
        raise unreadable(SheetFault.NO_ROWS)
    return lines
