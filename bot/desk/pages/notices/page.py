"""The addresses of notices and their buttons."""

from collections.abc import Mapping

from bot.desk.call import DeskCall, number_in
from bot.desk.page import Deed, PageAnswer, refused
from bot.desk.pages.notices import attaching, following, previewing, seconding, steering, writing
from bot.desk.pages.notices.listing import listed
from core.office.permissions import Action

SURE = {"again": steering.again_asked, "stop": steering.stop_asked, "withdraw": steering.withdraw_asked}
"""Pages of one notice that ask once more before something is done, by their word."""


class NoticesPage:
    """`/notices`, `/notices/new`, `/notices/ID`, which stays the address of its report, and what stands behind that."""

    name = "notices"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "preview": Deed(Action.WRITE_NOTICES, previewing.previewed, attaching.look_into),
        "people": Deed(Action.WRITE_NOTICES, previewing.people_shown),
        "reword": Deed(Action.WRITE_NOTICES, writing.reworded),
        "drop": Deed(Action.WRITE_NOTICES, writing.dropped),
        "release": Deed(Action.RELEASE_NOTICES, previewing.released),
        "second-release": Deed(Action.SECOND_NOTICES, seconding.released),
        "second-drop": Deed(Action.SECOND_NOTICES, seconding.dropped),
        "again": Deed(Action.RELEASE_NOTICES, steering.asked_again),
        "pause": Deed(Action.RELEASE_NOTICES, steering.paused),
        "resume": Deed(Action.RELEASE_NOTICES, steering.resumed),
        "stop": Deed(Action.RELEASE_NOTICES, steering.stopped),
        "withdraw": Deed(Action.RELEASE_NOTICES, steering.withdrawn),
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
    if word in SURE and not call.may(Action.RELEASE_NOTICES):
        return refused(call)
    shows = BELOW.get(word)
    if shows is None:
        return None
    return await shows(notice_id, call)


async def _first(notice_id: int, call: DeskCall) -> PageAnswer:
    """Its report, or that it waits for its second person."""
    return await following.followed(notice_id, call) or await seconding.awaited(notice_id, call)


async def _file(notice_id: int, call: DeskCall) -> PageAnswer:
    return await following.file_given(notice_id, call) or await seconding.file_given(notice_id, call)


BELOW = {"": _first, "people": following.people_of, "file": _file, **SURE}
"""What stands at the address of one notice, and behind it."""
