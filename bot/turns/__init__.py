"""The way in: an inbox row becomes a dialog's step, and all that follows from it is committed at once."""
