"""Linking: articles are searched for the archive's names; mentions become links, new names suggestions."""

from articles.linking.catching_up import Linked, begin, catch_up, link_articles

__all__ = ["Linked", "begin", "catch_up", "link_articles"]
