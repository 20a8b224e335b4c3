"""`nhacviec init`: a new office's configuration, asked for and tried at once; its database with the first
administrator; and what to do next. Nothing is written before all of it is known to hold, and nothing over what is
there."""

import argparse
import asyncio
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.channels import CHANNELS
from bot.cli.checks.database import look_at_database
from bot.cli.checks.findings import Area, State
from bot.cli.desk import CommandFailed, Desk
from bot.cli.failures import explained
from bot.cli.founding.answers import NONE, Answers, tell_problems
from bot.cli.founding.bot_met import BotMet, WayIn, meet
from bot.cli.founding.draft import Draft
from bot.cli.founding.next_steps import Founded, tell_next
from bot.cli.founding.people import Admin, Sample, founded, read_sample
from bot.cli.founding.questions import Questions
from bot.cli.version import this_version
from bot.config import ConfigError, config_file
from bot.demo.setting import EXAMPLES
from bot.outfile import write_privately
from bot.settings import Config
from bot.texts import Texts
from core.office.codes import grouped
from core.talk.messages import Misconfigured, Say
from storage.database.errors import DatabaseUnusable
from storage.database.session import Database

EXPLAINED = EXAMPLES / "config.example.toml"


async def init(args: argparse.Namespace, desk: Desk) -> None:
    """Raises CommandFailed, ConfigError, Misconfigured, and the storage's errors."""
    if args.explain:
        desk.write(EXPLAINED.read_text("utf-8").rstrip())
        return
    file = config_file(Path(args.config) if args.config else None, os.environ)
    _refuse_place(file)
    questions = Questions(desk, silent=args.yes)
    desk.tell("init-begins", version=this_version(), file=str(file))
    if not args.yes:
        desk.tell("init-keys")
    draft = Draft(os.environ)
    answers = Answers.of(args, draft, questions, desk)
    _office(answers, args)
    met = await _channel(answers, args, desk)
    await _database(answers, desk)
    admin, sample = _admin(args, questions, desk), await _sample(args, questions)
    office, code = await _write(file, draft, admin, sample, desk)
    founded = Founded(args.config or "", met is not None, sample is not None, admin.name if admin is not None else "")
    if code is not None:
        founded = replace(founded, way_in=_way_in(met, grouped(code)))
    tell_next(founded, office)


def _refuse_place(file: Path) -> None:
    if file.exists():
        raise CommandFailed(Say("init-is-there", {"file": str(file)}))
    folder = file.absolute().parent
    if not folder.is_dir():
        raise CommandFailed(Say("cli-no-file", {"file": str(folder)}))
    if not os.access(folder, os.W_OK):
        raise CommandFailed(Say("cli-not-allowed", {"file": str(folder)}))


def _office(answers: Answers, args: argparse.Namespace) -> None:
    if args.lang:
        answers.draft.put("office", "language", args.lang)
    answers.settle("office", "name")
    answers.settle("office", "letter_name")
    answers.settle("office", "timezone")
    answers.settle("office", "phone")
    answers.settle("web", "public_url")
    answers.pages()
    answers.rest()


async def _channel(answers: Answers, args: argparse.Namespace, desk: Desk) -> BotMet | None:
    """The bot, once its network has told who it is; asked again for what it rejects, unless that came with the
    command."""
    kind = _kind(answers, args)
    if kind == NONE:
        return None
    asks = not answers.questions.silent and args.token is None
    while True:
        try:
            answers.channel(kind, args.token)
            met = await meet(kind, answers.draft.config(), desk)
        except (ConfigError, Misconfigured) as error:
            if not asks:
                raise
            _tell_rejected(kind, error, desk)
        else:
            _tell_met(kind, met, desk)
            return met


def _tell_rejected(kind: str, error: ConfigError | Misconfigured, desk: Desk) -> None:
    if isinstance(error, ConfigError):
        tell_problems(error, desk)
    else:
        desk.tell("cli-check-bad", text=Say("cli-check-channel-bad", {"channel": kind, "why": error.say}))


async def _database(answers: Answers, desk: Desk) -> None:
    """Looked at before anything is made; asked again where it cannot be."""
    while True:
        answers.settle("storage", "url")
        look = await asyncio.to_thread(_looked_at, answers.draft.config(), desk)
        if not look:
            return
        if answers.questions.silent or ("storage", "url") in answers.given:
            raise CommandFailed(look[0])
        for say in look:
            desk.tell("cli-check-bad", text=say)


def _looked_at(config: Config, desk: Desk) -> Sequence[Say]:
    """What is wrong with it."""
    try:
        found = look_at_database(Database(config.storage.url), replace(desk, config=config))
    except DatabaseUnusable as error:
        return explained(error) or ()
    return [one.say for one in found.findings if one.state is State.BAD and one.area is Area.DATABASE]


def _kind(answers: Answers, args: argparse.Namespace) -> str:
    """As the command says; where a token is given, or stands in the environment, whose that is."""
    if args.channel is not None:
        return str(args.channel)
    questions = answers.questions
    with_token = [kind for kind in CHANNELS if answers.draft.is_in_environment(kind, "token")]
    kinds = [*CHANNELS, NONE]
    proposed = with_token[0] if with_token else kinds[0]
    if questions.silent and not with_token and args.token is None:
        return NONE
    if questions.silent:
        return proposed
    labels = [questions.desk.line(Say(f"init-channel-{kind}")) for kind in kinds]
    return kinds[questions.choose(Say("init-ask-channel"), labels, kinds.index(proposed))]


def _tell_met(kind: str, met: BotMet, desk: Desk) -> None:
    if met.trouble:
        said = Say("init-channel-away", {"channel": kind, "why": met.trouble})
        desk.tell("cli-check-note", text=said)
    else:
        desk.tell("cli-check-good", text=Say("cli-check-channel", {"channel": kind, "called": met.called}))


def _admin(args: argparse.Namespace, questions: Questions, desk: Desk) -> Admin | None:
    name = args.admin
    if name is None:
        name = questions.ask(Say("init-ask-admin"))
    if not name:
        return None
    post = args.admin_post
    if post is None:
        post = questions.ask(Say("init-ask-admin-post"), desk.line(Say("init-admin-post")))
    return Admin(" ".join(name.split()), post)


async def _sample(args: argparse.Namespace, questions: Questions) -> Sample | None:
    wanted = args.sample
    if not wanted and not questions.silent:
        labels = [questions.desk.line(Say(f"init-sample-{word}")) for word in ("no", "yes")]
        wanted = questions.choose(Say("init-ask-sample"), labels, 0) == 1
    if wanted:
        return await read_sample()
    return None


async def _write(
    file: Path, draft: Draft, admin: Admin | None, sample: Sample | None, desk: Desk
) -> tuple[Desk, str | None]:
    """The database first: what cannot be made there leaves no configuration behind. The new office's desk, and the
    administrator's code."""
    config = draft.config()
    office = Desk(Texts(config.office.language), config, desk.clock, desk.command)
    text = draft.text(office.line(Say("init-file-head", {"version": this_version()})))
    code = None
    if admin is not None or sample is not None:
        async with office.writing() as session:
            code = await founded(session, admin, sample, office)
    write_privately(file, text.encode())
    office.tell("init-written", file=str(file))
    if sample is not None:
        office.tell("init-sample-taken", rows=len(sample.rows))
    if admin is not None:
        office.tell("init-admin", name=admin.name)
    return office, code


def _way_in(met: BotMet | None, code: str) -> WayIn:
    if met is None:
        return WayIn(code)
    return met.way_in(code)
