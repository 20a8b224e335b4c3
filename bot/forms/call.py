"""One call of one form that is open: what is shown of it, what of it can be taken, and what is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.dialogs.engine.outcomes import Ends, GoesOn, Outcome
from bot.dialogs.join import CONSENT_VERSION
from bot.dialogs.lines import surprise_line
from bot.dialogs.report.correcting import surprising
from bot.dialogs.report.form_talk import figure_lines, send
from bot.dialogs.report.work import WorkUnderWay, taken_up
from bot.forms.answering import Judged, fields_of, judged
from bot.forms.opened import CHANNEL, Opened
from bot.forms.papers import SentPaper, keep_paper
from bot.forms.sentences import FormTexts
from bot.turns.deeds.effects import perform
from core.office.people import Consent
from core.talk.agenda import Request
from core.talk.messages import Say
from storage.office import people
from storage.reports.newest_answers import sent_at
from web.form_pages import Answered, Done, Page


@dataclass(frozen=True)
class FormCall:
    """What is asked for the form's holder, in the session of its context."""

    form: Opened
    texts: FormTexts

    @property
    def request(self) -> Request:
        return self.form.request

    @property
    def has_agreed(self) -> bool:
        return self.form.person.consent is Consent.GIVEN

    async def shown(self, *, correct: bool) -> Page:
        """What was sent, or the fields; those of a correction hold what was sent."""
        if not self.has_agreed:
            return self.texts.consent(self.form)
        if correct:
            return self.texts.ask(self.form, fields_of(self.request), {})
        if self.request.version > 0:
            return await self._what_was_sent()
        return self.texts.ask(self.form, {}, {})

    async def changed(self, typed: Mapping[str, str]) -> Page:
        """Back to the fields, as they were filled in."""
        return self.texts.ask(self.form, typed, {})

    async def read_back(self, typed: Mapping[str, str]) -> Page:
        """Read back with what is unlikely; or the fields once more, with what could not be taken."""
        answer = judged(self.request, typed, self.request.version)
        if answer.faults:
            return self.texts.ask(self.form, typed, answer.faults)
        work = self._work(answer)
        if self.request.version > 0 and not work.asked.changes:
            return await self._what_was_sent(Say("report-same"))
        return self._reading_back(work, typed)

    async def sent(self, answered: Answered) -> Page | Done:
        """What was read back is judged once more: between the two calls hours may lie."""
        if not self.has_agreed:
            return self.texts.consent(self.form)
        answer = judged(self.request, answered.typed, answered.base)
        if answer.faults:
            return self.texts.ask(self.form, answered.typed, answer.faults)
        return await self._sent(self._work(answer), answered.typed)

    async def agreed(self) -> Done:
        context, person = self.form.context, self.form.person
        await people.set_consent(context.session, person.id, True, CONSENT_VERSION, CHANNEL, "", context.now)
        return Done()

    async def with_paper(self, paper: SentPaper) -> Page | Done:
        if not self.has_agreed:
            return self.texts.consent(self.form)
        await keep_paper(self.form, paper)
        return Done()

    # --- pieces -------------------------------------------------------------------------------------------------------

    async def _sent(self, work: WorkUnderWay, typed: Mapping[str, str]) -> Page | Done:
        """What somebody else sent meanwhile is shown before it is replaced."""
        outcome: Outcome = send(_confirmed(work))
        if isinstance(outcome, Ends):
            await perform(outcome.effects, self.form.context)
            return Done()
        now = work.having(replace(work.asked, base=self.request.version))
        return self._reading_back(now, typed, outcome.says if isinstance(outcome, GoesOn) else ())

    def _reading_back(self, work: WorkUnderWay, typed: Mapping[str, str], says: Sequence[Say] = ()) -> Page:
        return self.texts.read_back(self.form, (*says, *figure_lines(work)), typed, _doubts(work))

    def _work(self, answer: Judged) -> WorkUnderWay:
        asked = replace(answer.asked, sent=self.request.values, sent_blanks=self.request.blanks)
        return WorkUnderWay(self.request, asked, (self.request,), self.form.context.office.today)

    async def _what_was_sent(self, *says: Say) -> Page:
        at = await sent_at(self.form.context.session, self.request.expectation_id)
        return self.texts.sent(self.form, self._lines_sent(), at, says)

    def _lines_sent(self) -> Sequence[Say]:
        """All figures, as of a report that is sent for the first time."""
        asked = taken_up(self.request)
        if asked is None:
            return ()
        first = replace(self.request, version=0)
        return figure_lines(WorkUnderWay(first, asked, (), self.form.context.office.today))


def _confirmed(work: WorkUnderWay) -> WorkUnderWay:
    """Unlikely figures were told when they were read back, and are confirmed with the rest."""
    kept = (*work.asked.kept, *(one.mark for one in surprising(work)))
    return work.having(replace(work.asked, kept=kept))


def _doubts(work: WorkUnderWay) -> Sequence[Say]:
    found = ((work.asked.form.find(one.key), one) for one in surprising(work))
    return [surprise_line(indicator, one) for indicator, one in found if indicator is not None]
