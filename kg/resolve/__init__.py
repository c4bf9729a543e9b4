"""Who is who: in one article (`article`), and across all of them (`corpus`)."""
