"""Trust: what each source of an HTML page says in, the values to be believed out.

The sources, most trusted first:
page JSON of NewsBreak, JSON-LD, microdata, Open Graph, meta elements, byline elements, links to
tags, the data layer, time elements, the main heading, the lead figure, the main text, the title, printed
dates, times below the text, sections and lists of tags where nothing else has any, the address. A field is
taken from the first that says it, except:

headline     JSON-LD, Open Graph, heading, meta, title; more that agree outvote the first; one cut
             short gives way to the one that goes on. The site's name is taken off before.
authors      the first source that is left with a name once the outlet, "Staff", addresses and
             handles are gone; a printed row of names that holds all of these, and more; a person before
             an agency.
published    the first source that gives a moment with its zone; else the first. A date after the
             capture, and the first day of 1970, are passed over where there is another; the day in
             the address, inferred, when there is none.
text         page JSON, else trafilatura; JSON-LD's articleBody and posts of a live blog when they are far
             longer, or nothing found is a sentence; what scripts build a page from where that is far longer still.
outlet       Open Graph's site name, JSON-LD's publisher, meta; a host or a slug only when no other.
tags         JSON-LD, Open Graph, meta, links to tags; of two stated lists where one holds the other
             and far more, the shorter, unless another states the longer, too. A list that hardly stands in the text is the site's, no article's.
address      page JSON, the canonical link, Open Graph, JSON-LD, the address the dump gives; a
             script's ("/article.php") gives way to one with the query that tells its pages apart.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from articles.keys import host_of, is_host_name, name_key, names_page, url_key
from articles.keys.wrapped import unwrapped
from articles.lengths import size_of
from articles.pages.address_date import date_in_address
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.byline_names import IN_A_ROW
from articles.pages.chinese_names import names_apart
from articles.pages.headlines import chosen_headline, without_site_name, without_slogan
from articles.pages.json_ld import ABOUT
from articles.pages.late_dates import is_late
from articles.pages.lines import ends_sentence
from articles.pages.live_updates import UPDATES, with_opening
from articles.pages.names_beside import site_words, without_names_beside
from articles.pages.next_data import NEWSBREAK, is_newsbreak
from articles.pages.outlet_names import (
    NO_OUTLETS,
    OutletNames,
    keys_of_no_tags,
    named_by_host,
    names_outlet,
    outlets_beside,
)
from articles.pages.person_before_agency import with_person_before_agency
from articles.pages.script_addresses import lacks_query
from articles.pages.site_keywords import (
    OF_ANY_PAGE,
    are_spelled_in,
    are_words_of,
    lists_of_site,
    without_first_letters,
)
from articles.pages.stated_addresses import HOME, is_home
from articles.pages.trusted_image import (
    Reading,
    chosen_image,
    with_whole_picture,
    with_words_of_the_picture,
    without_odd_picture,
)
from articles.pages.web_addresses import warning_of
from articles.records import Facts, Moment, RawPage
from articles.travelling import changed

_HEADLINES = ("next_data", "json_ld", "microdata", "open_graph", "heading", "meta", "title")
_OUTLETS = ("next_data", "open_graph", "json_ld", "microdata", "meta")
_ADDRESSES = ("next_data", "meta", "open_graph", "json_ld", "address")
_DATES = (
    "next_data",
    "json_ld",
    "microdata",
    "open_graph",
    "meta",
    "data_layer",
    "time_element",
    "date_line",
    "time_below",
    "path",
)
_AUTHORS = ("next_data", "json_ld", "microdata", "open_graph", "meta")
_BYLINES = ("next_data", "byline_element")
"""Where one is printed; elsewhere it is what an author's name was taken out of."""
_PRINTED_TAGS = frozenset({"tag_links", "tag_lists"})
_NOTHING = Facts()
"""What a source says that is not there."""
_EPOCH = dt.date(1970, 1, 1)
"""What a system states that has no date."""
_FEWEST_WORDS = 4
_FAR_LONGER = 1.5
_AS_LONG = 0.9
_FAR_SHORTER = 0.85
_SMALLEST_CHOICE = 0.4
_SHORTEST_STATED_TEXT = 500
_SHORTEST_PROSE = 60


def trusted(
    page: RawPage,
    readings: Sequence[Reading],
    *,
    outlets: OutletNames = NO_OUTLETS,
    base: str = "",
) -> list[Reading]:
    """Return the readings with one source left for each field that has an order of its own.

    `outlets` are what the page calls its outlet besides what the sources say; `base` is what its
    relative addresses are seen from, else the page's own. A copy in a web archive has the page's address.
    """
    readings = [*readings, ("address", Facts(url=page.url, where={"url": "the dump"}))]
    stated = [facts.url for _, facts in readings if facts.url]
    readings = [
        (name, changed(facts, url="") if facts.url and lacks_query(facts.url, stated) else facts)
        for name, facts in readings
    ]
    readings = _without_homes(readings)
    raw = _value(_only(readings, ("url",), _first(readings, "url", _ADDRESSES)), "url")
    seen_from, is_copy = base or page.url or raw, unwrapped(raw) != raw
    readings = [(name, _at_its_own_address(facts)) for name, facts in readings]
    readings = _only(readings, ("url",), _first(readings, "url", _ADDRESSES))
    address = _value(readings, "url")
    readings.append(("path", _facts_of_path(address or page.url)))
    named = {facts.outlet for _, facts in readings}
    readings = [(name, _with_bare_outlet(facts)) for name, facts in readings]
    outlet = _chosen_outlet(readings)
    if not outlet and (name := named_by_host(outlets, address or page.url) or outlets.titled):
        outlet = "host"
        told = "the end of the title" if name == outlets.titled else "called as the host is"
        readings.append((outlet, Facts(outlet=name, where={"outlet": told})))
    names = (
        named | {facts.outlet for _, facts in readings} | site_names(address) | site_names(page.url)
    )
    if not str(_value(readings, "language") or "ja").startswith("ja"):
        readings = [
            (name, changed(facts, authors=tuple(names_apart(facts.authors))))
            if facts.authors
            else (name, facts)
            for name, facts in readings
        ]
    readings = _without_names_beside_heading(readings, names | outlets.stated)
    no_authors = outlets_beside([facts.authors for _, facts in readings], names, outlets)
    outlet_keys = set(map(name_key, names)) | keys_of_no_tags(outlets)
    readings = [(name, _tidy(facts, names, no_authors, outlet_keys)) for name, facts in readings]
    readings = _with_all_authors(with_person_before_agency(readings, _AUTHORS))
    readings = _only(readings, ("outlet",), outlet)
    readings = _only(readings, ("headline",), _chosen_headline(readings, names))
    readings = _only(readings, ("published",), _chosen_date(page, readings))
    readings = _with_opening_of_live_blog(readings)
    readings = _only(readings, ("body", "cut"), _chosen_text(readings))
    readings = _without_site_keywords(_without_authors(readings), outlets.stated)
    readings = _only(readings, ("tags",), _spelled_out(readings, _chosen_tags(readings)))
    readings = _with_byline_of_authors(readings)
    readings = _only(readings, ("byline",), _first(readings, "byline", _BYLINES))
    readings = [(name, without_odd_picture(facts)) for name, facts in readings]
    readings = with_words_of_the_picture(readings, names)
    readings = _only(readings, ("image_url",), chosen_image(readings, names))
    readings = [
        (name, with_whole_picture(facts, seen_from, is_copy=is_copy)) for name, facts in readings
    ]
    return [*readings, _site(page, address)]


def site_names(address: str) -> set[str]:
    """Return what a site may be called by its address: "www.grain-weekly.example" and "grainweekly"."""
    host = host_of(address)
    label = max(host.split(".")[:-1], key=len, default="")
    return {host, label, label.replace("-", " ")} - {""}


def _of(readings: Sequence[Reading], source: str) -> Facts:
    return next((facts for name, facts in readings if name == source), _NOTHING)


def _value(readings: Sequence[Reading], field: str) -> Any:
    return next((value for _, facts in readings if (value := getattr(facts, field))), "")


def _first(readings: Sequence[Reading], field: str, order: Iterable[str]) -> str:
    """Return the first source, in `order` and then in their own, that has a value for `field`."""
    sources = [*order, *(name for name, _ in readings)]
    return next((name for name in sources if getattr(_of(readings, name), field)), "")


def _only(readings: Sequence[Reading], fields: Sequence[str], source: str) -> list[Reading]:
    """Return the readings with `fields` emptied everywhere but in `source`."""
    empty: dict[str, Any] = {field: getattr(_NOTHING, field) for field in fields}
    return [
        (name, facts)
        if name == source or not any(getattr(facts, field) for field in fields)
        else (name, changed(facts, **empty))
        for name, facts in readings
    ]


def _with_bare_outlet(facts: Facts) -> Facts:
    bare = without_slogan(facts.outlet)
    return facts if bare == facts.outlet else changed(facts, outlet=bare)


def _tidy(facts: Facts, names: set[str], no_authors: set[str], outlet_keys: set[str]) -> Facts:
    """Return `facts` with people alone for authors, and the site's name off the headline."""
    if not (facts.headline or facts.authors or facts.tags):
        return facts
    authors = read_authors(facts.authors, outlets=no_authors)
    agency = facts.wire_agency or authors.agency
    place = facts.where.get("authors", "")
    where = {"byline": place, **facts.where, **({"wire_agency": place} if agency else {})}
    return changed(
        facts,
        headline=without_site_name(facts.headline, names=names),
        byline=facts.byline or byline_with_house(facts.authors, outlets=no_authors),
        authors=authors.names,
        tags=tuple(tag for tag in facts.tags if not names_outlet(tag, outlet_keys)),
        wire_agency=agency,
        where=where,
    )


def _with_all_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Believe the printed row of names that holds all the authors stated, and more: systems state the first alone."""
    printed = _of(readings, "byline_element")
    stated = _of(readings, _first(readings, "authors", _AUTHORS)).authors
    is_row = printed.where.get("authors", "").endswith(IN_A_ROW)
    if is_row and set(map(name_key, stated)) < set(map(name_key, printed.authors)):
        return _only(readings, ("authors",), "byline_element")
    return list(readings)


def _without_names_beside_heading(
    readings: Sequence[Reading], names: Iterable[str]
) -> list[Reading]:
    """Cut stated headlines that are the main heading and names of the site and its sections to the heading."""
    heading = _of(readings, "heading").headline
    longer = [facts for _, facts in readings if len(facts.headline) > len(heading) > 0]
    if not longer:
        return list(readings)
    known = site_words(names, (facts.section for _, facts in readings))
    bare = {id(facts): without_names_beside(facts.headline, heading, known) for facts in longer}
    return [
        (name, changed(facts, headline=headline))
        if (headline := bare.get(id(facts), facts.headline)) != facts.headline
        else (name, facts)
        for name, facts in readings
    ]


def _chosen_headline(readings: Sequence[Reading], names: set[str]) -> str:
    """Return the source of the headline; one that is only the name of the site is none beside another."""
    stated = [(name, headline) for name in _HEADLINES if (headline := _of(readings, name).headline)]
    keys = set(map(name_key, names))
    return chosen_headline([each for each in stated if name_key(each[1]) not in keys] or stated)


def _chosen_outlet(readings: Sequence[Reading]) -> str:
    named = [
        name
        for name in _OUTLETS
        if (outlet := _of(readings, name).outlet) and name_key(outlet) != name_key(NEWSBREAK)
    ]
    spelled = [name for name in named if not _is_slug(_of(readings, name).outlet)]
    return (spelled or named or [""])[0]


def _is_slug(outlet: str) -> bool:
    """Tell whether a name is one for machines: a host, or letters in a row ("weeklygrain")."""
    return is_host_name(outlet) or bool(re.fullmatch(r"[a-z0-9_-]+", outlet))


def _chosen_date(page: RawPage, readings: Sequence[Reading]) -> str:
    stated = [(name, published) for name in _DATES if (published := _of(readings, name).published)]
    dated = [
        (name, published)
        for name, published in stated
        if published.at is not None
        and _day(published.at) != _EPOCH
        and not is_late(published, page)
    ]
    if not dated:
        return stated[0][0] if stated else ""
    first = _day(dated[0][1].at)
    for name, published in dated:
        exact = published.precision == "second" and published.earliest == published.latest
        if exact and abs((_day(published.at) - first).days) <= 1:
            return name
    return dated[0][0]


def _facts_of_path(address: str) -> Facts:
    return Facts(published=date_in_address(address), where={"published": "address"})


def _day(moment: Moment | None) -> dt.date:
    if moment is None:
        return dt.date.min
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _chosen_text(readings: Sequence[Reading]) -> str:
    page_json, found, stated, state = (
        _of(readings, name).body for name in ("next_data", "main_text", "json_ld", "state_text")
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
    is_live = _of(readings, "json_ld").where.get("body") == UPDATES
    if (is_live or size >= _SHORTEST_STATED_TEXT) and size > _FAR_LONGER * sum(map(len, found)):
        return "json_ld"
    if len(found) == 1 < len(stated) and size > _AS_LONG * len(found[0]):
        return "json_ld"  # the same text, found there by trafilatura too, which runs it together
    return "main_text" if found else "json_ld"


def _is_prose(text: str) -> bool:
    return size_of(text) >= _SHORTEST_PROSE and ends_sentence(text)


def _with_opening_of_live_blog(readings: Sequence[Reading]) -> list[Reading]:
    """Let the posts of a live blog that JSON-LD states follow the prose that the page prints before them."""
    printed = _of(readings, "main_text").body
    return [
        (name, changed(facts, body=with_opening(facts.body, printed)))
        if facts.where.get("body") == UPDATES
        else (name, facts)
        for name, facts in readings
    ]


def _chosen_tags(readings: Sequence[Reading]) -> str:
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
    if len(tagged) > 1 and _of(readings, tagged[0][0]).where.get("tags") in (ABOUT, OF_ANY_PAGE):
        tagged = [*tagged[1:], tagged[0]]
    if len(tagged) > 1 and tagged[0][0] == "open_graph" and len(tagged[0][1]) == 1:
        tagged = [*tagged[1:], tagged[0]]
    if not tagged:
        return ""
    (source, first), *others = tagged
    if any(tags == first for name, tags in others if name not in _PRINTED_TAGS):
        return source
    for name, tags in others:
        is_choice = _SMALLEST_CHOICE <= len(tags) / len(first) <= _FAR_SHORTER
        if name not in _PRINTED_TAGS and len(tags) > 1 and is_choice and tags < first:
            return name
    return source


def _spelled_out(readings: Sequence[Reading], source: str) -> str:
    """Return the printed row of tags where it spells out those of `source`, which are parts of addresses."""
    tags = _of(readings, source).tags
    rows = [name for name, facts in readings if name in _PRINTED_TAGS]
    return next((row for row in rows if are_spelled_in(tags, _of(readings, row).tags)), source)


def _without_site_keywords(readings: Sequence[Reading], outlets: AbstractSet[str]) -> list[Reading]:
    """Drop tags that hardly stand in the article, for they are the site's, the words of its headline, the outlet's letters."""
    body = _value(readings, "body") or ()
    texts = [*body, *(text for _, facts in readings for text in (facts.headline, facts.summary))]
    headline = _value(readings, "headline")
    told = lists_of_site([facts.tags for _, facts in readings], texts)
    kept: list[Reading] = []
    for (name, facts), is_of_site in zip(readings, told, strict=True):
        is_idle = is_of_site or are_words_of(headline, facts.tags)
        tags = () if is_idle else without_first_letters(facts.tags, outlets, texts)
        kept.append((name, changed(facts, tags=tags) if tags != facts.tags else facts))
    return kept


def _without_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Drop from the tags the authors believed and the headline: systems list both among the keywords."""
    said = {name_key(name) for name in _value(readings, "authors")}
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


def _with_byline_of_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Drop a printed byline that names none of the authors believed: it is another article's."""
    believed = {name_key(name) for name in _value(readings, "authors")}
    kept: list[Reading] = []
    for name, facts in readings:
        printed = {name_key(author) for author in facts.authors}
        if facts.byline and believed and not believed & printed:
            facts = changed(facts, byline="")
        kept.append((name, facts))
    return kept


def _without_homes(readings: Sequence[Reading]) -> list[Reading]:
    """Drop the address of a home page that a page states where something gives one of a page."""
    if not any(facts.url and names_page(url_key(facts.url)) for _, facts in readings):
        return list(readings)
    kept: list[Reading] = []
    for name, facts in readings:
        if name != "address" and facts.url and is_home(facts.url):
            told = warning_of(facts.url, HOME, facts.where.get("url", ""))
            facts = changed(facts, url="", warnings=(*facts.warnings, told))
        kept.append((name, facts))
    return kept


def _at_its_own_address(facts: Facts) -> Facts:
    """Return `facts` with the address of the page where they have that of its copy in a web archive."""
    own = unwrapped(facts.url) if facts.url else ""
    return facts if own == facts.url else changed(facts, url=own)


def _site(page: RawPage, address: str) -> Reading:
    """Return what the addresses say of the site: its host, or that it is a copy on NewsBreak."""
    copied = is_newsbreak(page.url) or is_newsbreak(address)
    host = "" if is_newsbreak(address) else host_of(address)
    facts = Facts(
        outlet_host=host,
        copied_from=NEWSBREAK if copied else "",
        where={"outlet_host": "address", "copied_from": "address"},
    )
    return "address", facts
