"""What somebody of a unit hears who drafts for it and does not send: who does, and how it becomes theirs to do."""

from core.talk.agenda import Sender
from core.talk.messages import Say


def left_to_sender(key: str, sender: Sender, phone: Say) -> tuple[Say, ...]:
    """`key`: the sentence that says what is not theirs; then whom to remind, or the office's telephone."""
    if sender.name is None:
        return (Say(key), Say("sender-nobody"), phone)
    return (Say(key), Say("sender-remind", {"name": sender.name}), Say("sender-away"))
