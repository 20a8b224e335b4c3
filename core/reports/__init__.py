"""What units are asked for in numbers: forms and their indicators, targets, and the tables that are made of the
answers."""
