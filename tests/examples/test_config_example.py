"""config.example.toml names every key there is, each with its default."""

import tomllib
from pathlib import Path

from bot.config import load_config
from bot.settings import SECTIONS

FILE = Path(__file__).parents[2] / "config.example.toml"


def test_it_names_every_key_and_no_other() -> None:
    written = {section: list(keys) for section, keys in tomllib.loads(FILE.read_text("utf-8")).items()}
    assert {section: sorted(keys) for section, keys in written.items()} == {
        section: sorted(model.model_fields) for section, model in SECTIONS.items()
    }


def test_its_values_are_the_defaults() -> None:
    written = load_config(FILE, {})
    defaults = {section: model() for section, model in SECTIONS.items()}
    assert {section: written.channels.get(section) or getattr(written, section) for section in SECTIONS} == defaults
