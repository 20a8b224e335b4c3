"""The demo: the whole way from a plan to the consolidated table, played by a small cast through the real program on a
virtual clock."""
