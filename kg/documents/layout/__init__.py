"""From a page's characters to the articles on it: lines, blocks, torn text mended, headlines given to their articles.

Every step works on spans of the page's own text, so that each character can be found again on disk.
"""
