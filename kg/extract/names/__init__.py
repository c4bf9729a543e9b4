"""Names: candidates of the tagger, the lexicons and the grammar of names compete for each sentence."""
