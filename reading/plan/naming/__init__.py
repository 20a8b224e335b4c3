"""What an event is called: by its sentence, its label, its row, the heading over it or the paper. What is to be done is
worded in wording and tasks."""
