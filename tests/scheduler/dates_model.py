"""What each person must have received, said without a database: dates, rungs, what waits to leave and what everybody
has been told last. Written from the rules and not from the code, so that the two can be held against each other."""

import copy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from core.calendar.moments import due_moment, moment
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern, Counted, Rule
from tests.days import VIETNAM
from tests.scheduler.matters import Matter, Ring, Standing, Waiting, When, place_of, rung_of

OFFICE = "Văn"
"""Who hears the lists."""
UNDO = timedelta(minutes=10)


@dataclass
class Model:
    """The whole office."""

    policy: Policy
    speaks: dict[str, str]
    matters: dict[str, Matter] = field(default_factory=dict)
    outbox: list[Waiting] = field(default_factory=list)
    known: dict[tuple[str, str, str | None], When] = field(default_factory=dict)
    changes: list[tuple[int, datetime, dict[str, Standing]]] = field(default_factory=list)
    corrected: dict[int, set[str]] = field(default_factory=dict)
    undone: bool = False

    def add(self, matter: Matter, now: datetime) -> None:
        self.matters[matter.name] = matter
        matter.waiting = [ring for ring in self.rings(matter) if ring.at > now]

    def anchor(self, matter: Matter, when: When) -> Anchor:
        assert when.day is not None
        if matter.is_event:
            return Anchor(when.day, moment(when.day, when.hour, VIETNAM) if when.hour else None)
        return Anchor(when.day, due_moment(when.day, when.hour, VIETNAM))

    def rings(self, matter: Matter) -> list[Ring]:
        if matter.when.day is None or matter.when.off:
            return []
        whens = [matter.when, *(When(matter.own[unit]) for unit in matter.owing() if unit in matter.own)]
        found: dict[tuple[str, datetime], Ring] = {}
        for when in whens:
            spoken: set[tuple[str, datetime]] = set()
            for rule in matter.ladder(self.policy):
                at = rule.moment_for(self.anchor(matter, when), self.policy.calendar)
                if at is not None and (rule.concern, at) not in spoken:
                    spoken.add((rule.concern, at))
                    found.setdefault((rule.key, at), Ring(rule, at))
        return list(found.values())

    # --- what a person at the desk does ---

    def change(self, number: int, dates: dict[str, Standing], now: datetime) -> None:
        """The matters get these dates and own days."""
        before = {name: self.matters[name].standing for name in dates}
        self._apply(number, dates, now, now)
        self.changes.append((number, now, before))
        self.undone = False

    def undo(self, number: int, now: datetime) -> None:
        changed, at, before = self.changes[-1]
        self._apply(number, copy.deepcopy(before), now, at)
        for one in self.outbox:
            corrected = any(other.corrects == number and other.person == one.person for other in self.outbox)
            if one.taken_by == changed and (not one.corrects or (one.notice and not corrected)):
                one.taken_by = None
        self.undone = True

    def undoable(self, now: datetime) -> bool:
        return bool(self.changes) and not self.undone and now - self.changes[-1][1] < UNDO

    def _apply(self, number: int, dates: dict[str, Standing], now: datetime, since: datetime) -> None:
        touched: set[tuple[str, str | None]] = set()
        for name, new in dates.items():
            matter = self.matters[name]
            other = matter.rungs != new.rungs
            whoever: tuple[str | None, ...] = (None, *matter.units)
            before = {unit: matter.when_of(unit) for unit in whoever}
            matter.when, matter.own, matter.excused, matter.rungs = new.when, dict(new.own), new.excused, new.rungs
            touched |= {(name, unit) for unit in whoever if before[unit] != matter.when_of(unit)}
            wanted = self.rings(matter)
            fresh = [ring for ring in wanted if ring.at > since and (ring.rule.key, ring.at) not in matter.used]
            if other:
                # A rung that has spoken on its day does not speak again at another hour.
                fresh = [
                    ring for ring in fresh if ring.rule.counted is Counted.HOURS or place_of(ring) not in matter.spoken
                ]
                self._hush(number, matter)
            matter.waiting = [ring for ring in wanted if ring in matter.waiting or ring in fresh]
        self.corrected[number] = self._take_back(number, touched) | {name for name, _ in touched}
        self._correct(number)

    def _hush(self, number: int, matter: Matter) -> None:
        """What waits by a rung that is gone is not said; what is on its way is."""
        kept = {rung_of(rule) for rule in matter.ladder(self.policy)}
        for one in self.outbox:
            mine = (
                one.rung is not None
                and one.about[0] is matter
                and one.taken_by is None
                and not one.flying
                and not one.dead
            )
            if mine and one.rung is not None and rung_of(one.rung) not in kept:
                one.taken_by = number

    def tell(self, number: int, name: str, unit: str) -> None:
        """The unit hears that it was given longer, or excused, unless a correction says so."""
        matter, person = self.matters[name], self.speaks[unit]
        if not any(one.corrects == number and one.person == person for one in self.outbox):
            when = matter.when_of(unit)
            self.outbox.append(
                Waiting(
                    person,
                    f"notice {name}/{unit}:{when}",
                    (matter,),
                    known={(name, unit): when},
                    corrects=number,
                    notice=(name, unit),
                )
            )

    def _take_back(self, number: int, touched: set[tuple[str, str | None]]) -> set[str]:
        names, hushed = {name for name, _ in touched}, set[str]()
        for one in self.outbox:
            if one.taken_by is not None or one.dead:
                continue
            told_with = self.corrected.get(one.corrects or 0, set())
            taken = (
                one.notice in touched
                if one.notice
                else bool(told_with & names)
                if one.corrects
                else (one.about[0].name, one.unit) in touched
            )
            if not taken:
                continue
            if one.flying:
                one.dead = True
                self._told(one)
            else:
                one.taken_by = number
                hushed |= told_with if one.notice is None else set()
        return hushed

    def _correct(self, number: int) -> None:
        lines: dict[str, dict[str, None]] = {}
        told: dict[str, dict[tuple[str, str | None], When]] = {}
        for (person, name, unit), when in self._known_or_flying().items():
            matter = self.matters[name]
            holds = matter.when_of(unit)
            if name not in self.corrected[number] or when == holds or (unit is not None and unit in matter.done):
                continue
            if unit is None and not matter.is_event and not matter.owing():
                continue
            lines.setdefault(person, {})[f"{name}{'/' + unit if unit else ''}:{when}>{holds}"] = None
            told.setdefault(person, {})[name, unit] = holds
        for person, said in lines.items():
            about = tuple(self.matters[name] for name in sorted({name for name, _ in told[person]}))
            self.outbox.append(Waiting(person, ";".join(sorted(said)), about, known=told[person], corrects=number))

    def _known_or_flying(self) -> dict[tuple[str, str, str | None], When]:
        known = dict(self.known)
        for one in self.outbox:
            if one.flying:
                known |= {(one.person, *key): when for key, when in one.known.items()}
        return known

    # --- time ---

    def tick(self, now: datetime) -> None:
        due = [(ring.at, matter, ring) for matter in self.matters.values() for ring in matter.waiting if ring.at <= now]
        for at, matter, ring in sorted(due, key=lambda entry: entry[0]):
            matter.waiting.remove(ring)
            matter.used.add((ring.rule.key, ring.at))
            overtaken = any(
                other is matter and later > at and one.rule.concern == ring.rule.concern for later, other, one in due
            )
            if not (overtaken and not matter.own):
                self._speak(matter, ring, now)

    def _speak(self, matter: Matter, ring: Ring, now: datetime) -> None:
        if matter.is_event:
            start = due_moment(matter.when.day or date.min, matter.when.hour, VIETNAM)
            if now < start:
                matter.spoken.add(place_of(ring))
                for unit in matter.units:
                    self._queue(
                        self.speaks[unit],
                        f"event {matter.name}:{matter.when}",
                        matter,
                        None,
                        start,
                        matter.when,
                        ring.rule,
                    )
            return
        days = self._days_of(ring, matter, now)
        if not days:
            return
        matter.spoken.add(place_of(ring))
        owing = [unit for unit in matter.owing() if matter.own.get(unit) in days]
        if ring.rule.concern is Concern.OWING:
            for unit in owing:
                when = matter.when_of(unit)
                due = due_moment(when.day or date.min, when.hour, VIETNAM)
                before = ring.rule.comes_before
                text = f"{'before' if before else 'late'} {matter.name}/{unit}:{when.day}"
                self._queue(self.speaks[unit], text, matter, unit, due if before else None, when, ring.rule)
        elif owing:
            due_on = days[0] or matter.when.day
            self._queue(OFFICE, f"list {matter.name}:{due_on}", matter, None, None, matter.when, ring.rule, tuple(days))

    def _days_of(self, ring: Ring, matter: Matter, now: datetime) -> list[date | None]:
        """The days (None: everybody's) that the ring is about and that it does not come too late for."""
        own = sorted(set(matter.own.values()))
        whens: dict[date | None, When] = {None: matter.when, **{day: When(day) for day in own}}
        fits = [
            day
            for day, when in whens.items()
            if ring.rule.moment_for(self.anchor(matter, when), self.policy.calendar) == ring.at
        ]
        fits = (fits or [None]) if own else [None]
        return [
            day
            for day in fits
            if not ring.rule.comes_before or now < due_moment(whens[day].day or date.min, whens[day].hour, VIETNAM)
        ]

    def _queue(
        self,
        person: str,
        text: str,
        matter: Matter,
        unit: str | None,
        until: datetime | None,
        when: When,
        rung: Rule,
        listed: tuple[date | None, ...] = (),
    ) -> None:
        self.outbox.append(
            Waiting(person, text, (matter,), unit, until, {(matter.name, unit): when}, rung=rung, listed=listed)
        )

    def drain(self, now: datetime) -> list[tuple[str, str]]:
        """What leaves, in any order."""
        left, stays = [], []
        for one in self.outbox:
            if one.taken_by is not None:
                stays.append(one)
            elif one.wanted(now):
                left.append((one.person, one.said))
                self._told(one)
        self.outbox = stays
        return sorted(left)

    def _told(self, one: Waiting) -> None:
        self.known |= {(one.person, *key): when for key, when in one.known.items()}

    def fly(self, person: str, text: str) -> None:
        """This message is on its way, and nobody knows whether it arrives."""
        one = next(
            one
            for one in self.outbox
            if (one.person, one.said) == (person, text) and not one.flying and not one.dead and one.taken_by is None
        )
        one.flying = True
