"""What is asked of units and when it is reminded of: occurrences and who owes them, alarms and ladders, units that
merge."""
