"""`check` on whoever keeps the machine: told by mail, where no mail can be written."""

from bot.cli.checks.findings import Area, bad
from bot.cli.checks.operator import operator_findings
from bot.config import load_config


def test_an_operator_by_mail_needs_the_channel_of_mail() -> None:
    by_mail = {"NHACVIEC_WATCH_OPERATOR": "may@tinh.example"}
    assert list(operator_findings(load_config(None, by_mail))) == [bad(Area.CHANNEL, "cli-watch-no-mail")]
    mail = {"ENABLED": "true", "ADDRESS": "bot@tinh.example", "SMTP_HOST": "s.example", "IMAP_HOST": "i.example"}
    mail |= {"SMTP_PASSWORD": "x", "IMAP_PASSWORD": "x"}
    enabled = {f"NHACVIEC_EMAIL_{key}": value for key, value in mail.items()}
    assert list(operator_findings(load_config(None, by_mail | enabled))) == []
    assert list(operator_findings(load_config(None, {"NHACVIEC_WATCH_OPERATOR": "Nguyễn Văn An"}))) == []
