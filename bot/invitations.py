"""Invitations on paper: a card for each person to print, and a table of codes. Who is invited is
storage.office.invitations'; how a card looks, exports.cards'."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.texts import Texts
from core.office.codes import grouped
from core.office.people import Invitation
from core.talk.messages import Say
from exports.cards import Card, write_cards
from exports.csv_rows import csv_text

COLUMNS = ("unit", "name", "post", "code", "link", "phone")
"""What scripts read them by."""
Link = Callable[[str], str | None]
"""A code as it is shown → the link that starts a talk with it."""


def links_from(links: Mapping[str, str]) -> Link:
    return links.get


def links_after(start: str) -> Link:
    """Links that begin so and end with the code; with an empty beginning there are none."""

    def link(code: str) -> str | None:
        if start:
            return f"{start}{code}"
        return None

    return link


def invitation_csv(made: Iterable[Invitation], link: Link, headings: Sequence[str] = COLUMNS) -> str:
    """The contract's columns, and the telephone; a code without a link is typed."""
    return csv_text([headings, *(_row(one, link) for one in made)])


def _row(one: Invitation, link: Link) -> Sequence[str | None]:
    code = grouped(one.code)
    return one.unit_name, one.name, one.post, code, link(code), one.phone


@dataclass(frozen=True)
class Cards:
    """The words of the cards of one office, in its language. `phone` is the office's."""

    texts: Texts
    office: str
    phone: str
    zone: ZoneInfo
    now: datetime

    def headings(self) -> tuple[str, ...]:
        """Of the table of codes: in English those that scripts rely on."""
        return tuple(self._said(f"codes-{column}") for column in COLUMNS)

    def file(self, made: Sequence[Invitation], link: Link) -> bytes:
        """One PDF, a page for each."""
        return write_cards([self._card(one, link) for one in made], title=self._said("card-title"))

    def _card(self, one: Invitation, link: Link) -> Card:
        code = grouped(one.code)
        pressed = link(code) or ""
        if pressed:
            steps = ("card-scan", "card-start", "card-agree")
        else:
            steps = ("card-open", "card-type", "card-agree")
        person = self._said("card-person", {"name": one.name, "post": one.post})
        notes = [self._said("card-until", {"until": one.expires_at}), self._said("card-machine")]
        if self.phone:
            notes.append(self._said("card-phone", {"phone": self.phone}))
        said = tuple(self._said(step) for step in steps)
        unit, title = one.unit_name or "", self._said("card-title")
        return Card(self.office, title, unit, person, self._said("card-code"), code, pressed, said, tuple(notes))

    def _said(self, key: str, args: Mapping[str, object] | None = None) -> str:
        return self.texts.say(Say(key, args or {}), now=self.now, zone=self.zone)
