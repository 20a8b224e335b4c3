"""Invitations on paper: a card for each unit to print, and a table of codes. Who is invited is
storage.office.invitations'; how a card looks, exports.cards'."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.card_words import CardWords
from core.office.codes import grouped
from core.office.people import Invitation
from core.office.rooms import FIND
from exports.cards import Card, Holder, write_cards
from exports.csv_rows import csv_text

SCANNED = "https://"
"""What begins so is printed to be scanned; any other link says which bot to look for."""
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


def by_unit(made: Iterable[Invitation]) -> list[list[Invitation]]:
    """Those of one unit together, in the order in which they come. Whoever is of the office stands alone: what such a
    code opens is nobody else's to see."""
    found: dict[tuple[str | None, int], list[Invitation]] = {}
    for one in made:
        if one.unit is None or one.of_office:
            found[None, one.contact_id] = [one]
        else:
            found.setdefault((one.unit, 0), []).append(one)
    return list(found.values())


def _is_scanned(link: str) -> bool:
    return link.startswith(SCANNED)


def _of_many(key: str, alone: bool) -> str:
    """The sentence for a page with one code, or with several."""
    if alone:
        return key
    return f"{key}-own"


@dataclass(frozen=True)
class Cards(CardWords):
    """The cards with which the people of one office are invited."""

    def link(self, start: str) -> Link:
        """Links that begin so; or, of one code as of another, the bot that is to be looked for."""
        if not start.startswith(FIND):
            return links_after(start)
        said = self.said("invite-find", {"bot": start.removeprefix(FIND)})
        return lambda code: said

    def headings(self) -> tuple[str, ...]:
        """Of the table of codes: in English those that scripts rely on."""
        return tuple(self.said(f"codes-{column}") for column in COLUMNS)

    def file(self, made: Sequence[Invitation], link: Link) -> bytes:
        """One PDF, a page for each unit, and one for each of the office."""
        return write_cards([self._card(unit, link) for unit in by_unit(made)], title=self.said("card-title"))

    def _card(self, people: Sequence[Invitation], link: Link) -> Card:
        """`people` are of one unit."""
        holders = tuple(self._holder(one, link) for one in people)
        found = tuple(
            dict.fromkeys(said for one in people if (said := link(grouped(one.code))) and not _is_scanned(said))
        )
        steps = self._steps(alone=len(people) == 1, scanned=all(one.link for one in holders), found=found)
        unit, title = people[0].unit_name or "", self.said("card-title")
        return Card(self.office, title, unit, holders, self.said("card-code"), steps, self._notes(people))

    def _holder(self, one: Invitation, link: Link) -> Holder:
        code = grouped(one.code)
        found = link(code) or ""
        return Holder(one.name, one.post, code, found if _is_scanned(found) else "")

    def _steps(self, *, alone: bool, scanned: bool, found: Sequence[str]) -> tuple[str, ...]:
        """`found`: which bots to look for, in the words of the links; of several the people of a unit may take any."""
        if scanned:
            return self.each(_of_many("card-scan", alone), "card-start", "card-agree")
        steps = self.each("card-open", _of_many("card-type", alone), "card-agree")
        if not found:
            return steps
        return (f"{found[0]}.", *steps[1:])

    def _notes(self, people: Sequence[Invitation]) -> tuple[str, ...]:
        until = min(one.expires_at for one in people)
        notes = [self.said(_of_many("card-until", len(people) == 1), {"until": until}), self.said("card-machine")]
        if self.phone:
            notes.append(self.said("card-phone", {"phone": self.phone}))
        return tuple(notes)
