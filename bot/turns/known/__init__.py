"""What is stored, as talks may know it: one loader per name in a talk's `knows`, by noun; the table of them is
loaders.py's. Queries are storage's; the use is the talks'."""
