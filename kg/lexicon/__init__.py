"""What the reading knows of the world before it sees a page: places, names, bodies, titles, units, verbs.

Every table is a file in `tables/` whose head names its source and licence (`SOURCES.md` tells more).
`kg.lexicon.load` has one function for each; a table is read when its function is first called, and kept.
Importing reads nothing.

>>> from kg.lexicon import load
>>> load.divisions()["郑州"][0].name
'郑州市'
"""
