"""Days that move: change requests, what they do to rows, who is told, and how it is undone."""
