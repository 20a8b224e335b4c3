"""What the office looks at: who has sent and who has not, the consolidated table, sums by year, cluster and level, what
was issued, and the papers that came with reports. One unit's piece of work: bot/dialogs/piece.py."""
