"""The words of `nhacviec init`: each question may be answered on the line."""

from bot.cli.commands import Commands

OPTIONS = (
    ("--name", "NAME", "the office's name, as people say it"),
    ("--letter-name", "NAME", "the office's name, as the head of its letters has it"),
    ("--timezone", "ZONE", "IANA time zone (default Asia/Ho_Chi_Minh)"),
    ("--phone", "NUMBER", "the number people are told to call"),
    ("--public-url", "URL", "the https address under which this machine is reached, if there is one"),
    ("--token", "TOKEN", "the bot's token; better in the environment, as NHACVIEC_TELEGRAM_TOKEN"),
    ("--database", "URL", "sqlite:///FILE or postgresql://USER:PASSWORD@HOST/DATABASE"),
    ("--admin", "NAME", "the first administrator: full name"),
    ("--admin-post", "POST", "what they are in the office"),
)


def add_init(commands: Commands) -> None:
    text = "write the configuration of a new office, asking what it needs, and invite the first administrator"
    init = commands.add("init", "init", "init", text, needs_config=False)
    init.add_argument("--yes", action="store_true", help="ask nothing: what is not given keeps its default")
    for option, kind, words in OPTIONS:
        init.add_argument(option, metavar=kind, help=words)
    channels = ("telegram", "zalo", "email", "none")
    init.add_argument("--channel", choices=channels, help="the network of the bot")
    init.add_argument("--sample", action="store_true", help="begin with the sample office, to try")
    other = "any other key, such as telegram.base_url=http://localhost:8081/bot; may be given again"
    init.add_argument("--set", action="append", metavar="SECTION.KEY=VALUE", help=other)
