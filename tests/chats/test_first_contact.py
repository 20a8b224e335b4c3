"""A chair who has never seen the bot sends their first report within eight of its messages. That the stories are what
it says is test_chats'."""

from pathlib import Path

import pytest

MOST = 8
FIRST, LAST = "/start K7M9-XQ4M", ("Đã gửi: Báo cáo thi đua tháng 3", "Sent: Báo cáo thi đua tháng 3")


@pytest.mark.parametrize("name", ["first-contact", "first-contact-en"])
def test_from_the_code_to_the_first_report_in_eight_messages(name: str) -> None:
    story = Path(__file__).with_name(f"{name}.chat").read_text("utf-8").splitlines()
    said = [line.removeprefix("< ") for line in story if line.startswith("< ")]
    assert next(line for line in story if line.startswith("> ")) == f"> {FIRST}"
    assert said[-1].startswith(LAST)
    assert len(said) <= MOST
