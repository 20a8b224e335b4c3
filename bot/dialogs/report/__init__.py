"""A unit's report from the question to its sending: which piece of work, its figures, why one is not there, what is
unlikely, the reading back, a correction; work that asks no figures. The office enters a unit's figures the same way
(entering.py). How figures are said and read: bot/dialogs/lines.py and figures.py."""
