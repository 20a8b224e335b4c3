"""Tables for the office's chat, made apart: asked for by a turn, which answers at once; drawn in another process, which
reads the values itself; kept and queued in a transaction of a few milliseconds. What stands in them is exports', what
is asked for storage.reports.drawings'."""

SAID = 2_000
"""Values from which on a table takes long enough (seconds) that somebody is told that it is being made."""
LARGE = 20_000
"""Values from which on a table is not even looked up while somebody waits: 400 units of a form with fifty numbers."""
