"""The socket on which the web server listens, and whether there could be one."""

import socket

from web.errors import PortTaken


def listening(host: str, port: int) -> socket.socket:
    """Port 0 picks a free one. Raises PortTaken."""
    made = bound(host, port)
    made.listen()
    return made


def bound(host: str, port: int) -> socket.socket:
    """The address taken, with nobody let in: for a look, and close it. Raises PortTaken."""
    made = socket.socket()
    try:
        # What an ended program leaves for a minute hinders nobody.
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
    except (UnicodeError, socket.gaierror):
        made.close()
        raise PortTaken(f"{host}:{port}", None) from None
    except OSError as error:
        made.close()
        raise PortTaken(f"{host}:{port}", error.errno) from None
    return made
