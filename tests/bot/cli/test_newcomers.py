"""`people newcomers` and what an operator says of them: the way in for the first of the office where no link carries a
code."""

import csv
import io
import re

from tests.bot.cli.conftest import Cli

CLERK = "Phạm Thị Lựu, Chánh Văn phòng"


def office_code(cli: Cli) -> str:
    cli("people", "import", "roster.csv", "--yes")
    (row, *_) = csv.DictReader(io.StringIO(cli("people", "invite").out))
    return row["code"]


def shown(cli: Cli) -> list[str]:
    """Who waits and who came in, without the hour."""
    return [re.sub(r" · [^·]*\d{4} · ", " · … · ", line) for line in cli("people", "newcomers").out.splitlines()]


def test_the_first_of_the_office_is_let_in_by_an_operator(cli: Cli) -> None:
    code = office_code(cli)
    assert re.fullmatch("[A-Z0-9]{4}(-[A-Z0-9]{4}){3}", code)
    assert "Mã đúng. Đây là mã của văn phòng" in cli("talk", stdin=f"{code}\n1\n1\n").out
    assert (
        cli("people", "list").out.splitlines()[0]
        == f"{CLERK.replace(', ', ' · ')} [văn phòng] · chưa vào · chỉ gọi điện được"
    )
    assert shown(cli) == [f"1 · đợi cho vào · … · {CLERK} · console, không có tên hiển thị"]

    assert cli("people", "let-in", "1") == (0, f"Đã cho {CLERK} vào.\n", "")

    assert (
        cli("people", "list").out.splitlines()[0] == f"{CLERK.replace(', ', ' · ')} [văn phòng] · đã đồng ý · console"
    )
    assert "Kính chào đồng chí Phạm Thị Lựu." in cli("talk", stdin="0\n").out
    assert [line[:10] for line in shown(cli)] == ["1 · đã vào"]


def test_an_operator_puts_out_the_wrong_one_and_back(cli: Cli) -> None:
    cli("talk", stdin=f"{office_code(cli)}\n1\n1\n")
    cli("people", "let-in", "1")

    out = cli("people", "put-out", "1")
    first, second = out.out.splitlines()
    assert (out.status, first) == (0, f"Đã gỡ {CLERK} khỏi máy. Mã cũ không dùng được nữa.")
    assert re.fullmatch("Mã mới, xin đưa tận tay: [A-Z0-9]{4}(-[A-Z0-9]{4}){3}", second)
    assert "Đây là máy nhắc việc" in cli("talk", stdin="0\n").out

    assert cli("people", "put-back", "1") == (0, f"Đã cho {CLERK} vào lại.\n", "")
    assert "Kính chào đồng chí Phạm Thị Lựu." in cli("talk", stdin="0\n").out


def test_whoever_is_refused_stays_out(cli: Cli) -> None:
    code = office_code(cli)
    cli("talk", stdin=f"{code}\n1\n1\n")

    assert cli("people", "keep-out", "1").out.splitlines()[0] == f"Đã từ chối. Mã cũ của {CLERK} không dùng được nữa."
    assert "Mã này đã hết hạn." in cli("talk", stdin=f"{code}\n").out
    assert shown(cli) == ["Không có ai đợi, và bảy ngày qua không có ai mới vào."]


def test_what_cannot_be_said_any_more_is_refused(cli: Cli) -> None:
    assert cli("people", "let-in", "7") == (1, "", "Không có lượt vào số 7. Xem: nhacviec people newcomers.\n")
    cli("talk", stdin=f"{office_code(cli)}\n1\n1\n")
    cli("people", "keep-out", "1")
    told = "Lượt vào số 1 đã có người quyết rồi. Xem: nhacviec people newcomers.\n"
    assert [cli("people", words, "1") for words in ("let-in", "put-out", "put-back")] == [(1, "", told)] * 3
