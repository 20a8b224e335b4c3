"""The addresses of notices and their buttons."""

from collections.abc import Mapping

from bot.desk.call import DeskCall, number_in
from bot.desk.page import Deed, PageAnswer, refused
from bot.desk.pages.notices import following, seconding, writing
from bot.desk.pages.notices.listing import listed
from core.office.permissions import Action

SURE = {"again": following.again_asked, "stop": following.stop_asked, "withdraw": following.withdraw_asked}
"""Pages of one notice that ask once more before something is done, by their word."""


class NoticesPage:
    """`/notices`, `/notices/new`, `/notices/ID`, which stays the address of its report, and what stands behind that."""

    name = "notices"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "preview": Deed(Action.WRITE_NOTICES, writing.previewed),
        "people": Deed(Action.WRITE_NOTICES, writing.people_shown),
        "reword": Deed(Action.WRITE_NOTICES, writing.reworded),
        "release": Deed(Action.RELEASE_NOTICES, writing.released),
        "second-release": Deed(Action.SECOND_NOTICES, seconding.released),
        "second-drop": Deed(Action.SECOND_NOTICES, seconding.dropped),
        "again": Deed(Action.RELEASE_NOTICES, following.asked_again),
        "pause": Deed(Action.RELEASE_NOTICES, following.paused),
        "resume": Deed(Action.RELEASE_NOTICES, following.resumed),
        "stop": Deed(Action.RELEASE_NOTICES, following.stopped),
        "withdraw": Deed(Action.RELEASE_NOTICES, following.withdrawn),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        if not call.word(0):
            return await listed(call)
        if call.word(0) == "new":
            return await _new(call)
        notice_id = number_in(call.word(0))
        if notice_id is None:
            return None
        return await _one(notice_id, call)


async def _new(call: DeskCall) -> PageAnswer:
    if not call.may(Action.WRITE_NOTICES):
        return refused(call)
    return await writing.opened(call)


async def _one(notice_id: int, call: DeskCall) -> PageAnswer:
    word = call.word(1)
    if not word:
        return await following.followed(notice_id, call) or await seconding.awaited(notice_id, call)
    if word == "people":
        return await following.people_of(notice_id, call)
    if word not in SURE:
        return None
    if not call.may(Action.RELEASE_NOTICES):
        return refused(call)
    return await SURE[word](notice_id, call)
