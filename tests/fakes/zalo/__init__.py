"""A strict server of the Zalo Bot API, for one account with its bots: what it takes is what Zalo documents, what it
answers is what Zalo and those who run bots say it answers. What nobody has written down is asked for by the test."""

from tests.fakes.zalo.api import ZaloApi
from tests.fakes.zalo.bot import SentMessage, ZaloBot

__all__ = ["SentMessage", "ZaloApi", "ZaloBot"]
