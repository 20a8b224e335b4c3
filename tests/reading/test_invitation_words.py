"""How people dress and what they bring, as plans say it in a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.invitation_words import dress_in, papers_in


@pytest.mark.parametrize(
    ("text", "dress", "papers"),
    [
        ("- Trang phục: Quân phục mùa đông (đeo huy hiệu).", "Quân phục mùa đông", ""),
        ("4. Quy định trang phục\n\n- Đại biểu mang mặc quân phục mùa hè; khách tự chọn.", "Quân phục mùa hè", ""),
        ("**Tài liệu**: báo cáo sơ kết, phụ lục.", "", "Báo cáo sơ kết, phụ lục"),
        ("Bàn về trang phục của cán bộ trong giờ làm việc.", "", ""),
        ("- Chuẩn bị tài liệu, nước uống cho đại biểu.", "", ""),
        ("", "", ""),
    ],
)
def test_words_of_an_invitation(text: str, dress: str, papers: str) -> None:
    assert (dress_in(text), papers_in(text)) == (dress, papers)


@given(st.text(max_size=300))
def test_anything_is_read(text: str) -> None:
    assert len(dress_in(text)) + len(papers_in(text)) <= 400
