"""`hội nghị` at the office's desk: the conferences ahead; one of them is opened, its invitation written and released,
how many may come, who comes. How units answer: bot/dialogs/attending/."""
