"""The room that talks: channels, dialogs, texts, turns, and the commands."""
