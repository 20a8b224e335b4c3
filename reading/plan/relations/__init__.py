"""Times that are understood by others: counted from a day, moved to one, before the day a paper was signed or posted.
What they are for is judged in rules."""
