"""The directory in the office's chat: who has joined and who has not, a new code, who holds a post now, a name or a
telephone put right. Letting somebody in is newcomers.py's; what is done with an effect, bot/turns/deeds/people.py's."""
