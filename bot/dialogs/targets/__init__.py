"""The office's targets: of which number, for the whole or for a unit, in which year; then what is given, and a yes. How
a typed target is read: reading.conditions."""
