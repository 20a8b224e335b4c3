"""What is read across all the other folders and written to none: the agenda, the office's summary, the state of the
house."""
