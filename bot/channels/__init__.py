"""The networks the bot can talk over."""
