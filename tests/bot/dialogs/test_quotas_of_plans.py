"""What a plan's numbers of delegates mean in this office, and what of them is only told."""

from bot.dialogs.conferences.quotas import quotas_meant
from core.office.units import Audience, AudienceKind, Unit
from core.plans.quotas import FoundQuota, Quota

UNITS = (Unit("HB", "Hội xã Hòa Bình", level="xã"), Unit("SM", "Hội huyện Sông Mây", level="huyện"))


def test_how_large_a_conference_of_a_level_may_be_is_no_delegation_of_a_unit() -> None:
    small = FoundQuota("cấp xã", 5, "cấp xã 05 đồng chí", True)
    large = FoundQuota("cấp huyện", 120, "Cấp huyện: không quá 120 đại biểu", True)
    guests = FoundQuota("khách", 3, "khách: 3 người")
    quotas, others = quotas_meant((small, large, guests), UNITS)
    assert quotas == (Quota(Audience(AudienceKind.LEVEL, "xã"), 5, quote="cấp xã 05 đồng chí"),)
    assert others == ("cấp huyện 120", "khách 3")
