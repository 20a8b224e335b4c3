"""A file that a unit's person sends: which duty it answers, to whom the plan passes it on, read back and sent. What
belongs to a report's figures is report/."""
