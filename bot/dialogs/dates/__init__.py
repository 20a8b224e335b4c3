"""The office changes what people may have been told: a date, or when they are reminded of one piece of work. Which and
to when (talk.py, ladders.py), everything that follows (differences.py), a yes, and ten minutes to undo it."""
