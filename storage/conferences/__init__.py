"""Conferences that units are invited to: what the invitation says, how many may come, its release, and who comes. When
a conference is, and what moves with it: storage.dates."""
