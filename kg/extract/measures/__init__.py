"""Named parts of measures: the members of numbered and listed sets."""
