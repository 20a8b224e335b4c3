"""Commands of units; some of them are the office's too, where it does the same for a plan or a unit."""

from bot.commands.command import Command, During, Rest
from bot.commands.who_may import WhoMay
from bot.commands.words import ChatWord

OF_UNITS = (
    Command(
        ChatWord.AGENDA,
        ("lịch", "xem lịch", "lịch họp", "agenda", "calendar"),
        opens={WhoMay.STRANGERS: "agenda"},
        rest=Rest.FIGURES,
        during=During.BESIDE,
        menu={WhoMay.UNITS: 1, WhoMay.OFFICE: 4},
        label="pick-agenda",
        about="command-agenda",
    ),
    Command(
        ChatWord.REPORT,
        ("báo cáo", "gửi báo cáo", "số liệu", "report"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "report"},
        rest=Rest.FIGURES,
        menu={WhoMay.UNITS: 2},
        label="pick-report-page",
        about="command-report",
    ),
    Command(
        ChatWord.CORRECT,
        ("sửa", "sửa lại", "sửa báo cáo", "correct", "edit", "fix"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "plan"},
        rest=Rest.FIGURES,
        during=During.WITHIN,
        about="command-correct",
    ),
    Command(
        ChatWord.RECEIVED,
        ("đã nhận", "đã nhận được", "đã rõ", "received"),
        opens={WhoMay.STRANGERS: "acknowledge"},
        during=During.BESIDE,
        about="command-received",
    ),
    Command(
        ChatWord.DONE,
        ("đã xong", "xong", "xong rồi", "done"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "report"},
        during=During.WITHIN,
        about="command-done",
        in_help=False,
    ),
    Command(
        ChatWord.SENT,
        ("đã gửi", "đã gửi gì", "đã gửi những gì", "xem số đã gửi", "số đã gửi", "sent"),
        opens={WhoMay.UNITS: "sent"},
        rest=Rest.PAGE,
        during=During.BESIDE,
        about="command-sent",
        in_help=False,
    ),
    Command(
        ChatWord.CONTINUE,
        ("tiếp tục", "tiếp", "làm tiếp", "continue", "resume"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "plan"},
        about="command-continue",
        in_help=False,
    ),
    Command(
        ChatWord.ANSWER,
        ("trả lời", "answer"),
        opens={WhoMay.UNITS: "inquiry"},
        rest=Rest.WORDS,
        about="command-answer",
        in_help=False,
    ),
    Command(
        ChatWord.NOTICES,
        ("thông báo", "notice", "notices"),
        opens={WhoMay.UNITS: "acknowledge"},
        menu={WhoMay.UNITS: 3},
        label="pick-notices",
        about="command-notices",
        in_help=False,
        by_chat=False,
    ),
)
