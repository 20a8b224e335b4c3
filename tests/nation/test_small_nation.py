"""The story of a country, of three communes and two weeks, with processes killed."""

import pytest

from tests.nation.table import report
from tests.nation.year import answer

MAY_BE = {"messages seen twice", "of which may have been, in flight at the kills", "reports in the model"}


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_nothing_is_lost_and_every_sum_is_the_model_s(database: str) -> None:
    sizes = {"contacts": (), "province": 90} if database == "sqlite" else {"contacts": (90,), "province": 0}
    said: list[str] = []
    (one,) = report(said.append, days=8, plans=1, notices=1, kills=4, **sizes)  # type: ignore[arg-type]
    found = dict(one.counts)
    assert found["reports in the model"] == 3
    assert found["messages seen twice"] <= found["of which may have been, in flight at the kills"]  # type: ignore[operator]
    assert {what: number for what, number in one.counts if what not in MAY_BE and number} == {}, "\n".join(said)
    assert one.kills > 0
    assert one.messages > 90


@pytest.mark.parametrize(
    ("heard", "typed"),
    [
        ("Đồng chí gửi việc nào?\n  1 = Gửi danh sách\n  2 = Số liệu tháng, hạn 5/2", "2"),
        ("Số liệu tháng.\nXin gửi 4 số trong một tin", "1 2 3 4"),
        ("Số liệu tháng:\nĐúng không?", "đúng"),
        ("Đã gửi: Số liệu tháng", None),
        ("Hội thông báo: mời họp", "báo cáo"),
    ],
)
def test_what_somebody_types_who_wants_to_report(heard: str, typed: str | None) -> None:
    assert answer(heard, "Số liệu tháng", (1, 2, 3, 4)) == typed
