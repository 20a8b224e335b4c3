"""The office of the whole stories, whose program is killed here."""

from tests.whole.conftest import api, office

__all__ = ["api", "office"]
