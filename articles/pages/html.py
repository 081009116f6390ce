"""HTML pages: facts from what the page states about itself, text by trafilatura.

The page is parsed once; every source reads the same tree, which is then made what a reader is shown
of it for the text. `trust` says which source is believed.
"""

from collections.abc import Callable

from lxml.html import HtmlElement

from articles.crowding import MOST_ATTRIBUTES, without_surplus
from articles.pages.article_items import states_several
from articles.pages.base_address import base_address
from articles.pages.byline_element import read_byline_element
from articles.pages.data_layer import read_data_layer
from articles.pages.date_attributes import read_date_attribute
from articles.pages.date_line import read_date_line
from articles.pages.heading import read_heading, read_title
from articles.pages.html_tree import tree_of
from articles.pages.joining import join
from articles.pages.json_ld import read_json_ld
from articles.pages.languages import with_language
from articles.pages.lead_image import read_lead_image
from articles.pages.local_zones import with_local_zones
from articles.pages.lone_title import read_lone_title
from articles.pages.main_text import read_main_text
from articles.pages.meta import read_meta
from articles.pages.microdata import read_microdata
from articles.pages.next_data import read_next_data
from articles.pages.not_articles import reason_to_skip
from articles.pages.open_graph import read_open_graph
from articles.pages.opening_days import with_opening_day
from articles.pages.opening_lines import without_opening_lines
from articles.pages.outlet_names import outlet_names
from articles.pages.page_kinds import kind_of_page
from articles.pages.payment_walls import ended_at_wall, is_to_be_paid
from articles.pages.printed_sections import read_printed_section
from articles.pages.rendering import render
from articles.pages.site_keywords import OF_ANY_PAGE
from articles.pages.standfirst import with_standfirst
from articles.pages.state_text import read_state_text
from articles.pages.tag_links import read_tag_links
from articles.pages.tag_lists import read_tag_lists
from articles.pages.templates import open_templates
from articles.pages.time_element import read_time_below, read_time_element
from articles.pages.trust import trusted
from articles.records import ArticleRecord, Facts, RawPage
from articles.travelling import changed

_SOURCES: tuple[tuple[str, Callable[[RawPage, HtmlElement], Facts]], ...] = (
    ("next_data", read_next_data),
    ("json_ld", read_json_ld),
    ("microdata", read_microdata),
    ("open_graph", read_open_graph),
    ("meta", read_meta),
    ("byline_element", read_byline_element),
    ("tag_links", read_tag_links),
    ("data_layer", read_data_layer),
    ("time_element", read_time_element),
    ("heading", read_heading),
    ("lead_image", read_lead_image),
    ("title", read_title),
)
"""What reads the page as it was sent; its text is read as it is shown to a reader."""
_OF_PAGE_OR_SITE = ("meta keywords", OF_ANY_PAGE)
"""Where sites as often state what they are about themselves: what the page prints may have to do."""
_SPEAKING_OF_ARTICLES = {"next_data", "json_ld", "microdata", "open_graph"}
_SURE_OF_ARTICLES = {"next_data", "json_ld"}
"""Of the others some systems say "article" of every page, or of each teaser of a list."""
_SURPLUS = f"a tag with more than {MOST_ATTRIBUTES} attributes: the others were left out"
_STATED = 0.7
"""The confidence from which a source that speaks of an article says the page is one."""


def read_html(page: RawPage) -> ArticleRecord:
    text = without_surplus(page.text)
    tree = tree_of(text, content=_bytes_of(page) if text is page.text else None)
    if text is not page.text:
        page = changed(page, warnings=(*page.warnings, _SURPLUS))
    if tree is None:
        return join(page, [("html", Facts(skipped="the page is empty"))])
    open_templates(tree)
    held = list(tree.iter())  # lxml makes an object each time one is asked for, unless it is there
    readings = [(name, read(page, tree)) for name, read in _SOURCES]
    if not any(facts.headline for name, facts in readings if name != "title"):
        readings = [(n, facts) for n, facts in readings if n != "title"]
        readings.append(("title", read_lone_title(tree)))
    if not any(facts.published.at for _, facts in readings):
        line = read_date_line(page, tree)
        told = line if line.published.at else read_date_attribute(page, tree)
        readings.append(("date_line", told))
        readings.append(("time_below", read_time_below(page, tree)))
    if all(facts.where.get("tags", OF_ANY_PAGE) in _OF_PAGE_OR_SITE for _, facts in readings):
        readings.append(("tag_lists", read_tag_lists(page, tree)))
    if not any(facts.section for _, facts in readings):
        names = {name for _, facts in readings for name in (facts.headline, facts.outlet)}
        address = page.url or next((facts.url for _, facts in readings if facts.url), "")
        section = read_printed_section(tree, names=names, address=address)
        readings.append(("printed_sections", section))
    if not any(facts.body for name, facts in readings if name == "next_data"):
        readings.append(("state_text", read_state_text(page, tree)))
    readings = with_local_zones(readings, page, tree)
    outlets = outlet_names(tree)
    of_articles = ((n, facts) for n, facts in readings if n in _SPEAKING_OF_ARTICLES)
    speaking = {name for name, facts in of_articles if facts.confidence >= _STATED}
    stated = bool(speaking)
    is_said = stated and not (speaking == {"microdata"} and states_several(tree))
    kind = kind_of_page(tree, sure=bool(speaking & _SURE_OF_ARTICLES), stated=is_said)
    is_paid = is_to_be_paid(tree)
    base = base_address(tree, page.url)
    render(tree)
    readings.append(("main_text", read_main_text(page, tree)))
    record = with_language(join(page, trusted(page, readings, outlets=outlets, base=base)))
    record = with_opening_day(record)
    facts = changed(record.facts, body=without_opening_lines(record.facts))
    record = changed(record, facts=facts)
    if is_paid:
        record = ended_at_wall(record, tree)
    record = with_standfirst(record, tree, described={facts.summary for _, facts in readings})
    reason = reason_to_skip(tree, record.facts, kind)
    held.clear()
    confidence = 0.9 if reason else _confidence(record.facts, stated=stated)
    facts = changed(record.facts, confidence=confidence, skipped=reason)
    return changed(record, parser="html", facts=facts)


def _bytes_of(page: RawPage) -> bytes | None:
    """Return the text of a page in UTF-8, where that is what the dump holds: to make it anew costs as much as a source."""
    return page.content if page.decodes and page.charset == "utf-8" else None


def _confidence(facts: Facts, *, stated: bool) -> float:
    """Return how sure it is that this is an article, and all of it: by what the page states of it."""
    confidence = 0.35 + 0.3 * stated
    confidence += 0.1 * bool(facts.headline) + 0.1 * (facts.published.at is not None)
    confidence += 0.1 * (sum(map(len, facts.body)) >= 400)
    return confidence - 0.2 * (not facts.body)
