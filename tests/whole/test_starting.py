"""The program as an operator starts and stops it: what it says, what status it leaves, and that no line holds the
token."""

import socket
import subprocess
import sys
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.whole.office import CLERK, Office, chairs
from tests.whole.program import PROJECT, Program, environment, eventually


def refused(program: Program) -> tuple[int, str]:
    """Status and last line of a program that does not get far."""
    command = [sys.executable, "-m", "bot", "run", "--config", str(program.config)]
    done = subprocess.run(command, cwd=PROJECT, env=environment(), capture_output=True, check=False, timeout=60)
    assert b"Traceback" not in done.stderr
    assert b"AAfake" not in done.stderr + done.stdout
    return done.returncode, done.stderr.decode().splitlines()[-1]


def test_a_wrong_token_ends_it_at_once(api: BotApi, tmp_path: Path) -> None:
    program = Program(api, tmp_path)
    program.config.write_text(program.config.read_text("utf-8").replace(api.token, api.token[:-3] + "xyz"), "utf-8")

    assert refused(program) == (
        1,
        "Kênh chat chưa dùng được: Telegram không nhận token, hoặc base_url không phải là Bot API. Xin kiểm tra token trong config.toml.",
    )


def test_a_taken_web_port_ends_it_at_once(api: BotApi, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        program = Program(api, tmp_path, web=f"port = {taken.getsockname()[1]}")
        status, line = refused(program)

    assert (status, line.partition(":")[0]) == (1, "Không mở được cổng web 127.0.0.1")


def test_it_starts_without_a_line_and_finds_its_way_when_the_line_is_back(office: Office, api: BotApi) -> None:
    office.everybody_is_in()
    api.stop()
    office.program.start()
    office.program.wait_for("does not answer yet")

    api.start()
    api.fail_next("getUpdates", 502, "Bad Gateway")
    api.fail_next("sendMessage", 200, body=b"<html>")
    office.write(CLERK, "lịch")
    office.sees(CLERK, "Việc sắp tới:")
    assert office.program.stop() == 0
    assert "INFO bot.running: stopped" in office.program.log()


def test_a_clean_stop_finishes_what_is_in_flight(office: Office, api: BotApi) -> None:
    office.everybody_is_in()
    office.program.start()
    for chat in chairs().values():
        office.write(chat, "lịch")
    api.wait_until(lambda: api.calls("sendMessage"))

    assert office.program.stop() == 0
    with office.program.running():
        office.settled()
    assert office.said_twice().total() == 0
    assert [len(office.holding(chat, "Việc sắp tới:")) for chat in chairs().values()] == [1, 1, 1]


def test_a_file_serves_one_run_whatever_name_the_second_gives_it(office: Office, api: BotApi, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(tmp_path / "nhacviec.db")
    office.program.start()
    office.program.wait_for("started as")
    for name in ("nhacviec", "link"):
        second = Program(api, tmp_path, url=f"sqlite:///{tmp_path}/{name}.db", name="-second")
        assert refused(second) == (
            1,
            f"Cơ sở dữ liệu này đã có nhacviec run (tiến trình {office.program.pid}) đang chạy. Mỗi tệp chỉ chạy được một"
            " nhacviec run; xin dừng tiến trình kia trước.",
        )
    office.program.kill()
    office.program.start()
    eventually(lambda: office.program.log().count("started as") == 2)


def test_a_file_with_two_names_is_refused(office: Office, tmp_path: Path) -> None:
    (tmp_path / "second.db").hardlink_to(tmp_path / "nhacviec.db")
    why = f"tệp có hai tên trên đĩa (liên kết cứng); xin bỏ bớt một tên ({tmp_path}/nhacviec.db)"
    assert refused(office.program) == (1, f"Không dùng được cơ sở dữ liệu: {why}.")


def test_a_command_beside_a_running_bot_works_and_waits_for_its_turn(office: Office, tmp_path: Path) -> None:
    with office.program.running():
        office.program.wait_for("started as")
        for _ in range(3):
            office.program.command("people", "import", str(tmp_path / "roster.csv"))
