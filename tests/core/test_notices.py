"""Broadcasts: the words that are stored, and what must not be said twice."""

from hypothesis import given
from hypothesis import strategies as st

from core.talk.notices import Flow, Notice, NoticeAsks, NoticeState, NoticeWords, notice_key

IDS = st.integers(min_value=0)


def test_the_words_that_are_stored() -> None:
    assert [word.value for word in NoticeAsks] == ["nothing", "acknowledgement"]
    assert [word.value for word in NoticeState] == ["draft", "awaiting", "dropped", "released", "withdrawn"]
    assert [word.value for word in Flow] == ["going", "paused", "stopped"]


def test_a_notice_is_not_released_by_being_made() -> None:
    assert Notice(1, NoticeWords("Mời họp")).released_at is None


@given(IDS, IDS, IDS, IDS)
def test_each_person_has_one_key_in_each_notice(
    notice: int, contact: int, other_notice: int, other_contact: int
) -> None:
    same = (notice, contact) == (other_notice, other_contact)
    assert (notice_key(notice, contact) == notice_key(other_notice, other_contact)) == same
