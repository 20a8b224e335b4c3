"""`vắng`: somebody of a unit is away from a day until another, says who stands in, and comes back early. What follows:
bot/turns/deeds/away.py."""
