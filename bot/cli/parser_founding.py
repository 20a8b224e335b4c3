"""The words of `nhacviec init`: each question may be answered on the line."""

from bot.cli.commands import Commands

OPTIONS = (
    ("--name", "NAME"),
    ("--letter-name", "NAME"),
    ("--timezone", "ZONE"),
    ("--phone", "NUMBER"),
    ("--public-url", "URL"),
    ("--token", "TOKEN"),
    ("--database", "URL"),
    ("--admin", "NAME"),
    ("--admin-post", "POST"),
)


def add_init(commands: Commands) -> None:
    init = commands.add("init", "init", "init", needs_config=False)
    init.add_argument("--yes", action="store_true", help="init-yes")
    for option, kind in OPTIONS:
        init.add_argument(option, metavar=kind, help=f"init{option[1:]}")
    init.add_argument("--channel", choices=("telegram", "zalo", "email", "none"), help="init-channel")
    init.add_argument("--sample", action="store_true", help="init-sample")
    init.add_argument("--explain", action="store_true", help="init-explain")
    init.add_argument("--set", action="append", metavar="SECTION.KEY=VALUE", help="init-set")
