"""Whom a duty falls on, and audiences as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.office.units import NAMED, Audience, AudienceKind, UnknownAudience, is_concerned
from tests.core.samples import UNITS

CONCERNED = [
    ("all", ["HB", "SC", "DM", "BS", "HH"]),
    ("leaders", ["HB"]),
    ("deputies", ["SC"]),
    ("hosts", ["BS"]),
    ("office", []),
    ("unit:DM", ["DM"]),
    ("unit:dm", []),
    ("units:DM;HH", ["DM", "HH"]),
    ("nobody", []),
    ("cluster:Cụm I", ["HB", "SC", "DM"]),
    ("cluster:Cụm III", []),
    ("level:huyện", ["HH"]),
    (" ALL ", ["HB", "SC", "DM", "BS", "HH"]),
    ("Cluster : Cụm II", ["BS"]),
]
UNREADABLE = ["", "everybody", "unit", "unit:", "unit:  ", "cluster", "level:", "all:HB", "office:1", ":HB", "tất cả"]


@pytest.mark.parametrize(("text", "codes"), CONCERNED)
def test_who_is_concerned(text: str, codes: list[str]) -> None:
    audience = Audience.parse(text)
    assert [unit.code for unit in UNITS if is_concerned(unit, audience)] == codes


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_audience_is_refused_by_name(text: str) -> None:
    with pytest.raises(UnknownAudience) as raised:
        Audience.parse(text)
    assert str(raised.value) == text


@given(st.sampled_from(AudienceKind), st.text(min_size=1).map(str.strip).filter(bool))
def test_an_audience_is_read_back_as_it_was_written(kind: AudienceKind, name: str) -> None:
    audience = Audience(kind, name if kind in NAMED else None)
    assert Audience.parse(str(audience)) == audience


@given(st.text())
def test_any_text_is_an_audience_or_unknown(text: str) -> None:
    try:
        audience = Audience.parse(text)
    except UnknownAudience:
        return
    assert Audience.parse(str(audience)) == audience
