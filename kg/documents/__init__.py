"""From files to articles: which files are pages, what their bytes say, what stands where on a page.

`files.collect` finds the pages, `manifest.load` what is told of them, `read.read` decodes one, and
`articles.articles` gives its articles with their sentences.
"""
