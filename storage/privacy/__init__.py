"""What is kept of a person and for how long: erasing, pruning, and the fate of each column."""
