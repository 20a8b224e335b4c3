"""What a sentence counts as where it was said: one place for all talks.

- read-back ("Đúng không?"): YES sends. NO, WAIT, STOP, LATER, PROMISE, NOT_MINE, a question and all else do not; a
  receipt or thanks alone is no yes.
- consent: the same; who says "khoan" or "để sau" has not agreed and has not refused.
- notice: RECEIVED, YES and THANKS are received. A question, "chưa rõ" or a promise beside them is not.
- figures: nothing is agreed to there. A question, a call, "đã gửi gì", "như kỳ trước" are answered, and what was given
  stays.
"""

from collections.abc import Set

from reading.meaning.values import Asked, Meaning

ASIDE = (
    Meaning.CALL_ME,
    Meaning.WHAT_WAS_SENT,
    Meaning.NOT_MINE,
    Meaning.QUESTION,
)
PUT_OFF = (Meaning.WAIT, Meaning.PROMISE, Meaning.LATER)
BY_THE_WAY = (Meaning.ALREADY, Meaning.AS_BEFORE, Meaning.STOP, Meaning.THANKS, Meaning.GREETING)
ORDER: dict[Asked, tuple[Meaning, ...]] = {
    Asked.READ_BACK: (Meaning.NO, *ASIDE, *PUT_OFF, *BY_THE_WAY[:3], Meaning.YES, Meaning.THANKS, Meaning.GREETING),
    Asked.CONSENT: (Meaning.NO, *ASIDE, *PUT_OFF, *BY_THE_WAY[:3], Meaning.YES, Meaning.THANKS, Meaning.GREETING),
    Asked.NOTICE: (*ASIDE, Meaning.NO, *PUT_OFF, Meaning.STOP, Meaning.RECEIVED, Meaning.ALREADY, Meaning.GREETING),
    Asked.FIGURES: (*ASIDE, Meaning.AS_BEFORE, *PUT_OFF, Meaning.ALREADY, Meaning.STOP, Meaning.NO, *BY_THE_WAY[3:]),
    Asked.OTHER: (Meaning.NO, *ASIDE, *PUT_OFF, *BY_THE_WAY, Meaning.YES, Meaning.RECEIVED),
}
"""The first of these that a sentence may be is what it is; what is not listed is nothing there."""
RECEIPTS = frozenset({Meaning.YES, Meaning.THANKS})


def meant(meanings: Set[Meaning], asked: Asked) -> Meaning | None:
    """The one meaning that counts at what is asked, None where none does."""
    if asked is Asked.NOTICE and RECEIPTS & meanings:
        meanings = {*meanings, Meaning.RECEIVED}
    return next((meaning for meaning in ORDER[asked] if meaning in meanings), None)
