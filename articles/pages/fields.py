"""Records of fields: JSON objects and table rows, their common field names understood.

What the record states comes first, then what is read from the page it holds:

1. an object that `parse_dump` printed is the record it was printed from;
2. the fields by their common names, those of a wrapping object after the outer ones;
3. a text with NewsBreak's chrome, or one without a headline beside it, is a page of its own and
   read as a text page; a field of HTML is read as an HTML page, or as the text when it is only
   a fragment of one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from articles.columns import TABLE, place_of
from articles.field_names import (
    HEADLINE_FIELDS,
    HTML_FIELDS,
    LIST_FIELDS,
    TEXT_FIELDS,
    TEXT_OR_HTML_FIELDS,
    URL_FIELDS,
    field_of,
    fields_of,
    plain_fields,
    plain_name,
)
from articles.forum_posts import why_of_forum
from articles.keys import headline_key, host_of, name_key
from articles.pages.chinese_names import names_apart
from articles.pages.data_sets import why_several
from articles.pages.fragments import holds_markup, paragraphs_of
from articles.pages.html import read_html
from articles.pages.joining import join
from articles.pages.languages import with_language
from articles.pages.live_updates import with_updates
from articles.pages.meta_names import Said
from articles.pages.next_data import NEWSBREAK, is_newsbreak, read_page_json
from articles.pages.ninjs import is_ninjs, read_ninjs
from articles.pages.other_objects import tell_odd_status, why_no_article, why_no_page
from articles.pages.own_output import is_own_output, read_own_output
from articles.pages.paragraphs import clean_line, is_cut
from articles.pages.record_fields import Plain, fields_in, stated_facts
from articles.pages.text import read_text
from articles.pages.wordpress_fields import why_no_row
from articles.records import ArticleRecord, Facts, RawPage
from articles.travelling import changed

_TEXT_BLOCKS = {"text", "paragraph", "p", "html", "sanitizedhtml", "rawhtml", "header", "quote"}
"""What systems call blocks of text; captions, titles and authors are blocks beside them."""
_TEXTS_WITHIN = ("text", "paragraphs", "plain", "body", "content", "value", "html", "rendered")
_WHOLE_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_CHROME_WORDS = (
    "Posted by", "Comments / ", "YOU MAY ALSO LIKE", "IN THIS ARTICLE", "RELATED PEOPLE",
    "FROM LOCAL CONTRIBUTORS", "PublishersAdvertisers", "Read full article on original website",
)  # fmt: skip
"""Of which each line of NewsBreak's chrome has one: they are found many times as fast."""
_NEWSBREAK_CHROME = re.compile(
    r"^[^\S\n]*(?:Posted by|Comments / \d+|YOU MAY ALSO LIKE|IN THIS ARTICLE|RELATED PEOPLE|"
    r"FROM LOCAL CONTRIBUTORS|(?:Creators|Contributors)PublishersAdvertisers|"
    r"Read full article on original website)[^\S\n]*$",
    re.MULTILINE,
)
_TOKEN = re.compile(r"\s*(?=\S{0,300}[/\d_A-Z])(?:https?://\S{1,2000}|[\w-]{12,300})\s*", re.ASCII)
"""An id or an address under a name that texts have ("story", "article")."""
_CHARACTERS_LEFT = re.compile(r"\s*\[\+?\d+ chars\]$")
_TAKEN_AWAY = re.compile(r"\[(?:removed|deleted)\]", re.IGNORECASE)
_OF_ARTICLES = re.compile(rf"{'|'.join(LIST_FIELDS)}|related.*")
_NEWSBREAK_NAMES = {"newsbreak", "news break", "newsbreak.com"}
_NAMES_SHOWN = 12
_PLAIN_TEXT = "plain text"


def read_fields(page: RawPage) -> ArticleRecord:
    if is_own_output(page.fields):
        return read_own_output(page)
    if is_ninjs(page.fields):
        return read_ninjs(page)
    if TABLE not in page.fields and (reason := why_of_forum(page.fields)):
        return join(page, [("fields", Facts(skipped=reason))])
    if (record := read_page_json(page)) is not None:
        return record
    plain = fields_in(page.fields)
    said = stated_facts(plain, page)
    inner = _inner_page(plain, said, page)
    if inner is None:
        _add_body(said, plain)
        _add_lead(said, plain)
    _add_site(said)
    tell_odd_status(said, plain)
    stated = said.facts(confidence=0.9 if "body" in said.values else 0.6)
    readings = [("fields", _placed_in_table(stated, page))]
    if inner is not None:
        readings.append((inner.parser, facts_of(inner)))
    record = join(page, readings)
    if inner is not None:
        record = _with_sources_of(record, inner)
    parser = inner.parser if inner is not None else "fields"
    facts = _judged(record.facts, inner, page)
    if reason := _why_skipped(facts, plain, said, page):
        facts = changed(facts, skipped=reason, body=())
    if unread := tuple(_lists_unread(page.fields, facts)):
        facts = changed(facts, warnings=(*facts.warnings, *unread))
    return _with_names_apart(with_language(changed(record, parser=parser, facts=facts)))


def _with_names_apart(record: ArticleRecord) -> ArticleRecord:
    """Return the record with two Chinese names as two where the text is Chinese, though no field says so."""
    facts = record.facts
    if facts.language != "zh" or not facts.authors:
        return record
    return changed(record, facts=changed(facts, authors=tuple(names_apart(facts.authors))))


def _lists_unread(fields: Mapping[str, Any], facts: Facts) -> Iterator[str]:
    """Tell of the other articles that a record lists: they are none of its own text, and not read."""
    for name, value in fields.items():
        if type(value) is not list or not value or type(value[0]) is not dict:
            continue
        plain = plain_fields(value[0])
        is_article = field_of(plain, HEADLINE_FIELDS)[0] and fields_of(
            plain, (*URL_FIELDS, *TEXT_FIELDS)
        )
        if is_article and _OF_ARTICLES.fullmatch(plain_name(name)) and not facts.skipped:
            yield f"other articles that it lists under {name!r} are not read: {len(value)}"


def _placed_in_table(facts: Facts, page: RawPage) -> Facts:
    """Return the facts of a table's row with the columns they stand in: "column Datum"."""
    if TABLE not in page.fields:
        return facts
    where = {
        name: place_of(page.fields, place.removeprefix("field ")) if "field " in place else place
        for name, place in facts.where.items()
    }
    return changed(facts, where=where)


def facts_of(record: ArticleRecord) -> Facts:
    """Return the facts of a record with the place each was read from, to be joined again."""
    places = {name: source.where for name, source in record.sources.items()}
    return changed(record.facts, where=places)


def _with_sources_of(record: ArticleRecord, inner: ArticleRecord) -> ArticleRecord:
    """Return the record with the sources inside the page: "json_ld", not "html"."""
    sources = {
        name: source if source.parser == "fields" else inner.sources[name]
        for name, source in record.sources.items()
    }
    return changed(record, sources=sources)


def _judged(facts: Facts, inner: ArticleRecord | None, page: RawPage) -> Facts:
    """Return the facts with the confidence of the page inside, or the reason to skip the record."""
    if inner is not None:
        facts = changed(facts, confidence=max(facts.confidence, inner.facts.confidence))
        if inner.facts.skipped and (not facts.headline or inner.parser != _PLAIN_TEXT):
            return changed(facts, skipped=inner.facts.skipped, body=())
    if _TAKEN_AWAY.fullmatch(facts.headline):
        return changed(facts, skipped="the service it comes from has removed it", body=())
    if not facts.headline and not facts.body:
        shown = [name for name in page.fields if name != TABLE][:_NAMES_SHOWN]
        names = [clean_line(str(name))[:40] for name in shown]
        reason = f"neither headline nor text; it has {', '.join(names) or 'no fields'}"
        return changed(facts, skipped=f"{reason}{_without_words(page.fields)}")
    if not facts.headline:
        warnings = (*facts.warnings, "the record has no headline")
        return changed(facts, warnings=tuple(dict.fromkeys(warnings)))
    return facts


def _without_words(fields: Mapping[str, Any]) -> str:
    """Tell which of the fields that are called as headlines and texts are hold none of either."""
    found = fields_of(plain_fields(fields), (*HEADLINE_FIELDS, *TEXT_OR_HTML_FIELDS))
    names = dict.fromkeys(clean_line(spelled)[:40] for _, spelled, _ in found)
    return f": no words of an article in {', '.join(names)}" if names else ""


def _why_skipped(facts: Facts, plain: Plain, said: Said, page: RawPage) -> str:
    """Return why the record is none of an article, whatever headline it has; "" otherwise."""
    if reason := why_no_page(plain, said.values) or why_no_row(plain) or why_several(plain):
        return reason
    if facts.body or facts.skipped or not facts.headline or TABLE in page.fields:
        return ""
    place = said.where.get("headline", "").removeprefix("field ")
    return why_no_article(page.fields, said.values, place)


def _inner_page(plain: Plain, said: Said, page: RawPage) -> ArticleRecord | None:
    """Return the page that a field of the record holds, read; None when none holds a page."""
    address = said.values.get("url", "")
    for _, _, value in fields_of(plain, HTML_FIELDS):
        if isinstance(value, str) and _WHOLE_PAGE.search(value[:2000]):
            return read_html(_page_of(page, value, "text/html", address))
    _, text = field_of(plain, TEXT_FIELDS)
    if not isinstance(text, str) or _is_fragment(text):
        return None
    if "headline" in said.values and not _holds_chrome(text):
        return None
    return read_text(_page_of(page, text, "text/plain", address))


def _holds_chrome(text: str) -> bool:
    is_likely = any(words in text for words in _CHROME_WORDS)
    return is_likely and _NEWSBREAK_CHROME.search(text) is not None


def _page_of(page: RawPage, text: str, media_type: str, address: str) -> RawPage:
    return changed(page, media_type=media_type, text=text, fields={}, url=address)


def _is_fragment(text: str) -> bool:
    return text.lstrip().startswith("<") and holds_markup(text)


def _add_body(said: Said, plain: Plain) -> None:
    """Keep the first field that gives paragraphs, the headline at their head left out."""
    headline = headline_key(said.values.get("headline", ""))
    unread: list[str] = []
    for _, spelled, value in fields_of(plain, TEXT_OR_HTML_FIELDS):
        body = list(_paragraphs(value, spelled))
        if len(body) > 1 and headline and headline_key(body[0]) == headline:
            del body[0]
        said.add("body", tuple(body), f"field {spelled}")
        if not body and isinstance(value, dict):
            unread.append(f"no text was found in the object under {spelled}")
    _add_updates(said, plain)
    if unread and "body" not in said.values:
        for warning in unread:
            said.warn(warning)
    if body := said.values.get("body", ()):
        last = _CHARACTERS_LEFT.sub("", body[-1])
        said.add("cut", last != body[-1] or is_cut(last), said.where["body"])
        said.values["body"] = (*body[:-1], last)


def _add_updates(said: Said, plain: Plain) -> None:
    """Add the posts of a live blog behind a text that holds none of them."""
    spelled, updates = plain.get("liveblogupdate", ("", None))
    body = said.values.get("body", ())
    if (whole := with_updates(body, updates)) != body:
        said.values["body"] = whole
        said.where.setdefault("body", f"field {spelled}")


def _add_lead(said: Said, plain: Plain) -> None:
    """Keep a first paragraph as an excerpt of the text, where it is not what serves as the summary."""
    spelled, lead = plain.get("leadparagraph", ("", None))
    is_used = "body" in said.values or said.where.get("summary") == f"field {spelled}"
    if isinstance(lead, str) and not is_used:
        opening = tuple(paragraphs_of(lead))
        is_summary = " ".join(opening) == said.values.get("summary")
        said.add("body", () if is_summary else opening, f"field {spelled}")
        said.add("cut", "body" in said.values, f"field {spelled}")


def _paragraphs(value: Any, name: str) -> Iterable[str]:
    """Return the paragraphs of a text, a fragment of HTML, a list or an object of them."""
    if isinstance(value, dict):  # {"text": ..., "html": ...}, {"rendered": ...}
        inner = (value.get(key) for key in _TEXTS_WITHIN)
        return next((found for text in inner if (found := list(_lines(text)))), ())
    return _lines(value, name=name)


def _lines(value: Any, *, name: str = "") -> Iterable[str]:
    if isinstance(value, str):
        return () if _TOKEN.fullmatch(value) else paragraphs_of(value)
    if not isinstance(value, list):
        return ()
    texts = [_block(item) if isinstance(item, dict) else item for item in value]
    lines = [line for text in texts if isinstance(text, str) for line in paragraphs_of(text)]
    return [" ".join(lines)] if name.casefold().endswith("sentences") and lines else lines


def _block(item: dict[Any, Any]) -> Any:
    """Return the text of one of the blocks that a text is kept in, unless it says it is no text.

    What has a headline and an address of its own is another article.
    """
    if (item.get("title") or item.get("headline")) and (item.get("url") or item.get("link")):
        return None
    kind = item.get("type")
    if isinstance(kind, str) and plain_name(kind) not in _TEXT_BLOCKS:
        return item.get("text") if "content" not in item else None
    return item.get("text") or item.get("content") or item.get("bodyHtml")


def _add_site(said: Said) -> None:
    """Add the host of the address, or tell a copy on NewsBreak for one."""
    url = said.values.get("url", "")
    if not is_newsbreak(url):
        said.add("outlet_host", host_of(url) if url else "", "address")
        return
    if is_newsbreak(f"https://{said.values.get('outlet_host', '')}"):
        del said.values["outlet_host"]
    if name_key(said.values.get("outlet", "")) in _NEWSBREAK_NAMES:
        del said.values["outlet"]
    said.add("copied_from", NEWSBREAK, "address")
