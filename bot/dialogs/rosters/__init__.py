"""The roster sent again as a file: what it would change is shown first, and done with a yes. How a file is read is
reading.roster's, what changes is core.office.roster_differences'."""
