"""The real program as processes, killed, starved and cut off, and counted at the far end. The short forms are tests;
the long ones, whose tables `make faults` prints, are run by `python -m tests.faults`."""
