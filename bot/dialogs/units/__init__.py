"""The office says that units merge or are split: which, into what, from which day; then all that follows, and a yes.
What follows is judged by core.office.successions."""
