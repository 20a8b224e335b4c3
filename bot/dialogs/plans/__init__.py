"""Plans that run, at the office's desk: listed, told, stopped, opened again, and corrected. A plan before it runs is
bot/dialogs/plan's."""
