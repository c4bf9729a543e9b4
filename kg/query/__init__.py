"""Asking a graph: named queries and SPARQL, tables of answers, and all that is known of one thing."""
