"""Trusted text: whether the text found on a page is believed, or one that it states or that scripts build it from."""

from collections.abc import Sequence

from articles.lengths import size_of
from articles.pages.lines import ends_sentence
from articles.pages.live_updates import UPDATES, with_opening
from articles.pages.markdown_words import words_of_markdown
from articles.pages.readings import Reading, of
from articles.pages.stated_junk import has_junk_behind
from articles.travelling import changed

_FAR_LONGER = 1.5
_AS_LONG = 0.9
_SHORTEST_STATED_TEXT = 500
_SHORTEST_PROSE = 60


def chosen_text(readings: Sequence[Reading]) -> str:
    page_json, found, stated, state = (
        of(readings, name).body for name in ("next_data", "main_text", "json_ld", "state_text")
    )
    if page_json:
        return "next_data"
    size = sum(map(len, stated))
    built = sum(map(len, state))
    if built > _FAR_LONGER * sum(map(len, found)) and built > _AS_LONG * size:
        return "state_text"
    if (
        size > sum(map(len, found))
        and not any(map(_is_prose, found))
        and any(map(_is_prose, stated))
    ):
        return "json_ld"
    is_live = of(readings, "json_ld").where.get("body") == UPDATES
    if (is_live or size >= _SHORTEST_STATED_TEXT) and size > _FAR_LONGER * sum(map(len, found)):
        return "main_text" if not is_live and has_junk_behind(stated, found) else "json_ld"
    if len(found) == 1 < len(stated) and size > _AS_LONG * len(words_of_markdown(found[0])):
        return "json_ld"  # the same text, found there by trafilatura too, which runs it together
    return "main_text" if found else "json_ld"


def _is_prose(text: str) -> bool:
    return size_of(text) >= _SHORTEST_PROSE and ends_sentence(text)


def with_opening_of_live_blog(readings: Sequence[Reading]) -> list[Reading]:
    """Let the posts of a live blog that JSON-LD states follow the prose that the page prints before them."""
    printed = of(readings, "main_text").body
    return [
        (name, changed(facts, body=with_opening(facts.body, printed)))
        if facts.where.get("body") == UPDATES
        else (name, facts)
        for name, facts in readings
    ]
