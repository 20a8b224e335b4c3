"""Plans from the draft to the version that runs."""
