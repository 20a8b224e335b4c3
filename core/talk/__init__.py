"""What is said and heard, whatever network carries it: messages, choices and their tokens, notices, and the pictures
that talks are made from."""
