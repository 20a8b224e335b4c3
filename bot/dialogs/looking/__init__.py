"""What leaders of the office and those who only look see of plans, conferences and notices: as the desk sees it, and
with no way that is not theirs."""
