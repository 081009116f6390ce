"""The search engine: Whoosh's index files with postings as flat arrays, and queries over them."""

from articles.search.whoosh_engine.engine import WhooshEngine, create

__all__ = ["WhooshEngine", "create"]
