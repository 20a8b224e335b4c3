"""Forms, answers and corrections, targets, and the tables and sums that are read from them."""
