"""All phrases by the part they play in a sentence. In the tables a comma or a new line parts phrases, "a/b" is either
word, "(a)" may be missing, and "dừng!" counts only with its accents; they stand as they are right. Who plays which part
with whom is judging.py's."""

import re
from collections.abc import Iterator
from itertools import product

from reading.meaning.remarks import (
    AHEAD,
    ASK,
    AWAIT,
    BEFORE,
    BEG,
    BUSY,
    CALL,
    DAYS,
    DO,
    DONE,
    DONE_BY,
    HELLO,
    LATER,
    LET,
    NOT_ME,
    SENT_WHAT,
    THANKS,
    TIMES,
    WISH,
)
from reading.meaning.replies import FIX, GOT, NO, NOT, OK, POLITE, SEND, STOP, WAIT, WAIT_OR_LATER, WRONG, YES
from reading.meaning.surroundings import (
    AS_YOU_LIKE,
    BUT,
    FILLERS,
    FOR_WHAT,
    INTERJECTION,
    NUMERALS,
    OR,
    PARTICLES,
    PAST,
    SUBJECTS,
    TITLES,
    TOPICS,
)

PARTS = {
    "particle": PARTICLES,
    "past": PAST,
    "subject": SUBJECTS,
    "filler": FILLERS,
    "title": TITLES,
    "numeral": NUMERALS,
    "ok": OK,
    "polite": POLITE,
    "yes": YES,
    "send": SEND,
    "topic": TOPICS,
    "got": GOT,
    "not": NOT,
    "no": NO,
    "wrong": WRONG,
    "fix": FIX,
    "interjection": INTERJECTION,
    "or": OR,
    "wait": WAIT,
    "wait later": WAIT_OR_LATER,
    "later": LATER,
    "await": AWAIT,
    "busy": BUSY,
    "let": LET,
    "time": TIMES,
    "day": DAYS,
    "ahead": AHEAD,
    "beg": BEG,
    "do": DO,
    "done": DONE,
    "by": DONE_BY,
    "before": BEFORE,
    "call": CALL,
    "not_me": NOT_ME,
    "stop": STOP,
    "sent_what": SENT_WHAT,
    "thanks": THANKS,
    "for": FOR_WHAT,
    "hello": HELLO,
    "wish": WISH,
    "ask": ASK,
    "other": AS_YOU_LIKE,
    "but": BUT,
}


def phrases(table: str) -> Iterator[tuple[str, ...]]:
    """Each phrase of a table, word by word, with its variants written out."""
    for line in re.split(r"[,\n]", table):
        if line.strip():
            yield from (tuple(filter(None, words)) for words in product(*_slots(line)))


def _slots(line: str) -> Iterator[list[str]]:
    for optional, inner, plain in re.findall(r"(\(([^)]*)\))|(\S+)", line):
        if optional:
            for word in inner.split()[:-1]:
                yield [*word.split("/"), ""]
            yield [*inner.split()[-1].split("/"), ""]
        else:
            yield [plain] if plain == "đ/c" else plain.split("/")
