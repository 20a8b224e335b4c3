"""Codes: a slip of the finger is seen, a guess counts, and how long a chat waits."""

import math
import random
from datetime import timedelta
from itertools import combinations

import pytest

from core.office.codes import (
    ALPHABET,
    MOST_WRONG,
    OF_OFFICE,
    OF_UNITS,
    CodeShape,
    CodeTries,
    grouped,
    most_wrong_of_strangers,
    normalised_code,
    shape,
    with_check,
)
from tests.days import local

NOW = local("2026-03-02 08:00")


def some_codes(length: int) -> list[str]:
    dice = random.Random(7)
    return [with_check("".join(dice.choices(ALPHABET, k=length - 1))) for _ in range(20)]


def test_letters_that_nobody_mistakes() -> None:
    assert set("0O1IL2Z5S8BGV") & set(ALPHABET) == set()
    assert (len(ALPHABET), len(set(ALPHABET))) == (23, 23)


def test_whoever_may_send_or_see_all_has_a_code_of_64_bits_at_least() -> None:
    assert (OF_OFFICE - 1) * math.log2(len(ALPHABET)) > 64
    assert grouped(with_check("A7C3DEFHJKMNPQR")) == "A7C3-DEFH-JKMN-PQRT"


@pytest.mark.parametrize("length", [OF_UNITS, OF_OFFICE])
def test_one_wrong_letter_is_a_slip(length: int) -> None:
    for code in some_codes(length):
        assert shape(code) is CodeShape.WHOLE
        wrong = {code[:place] + letter + code[place + 1 :] for place in range(length) for letter in ALPHABET} - {code}
        assert {shape(one) for one in wrong} == {CodeShape.SLIP}


@pytest.mark.parametrize("length", [OF_UNITS, OF_OFFICE])
def test_two_letters_that_changed_places_are_a_slip(length: int) -> None:
    for code in some_codes(length):
        for one, other in combinations(range(length), 2):
            letters = list(code)
            letters[one], letters[other] = letters[other], letters[one]
            assert shape("".join(letters)) is (CodeShape.WHOLE if code[one] == code[other] else CodeShape.SLIP)


@pytest.mark.parametrize("typed", ["", "KHTMDEF", "KHTMDEF77", "KHTM-DEF0", "CÔNG VIỆC", "KHTMDÉF7", "ẤẤẤẤẤẤẤẤ"])
def test_what_cannot_be_a_code_is_a_slip(typed: str) -> None:
    assert shape(normalised_code(typed)) is CodeShape.SLIP


def test_each_wait_is_twice_the_one_before() -> None:
    tries, waits, now = CodeTries(), [], NOW
    for _ in range(12 * MOST_WRONG):
        tries = tries.after_wrong(now)
        until = tries.waiting(now)
        if until is not None:
            waits.append(until - now)
            now = until
            assert tries.waiting(now) is None
    hours = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 512, 512]
    assert waits == [timedelta(hours=count) for count in hours]


@pytest.mark.parametrize(("invitations", "most"), [(0, 60), (49, 60), (50, 61), (3321, 126)])
def test_how_many_wrong_codes_of_strangers_an_hour_bears(invitations: int, most: int) -> None:
    assert most_wrong_of_strangers(invitations) == most
