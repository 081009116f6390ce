"""Trusted tags: which of a page's lists of tags is believed, without what is no topic of the article."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from articles.keys import name_key
from articles.pages.json_ld import ABOUT
from articles.pages.readings import Reading, of, value_of
from articles.pages.site_keywords import (
    OF_ANY_PAGE,
    are_spelled_in,
    are_words_of,
    lists_of_site,
    without_first_letters,
)
from articles.travelling import changed

_PRINTED = frozenset({"tag_links", "tag_lists"})
_FEWEST_WORDS = 4
_FAR_SHORTER = 0.85
_SMALLEST_CHOICE = 0.4


def chosen_tags(readings: Sequence[Reading]) -> str:
    """Return the first source of tags, or one whose tags are among the first's: an editor's choice.

    What a site derives from its own sections and systems stands in the longer list alone; one that
    is far shorter than half of it is no choice but a part. A printed row is none either, for it has
    the room that it has; and what two sources state alike is the editor's. One `article:tag` is as
    often a section as a tag: it gives way to a list, and so does what JSON-LD says an article is
    about, and keywords that any page of the site could have.
    """
    tagged = [
        (name, {name_key(tag) for tag in facts.tags}) for name, facts in readings if facts.tags
    ]
    if len(tagged) > 1 and of(readings, tagged[0][0]).where.get("tags") in (ABOUT, OF_ANY_PAGE):
        tagged = [*tagged[1:], tagged[0]]
    if len(tagged) > 1 and tagged[0][0] == "open_graph" and len(tagged[0][1]) == 1:
        tagged = [*tagged[1:], tagged[0]]
    if not tagged:
        return ""
    (source, first), *others = tagged
    if any(tags == first for name, tags in others if name not in _PRINTED):
        return source
    for name, tags in others:
        is_choice = _SMALLEST_CHOICE <= len(tags) / len(first) <= _FAR_SHORTER
        if name not in _PRINTED and len(tags) > 1 and is_choice and tags < first:
            return name
    return source


def spelled_out(readings: Sequence[Reading], source: str) -> str:
    """Return the printed row of tags where it spells out those of `source`, which are parts of addresses."""
    tags = of(readings, source).tags
    rows = [name for name, facts in readings if name in _PRINTED]
    return next((row for row in rows if are_spelled_in(tags, of(readings, row).tags)), source)


def without_site_keywords(readings: Sequence[Reading], outlets: AbstractSet[str]) -> list[Reading]:
    """Drop tags that hardly stand in the article, for they are the site's, the words of its headline, the outlet's letters."""
    body = value_of(readings, "body") or ()
    texts = [*body, *(text for _, facts in readings for text in (facts.headline, facts.summary))]
    headline = value_of(readings, "headline")
    told = lists_of_site([facts.tags for _, facts in readings], texts)
    kept: list[Reading] = []
    for (name, facts), is_of_site in zip(readings, told, strict=True):
        is_idle = is_of_site or are_words_of(headline, facts.tags)
        tags = () if is_idle else without_first_letters(facts.tags, outlets, texts)
        kept.append((name, changed(facts, tags=tags) if tags != facts.tags else facts))
    return kept


def without_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Drop from the tags the authors believed and the headline: systems list both among the keywords."""
    said = {name_key(name) for name in value_of(readings, "authors")}
    told = tuple(name_key(facts.headline) for _, facts in readings if _is_sentence(facts.headline))
    if not said and not told:
        return list(readings)
    kept = (
        (tuple(tag for tag in facts.tags if not _is_said(name_key(tag), said, told)), name, facts)
        for name, facts in readings
    )
    return [
        (name, changed(facts, tags=tags) if tags != facts.tags else facts)
        for tags, name, facts in kept
    ]


def _is_said(key: str, names: AbstractSet[str], headlines: tuple[str, ...]) -> bool:
    """Tell whether a tag is one of the names, or a headline, with the name of the site behind it or not."""
    return key in names or key.startswith(headlines)


def _is_sentence(headline: str) -> bool:
    """Tell whether a headline is too long for a topic."""
    return len(headline.split()) >= _FEWEST_WORDS
