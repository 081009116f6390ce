"""Live updates: the posts of a live blog as schema.org lists them in, the paragraphs of its text out."""

from collections.abc import Sequence
from itertools import islice
from typing import Any

from articles.keys import headline_key
from articles.lengths import size_of
from articles.pages.field_values import one_line
from articles.pages.fragments import paragraphs_of
from articles.pages.lines import ends_sentence
from articles.pages.markdown_words import words_of_markdown

UPDATES = "JSON-LD liveBlogUpdate"
"""Where a text comes from that the posts of a live blog make up."""
_MOST_POSTS = 2_000
_MOST_COMPARED = 20
_SHORTEST_LINE = 40
_SHORTEST_PROSE = 60
_LONGEST_OPENING = 12
_COMPARED = 40
"""Letters by which a line is known again: what a page parts into paragraphs may be stated as one."""


def with_updates(body: Sequence[str], updates: Any) -> tuple[str, ...]:
    """Return a text with the posts behind it; as it is where it holds one of them."""
    listed = updates if isinstance(updates, list) else [updates]
    posts = [lines for one in listed[:_MOST_POSTS] if (lines := _lines_of(one))]
    known, whole = set(body), " ".join(body)
    compared = (line for post in islice(posts, _MOST_COMPARED) for line in post[:_MOST_COMPARED])
    if any(line in known or (len(line) > _SHORTEST_LINE and line in whole) for line in compared):
        return tuple(body)
    return (*body, *(line for post in posts for line in post))


def _lines_of(update: Any) -> list[str]:
    """Return the heading of a post and its paragraphs, which may begin with it."""
    if not isinstance(update, dict):
        return []
    heading = one_line(update.get("headline") or update.get("name"))
    text = update.get("articleBody")
    lines = list(paragraphs_of(words_of_markdown(text))) if isinstance(text, str) else []
    is_there = lines and headline_key(lines[0]) == headline_key(heading)
    return lines if is_there or not heading else [heading, *lines]


def with_opening(posts: Sequence[str], printed: Sequence[str]) -> tuple[str, ...]:
    """Return the posts a page states behind the prose that it prints before the first of them."""
    keys = list(map(headline_key, posts))
    whole, starts = " ".join(keys), [key[:_COMPARED] for key in keys if len(key) >= _COMPARED]
    opening: list[str] = []
    for line in printed[:_LONGEST_OPENING]:
        key = headline_key(line)
        if key[:_COMPARED] in whole or any(start in key for start in starts):
            break
        if size_of(line) >= _SHORTEST_PROSE and ends_sentence(line):
            opening.append(line)
    return (*opening, *posts)
