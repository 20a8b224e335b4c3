"""What a typed sentence means before any talk judges it: yes, no, received, later, a question, a choice's label, or
none of these. Figures are reading.numbers', days are reading.when's, words of command bot.commands'."""
