"""What a sentence may mean by the parts its words play, as rules that are read aloud: the parts in their order, each
followed by a space."""

import re
from collections.abc import Iterable

from reading.meaning.values import Meaning

NAMED = re.compile(r"title (?:numeral |name )(?=$|title |, |\? |ok |yes |polite |thanks |hello |got |let |call |time )")
"""People are called by their place among brothers and sisters: "anh Ba ơi" holds no figure."""
ADDRESS = re.compile(r"title |but (?=(?:, )*$)|interjection (?!(?:title |, )*$)")
"""Whom it is said to; and the "mà" at the end, which only insists."""
DAY = re.compile(r"day (?:figure |numeral )+|(?:figure |numeral )+ahead ")

COURTESY = r"(?:(?:polite|ok|hello|thanks|for|topic|,) )*"
WHOLE: tuple[tuple[Meaning, str], ...] = (
    (Meaning.YES, r"(?=.*(?:yes|send) )(?:(?:polite|ok|yes|send|topic|thanks|for|hello|got|,) )+"),
    (Meaning.YES, r"(?=.*ok )(?:(?:polite|ok|thanks|for|hello|,) )+"),
    (Meaning.YES, r"(?=.*polite )(?:(?:polite|,) )+"),
    (Meaning.RECEIVED, r"(?=.*(?:ok|got) )(?:(?:polite|ok|got|topic|thanks|for|hello|,) )+"),
    (Meaning.RECEIVED, r"(?=.*polite )(?:(?:polite|thanks|for|,) )+"),
    (Meaning.RECEIVED, r"(?=.*got )(?:(?:polite|ok|yes|got|topic|thanks|for|hello|,) )+"),
    (Meaning.THANKS, r"(?=.*thanks )(?:(?:polite|ok|yes|send|got|topic|thanks|for|hello|no|not|,) )+"),
    (Meaning.GREETING, r"(?=.*hello )(?:(?:polite|ok|yes|send|got|topic|thanks|for|hello|,) )+"),
    (Meaning.GREETING, COURTESY + r"wish .*"),
    (Meaning.STOP, COURTESY + r"stop (?:(?:stop|polite|ok|topic|thanks|for|not|no|,) )*"),
    (Meaning.NO, r"(?:polite |ok |hello |, )*not (?:(?:polite|thanks|hello|,) )*"),
    (Meaning.NO, r"(?:(?!not ,? ?$)(?:polite|ok|yes|send|topic|thanks|for|hello|got|,|wait|stop) )*"
                 r"(?:no|wrong|fix|not (?:yes|ok|send|got)) "
                 r"(?:(?!not ,? ?$)(?:polite|ok|yes|send|topic|thanks|for|hello|got|,|wait|stop|no|not|wrong|fix) )*"),
    (Meaning.NO, COURTESY + r"wrong (?!.*(?:ask|\?) ).*"),
    (Meaning.NO, COURTESY + r"fix (?!.*(?:figure|ask|\?) ).*"),
    (Meaning.NO, COURTESY + r"(?:(?:unknown|name|topic|numeral|other) ){1,4}(?:no|wrong) (?:(?:polite|thanks|,) )*"),
    (Meaning.NO, COURTESY + r"no (?:(?:figure|numeral|unknown|topic|,) )+"),
    (Meaning.LATER, COURTESY + r"(?:await|busy|let) (?!.*(?:figure|numeral) ).+"),
    (Meaning.PROMISE, COURTESY + r"(?:let )?(?:day )?(?:time )+(?:(?:polite|ok|thanks|later|,) )*"),
    (Meaning.QUESTION, r".*\? (?:, )*"),
    (Meaning.QUESTION, r"(?=.*(?:yes|send|got|done|topic|unknown|other|do|title|ask|time|"
                       r"wrong|later|before|name|but|busy) )"
                       r".*(?<!, )not (?:, )*"),
    (Meaning.QUESTION, r"ok not (?:, )*"),
    (Meaning.QUESTION, r".+ (?:interjection |or (?:unknown |numeral |topic |time |other )+)"),
)  # fmt: skip
"""A pattern that the whole sentence fits. What is agreed to or received is found only so: one word more that is not
understood, and it is neither."""
ANYWHERE: tuple[tuple[Meaning, str], ...] = (
    (Meaning.QUESTION, r"(?<!unknown )ask |ask (?!unknown )"),
    (Meaning.CALL_ME, r"call "),
    (Meaning.WHAT_WAS_SENT, r"sent_what |done (?:by )?(?:, )?(?:but )?ask |done but but "
                            r"|done (?:by )?(?:but )?(?:, )?\? "),
    (Meaning.NOT_MINE, r"not_me "),
    (Meaning.AS_BEFORE, r"before "),
    (Meaning.ALREADY, r"(?<!not )done |send (?:topic |name |unknown ){0,2}by "),
    (Meaning.WAIT, r"wait |(?:yes|ok|polite) (?:topic |, )*but "),
    (Meaning.LATER, r"later |let (?:name |numeral |unknown |topic ){0,3}(?:send|do) |do send "),
    (Meaning.PROMISE, r"beg |let (?:day )?time |time (?:yes|polite) "
                      r"|time (?:(?:name|unknown|topic|numeral|,) ){0,3}(?:send|do) "
                      r"|send (?:(?:topic|unknown|name) ){0,3}(?:day )?time "),
)  # fmt: skip
_WHOLE = tuple((meaning, re.compile(pattern)) for meaning, pattern in WHOLE)
_ANYWHERE = tuple((meaning, re.compile(r"(?<!\S)(?:" + pattern + ")")) for meaning, pattern in ANYWHERE)
BINDING = frozenset({Meaning.YES, Meaning.RECEIVED})
"""What something is done upon: it counts only where every way to read the sentence says so, and none says anything
but a kind word beside it."""
BESIDE_A_YES = frozenset({Meaning.THANKS, Meaning.GREETING})


def judged(covers: Iterable[tuple[str, ...]]) -> frozenset[Meaning]:
    """What the sentence may be, all the ways to read it together."""
    readings = [_of(parts) for parts in covers]
    every: frozenset[Meaning] = frozenset().union(*readings)
    if every - BINDING - BESIDE_A_YES:
        doubtful = set(BINDING)
    else:
        doubtful = {meaning for meaning in BINDING if not all(meaning in reading for reading in readings)}
    if Meaning.YES in doubtful & every:
        doubtful.add(Meaning.NO)
    return every - doubtful


def at_least_once(covers: Iterable[tuple[str, ...]]) -> frozenset[Meaning]:
    """What any way to read the sentence says, doubtful or not."""
    return frozenset().union(*(_of(parts) for parts in covers))


def _of(parts: tuple[str, ...]) -> frozenset[Meaning]:
    said = "".join(f"{part} " for part in parts)
    said = DAY.sub("time ", ADDRESS.sub("", NAMED.sub("", said)))
    found = {meaning for meaning, pattern in _WHOLE if pattern.fullmatch(said)}
    found |= {meaning for meaning, pattern in _ANYWHERE if pattern.search(said)}
    if "beg " in said:
        found.discard(Meaning.QUESTION)
    return frozenset(found)
