"""What `nhacviec check` finds, a file for each kind of thing that may keep `run` from starting or from working. Nothing
is made, migrated or told to anybody. How it is shown is bot/cli/check.py's."""
