"""Ending: the paragraphs of a text in, those before a line that only stands below an article out."""

from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from articles.pages.column import holders_of, is_prose
from articles.pages.furniture import ends_article, heads_other_articles
from articles.pages.html_tree import text_of
from articles.pages.labelled_lines import heads_author, is_most_read
from articles.pages.lines import ends_sentence
from articles.pages.prose_heads import heads_prose

_NOT_BEFORE = 0.5
_MOST_WORDS = 2
_MOST_SUB_HEADS = 8
"""That a text has of such words; each is looked for among all paragraphs."""
_FEWEST_BEHIND = 2
_FEWEST_BEHIND_AUTHOR = 4
"""A note on who wrote a text may be two paragraphs or three."""


def before_the_end(paragraphs: Sequence[str], texts: Mapping[HtmlElement, str]) -> list[str]:
    """Return the paragraphs before a line that only stands below an article, looked for in its second half.

    A list of other articles amid the text has the heading of one below it. There prose goes on
    behind it, in the element that holds what stands before; then only what is between is left out.
    A sub-head may be such a word, too ("Comments", "Temas"): directly over prose it stays.
    `texts` holds what stands in each `<p>`.
    """
    enough = _NOT_BEFORE * sum(map(len, paragraphs))
    kept: list[str] = []
    size = at = heads = 0
    while at < len(paragraphs):
        text = paragraphs[at]
        if size > enough and ends_article(text):
            behind = paragraphs[at + 1 :]
            if heads_other_articles(text):
                rest = _rest(kept, behind, texts)
                if rest is None:
                    return kept
                at += 1 + rest
                continue
            heads += 1
            if heads > _MOST_SUB_HEADS or not _is_sub_head(text, kept, behind, texts):
                return kept
        if size > enough and is_most_read(text) and not any(map(ends_sentence, paragraphs[at:])):
            return kept
        kept.append(text)
        size += len(text)
        at += 1
    return kept


def _is_sub_head(
    text: str,
    before: Sequence[str],
    behind: Sequence[str],
    texts: Mapping[HtmlElement, str],
) -> bool:
    """Tell whether a word or two are a heading directly over paragraphs of the text, none with a link."""
    is_note = heads_author(text)
    if (len(text.split()) > _MOST_WORDS and not is_note) or any(map(str.isdigit, text)):
        return False
    fewest = _FEWEST_BEHIND_AUTHOR if is_note else _FEWEST_BEHIND
    if len(behind) < fewest:
        return False
    holders = holders_of(before, texts)
    below = (
        element
        for element, printed in texts.items()
        if printed == behind[0] and element.getparent() in holders
    )
    return any(heads_prose(text, element, texts, fewest=fewest) for element in below)


def _rest(
    before: Sequence[str], behind: Sequence[str], texts: Mapping[HtmlElement, str]
) -> int | None:
    """Return at which of the paragraphs behind such a line the text goes on: two in a row, links before them.

    Teasers below an article may stand in its element as well: one paragraph each, behind its headline.
    """
    holders = holders_of(before, texts)
    places = {text: element for element, text in texts.items() if element.getparent() in holders}
    for at, text in enumerate(behind):
        line = places.get(text)
        if line is not None and is_prose(line, text) and _goes_on(line, texts):
            return at
    return None


def _goes_on(line: HtmlElement, texts: Mapping[HtmlElement, str]) -> bool:
    before, below = line.getprevious(), line.getnext()
    if before is None or below is None or not is_prose(below, texts.get(below, "")):
        return False
    return not heads_other_articles(text_of(before))
