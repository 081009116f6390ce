"""NewsBreak's pages as text: every layout of 2017 to 2023, tried in order."""

import re
from collections.abc import Sequence

from articles.pages.lines import Line, where
from articles.pages.newsbreak import article, channel, digest
from articles.pages.newsbreak.article import numbers
from articles.pages.newsbreak.chrome import is_button, marks
from articles.pages.newsbreak.labels import is_label
from articles.pages.newsbreak.parts import split_parts
from articles.pages.newsbreak.related import read_related
from articles.records import Facts, Moment
from articles.travelling import changed

SITE = "NewsBreak"
RELATED_NAME = "newsbreak related items text"
NO_ARTICLE = "no main article on the page, only related items"
NOT_READ = "no main article on the page, and no related item that could be read"
NOTHING = "nothing on the page but NewsBreak's own lines"
_ID = re.compile(
    r"https?://(?:[\w-]+\.)*newsbreak(?:app)?\.com/(?:[^?#]*/)?news/(?P<id>\d{5,})", re.I
)


def read_newsbreak(
    lines: Sequence[Line], *, url: str, captured_at: Moment | None
) -> tuple[str, Facts] | None:
    """Return (parser, facts) of the first layout that fits; None for a page of another site."""
    if (facts := digest.read_digest(lines, captured_at=captured_at)) is not None:
        return digest.NAME, _from_newsbreak(facts, url)
    if (facts := channel.read_channel(lines)) is not None:
        return channel.NAME, _from_newsbreak(facts, url)
    found = marks(lines, url)
    facts = article.read_article(lines, captured_at=captured_at, marks=found)
    if facts is not None and found:
        return article.NAME, _from_newsbreak(facts, url)
    if not found:
        return (article.NAME, facts) if facts is not None and _has_its_head(facts) else None
    return RELATED_NAME, _from_newsbreak(_related_only(lines, captured_at), url)


def _has_its_head(facts: Facts) -> bool:
    """Tell whether a page without any mark has NewsBreak's head: an outlet and an age.

    Other sites print such heads, too: the layout serves, but is no evidence for the site.
    """
    return bool(facts.published.basis != "stated" and facts.published.text and facts.outlet)


def _related_only(lines: Sequence[Line], captured_at: Moment | None) -> Facts:
    start = 0
    while start < len(lines) and is_button(lines[start].text):
        start += 1
    following = lines[start + 1].text if start + 1 < len(lines) else ""
    if following and following != "Posted by" and is_label(lines[start].text):
        start += 1  # the page's own place or section, not the first teaser's
    parts = split_parts(lines[start:], part="related")
    teasers, unread = read_related(parts.related, captured_at=captured_at)
    left_out = [*parts.comments, *parts.unread, *parts.card, *unread]
    return Facts(
        teasers=teasers,
        where={"teasers": where(parts.related)},
        warnings=(f"{numbers(left_out)}: belongs to no item",) if left_out else (),
        confidence=0.8 if teasers else 0.4,
        skipped=NO_ARTICLE if teasers else NOT_READ if left_out else NOTHING,
    )


def _from_newsbreak(facts: Facts, url: str) -> Facts:
    places = {
        **facts.where,
        "copied_from": "layout of the page",
        "record_id": "address given with the page",
    }
    return changed(facts, record_id=id_in(url), copied_from=SITE, where=places)


def id_in(url: str) -> str:
    """Return NewsBreak's own id of an article, from its address; "" for any other address."""
    found = _ID.match(url)
    return found["id"] if found else ""
