"""Names: candidates of the taggers, the lexicons and the grammar of names compete for each sentence.

The word tagger (kg.extract.words) gives each word its part of speech, PER, LOC and ORG among them; the name
tagger (kg.extract.tagger) is the project's own and weighs candidates.
"""
