"""Gold answers and the score of a graph against them.

`gold` reads, checks and completes the answers; `score` compares a graph with them.
"""
