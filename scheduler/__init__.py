"""The room that knows the hour: the clock, what is due, what may leave now, and who wakes whom. What is said and how it
is carried live elsewhere."""
