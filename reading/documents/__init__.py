"""Documents as they are sent, turned into text. What the text says is read in reading.plan."""
