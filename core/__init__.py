"""What things are, and the rules that judge them. Standard library only; no I/O, no clock."""
