"""Text pages: a page with its tags gone, read by the first layout that fits."""

import re

from articles.pages import plain, posting
from articles.pages.joining import join
from articles.pages.languages import with_language
from articles.pages.lines import read_lines
from articles.pages.newsbreak import read_newsbreak
from articles.pages.posting import read_posting
from articles.records import ArticleRecord, Facts, RawPage
from articles.travelling import changed

_NUMBERED = re.compile(
    r"[/!](?P<folder>[A-Za-z][\w.&+ -]{2,40})/\d{1,9}(?:\.te?xt)?(?:\.(?:gz|bz2|xz|zst))?$"
)
_FOR_FILES = re.compile(
    r"(?:raw|plain|full|clean(?:ed)?|all|new|old|my)?[ _-]?(?:texts?|txts?|pages?|files?|docs?|documents?|"
    r"articles?|stor(?:y|ies)|news|data|datasets?|corpus|dumps?|archives?|html|output|export|samples?|"
    r"train(?:ing)?|test(?:s|ing)?|dev|val(?:idation)?|items?|records?|content|tmp|temp|batch|part)"
    r"[ _-]?\d*",
    re.IGNORECASE,
)


def read_text(page: RawPage) -> ArticleRecord:
    """Return what a text page says: NewsBreak's layouts first, then plain text."""
    lines = read_lines(page.text)
    found = None
    if lines and (facts := read_posting(lines)) is not None:
        found = posting.NAME, facts
    elif lines:
        found = read_newsbreak(lines, url=page.url, captured_at=page.captured_at)
    if found is None:
        facts = plain.read_plain(lines, captured_at=page.captured_at)
        found = plain.NAME, facts
    parser, facts = found
    if parser in {plain.NAME, posting.NAME} and not facts.section:
        facts = _with_folder(facts, page.origin)
    return with_language(join(page, [(parser, _with_given(facts, page))]))


def _with_folder(facts: Facts, origin: str) -> Facts:
    """Return the facts with the folder as the section: "bbc/business/001.txt", of numbered files."""
    found = _NUMBERED.search(origin)
    if not found or _FOR_FILES.fullmatch(found["folder"]):
        return facts
    places = {**facts.where, "section": "name of the folder"}
    return changed(facts, section=found["folder"], where=places)


def _with_given(facts: Facts, page: RawPage) -> Facts:
    """Return the facts with the address and id the dump gives; its own id beats NewsBreak's."""
    places = {**facts.where, "url": "address given with the page"}
    if page.record_id:
        places["record_id"] = "id given with the page"
    return changed(facts, url=page.url, record_id=page.record_id or facts.record_id, where=places)
