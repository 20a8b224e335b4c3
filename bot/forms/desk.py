"""The calls that pages make: what a form shows, what of it can be taken, and what is kept, in one transaction each."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.app import House
from bot.dialogs.engine.outcomes import Ends, GoesOn
from bot.dialogs.join import CONSENT_VERSION
from bot.dialogs.lines import surprise_line
from bot.dialogs.report.correcting import surprising
from bot.dialogs.report.form_talk import figure_lines, send
from bot.dialogs.report.work import WorkUnderWay, taken_up
from bot.forms.answering import Judged, fields_of, judged
from bot.forms.opened import CHANNEL, Closed, Opened, opened
from bot.forms.sentences import FormTexts
from bot.turns.deeds.effects import perform
from core.office.people import Consent
from core.reports.surprises import Surprise
from core.talk.messages import Say
from storage.database.session import Session
from storage.office import people
from storage.reports.answers import sent_at
from web.form_pages import Answered, Done, Page


class FormDesk:
    """`wake`: messages may be waiting to leave."""

    def __init__(self, house: House, wake: Callable[[], None]) -> None:
        self._house, self._wake = house, wake

    async def look(self, secret: str, language: str, *, correct: bool) -> Page:
        texts = self._texts(language)
        async with self._house.db.read() as s:
            form = await self._opened(s, secret)
            if isinstance(form, Closed):
                return texts.closed(form)
            if form.person.consent is not Consent.GIVEN:
                return texts.consent(form)
            if form.request.version > 0 and not correct:
                return await _sent(s, texts, form)
        return texts.ask(form, fields_of(form.request) if correct else {}, {})

    async def judge(self, secret: str, answered: Answered) -> Page:
        texts = self._texts(answered.language)
        async with self._house.db.read() as s:
            form = await self._opened(s, secret)
            if isinstance(form, Closed):
                return texts.closed(form)
            answer = judged(form.request, answered.typed, form.request.version)
            if answer is None or answer.faults:
                return texts.ask(form, answered.typed, answer.faults if answer else {})
            work = _work(form, answer)
            if form.request.version > 0 and not work.asked.changes:
                return await _sent(s, texts, form, (Say("report-same"),))
        return texts.read_back(form, work, answered.typed, _doubts(work))

    async def change(self, secret: str, answered: Answered) -> Page:
        """Back to the fields, as they were filled in."""
        texts = self._texts(answered.language)
        async with self._house.db.read() as s:
            form = await self._opened(s, secret)
        return texts.closed(form) if isinstance(form, Closed) else texts.ask(form, answered.typed, {})

    async def send(self, secret: str, answered: Answered) -> Page | Done:
        """What was read back is judged once more: between the two calls hours may lie."""
        texts = self._texts(answered.language)
        async with self._house.db.write() as s:
            form = await self._opened(s, secret)
            if isinstance(form, Closed):
                return texts.closed(form)
            if form.person.consent is not Consent.GIVEN:
                return texts.consent(form)
            answer = judged(form.request, answered.typed, answered.base)
            if answer is None or answer.faults:
                return texts.ask(form, answered.typed, answer.faults if answer else {})
            outcome = await self._sent(form, answer)
        if isinstance(outcome, GoesOn):
            now = _work(form, Judged(replace(answer.asked, base=form.request.version)))
            return texts.read_back(form, now, answered.typed, _doubts(now), outcome.says)
        self._wake()
        return Done()

    async def agree(self, secret: str, language: str) -> Page | Done:
        async with self._house.db.write() as s:
            form = await self._opened(s, secret)
            if isinstance(form, Closed):
                return self._texts(language).closed(form)
            now = self._house.clock.now()
            await people.set_consent(s, form.person.id, True, CONSENT_VERSION, CHANNEL, "", now)
        return Done()

    async def _sent(self, form: Opened, answer: Judged) -> Ends | GoesOn:
        """Unlikely figures were told when they were read back, and are confirmed with the rest."""
        work = _work(form, answer)
        kept = (*work.asked.kept, *(one.mark for one in surprising(work)))
        outcome = send(work.having(replace(work.asked, kept=kept)))
        if isinstance(outcome, Ends):
            await perform(outcome.effects, form.context)
            return outcome
        if isinstance(outcome, GoesOn):
            return outcome
        raise AssertionError(f"a form does not lead to {outcome}")

    async def _opened(self, s: Session, secret: str) -> Opened | Closed:
        return await opened(s, secret, self._house.config, self._house.clock.now())

    def _texts(self, language: str) -> FormTexts:
        return FormTexts(self._house.config, self._house.clock.now(), language)


def _work(form: Opened, answer: Judged) -> WorkUnderWay:
    asked = replace(answer.asked, sent=form.request.values, sent_blanks=form.request.blanks)
    return WorkUnderWay(form.request, asked, (form.request,), form.context.office.today)


def _doubts(work: WorkUnderWay) -> Sequence[Say]:
    return [_doubt(work, one) for one in surprising(work)]


def _doubt(work: WorkUnderWay, odd: Surprise) -> Say:
    (indicator,) = (one for one in work.asked.form.asked if one.key == odd.key)
    return surprise_line(indicator, odd)


async def _sent(s: Session, texts: FormTexts, form: Opened, says: Sequence[Say] = ()) -> Page:
    asked = taken_up(form.request)
    if asked is None:
        return texts.closed(Closed("page-no-figures"))
    blank = replace(asked, sent={}, sent_blanks={})
    lines = figure_lines(WorkUnderWay(replace(form.request, version=0), blank, (), form.context.office.today))
    return texts.sent(form, lines, await sent_at(s, form.request.expectation_id), says)
