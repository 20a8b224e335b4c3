"""Every word of the command line stands for a function that is there, and is explained in the language asked for,
whole."""

import argparse
import ast
import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from bot.cli.parser import make_parser
from bot.cli.speaking import OF_ARGPARSE, SpokenParser
from bot.texts.sentences import FOLDER, LANGUAGES, Sentences, sentences_in
from tests.bot.cli.conftest import Cli

NEVER_SHOWN = {
    "conflicting option string: %s",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    ".__call__() not defined",
    "'required' is an invalid argument for positionals",
    "mutually exclusive arguments must be optional",
    "%r is not callable",
    "cannot merge actions - two groups are named %r",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "cannot have multiple subparser arguments",
    "can't open '%(filename)s': %(error)s",
    "invalid %(type)s value: %(value)r",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
    "show this help message and exit",
    "one of the arguments %s is required",
    "expected %s argument",
    'argument "-" with mode %r',
    "not allowed with argument %s",
}
"""What argparse says to programmers, or of what no parser of ours has."""
WORD = re.compile(r"[^\W\d_]+")
VIETNAMESE = re.compile("[À-ỹ]")


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for under in action.choices.values():
                yield from parsers(under)


def commands() -> Iterator[tuple[str, str, str]]:
    """What one types, and the module and the function that it stands for."""
    for parser in parsers(make_parser()):
        if (command := parser.get_default("command")) is not None:
            yield parser.prog, *command.args


@pytest.mark.parametrize(("typed", "module", "function"), [*commands()])
def test_a_command_is_there(typed: str, module: str, function: str) -> None:
    assert callable(getattr(import_module(f"bot.cli.{module}"), function)), typed


def said_by(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every sentence and every name of a value in one help."""
    yield parser.description or ""
    yield from (group.title or "" for group in parser._action_groups)
    for action in parser._actions:
        yield action.help or ""
        if isinstance(action.metavar, str):
            yield action.metavar
        if isinstance(action, argparse._SubParsersAction):
            yield from (choice.help or "" for choice in action._choices_actions)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_each_help_comes_from_the_texts(language: str) -> None:
    sentences = sentences_in("cli-help", language)
    texts = {sentences.said(name, {})[0] for name in sentences}
    for parser in parsers(make_parser(language)):
        explained = [action.help for action in parser._actions if not isinstance(action, argparse._SubParsersAction)]
        assert [parser.prog for text in explained if not text] == []
        assert {text for text in said_by(parser) if text} - texts == set()


def test_each_text_of_the_help_is_used() -> None:
    """In the tree, or by argparse, or for a value that is none."""
    sentences = sentences_in("cli-help", "vi")
    used = {text for parser in parsers(make_parser("vi")) for text in said_by(parser)}
    unused = {name for name in sentences if sentences.said(name, {})[0] not in used}
    by_argparse = {f"cli-argparse-{name}" for name in OF_ARGPARSE.values()}
    wrong = {f"cli-help-{name}" for name in ("not-a-day", "not-a-number", "not-some")}
    assert unused - by_argparse - wrong == set()


def names() -> set[str]:
    """What is typed as it stands, in every language."""
    found: set[str] = set()
    for parser in parsers(make_parser()):
        found |= set(parser.prog.split())
        for action in parser._actions:
            found |= {*action.option_strings, *(str(choice) for choice in action.choices or ())}
    return found


def words_of(text: str) -> set[str]:
    """Without what is typed: names, options, addresses, keys, files."""
    typed = r"\[\w+\]\s+\w+|\S*[:/.=_@\[\]{}-]\S*\w\S*|\S*\d\S*|%\(?\w+\)?\w?|unit:\S+|unit,\S+"
    left = re.sub(typed, " ", text)
    return {word.lower() for word in WORD.findall(left)} - {name.lower() for name in names()}


def all_words(language: str, *, without: str) -> set[str]:
    files = (path for path in FOLDER.glob(f"*{language}.ftl") if not path.name.startswith(without))
    texts = (re.sub(r"^[\w-]+ =|\{[^}]*\}|^#.*", " ", path.read_text("utf-8"), flags=re.MULTILINE) for path in files)
    return {word.lower() for text in texts for word in WORD.findall(text)}


def test_no_english_stands_in_the_vietnamese_help_and_no_vietnamese_in_the_english() -> None:
    english = all_words("en", without="cli-help.vi") - all_words("vi", without="cli-help")
    technical = {"json", "sigterm", "sigint", "iana", "nhacviec", "postgresql", "mb", "url", "n"}
    for parser in parsers(make_parser("vi")):
        assert words_of(parser.format_help()) & english - technical == set(), parser.prog
    for parser in parsers(make_parser("en")):
        assert VIETNAMESE.findall(parser.format_help().replace("Nhắc Việc", "")) == [], parser.prog


def test_argparse_says_nothing_of_its_own() -> None:
    """Whatever it may say to whoever types has a sentence of ours."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call)]
    said = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id in ("_", "ngettext")
        and isinstance(call.args[0], ast.Constant)
    }
    assert said - set(OF_ARGPARSE) - NEVER_SHOWN == set()


WRONG = [
    ("", "lỗi: còn thiếu LỆNH", "error: missing: COMMAND"),
    ("plan", "lỗi: còn thiếu LỆNH", "error: missing: COMMAND"),
    ("plan show", "lỗi: còn thiếu SỐ", "error: missing: ID"),
    ("plan show ba", "lỗi: SỐ: 'ba': không phải là số nguyên", "error: ID: 'ba': not a whole number"),
    (
        "form open f --due 1/2",
        "lỗi: --due: '1/2': không phải là ngày, viết như 2026-03-12",
        "error: --due: '1/2': not a day, written like 2026-03-12",
    ),
    (
        "backup --keep 0",
        "lỗi: --keep: '0': không phải là số nguyên từ 1 trở lên",
        "error: --keep: '0': not a whole number of 1 or more",
    ),
    (
        "run --role boss",
        "lỗi: --role: không dùng được 'boss' (chọn một trong: 'all', 'web', 'worker')",
        "error: --role: not 'boss' (choose from 'all', 'web', 'worker')",
    ),
    (
        "db shrink",
        "lỗi: LỆNH: không dùng được 'shrink' (chọn một trong: 'upgrade', 'export', 'vacuum')",
        "error: COMMAND: not 'shrink' (choose from 'upgrade', 'export', 'vacuum')",
    ),
    ("run --role", "lỗi: --role: cần một giá trị đi sau", "error: --role: one value must follow"),
    ("units merge A --into", "lỗi: --into: cần một giá trị đi sau", "error: --into: one value must follow"),
    (
        "units split A --into",
        "lỗi: --into: cần ít nhất một giá trị đi sau",
        "error: --into: at least one value must follow",
    ),
    (
        "status --json=3",
        "lỗi: --json: không nhận giá trị, mà có '3'",
        "error: --json: takes no value, and was given '3'",
    ),
    (
        "status --bogus",
        "lỗi: không có tùy chọn hay phần nào như vậy: --bogus",
        "error: there is no such option or part: --bogus",
    ),
    (
        "init --p 5",
        "lỗi: --p có thể là --phone, --public-url: xin gõ cả chữ",
        "error: --p could be --phone, --public-url: please type the whole word",
    ),
]


@pytest.mark.parametrize(("typed", "vi", "en"), WRONG)
def test_wrong_words_are_answered_in_the_language_asked_for(cli: Cli, typed: str, vi: str, en: str) -> None:
    for language, usage, said in (("vi", "cách dùng", vi), ("en", "usage", en)):
        told = cli("--lang", language, *typed.split())
        line = told.err.splitlines()[-1]
        assert (told.status, told.out, told.err.partition(":")[0], line.partition(": ")[2]) == (2, "", usage, said)


@pytest.mark.parametrize(
    ("words", "environ", "config", "usage"),
    [
        ("--help", {}, None, "cách dùng"),
        ("--help", {}, '[office]\nlanguage = "en"\n', "usage"),
        ("--help", {"NHACVIEC_OFFICE_LANGUAGE": "en"}, '[office]\nlanguage = "vi"\n', "usage"),
        ("--help", {"NHACVIEC_CONFIG": "other.toml"}, '[office]\nlanguage = "en"\n', "cách dùng"),
        ("--config config.toml --help", {"NHACVIEC_CONFIG": "other.toml"}, "office.language = 'en'", "usage"),
        ("--lang vi --help", {"NHACVIEC_OFFICE_LANGUAGE": "en"}, None, "cách dùng"),
        ("plan show --help --lang en", {}, None, "usage"),
        ("plan show --help --lang=en", {}, None, "usage"),
        ("--lang fr --help", {}, '[office]\nlanguage = "en"\n', "usage"),
        ("--help", {}, '[office\nlanguage = "en"\n[send', "usage"),
        ("--help", {"NHACVIEC_OFFICE_LANGUAGE": "fr"}, "[office]\n# language = 'en'", "cách dùng"),
        ("--config . --help", {}, None, "cách dùng"),
    ],
)
def test_the_language_is_asked_for_by_option_environment_or_configuration(
    cli: Cli,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    environ: dict[str, str],
    config: str | None,
    usage: str,
) -> None:
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    (folder / "config.toml").write_text(config or "", "utf-8")
    told = cli(*words.split())
    assert (told.out or told.err).partition(":")[0] == usage


def test_a_sentence_of_one_line_is_what_fluent_makes_of_it() -> None:
    """Some are said without loading it."""
    for path in FOLDER.glob("*.ftl"):
        sentences = Sentences("vi", [path.read_text("utf-8")])
        for name in sentences:
            said = sentences.said(name, {})
            sentences._parse(name)
            pattern = sentences._bundle.get_message(name).value
            if sentences.plain(name) is not None:
                assert said[0] == str(sentences._bundle.format_pattern(pattern, {})[0]), (path.name, name)


def test_two_languages_may_be_spoken_in_one_process() -> None:
    made: list[SpokenParser] = [make_parser(language) for language in ("vi", "en", "vi")]
    heads: list[Any] = [parser.format_usage().partition(":")[0] for parser in made]
    assert heads == ["cách dùng", "usage", "cách dùng"]
