"""Why a message could not leave, as its row keeps it: what a network answered stands there as it said it, and so do
reasons of versions that had no sentences; ours is a sentence as JSON."""

import json

from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.messages import WORDS, Say, SendError
from core.talk.send_faults import SendFault

SENTENCES = frozenset(fault.key for fault in SendFault)
LONGEST = 300
"""Characters of what a network answered."""


def kept_fault(error: SendError) -> str | None:
    """None where nobody gave a reason."""
    if error.say.key == SendFault.UNSAID.key:
        return None
    if error.say.key == WORDS:
        return str(error)[:LONGEST]
    return json.dumps(say_to_json(error.say), ensure_ascii=False)


def fault_kept(note: str) -> Say:
    """`kept_fault` back as a sentence; what is none of ours is quoted."""
    try:
        kept = say_from_json(json.loads(note))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Say(WORDS, {"text": note})
    if kept.key in SENTENCES:
        return kept
    return Say(WORDS, {"text": note})
