"""Commands of the office: what its desk does, and what its leaders may see."""

from collections.abc import Sequence

from bot.commands.command import Command, Rest
from bot.commands.who_may import WhoMay
from bot.commands.words import ChatWord


def _desk(
    word: ChatWord, spellings: Sequence[str], talk: str, rest: Rest = Rest.NOTHING, *, answers: bool = False
) -> Command:
    return Command(
        word,
        tuple(spellings),
        opens={WhoMay.DESK: talk},
        rest=rest,
        about=f"command-{word.value.replace('_', '-')}",
        answers=answers,
    )


OF_OFFICE = (
    Command(
        ChatWord.PLANS,
        ("kế hoạch", "plans", "plan"),
        opens={WhoMay.DESK: "plan"},
        menu={WhoMay.DESK: 3},
        label="pick-plan",
        about="command-plans",
    ),
    _desk(
        ChatWord.CHANGE,
        (
            *("đổi lịch", "dời", "dời lịch", "dời ngày", "dời hội nghị", "hoãn", "hoãn hội nghị"),
            *("hủy hội nghị", "huỷ hội nghị", "lùi hạn", "gia hạn chung", "change", "postpone"),
        ),
        "change",
        Rest.WORDS,
    ),
    _desk(
        ChatWord.LADDER,
        ("bậc nhắc", "mốc nhắc", "đổi bậc nhắc", "lịch nhắc", "ladder", "reminders"),
        "ladder",
        Rest.WORDS,
    ),
    _desk(ChatWord.UNDO, ("hoàn tác", "trả lại như cũ", "undo"), "change"),
    _desk(ChatWord.COLLECT, ("mở kỳ", "thu số liệu", "đóng kỳ", "dừng thu", "collect"), "collect"),
    Command(
        ChatWord.PROGRESS,
        ("tiến độ", "progress"),
        opens={WhoMay.OFFICE: "progress"},
        rest=Rest.WORDS,
        menu={WhoMay.OFFICE: 1},
        label="pick-progress",
        about="command-progress",
    ),
    Command(
        ChatWord.SUMMARY,
        ("tổng hợp", "summary"),
        opens={WhoMay.OFFICE: "summary"},
        rest=Rest.WORDS,
        menu={WhoMay.OFFICE: 2},
        label="pick-summary",
        about="command-summary",
    ),
    _desk(ChatWord.ASK_BACK, ("hỏi lại", "ask back"), "piece", Rest.WORDS),
    _desk(ChatWord.ENTER, ("nhập thay", "nhập hộ", "enter"), "piece", Rest.WORDS),
    _desk(ChatWord.EXTEND, ("gia hạn", "extend"), "piece", Rest.WORDS),
    _desk(ChatWord.EXCUSE, ("miễn", "miễn báo cáo", "excuse"), "piece", Rest.WORDS),
    _desk(ChatWord.DECIDE, ("duyệt", "duyệt sửa", "decide"), "corrections"),
    _desk(ChatWord.ISSUE, ("phát hành", "issue"), "issue"),
    _desk(
        ChatWord.TARGETS,
        ("chỉ tiêu", "giao chỉ tiêu", "mức giao", "targets", "target"),
        "targets",
        Rest.WORDS,
        answers=True,
    ),
    _desk(
        ChatWord.MERGE,
        ("sáp nhập", "sát nhập", "nhập đơn vị", "sáp nhập đơn vị", "merge"),
        "heirs",
        Rest.WORDS,
        answers=True,
    ),
    _desk(ChatWord.SPLIT, ("tách", "chia tách", "tách đơn vị", "split"), "heirs", Rest.WORDS, answers=True),
    _desk(ChatWord.NEWCOMERS, ("người mới", "ai mới vào", "nhầm người", "newcomers"), "newcomers"),
    _desk(ChatWord.QUESTIONS, ("câu hỏi", "questions"), "questions"),
)
