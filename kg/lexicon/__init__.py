"""What the reading knows of the world before it sees a page: places, names, bodies, titles, units, verbs.

Every table is a file in `tables/` whose head names its source and licence (`SOURCES.md` tells more).
`kg.lexicon.load` has functions for those that several layers read, the other modules for the rest; a table is
read when a function that needs it is first called, and kept.
Importing reads nothing.

>>> from kg.lexicon import load
>>> load.divisions()["郑州"][0].name
'郑州市'
"""
