"""Whatever is doubtful in a paper reaches the office as a sentence in its language."""

import re

import pytest

from bot.dialogs.plan.doubts import doubt_said
from bot.texts.sentences import FOLDER, LANGUAGES
from core.packing import packed, unpacked
from core.plans.doubt_kinds import PURPOSES, WEEKDAYS, DoubtKind
from core.plans.found import Doubt
from tests.doubts import doubt_told

OLD = {"text": "Không có ngày 31/6 trong lịch.", "span": [3, 7]}
BESIDE = {"plan-doubt-before": {"text"}, "plan-doubt-weekday-name": set(), "plan-doubt-purpose-name": set()}


def sentences(language: str) -> dict[str, set[str]]:
    """What each sentence needs, by its key."""
    text = (FOLDER / f"doubts.{language}.ftl").read_text("utf-8")
    found = re.findall(r"^([a-z-]+) = (.+)$", text, re.M)
    return {key: set(re.findall(r"\$([a-z]+)(?:-or)? }", said)) for key, said in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_has_its_sentence_in_every_language(language: str) -> None:
    kinds = {f"plan-doubt-{kind.name.lower().replace('_', '-')}": kind.needs for kind in DoubtKind}
    assert sentences(language) == {**BESIDE, **kinds}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("named", "names"), [("weekday", WEEKDAYS), ("purpose", PURPOSES)])
def test_every_name_within_a_doubt_has_words_of_its_own(language: str, named: str, names: tuple[str, ...]) -> None:
    text = (FOLDER / f"doubts.{language}.ftl").read_text("utf-8")
    select = text.partition(f"plan-doubt-{named}-name = ")[2].partition("\n    }")[0]
    said = dict(re.findall(r"\[([a-z]+)\] (.+)", select))
    assert (set(said), len(set(said.values()))) == (set(names), len(names))


SAID = [
    (
        Doubt((0, 1), DoubtKind.WEEKDAY, {"day": "11/06/2024", "is": "tue", "written": "wed"}),
        "Ngày 11/06/2024 là thứ Ba, nhưng văn bản ghi thứ Tư.",
        "11/06/2024 is a Tuesday, but the paper says Wednesday.",
    ),
    (
        Doubt(
            (0, 1), DoubtKind.UNSURE_PURPOSE, {"time": "ngày 20/5", "purpose": "event", "sentence": "Trước ngày 20/5"}
        ),
        "Chưa chắc “ngày 20/5” có phải ngày tổ chức không: “Trước ngày 20/5”",
        "It is not sure whether “ngày 20/5” is the day of a conference: “Trước ngày 20/5”",
    ),
    (
        Doubt(
            (0, 1), DoubtKind.UNSURE_PURPOSES, {"time": "20/5", "purposes": "event deadline", "sentence": "Hạn 20/5"}
        ),
        "Chưa chắc “20/5” là ngày tổ chức hoặc thời hạn: “Hạn 20/5”",
        "It is not sure whether “20/5” is the day of a conference or a deadline: “Hạn 20/5”",
    ),
    (unpacked(Doubt, OLD), "Không có ngày 31/6 trong lịch.", "Không có ngày 31/6 trong lịch."),
]


@pytest.mark.parametrize(("doubt", "vi", "en"), SAID)
def test_a_doubt_is_said_in_both_languages(doubt: Doubt, vi: str, en: str) -> None:
    assert (doubt_told(doubt), doubt_told(doubt, "en")) == (vi, en)
    assert unpacked(Doubt, packed(doubt)) == doubt


def test_of_a_long_title_the_middle_is_left_out() -> None:
    doubt = Doubt((0, 1), DoubtKind.NO_DAY, {"title": "Hội nghị " * 40})
    assert len(str(doubt_said(doubt, 60).args["title"])) <= 60
