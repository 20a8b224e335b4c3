"""A country on a desk: one office of any size over virtual days, its processes killed, counted at the far end."""
