"""A tagger of names, trained on gold answers: how likely is it that a name begins, goes on, ends here?"""
