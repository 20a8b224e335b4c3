"""One table of commands: each word with how it is written, what it opens and for whom, and what may follow it."""

from enum import StrEnum
from typing import Self

from bot.commands.command import Command, During, Listed, Rest, of_desk, of_unit, within
from bot.commands.who_may import WhoMay
from core.office.permissions import Action


class ChatWord(StrEnum):
    """A word of command, however it was typed, with its row; in the order in which they are listed. Those of units come
    first, then the office's, then everybody's."""

    command: Command

    def __new__(cls, command: Command) -> Self:
        word = str.__new__(cls, command.name)
        word._value_ = command.name
        word.command = command
        return word

    AGENDA = Command(
        "agenda",
        ("lịch", "xem lịch", "lịch họp", "agenda", "calendar"),
        opens={WhoMay.STRANGERS: "agenda"},
        rest=Rest.FIGURES,
        during=During.BESIDE,
        menu={WhoMay.UNITS: 1, WhoMay.OFFICE: 4},
        label="pick-agenda",
    )
    REPORT = Command(
        "report",
        ("báo cáo", "gửi báo cáo", "nộp báo cáo", "bc", "gửi bc", "số liệu", "report"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "report"},
        rest=Rest.FIGURES,
        menu={WhoMay.UNITS: 2},
        label="pick-report-page",
    )
    CORRECT = Command(
        "correct",
        ("sửa", "sửa lại", "sửa báo cáo", "correct", "edit", "fix"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "plan"},
        rest=Rest.FIGURES,
        during=During.WITHIN,
    )
    RECEIVED = Command(
        "received",
        ("đã nhận", "đã nhận được", "đã rõ", "received"),
        opens={WhoMay.STRANGERS: "acknowledge"},
        during=During.BESIDE,
    )
    DONE = Command(
        "done",
        ("đã xong", "xong", "xong rồi", "done"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "report"},
        during=During.WITHIN,
        listed=Listed.IN_MANUAL,
    )
    SENT = Command(
        "sent",
        ("đã gửi", "đã gửi gì", "đã gửi những gì", "xem số đã gửi", "số đã gửi", "sent"),
        opens={WhoMay.UNITS: "sent"},
        rest=Rest.PAGE,
        during=During.BESIDE,
        listed=Listed.IN_MANUAL,
    )
    FORM_LINK = Command(
        "form_link",
        ("đường dẫn", "gõ trên trang", "báo cáo trên trang", "trang báo cáo", "form link", "link"),
        opens={WhoMay.UNITS: "form-link"},
        during=During.BESIDE,
        listed=Listed.IN_MANUAL,
    )
    CONTINUE = Command(
        "continue",
        ("tiếp tục", "tiếp", "làm tiếp", "continue", "resume"),
        opens={WhoMay.UNITS: "report", WhoMay.DESK: "plan"},
        listed=Listed.IN_MANUAL,
    )
    ANSWER = Command(
        "answer",
        ("trả lời", "answer"),
        opens={WhoMay.UNITS: "inquiry"},
        rest=Rest.WORDS,
        listed=Listed.IN_MANUAL,
    )
    AWAY = Command(
        "away",
        ("vắng", "đi vắng", "báo vắng", "away"),
        opens={WhoMay.UNITS: "away"},
        rest=Rest.WORDS,
        listed=Listed.IN_MANUAL,
    )
    NOTICES = Command(
        "notices",
        ("thông báo", "notice", "notices"),
        opens={
            WhoMay.DESK: "notices",
            Action.SECOND_NOTICES: "second-notice",
            WhoMay.UNITS: "acknowledge",
            WhoMay.OFFICE: "notices-seen",
        },
        rest=Rest.WORDS,
        rest_of=WhoMay.DESK,
        menu={WhoMay.UNITS: 3, WhoMay.OFFICE: 5},
        label="pick-notices",
        listed=Listed.IN_MANUAL,
    )
    PLANS = Command(
        "plans",
        ("kế hoạch", "plans", "plan"),
        opens={WhoMay.DESK: "plan", WhoMay.OFFICE: "plans-seen"},
        menu={WhoMay.OFFICE: 3},
        label="pick-plan",
    )
    CHANGE = of_desk(
        "change",
        (
            *("đổi lịch", "dời", "dời lịch", "dời ngày", "dời hội nghị", "hoãn", "hoãn hội nghị"),
            *("hủy hội nghị", "huỷ hội nghị", "lùi hạn", "gia hạn chung", "change", "postpone"),
        ),
        "change",
        Rest.WORDS,
    )
    CONFERENCES = Command(
        "conferences",
        ("hội nghị", "giấy mời", "đại biểu", "dự họp", "conferences", "conference", "delegates"),
        opens={WhoMay.DESK: "conferences", WhoMay.UNITS: "attend", WhoMay.OFFICE: "conferences-seen"},
    )
    LADDER = of_desk(
        "ladder",
        ("bậc nhắc", "mốc nhắc", "đổi bậc nhắc", "lịch nhắc", "ladder", "reminders"),
        "ladder",
        Rest.WORDS,
    )
    UNDO = of_desk("undo", ("hoàn tác", "trả lại như cũ", "undo"), "change")
    COLLECT = of_desk("collect", ("mở kỳ", "thu số liệu", "đóng kỳ", "dừng thu", "collect"), "collect")
    PROGRESS = Command(
        "progress",
        (
            *("tiến độ", "xem tiến độ", "ai chưa gửi", "ai chưa nộp", "ai chưa báo cáo", "còn ai chưa gửi"),
            *("đơn vị nào chưa gửi", "đơn vị nào chưa nộp", "đơn vị nào chưa báo cáo"),
            *("progress", "who has not reported"),
        ),
        opens={WhoMay.OFFICE: "progress", Action.SEE_CLUSTER: "nudge"},
        rest=Rest.WORDS,
        menu={WhoMay.OFFICE: 1},
        label="pick-progress",
    )
    NUDGE = Command(
        "nudge",
        ("nhắc", "nhắc ngay", "nudge"),
        opens={WhoMay.DESK: "nudge", Action.NUDGE: "nudge"},
        listed=Listed.IN_MANUAL,
    )
    SUMMARY = Command(
        "summary",
        ("tổng hợp", "bảng tổng hợp", "xem tổng hợp", "summary"),
        opens={WhoMay.OFFICE: "summary"},
        rest=Rest.WORDS,
        menu={WhoMay.OFFICE: 2},
        label="pick-summary",
    )
    ASK_BACK = of_desk("ask_back", ("hỏi lại", "ask back"), "piece", Rest.WORDS)
    ENTER = of_desk("enter", ("nhập thay", "nhập hộ", "enter"), "piece", Rest.WORDS)
    EXTEND = of_desk("extend", ("gia hạn", "extend"), "piece", Rest.WORDS)
    EXCUSE = of_desk("excuse", ("miễn", "miễn báo cáo", "excuse"), "piece", Rest.WORDS)
    DECIDE = of_desk("decide", ("duyệt", "duyệt sửa", "decide"), "corrections")
    ISSUE = of_desk("issue", ("phát hành", "issue"), "issue")
    TARGETS = of_desk(
        "targets",
        ("chỉ tiêu", "giao chỉ tiêu", "mức giao", "targets", "target"),
        "targets",
        Rest.WORDS,
        answers=True,
    )
    MERGE = of_desk(
        "merge",
        ("sáp nhập", "sát nhập", "nhập đơn vị", "sáp nhập đơn vị", "merge"),
        "heirs",
        Rest.WORDS,
        answers=True,
    )
    SPLIT = of_desk("split", ("tách", "chia tách", "tách đơn vị", "split"), "heirs", Rest.WORDS, answers=True)
    PEOPLE = of_desk("people", ("danh bạ", "people", "contacts", "directory"), "people", Rest.WORDS)
    INVITE = of_desk("invite", ("mời", "invite"), "invite", Rest.WORDS)
    RENAME_UNIT = of_unit("rename_unit", ("đổi tên", "đổi tên đơn vị", "rename"))
    MOVE_UNIT = of_unit("move_unit", ("đổi cấp trên", "đổi trực thuộc", "move unit"))
    DISSOLVE_UNIT = of_unit("dissolve_unit", ("giải thể", "giải thể đơn vị", "dissolve"))
    NEWCOMERS = of_desk("newcomers", ("người mới", "ai mới vào", "nhầm người", "newcomers"), "newcomers")
    HELD = of_desk("held", ("tin giữ", "tin đang giữ", "tin bị giữ", "held", "held messages"), "held")
    TRAIL = of_desk("trail", ("nhật ký", "ai đã làm gì", "trail", "log"), "trail", Rest.PAGE)
    QUESTIONS = of_desk("questions", ("câu hỏi", "questions"), "questions", Rest.WORDS)
    ASK = Command(
        "ask",
        ("hỏi", "hỏi văn phòng", "ask"),
        opens={WhoMay.ANYBODY: "ask"},
        rest=Rest.WORDS,
        during=During.BETWEEN,
    )
    MYSELF = Command(
        "myself",
        ("tôi là ai", "thông tin của tôi", "máy ghi tôi là ai", "who am i", "myself"),
        opens={WhoMay.ANYBODY: "myself"},
        listed=Listed.IN_MANUAL,
    )
    MY_PHONE = Command(
        "my_phone",
        (
            *("đổi số điện thoại", "đổi số điện thoại của tôi", "sửa số điện thoại", "sửa số điện thoại của tôi"),
            *("tôi đổi số điện thoại", "đổi số máy của tôi", "số điện thoại của tôi", "my phone"),
        ),
        opens={WhoMay.ANYBODY: "myself"},
        rest=Rest.WORDS,
        answers=True,
        listed=Listed.IN_MANUAL,
    )
    MY_NAME = Command(
        "my_name",
        (
            *("sửa tên tôi", "sửa tên của tôi", "đổi tên tôi", "đổi tên của tôi", "sửa họ tên", "sửa họ tên tôi"),
            *("tên tôi sai", "sai tên tôi", "my name"),
        ),
        opens={WhoMay.ANYBODY: "myself"},
        rest=Rest.WORDS,
        answers=True,
        listed=Listed.IN_MANUAL,
    )
    REACH = Command(
        "reach",
        (
            *("liên lạc", "liên lạc qua", "cách liên lạc", "đổi cách liên lạc", "nhắn cho tôi qua đâu"),
            *("liên lạc với tôi qua", "reach", "reach me"),
        ),
        opens={WhoMay.ANYBODY: "reach"},
        listed=Listed.IN_MANUAL,
    )
    ADD_CHAT = Command(
        "add_chat",
        (
            *("thêm zalo", "thêm telegram", "thêm chat", "thêm chỗ nhắn", "thêm một chỗ nhắn", "thêm máy nữa"),
            *("dùng thêm zalo", "dùng thêm telegram", "dùng cả zalo", "add zalo", "add telegram", "add a chat"),
        ),
        opens={WhoMay.ANYBODY: "reach"},
        listed=Listed.IN_MANUAL,
    )
    MY_DATA = Command(
        "my_data",
        ("dữ liệu của tôi", "dữ liệu của mình", "my data"),
        opens={WhoMay.ANYBODY: "my_data"},
        listed=Listed.IN_MANUAL,
    )
    HOME = Command(
        "home",
        ("trang đầu", "về", "về trang đầu", "trang chủ", "home", "menu"),
        listed=Listed.IN_MANUAL,
    )
    HELP = Command(
        "help",
        ("trợ giúp", "giúp", "giúp đỡ", "hướng dẫn", "help"),
        during=During.BESIDE,
        listed=Listed.IN_MANUAL,
    )
    OFFICE = Command(
        "office",
        ("văn phòng", "gọi văn phòng", "office"),
        during=During.BESIDE,
        listed=Listed.IN_MANUAL,
    )
    STOP = Command(
        "stop",
        ("dừng", "dừng lại", "thôi", "hủy", "huỷ", "stop", "cancel"),
        during=During.WITHIN,
        listed=Listed.IN_MANUAL,
    )
    WITHDRAW = Command(
        "withdraw",
        ("rút đồng ý", "rút lại đồng ý", "withdraw"),
        opens={WhoMay.STRANGERS: "consent"},
        listed=Listed.IN_MANUAL,
    )
    START = Command(
        "start",
        ("bắt đầu", "start", "mã", "mã mời"),
        opens={WhoMay.STRANGERS: "join"},
        rest=Rest.CODE,
        listed=Listed.NOWHERE,
    )
    BACK = within("back", ("quay lại", "lùi", "lùi lại", "back"))
    SKIP = within("skip", ("bỏ qua", "skip"))
    DESK = Command(
        "desk",
        ("bàn làm việc", "bàn làm việc trên máy tính", "desk"),
        opens={WhoMay.OFFICE: "desk-link"},
        during=During.BESIDE,
        listed=Listed.IN_MANUAL,
    )
    YES = within("yes", ("đồng ý", "có", "đúng", "vâng", "phải", "ok", "yes"))
    NO = within("no", ("không", "không đồng ý", "không đúng", "sai", "no"))
