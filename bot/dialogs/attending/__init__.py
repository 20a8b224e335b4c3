"""A unit's answer to an invitation: whether it comes, how many, drivers, names, one after the other; read back before
it is kept. The office's side: bot/dialogs/conferences/."""
