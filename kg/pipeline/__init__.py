"""From files to a graph in its folder.

`build.build` does it all: `plan` finds what is to be read, `page` reads one page, `shelf` keeps what was
read, `write` turns it into quads, `ledger` remembers what became of each file.
"""
