"""The search engine: Whoosh's index files with postings as flat arrays, and queries over them."""

from articles.search.flat_engine.engine import WhooshEngine, create

__all__ = ["WhooshEngine", "create"]
