"""Values → files. What the values mean is core's; who gets the file is bot's."""
