"""The Whoosh engine: the only code that imports whoosh."""

from articles.search.whoosh_engine.engine import WhooshEngine, create

__all__ = ["WhooshEngine", "create"]
