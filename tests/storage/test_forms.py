"""Forms in versions, and files."""

from dataclasses import replace

import pytest

from storage.database.session import Database
from storage.mail.files import file_bytes, keep_file
from storage.reports.forms import form_id, form_ids, forms, forms_stored, store_form
from tests.days import local
from tests.storage.samples import FORM

NOW = local("2026-03-02 08:00")


async def test_a_form_comes_back_as_it_was_given(db: Database) -> None:
    async with db.write() as s:
        assert await store_form(s, FORM, NOW) == FORM
        assert await forms(s) == [FORM]


async def test_the_same_form_again_is_no_new_version(db: Database) -> None:
    async with db.write() as s:
        await store_form(s, FORM, NOW)
        assert await store_form(s, replace(FORM, version=7), NOW) == FORM


async def test_a_changed_form_is_a_new_version_and_the_old_one_stays(db: Database) -> None:
    shorter = replace(FORM, indicators=FORM.indicators[:2])
    async with db.write() as s:
        await store_form(s, FORM, NOW)
        old = await form_id(s, "so-ket")
        assert await store_form(s, shorter, NOW) == replace(shorter, version=2)
        assert await forms(s) == [replace(shorter, version=2)]
        new = await form_id(s, "so-ket")
        assert await forms_stored(s, [id_ for id_ in (old, new) if id_]) == {
            old: FORM,
            new: replace(shorter, version=2),
        }


async def test_forms_by_key(db: Database) -> None:
    async with db.write() as s:
        for key in ("b", "a"):
            await store_form(s, replace(FORM, key=key), NOW)
        assert [form.key for form in await forms(s)] == ["a", "b"]
        assert sorted(await form_ids(s)) == ["a", "b"]
        assert await form_id(s, "c") is None
        assert await forms_stored(s, []) == {}


async def test_a_form_without_indicators(db: Database) -> None:
    async with db.write() as s:
        await store_form(s, replace(FORM, indicators=()), NOW)
        assert await forms(s) == [replace(FORM, indicators=())]


async def test_the_same_file_is_kept_once(db: Database) -> None:
    async with db.write() as s:
        first = await keep_file(s, "kế hoạch.docx", b"\x00\xff", NOW)
        assert await keep_file(s, "kế hoạch.docx", b"\x00\xff", NOW) == first
        assert await keep_file(s, "kế hoạch 2.docx", b"\x00\xff", NOW) != first
        assert await file_bytes(s, first) == ("kế hoạch.docx", b"\x00\xff")
        with pytest.raises(LookupError, match="no file 404"):
            await file_bytes(s, 404)
