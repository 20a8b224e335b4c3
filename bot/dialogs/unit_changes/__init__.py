"""The office gives a unit another name, puts it under another unit, or says that it is dissolved: from which day, by
which decision. Mergers and splits: bot/dialogs/units."""
