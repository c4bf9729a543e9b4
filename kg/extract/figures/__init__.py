"""How many: the figures of an article, whose they are and what they count."""
