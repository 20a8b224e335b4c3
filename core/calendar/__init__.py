"""Days, hours and moments as an office counts them: its working days and quiet hours, the lunar year, what recurs,
which period a day is in, and which clock is believed. When somebody is reminded is core.reminders'."""
