"""Training of the tagger and of the judge of candidates, from gold answers alone, in plain numpy."""
