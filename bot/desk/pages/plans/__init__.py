"""Kế hoạch: the plans of the office. A draft beside the paper it was read from, corrected by the same operations as in
chat; a plan that runs, with what may be done with it. What is asked and answered is the talks' (bot/dialogs/plan,
plans, dates)."""
