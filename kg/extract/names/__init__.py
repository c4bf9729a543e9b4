"""Names: candidates from the tagger, the lexicons and the grammar of Chinese names compete for each sentence."""
