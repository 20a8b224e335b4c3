"""Where a message can be edited, the office's count of a notice stands under its release; what it says then is
scheduler.boards'."""

from dataclasses import replace
from typing import Any

import pytest

from tests.bot.turns.office import CLERK, Office


@pytest.mark.parametrize("edits", [True, False])
async def test_the_count_stands_where_it_can_be_edited(office: Office, edits: bool) -> None:
    channel: Any = office.house.channels["memory"]
    channel.limits = replace(channel.limits, edits=edits)
    await office.say(CLERK, "thông báo Mời họp lúc 9 giờ.")

    said = await office.say(CLERK, "1")

    assert [text.splitlines()[0] for text in said if "tự cập nhật" in text] == [
        "Đang theo dõi thông báo “Mời họp lúc 9 giờ.” (tin này tự cập nhật):"
    ] * edits
