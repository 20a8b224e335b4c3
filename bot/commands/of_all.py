"""Commands for everybody, and those that are an answer to whatever is asked."""

from bot.commands.command import Command, During, Rest
from bot.commands.who_may import WhoMay
from bot.commands.words import ChatWord

EVERYWHERE = (
    Command(
        ChatWord.HOME,
        ("trang đầu", "về", "về trang đầu", "trang chủ", "home", "menu"),
        about="command-home",
        in_help=False,
    ),
    Command(
        ChatWord.HELP,
        ("trợ giúp", "giúp", "giúp đỡ", "hướng dẫn", "help"),
        during=During.BESIDE,
        about="command-help",
        in_help=False,
    ),
    Command(
        ChatWord.OFFICE,
        ("văn phòng", "gọi văn phòng", "office"),
        during=During.BESIDE,
        about="command-office",
        in_help=False,
    ),
    Command(
        ChatWord.STOP,
        ("dừng", "dừng lại", "thôi", "hủy", "huỷ", "stop", "cancel"),
        during=During.WITHIN,
        about="command-stop",
        in_help=False,
    ),
    Command(
        ChatWord.WITHDRAW,
        ("rút đồng ý", "rút lại đồng ý", "withdraw"),
        opens={WhoMay.STRANGERS: "consent"},
        about="command-withdraw",
        in_help=False,
    ),
    Command(
        ChatWord.START,
        ("bắt đầu", "start", "mã", "mã mời"),
        opens={WhoMay.STRANGERS: "join"},
        rest=Rest.CODE,
    ),
    Command(ChatWord.BACK, ("quay lại", "lùi", "lùi lại", "back"), during=During.WITHIN),
    Command(ChatWord.SKIP, ("bỏ qua", "skip"), during=During.WITHIN),
    Command(ChatWord.ASK, ("hỏi", "ask"), rest=Rest.WORDS, by_chat=False),
    Command(ChatWord.AWAY, ("vắng", "đi vắng", "away"), rest=Rest.WORDS, by_chat=False),
    Command(ChatWord.MY_DATA, ("dữ liệu của tôi", "my data"), by_chat=False),
    Command(ChatWord.NUDGE, ("nhắc", "nudge"), rest=Rest.WORDS, by_chat=False),
    Command(ChatWord.PEOPLE, ("danh bạ", "people", "contacts"), by_chat=False),
    Command(ChatWord.INVITE, ("mời", "invite"), rest=Rest.WORDS, by_chat=False),
    Command(ChatWord.DESK, ("bàn làm việc", "desk"), by_chat=False),
    Command(ChatWord.YES, ("đồng ý", "có", "đúng", "vâng", "phải", "ok", "yes"), during=During.WITHIN),
    Command(ChatWord.NO, ("không", "không đồng ý", "không đúng", "sai", "no"), during=During.WITHIN),
)
