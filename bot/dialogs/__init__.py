"""One conversation per file; each is pure and total, and is registered in bot.dialogs.registry. Who hears what is
decided in bot/turns."""
