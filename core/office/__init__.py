"""Who there is: people and their posts, units and clusters, units that merge, and who comes in with a code."""
