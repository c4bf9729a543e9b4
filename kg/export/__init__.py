"""A graph as a file, in the formats the world reads: sorted, so that the same graph is the same bytes."""
