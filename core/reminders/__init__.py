"""When an office speaks of a duty or a conference, to whom, and what lateness does to it. Days are core.calendar's."""
