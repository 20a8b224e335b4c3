"""Talks in files a secretary could read, and what plays them. The dialogs' units are in tests/bot/dialogs."""
