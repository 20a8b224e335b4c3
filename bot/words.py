"""Chat words: what of a typed line is a command, whatever accents, case or slash it has. What a word does is the
dialogs' matter."""

import re
import unicodedata
from enum import StrEnum

from core.office.codes import ALPHABET, GROUP, OF_OFFICE, OF_UNITS, OLD_LENGTH
from core.spelling import folded_words


class ChatWord(StrEnum):
    """A chat word recognised in what was typed, accents, case and slash left aside ."""

    HOME = "home"
    OFFICE = "office"
    HELP = "help"
    STOP = "stop"
    BACK = "back"
    SKIP = "skip"
    YES = "yes"
    NO = "no"
    START = "start"
    AGENDA = "agenda"
    REPORT = "report"
    CORRECT = "correct"
    RECEIVED = "received"
    DONE = "done"
    PLANS = "plans"
    CHANGE = "change"
    UNDO = "undo"
    LADDER = "ladder"
    PROGRESS = "progress"
    SUMMARY = "summary"
    WITHDRAW = "withdraw"
    CONTINUE = "continue"
    ASK = "ask"
    AWAY = "away"
    MY_DATA = "my_data"
    NOTICES = "notices"
    NUDGE = "nudge"
    PEOPLE = "people"
    INVITE = "invite"
    QUESTIONS = "questions"
    DESK = "desk"
    ASK_BACK = "ask_back"
    ENTER = "enter"
    EXTEND = "extend"
    EXCUSE = "excuse"
    DECIDE = "decide"
    ANSWER = "answer"
    ISSUE = "issue"
    TARGETS = "targets"
    MERGE = "merge"
    SPLIT = "split"
    COLLECT = "collect"
    NEWCOMERS = "newcomers"


WORDS: dict[ChatWord, tuple[str, ...]] = {
    ChatWord.HOME: ("về", "về trang đầu", "trang đầu", "trang chủ", "home", "menu"),
    ChatWord.OFFICE: ("văn phòng", "gọi văn phòng", "office"),
    ChatWord.HELP: ("trợ giúp", "giúp", "giúp đỡ", "hướng dẫn", "help"),
    ChatWord.STOP: ("dừng", "dừng lại", "thôi", "hủy", "huỷ", "stop", "cancel"),
    ChatWord.BACK: ("quay lại", "lùi", "lùi lại", "back"),
    ChatWord.SKIP: ("bỏ qua", "skip"),
    ChatWord.START: ("start", "bắt đầu", "mã", "mã mời"),
    ChatWord.AGENDA: ("lịch", "xem lịch", "lịch họp", "agenda", "calendar"),
    ChatWord.REPORT: ("báo cáo", "gửi báo cáo", "số liệu", "report"),
    ChatWord.CORRECT: ("sửa", "sửa lại", "sửa báo cáo", "correct", "edit", "fix"),
    ChatWord.RECEIVED: ("đã nhận", "đã nhận được", "đã rõ", "received"),
    ChatWord.DONE: ("đã xong", "xong", "xong rồi", "done"),
    ChatWord.PLANS: ("kế hoạch", "plan", "plans"),
    ChatWord.CHANGE: (
        "đổi lịch",
        "dời",
        "dời lịch",
        "dời ngày",
        "dời hội nghị",
        "hoãn",
        "hoãn hội nghị",
        "hủy hội nghị",
        "huỷ hội nghị",
        "lùi hạn",
        "gia hạn chung",
        "change",
        "postpone",
    ),
    ChatWord.LADDER: ("bậc nhắc", "mốc nhắc", "đổi bậc nhắc", "lịch nhắc", "ladder", "reminders"),
    ChatWord.UNDO: ("hoàn tác", "trả lại như cũ", "undo"),
    ChatWord.PROGRESS: ("tiến độ", "progress"),
    ChatWord.SUMMARY: ("tổng hợp", "summary"),
    ChatWord.WITHDRAW: ("rút đồng ý", "rút lại đồng ý", "withdraw"),
    ChatWord.CONTINUE: ("tiếp", "tiếp tục", "làm tiếp", "continue", "resume"),
    ChatWord.ASK: ("hỏi", "ask"),
    ChatWord.ASK_BACK: ("hỏi lại", "ask back"),
    ChatWord.ENTER: ("nhập thay", "nhập hộ", "enter"),
    ChatWord.EXTEND: ("gia hạn", "extend"),
    ChatWord.EXCUSE: ("miễn", "miễn báo cáo", "excuse"),
    ChatWord.DECIDE: ("duyệt", "duyệt sửa", "decide"),
    ChatWord.ANSWER: ("trả lời", "answer"),
    ChatWord.ISSUE: ("phát hành", "issue"),
    ChatWord.MERGE: ("sáp nhập", "sát nhập", "nhập đơn vị", "sáp nhập đơn vị", "merge"),
    ChatWord.SPLIT: ("tách", "chia tách", "tách đơn vị", "split"),
    ChatWord.TARGETS: ("chỉ tiêu", "giao chỉ tiêu", "mức giao", "target", "targets"),
    ChatWord.COLLECT: ("mở kỳ", "thu số liệu", "đóng kỳ", "dừng thu", "collect"),
    ChatWord.NEWCOMERS: ("người mới", "ai mới vào", "nhầm người", "newcomers"),
    ChatWord.AWAY: ("vắng", "đi vắng", "away"),
    ChatWord.MY_DATA: ("dữ liệu của tôi", "my data"),
    ChatWord.NOTICES: ("thông báo", "notice", "notices"),
    ChatWord.NUDGE: ("nhắc", "nudge"),
    ChatWord.PEOPLE: ("danh bạ", "people", "contacts"),
    ChatWord.INVITE: ("mời", "invite"),
    ChatWord.QUESTIONS: ("câu hỏi", "questions"),
    ChatWord.DESK: ("bàn làm việc", "desk"),
    ChatWord.YES: ("đồng ý", "có", "đúng", "vâng", "phải", "ok", "yes"),
    ChatWord.NO: ("không", "không đồng ý", "không đúng", "sai", "no"),
}
TAKES_REST = frozenset(
    {
        ChatWord.CHANGE,
        ChatWord.TARGETS,
        ChatWord.MERGE,
        ChatWord.SPLIT,
        ChatWord.LADDER,
        ChatWord.ASK_BACK,
        ChatWord.ENTER,
        ChatWord.EXTEND,
        ChatWord.EXCUSE,
        ChatWord.ANSWER,
        ChatWord.START,
        ChatWord.REPORT,
        ChatWord.CORRECT,
        ChatWord.ASK,
        ChatWord.AWAY,
        ChatWord.NUDGE,
        ChatWord.PROGRESS,
        ChatWord.SUMMARY,
        ChatWord.INVITE,
    }
)
"""Words that may be followed by something: "sửa nhà 5", "báo cáo 12 3 5". The others stand alone, so that a sentence is
never taken for one."""
LONGEST_LINE = 300

CODE = re.compile(r"(?=[a-z0-9]*\d)[a-z0-9]+|[A-Z]+")
"""An invitation code by itself: letters with a digit among them; letters alone only in capitals, for they may be a
word."""
CODE_LENGTHS = frozenset({OLD_LENGTH, *(length + slip for length in (OF_UNITS, OF_OFFICE) for slip in (-1, 0, 1))})
"""… also with one letter too many or too few."""
BETWEEN_GROUPS = re.compile(r"[\s.·–—-]+")
MOST_STRANGE = 2
"""Letters that no code has, in several words that are taken for one all the same: more of them are a sentence."""


def _composed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).lower().split())


_EXACT = {_composed(alias): word for word, aliases in WORDS.items() for alias in aliases}
_FOLDED = {folded_words(alias): word for word, aliases in reversed(WORDS.items()) for alias in aliases}
_MOST_PARTS = max(len(alias.split()) for alias in _EXACT)
_OTHER_WITH_OTHER_ACCENTS = frozenset(
    {"hoi", "vang", "dung", "moi", "co", "ma", "ve", "phai", "sai", "thoi", "huy", "nhac", "lui", "mien"}
)
"""These are other everyday words when they carry other accents (hội, vàng, mới, cờ): with accents only the right ones
count."""


def read_word(text: str) -> tuple[ChatWord | None, str]:
    """The chat word a line begins with and what follows it; (None, the stripped text) when there is none. Total.

    Typed without accents, "dung" is dừng and "vang" is vắng, as the handbook lists them; a yes-or-no prompt hears đúng
    and vâng (dialogs.answers).
    """
    plain = " ".join(text.split())
    if len(text) > LONGEST_LINE or not plain:
        return None, text.strip()
    parts = plain.removeprefix("/").replace("_", " ").split()
    for size in range(min(_MOST_PARTS, len(parts)), 0, -1):
        word = _word_of(" ".join(parts[:size]).strip(".,:;!?"))
        rest = " ".join(parts[size:])
        if word is not None and (not _says_more(rest) or word in TAKES_REST):
            return word, rest if _says_more(rest) else ""
    return None, text.strip()


def _word_of(phrase: str) -> ChatWord | None:
    exact = _EXACT.get(_composed(phrase))
    if exact is not None:
        return exact
    folded = folded_words(phrase)
    if folded in _OTHER_WITH_OTHER_ACCENTS and not phrase.isascii():
        return None
    return _FOLDED.get(folded)


def _says_more(rest: str) -> bool:
    return folded_words(rest).strip(" .,:;!?") not in ("", "a", "nhe", "nha", "di", "voi")


def read_code(text: str) -> str | None:
    """What looks like a bare invitation code, in capitals without its dashes and spaces, or None. Figures alone are
    one too: only strangers are asked for one. Whether it can be one, core.office.codes says."""
    groups = BETWEEN_GROUPS.split(unicodedata.normalize("NFKC", text).strip().strip(".,:;!?\"'“”"))
    plain = "".join(groups)
    if len(plain) not in CODE_LENGTHS or not (CODE.fullmatch(plain) or CODE.fullmatch(plain.lower())):
        return None
    if len(groups) == 1 or _in_groups(groups):
        return plain.upper()
    return None


def _in_groups(groups: list[str]) -> bool:
    strange = sum(letter not in ALPHABET for letter in "".join(groups).upper())
    return strange <= MOST_STRANGE and all(abs(len(group) - GROUP) <= 1 for group in groups)
