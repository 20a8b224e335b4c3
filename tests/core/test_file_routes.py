"""To whom a plan's words "gửi về …" send a file, among the units of an office."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.office.units import ClusterRole, Unit
from core.talk.file_routes import units_meant

UNITS = (
    Unit("A1", "Hội CCB huyện Ea Mây", "huyện", cluster="Cụm I", cluster_role=ClusterRole.LEADER),
    Unit("A2", "Hội CCB huyện Sông Bồ", "huyện", cluster="Cụm I", cluster_role=ClusterRole.HOST),
    Unit("A3", "Hội CCB huyện Đồi Gió", "huyện", cluster="Cụm I"),
    Unit("B1", "Hội CCB thị xã Bến", "thị xã", cluster="Cụm II", cluster_role=ClusterRole.LEADER),
    Unit("X", "Hội CCB cơ quan", "cơ quan"),
)


@pytest.mark.parametrize(
    ("send_to", "sender", "codes"),
    [
        ("đơn vị cụm trưởng và Hội CCB tỉnh (qua Ban Tuyên giáo)", "A3", ("A1",)),
        ("đơn vị cụm trưởng", "A1", ()),
        ("các đơn vị thành viên và Hội đồng TĐKT Hội CCB tỉnh", "A1", ("A2", "A3")),
        ("các đơn vị", "B1", ()),
        ("các đơn vị", "X", ("A1", "A2", "A3", "B1")),
        ("đơn vị đăng cai", "A1", ("A2",)),
        ("Hội CCB huyện Đồi Gió", "B1", ("A3",)),
        ("UBND huyện (qua Phòng Nội vụ)", "A1", ()),
        ("Văn phòng Hội tỉnh", "A1", ()),
        ("", "A1", ()),
        ("đơn vị cụm trưởng", "nobody", ()),
    ],
)
def test_whom_the_words_name(send_to: str, sender: str, codes: tuple[str, ...]) -> None:
    assert units_meant(send_to, sender, UNITS) == codes


@given(st.text(max_size=120), st.sampled_from([*(unit.code for unit in UNITS), "?"]))
def test_any_words_name_units_that_are_there_and_never_the_sender(send_to: str, sender: str) -> None:
    assert set(units_meant(send_to, sender, UNITS)) <= {unit.code for unit in UNITS} - {sender}
