"""One conversation per file; each is pure and total, and is registered in DIALOGS."""
