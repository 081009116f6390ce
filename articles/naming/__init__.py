"""Naming: paragraphs in, who and what they name out; known names by an automaton, new ones proposed."""

from articles.naming.known import Form, Known, Thing
from articles.naming.reading import Article, Mention, Named, Proposal, Spot, read_names

__all__ = [
    "Article",
    "Form",
    "Known",
    "Mention",
    "Named",
    "Proposal",
    "Spot",
    "Thing",
    "read_names",
]
