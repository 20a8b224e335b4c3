"""What the office of a story has before it begins. A story names its setting in a line `# Bối cảnh: …` at its head; how
it is then played is staged.py's. Whatever is prepared was done before the hour at which the setting starts."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from storage.database.session import Session
from tests.chats.office import all_people, clerk_alone, few_people, form, newcomers, notice, restored, with_officer
from tests.chats.work import april, half_year, own_target, paper, planned_target, plans, remarks, two_of_three
from tests.days import local

START = local("2026-03-02 07:00")


@dataclass(frozen=True)
class Setting:
    """What is prepared, in the order of the steps, and when the stories may begin."""

    steps: tuple[Callable[[Session], Awaitable[None]], ...]
    start: datetime = START
    second_above: int = 0
    """People to whom a notice may go on one person's word; 0: all."""


SETTINGS: Mapping[str, Setting] = {
    "chưa có gì": Setting((clerk_alone,)),
    "chưa có kế hoạch": Setting((all_people, form)),
    "đang thu": Setting((all_people, form, notice, plans, april)),
    "ba việc": Setting((all_people, form, notice, plans, remarks)),
    "đã giao chỉ tiêu": Setting((all_people, form, notice, plans, april, own_target), local("2026-05-03 21:00")),
    "chưa thu tháng 4": Setting((all_people, form, notice, plans)),
    "có mức giao": Setting((all_people, form, notice, plans, planned_target)),
    "hai người": Setting((few_people, form, notice, plans, half_year)),
    "đã nhận 2/3": Setting((all_people, form, notice, two_of_three), local("2026-03-21 12:00")),
    "có phiếu": Setting((all_people, form, notice, two_of_three, paper), local("2026-03-21 12:00")),
    "có cán bộ": Setting((with_officer, form, notice, plans, remarks), second_above=3),
    "đã phục hồi": Setting((all_people, form, notice, plans, restored), local("2026-03-15 09:15")),
    "người mới": Setting((all_people, form, notice, plans, newcomers), local("2026-03-12 09:15")),
}
