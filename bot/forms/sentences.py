"""The pages of a form in the words of the texts."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.dialogs.lines import beside, question
from bot.dialogs.prompts import office_reached, shortened
from bot.forms.answering import asked_of
from bot.forms.opened import Closed, Opened
from bot.settings import Config
from bot.texts.catalog import texts_in
from core.reports.forms import Indicator
from core.talk.messages import Say
from web.form_pages import (
    Answered,
    AskPage,
    BusyPage,
    ClosedPage,
    ConsentPage,
    Head,
    PaperPart,
    Question,
    ReadBackPage,
    SentPage,
)


class FormTexts:
    """In the language that was asked for, else in the office's."""

    def __init__(self, config: Config, now: datetime, language: str) -> None:
        self._config, self._now = config, now
        self._texts = texts_in(language, config.office.language)
        self._language = self._texts.language

    def ask(self, form: Opened, typed: Mapping[str, str], faults: Mapping[str, Sequence[Say]]) -> AskPage:
        questions = tuple(
            self._question(form, one, typed.get(one.key, ""), faults.get(one.key, ())) for one in asked_of(form.request)
        )
        above = self.said(Say("page-faults", {"count": len(faults)})) if faults else ""
        return AskPage(self._head(form), questions, self.said(Say("page-look")), self._notes(form), above)

    def read_back(
        self, form: Opened, lines: Sequence[Say], typed: Mapping[str, str], doubts: Sequence[Say]
    ) -> ReadBackPage:
        yes = "page-send" if form.request.sender is None else "page-hand-on"
        return ReadBackPage(
            head=self._head(form),
            lines=self._all(lines),
            typed=typed,
            base=form.request.version,
            question=self.said(Say("page-right")),
            yes=self.said(Say(yes)),
            no=self.said(Say("page-change")),
            doubts=self._all(doubts),
        )

    def sent(self, form: Opened, lines: Sequence[Say], at: datetime | None, says: Sequence[Say]) -> SentPage:
        when = (Say("page-sent-at", {"at": at}),) if at is not None else ()
        correct = self.said(Say("page-correct"))
        return SentPage(self._head(form), self._all((*says, *when)), self._all(lines), correct)

    def paper(self, kept: Sequence[str], why: Say | None) -> PaperPart:
        """What is there of the paper, and where one is sent."""
        title, label, send = self._all((Say("page-paper"), Say("page-paper-which"), Say("page-paper-send")))
        names = self._all(Say("page-paper-kept", {"name": shortened(name, 60)}) for name in kept)
        return PaperPart(title, label, send, names, self.said(why) if why is not None else "")

    def consent(self, form: Opened) -> ConsentPage:
        says = self._all((Say("consent-text"), Say("consent-question")))
        return ConsentPage(self._head(form), says, self.said(Say("page-agree")))

    @property
    def language(self) -> str:
        return self._language

    @property
    def office(self) -> str:
        return self._config.office.name

    def closed(self, closed: Closed) -> ClosedPage:
        settings = self._config.office
        head = Head(self._language, settings.name, self.said(Say("page-closed")), "")
        call = office_reached(settings.name, settings.phone)
        return ClosedPage(head, self._all((Say(closed.why), call)), gone=closed.why == "page-no-link")

    def busy(self, step: str, answered: Answered) -> BusyPage:
        """Whose page it is was not looked up."""
        settings = self._config.office
        head = Head(self._language, settings.name, self.said(Say("page-busy")), "")
        says = self._all((Say("page-busy-nothing-kept"), office_reached(settings.name, settings.phone)))
        return BusyPage(head, says, self.said(Say("page-again")), step, answered.typed, answered.base)

    # --- pieces -------------------------------------------------------------------------------------------------------

    def _head(self, form: Opened) -> Head:
        request, settings = form.request, self._config.office
        due = Say("page-due", {"due": request.due_on})
        lines = [due]
        if request.locks_on is not None:
            lines.append(Say("page-locks", {"locks": max(request.locks_on, request.due_on)}))
        seen = Say("page-seen-by", {"name": form.person.name, "unit": request.unit_name})
        return Head(self._language, settings.name, request.what, request.unit_name, self._all(lines), self.said(seen))

    def _notes(self, form: Opened) -> tuple[str, ...]:
        return self._all((Say("page-how"), Say("page-blank")))

    def _question(self, form: Opened, indicator: Indicator, typed: str, faults: Iterable[Say]) -> Question:
        label = self.said(question(indicator, form.request))
        hint = " ".join(self._all(beside(indicator, form.request)))
        return Question(indicator.key, label, hint, typed, " ".join(self._all(faults)))

    def _all(self, says: Iterable[Say]) -> tuple[str, ...]:
        return tuple(self.said(one) for one in says)

    def said(self, say: Say) -> str:
        return self._texts.say(say, now=self._now, zone=self._config.zone)
