"""From a page's characters to its articles: lines, blocks, torn text mended, headlines given out.

Every step works on spans of the page's own text, so that each character can be found again on disk.
"""
