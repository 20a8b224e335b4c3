"""Numbers that people type in Vietnamese, read into Decimals or into a reason to ask, and written back. What the
numbers are for lives elsewhere."""
