"""Người và đơn vị: every unit with who holds a post there and how each is reached; what is done with one of them;
invitation cards to print; a roster to be taken in; units that merge or are split."""
