"""Who still owes what, in the whole office or in the cluster that one's unit leads, and reminding them now."""
