"""What can go wrong with the web server before it answers anybody."""

import os


class PortTaken(Exception):
    """The web server cannot listen at `where`. `number`: the machine's error; None: that is no name of a machine."""

    def __init__(self, where: str, number: int | None) -> None:
        super().__init__(f"{where}: {os.strerror(number) if number is not None else 'no name of a machine'}")
        self.where, self.number = where, number
