"""What a plan says: as it is found in a paper, as a draft in a person's hands, beside a newer version of itself, and
what a change of its dates does."""
