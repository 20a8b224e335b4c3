"""A real IMAP server, where the machine has one and lets us start it: Debian's dovecot-imapd, for one mailbox."""

import imaplib
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.whole.program import eventually, free_port

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
WHY_NOT = "dovecot-imapd is not here, or we are not root"
CAN_RUN = PROGRAM is not None and os.geteuid() == 0
USER, PASSWORD = "nhacviec@tinh.example", "mat-khau-dai"
CONFIG = """
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail
first_valid_uid = 1
mail_uid = dovecot
mail_gid = dovecot
service imap-login {{
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=dovecot gid=dovecot home={folder}/home
}}
"""


@contextmanager
def running() -> Iterator[int]:
    """Its port. It gives up being root, and so needs a folder that others may enter."""
    port = free_port()
    with TemporaryDirectory(dir="/tmp") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "dovecot.conf").write_text(CONFIG.format(folder=folder, port=port, password=PASSWORD))
        for own in ("home", "mail"):
            (folder / own).mkdir()
            shutil.chown(folder / own, "dovecot", "dovecot")
        server = subprocess.Popen([str(PROGRAM), "-F", "-c", str(folder / "dovecot.conf")])
        try:
            eventually(lambda: _answers(port), 20)
            yield port
        finally:
            server.terminate()
            server.wait(10)


def _answers(port: int) -> bool:
    try:
        imaplib.IMAP4("127.0.0.1", port, timeout=2).logout()
    except (OSError, imaplib.IMAP4.error):
        return False
    return True


def put(port: int, letters: Sequence[bytes]) -> None:
    """As if they had been delivered."""
    imap = imaplib.IMAP4("127.0.0.1", port, timeout=10)
    imap.login(USER, PASSWORD)
    for raw in letters:
        kind, answer = imap.append("INBOX", "", None, raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
        assert kind == "OK", answer
    imap.logout()


def seen(port: int) -> int:
    """How many letters are marked as seen."""
    imap = imaplib.IMAP4("127.0.0.1", port, timeout=10)
    imap.login(USER, PASSWORD)
    imap.select("INBOX", readonly=True)
    found = imap.search(None, "SEEN")[1][0].split()
    imap.logout()
    return len(found)
