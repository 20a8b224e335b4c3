"""Which number of delegates holds for a unit, and what it counts."""

from core.office.units import ALL_UNITS, Audience, Unit
from core.plans.quotas import Quota, quota_of, total_of, with_quota

HB, SC, DM = (
    Unit("HB", "Hòa Bình", "xã", cluster="Cụm I"),
    Unit("SC", "Suối Cạn", "xã"),
    Unit("DM", "Đồi Mây", "phường"),
)
OF_ALL, TOTAL = Quota(ALL_UNITS, 2), Quota(ALL_UNITS, 90, together=True)
OF_XA, OF_HB = Quota(Audience.parse("level:xã"), 5), Quota(Audience.parse("unit:HB"), 1, drivers=True)
ALL = (OF_ALL, TOTAL, OF_XA, OF_HB)


def test_what_is_said_most_closely_holds() -> None:
    assert [quota_of(ALL, unit) for unit in (HB, SC, DM)] == [OF_HB, OF_XA, OF_ALL]
    assert quota_of((TOTAL,), HB) is None
    assert total_of(ALL) == TOTAL


def test_drivers_take_places_where_they_are_counted() -> None:
    assert (OF_ALL.counts(2, 1), OF_HB.counts(2, 1)) == (2, 3)


def test_a_number_takes_the_place_of_the_one_before_for_the_same_units() -> None:
    assert with_quota(ALL, Quota(ALL_UNITS, 3)) == (TOTAL, OF_XA, OF_HB, Quota(ALL_UNITS, 3))
