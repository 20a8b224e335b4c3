"""What can go wrong with the web server before it answers anybody."""


class PortTaken(Exception):
    """The web server cannot listen where it was told to."""
