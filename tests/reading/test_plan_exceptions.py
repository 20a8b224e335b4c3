"""Some owe a duty by another day, or its day stands in a sentence of its own: whose it is then, and what they are asked
for."""

import pytest

from reading.plan.reader import read_plan

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
        "2. Các chi hội nộp danh sách hội viên nghèo về Ban Thường vụ đúng hạn nêu dưới trang. Riêng chi hội vùng cao nộp "
        "trước ngày 18/4/2026.",
        (("Nộp danh sách hội viên nghèo", "chi hội vùng cao", "2026-04-18"),),
    ),
    (
        "- Các trường đăng ký tham gia hội thi theo thời gian quy định. Riêng các trường nội trú đăng ký chậm nhất ngày "
        "22/5/2026.",
        (("Đăng ký tham gia hội thi", "các trường nội trú", "2026-05-22"),),
    ),
    (
        "Các đơn vị báo cáo kết quả quyên góp về Văn phòng Huyện ủy như đã hẹn. Riêng các xã đảo trước ngày 30/6/2026.",
        (("Báo cáo kết quả quyên góp", "các xã đảo", "2026-06-30"),),
    ),
    (
        "Các đơn vị báo cáo kết quả quyên góp về Văn phòng Huyện ủy. Riêng các xã đảo nộp trước ngày 30/6/2026.",
        (("Nộp (riêng các xã đảo)", "các xã đảo", "2026-06-30"),),
    ),
    (
        "3. Các chi đoàn nộp đoàn phí cho Xã đoàn theo thời hạn ghi ở cuối trang. Trước ngày 05/7/2026.",
        (("Nộp đoàn phí", "Các chi đoàn", "2026-07-05"),),
    ),
    (
        "Các tổ dân phố gửi phiếu khảo sát cho Đoàn phường, kèm ảnh. Hạn gửi: 14/4/2026.",
        (("Gửi phiếu khảo sát", "Các tổ dân phố", "2026-04-14"),),
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
