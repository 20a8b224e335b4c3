"""Units, people and forms that several tests of core look at. All names are invented."""

from decimal import Decimal

from core.office.people import Consent, Person, Post, Role
from core.office.units import ClusterRole, Unit
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind
from tests.days import day

UNITS = (
    Unit("HB", "Hội xã Hòa Bình", "xã", "HH", "Cụm I", ClusterRole.LEADER),
    Unit("SC", "Hội xã Suối Cạn", "xã", "HH", "Cụm I", ClusterRole.DEPUTY),
    Unit("DM", "Hội xã Đồi Mây", "xã", "HH", "Cụm I"),
    Unit("BS", "Hội xã Bến Sỏi", "xã", "XX", "Cụm II", ClusterRole.HOST),
    Unit("HH", "Hội huyện Hồ Hạ", "huyện"),
)
PEOPLE = (
    Person(1, "Lý Văn Thử", (Post(Role.CHAIR, "Chủ tịch", "HB"),), Consent.GIVEN, phone=None),
    Person(2, "Trịnh Thị Mẫu", (Post(Role.DEPUTY, "Phó Chủ tịch", "HB"),), phone="0900000002"),
    Person(
        3,
        "Phan Văn Ví",
        (Post(Role.CHAIR, "Chủ tịch", "SC"), Post(Role.CHAIR, "Quyền Chủ tịch", "DM")),
        phone="0900000003",
    ),
    Person(4, "Cao Thị Dụ", (Post(Role.OFFICE, "Văn thư"),), phone="0900000004"),
    Person(5, "Đoàn Văn Giả", (Post(Role.OFFICER, "Cán bộ", "BS"),)),
)
NEW = Indicator("moi", "Kết nạp hội viên mới", "hội viên", short="Hội viên mới", target=Decimal(40))
YOUNG = Indicator("tre", "Trong đó dưới 40 tuổi", "hội viên", part_of="moi")
FUND = Indicator("quy", "Quỹ", "đồng", kind=NumberKind.MONEY, at_most=Decimal(1_000_000_000), target=Decimal(0))
SHARE = Indicator("tyle", "Tỷ lệ", "%", kind=NumberKind.PERCENT, at_most=Decimal(100), target=Decimal(95))
CHANGE = Indicator("tang", "Tăng giảm", "hội viên", at_least=None)
FORM = Form("thidua", "Báo cáo thi đua", (NEW, YOUNG, FUND, SHARE, CHANGE))


def line(code: str, standing: UnitStanding, cluster: str | None = "Cụm I", **values: str) -> UnitLine:
    return UnitLine(code, f"Hội xã {code}", cluster, standing, {key: Decimal(value) for key, value in values.items()})


TABLE = Consolidated(
    FORM,
    "Báo cáo quý I",
    "2026-03",
    day("2026-03-20"),
    (
        line("HB", UnitStanding.ON_TIME, moi="12", tre="5", quy="0", tyle="90"),
        line("SC", UnitStanding.LATE, moi="0", tyle="100"),
        line("DM", UnitStanding.OWING),
        line("BS", UnitStanding.EXCUSED, cluster="Cụm II"),
        line("VP", UnitStanding.OWING, cluster=None),
    ),
)
