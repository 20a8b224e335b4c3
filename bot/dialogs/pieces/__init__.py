"""One unit's piece of work in the office's hands: which work, which unit, and what is done with it. Figures are entered
in bot/dialogs/report/entering.py; what a change of the day makes follow is shown in bot/dialogs/dates/."""
