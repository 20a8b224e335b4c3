"""A plan on its way into the memory: sent or pasted, read back item by item, corrected, asked about what it leaves
open, and activated by a person. Words for items, times and ladders are said here for others as well."""
