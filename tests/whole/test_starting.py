"""The program as an operator starts and stops it: what it says, what status it leaves, and that no line holds the token."""

import socket
import subprocess
import sys
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.whole.office import CLERK, Office, chairs
from tests.whole.program import PROJECT, Program, environment


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
        "Kênh chat chưa dùng được: Telegram rejects the token, or base_url is not a Bot API. Xin kiểm tra token trong config.toml.",
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
