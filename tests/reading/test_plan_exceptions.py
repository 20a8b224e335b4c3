"""Some owe a duty by another day: whose it is then, and what they are asked for."""

import pytest

from reading.plan import read_plan

_HEAD = (
    "HỘI CỰU CHIẾN BINH XÃ MƯỜNG LẠN\nSố: 8/KH-CCB\nMường Lạn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nCông tác năm 2026\n"
)

CASES: tuple[tuple[str, tuple[tuple[str, str | None, str], ...]], ...] = (
    (
        "1. Các chi hội gửi danh sách hội viên trước ngày 12/3/2026. Riêng các bản vùng cao gửi trước ngày 19/3/2026.",
        (
            ("Gửi danh sách hội viên", "Các chi hội", "2026-03-12"),
            ("Gửi danh sách hội viên", "các bản vùng cao", "2026-03-19"),
        ),
    ),
    (
        "- Các chi hội đăng ký thi đua trước ngày 02/4/2026;\n- Riêng chi hội bản Pu được đăng ký chậm nhất ngày 09/4/2026.",
        (("Đăng ký thi đua", "Các chi hội", "2026-04-02"), ("Đăng ký thi đua", "chi hội bản Pu", "2026-04-09")),
    ),
    (
        "Các chi hội nộp quỹ trước ngày 20/6/2026 (riêng bản Huổi: trước ngày 30/6/2026).",
        (("Nộp quỹ", "Các chi hội", "2026-06-20"), ("Nộp quỹ", "bản Huổi", "2026-06-30")),
    ),
    (
        "Các chi hội nộp quỹ trước ngày 20/6/2026; riêng chi hội 3 gửi danh sách hộ nghèo trước ngày 25/6/2026.",
        (("Nộp quỹ", "Các chi hội", "2026-06-20"), ("Gửi danh sách hộ nghèo", "chi hội 3", "2026-06-25")),
    ),
    (
        "Riêng các bản vùng cao gửi trước ngày 19/3/2026.",
        (("Gửi (riêng các bản vùng cao)", "các bản vùng cao", "2026-03-19"),),
    ),
    (
        "Các chi hội tổ chức gặp mặt riêng trước ngày 19/3/2026.",
        (("Tổ chức gặp mặt riêng", "Các chi hội", "2026-03-19"),),
    ),
)


@pytest.mark.parametrize(("sentence", "owed"), CASES)
def test_who_has_a_limit_of_his_own_is_asked_for_the_same(
    sentence: str, owed: tuple[tuple[str, str | None, str], ...]
) -> None:
    plan = read_plan(_HEAD + sentence)
    assert tuple((one.what, one.who, str(one.due)) for one in plan.deadlines) == owed
