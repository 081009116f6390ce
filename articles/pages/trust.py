"""Trust: what each source of an HTML page says in, the values to be believed out.

The sources, most trusted first:
page JSON of NewsBreak, JSON-LD, microdata, Open Graph, meta elements, byline elements, links to
tags, the data layer, time elements, the main heading, the lead figure, the main text, the title, printed
dates, times below the text, sections and lists of tags where nothing else has any, the address. A field is
taken from the first that says it, except:

headline     JSON-LD, Open Graph, heading, meta, title; more that agree outvote the first; one cut
             short gives way to the one that goes on. The site's name is taken off before, unless the page
             prints it as a word of the headline.
authors      the first source that is left with a name once the outlet, "Staff", addresses and
             handles are gone; a printed row of names that holds all of these, and more; a person before
             an agency.
published    the first source that gives a moment with its zone; else the first. A date after the
             capture, and the first day of 1970, are passed over where there is another; the day in
             the address, inferred, when there is none. JSON-LD's of a page or a video comes after meta.
text         page JSON, else trafilatura; JSON-LD's articleBody and posts of a live blog when they are far
             longer and not the same with a site's lines behind it, or nothing found is a sentence; what scripts build a page from where that is far longer still.
outlet       Open Graph's site name, JSON-LD's publisher, meta; a host or a slug only when no other.
tags         JSON-LD, Open Graph, meta, links to tags; of two stated lists where one holds the other
             and far more, the shorter, unless another states the longer, too. A list that hardly stands in the text is the site's, no article's.
address      page JSON, the canonical link, Open Graph, JSON-LD, the address the dump gives; a
             script's ("/article.php") gives way to one with the query that tells its pages apart.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from articles.keys import host_of, is_host_name, name_key, names_page, url_key
from articles.keys.wrapped import unwrapped
from articles.pages.address_date import date_in_address
from articles.pages.authors import byline_with_house, read_authors
from articles.pages.byline_names import IN_A_ROW
from articles.pages.chinese_names import names_apart
from articles.pages.foreign_bylines import without_by_of
from articles.pages.headlines import (
    chosen_headline,
    is_section,
    without_site_name,
    without_slogan,
)
from articles.pages.json_ld_graph import OF_PAGE, OF_VIDEO
from articles.pages.late_dates import is_late
from articles.pages.names_beside import (
    headline_printed_whole,
    site_words,
    without_names_beside,
)
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
from articles.pages.readings import Reading, first_with, of, only_from, value_of
from articles.pages.script_addresses import lacks_query
from articles.pages.stated_addresses import HOME, is_home
from articles.pages.trusted_image import (
    chosen_image,
    with_whole_picture,
    with_words_of_the_picture,
    without_odd_picture,
)
from articles.pages.trusted_tags import (
    chosen_tags,
    spelled_out,
    without_authors,
    without_site_keywords,
)
from articles.pages.trusted_text import chosen_text, with_opening_of_live_blog
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
_DATES_OF_PAGE = ("next_data", *_DATES[2:5], "json_ld", *_DATES[5:])
"""Where JSON-LD tells only when the page, or a video in it, was made: others say it of the article."""
_AUTHORS = ("next_data", "json_ld", "microdata", "open_graph", "meta")
_BYLINES = ("next_data", "byline_element")
"""Where one is printed; elsewhere it is what an author's name was taken out of."""
_EPOCH = dt.date(1970, 1, 1)
"""What a system states that has no date."""


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
    raw = value_of(only_from(readings, ("url",), first_with(readings, "url", _ADDRESSES)), "url")
    seen_from, is_copy = base or page.url or raw, unwrapped(raw) != raw
    readings = [(name, _at_its_own_address(facts)) for name, facts in readings]
    readings = only_from(readings, ("url",), first_with(readings, "url", _ADDRESSES))
    address = value_of(readings, "url")
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
    language = str(value_of(readings, "language") or "ja")
    readings = [
        (name, changed(facts, authors=_names_in(language, facts.authors)))
        if facts.authors
        else (name, facts)
        for name, facts in readings
    ]
    whole = headline_printed_whole(
        of(readings, "heading").headline,
        title=of(readings, "title").headline,
        stated=[of(readings, name).headline for name in ("open_graph", "json_ld")],
        names=names,
    )
    readings = _without_names_beside_heading(readings, names | outlets.stated)
    no_authors = outlets_beside([facts.authors for _, facts in readings], names, outlets)
    outlet_keys = set(map(name_key, names)) | keys_of_no_tags(outlets)
    readings = [
        (name, _tidy(facts, names, no_authors, outlet_keys, whole)) for name, facts in readings
    ]
    readings = _with_all_authors(with_person_before_agency(readings, _AUTHORS))
    readings = only_from(readings, ("outlet",), outlet)
    readings = only_from(readings, ("headline",), _chosen_headline(readings, names))
    readings = only_from(readings, ("published",), _chosen_date(page, readings))
    readings = with_opening_of_live_blog(readings)
    readings = only_from(readings, ("body", "cut"), chosen_text(readings))
    readings = without_site_keywords(without_authors(readings), outlets.stated)
    readings = only_from(readings, ("tags",), spelled_out(readings, chosen_tags(readings)))
    readings = _with_byline_of_authors(readings)
    readings = only_from(readings, ("byline",), first_with(readings, "byline", _BYLINES))
    readings = [(name, without_odd_picture(facts)) for name, facts in readings]
    readings = with_words_of_the_picture(readings, names)
    readings = only_from(readings, ("image_url",), chosen_image(readings, names))
    readings = [
        (name, with_whole_picture(facts, seen_from, is_copy=is_copy)) for name, facts in readings
    ]
    return [*readings, _site(page, address)]


def site_names(address: str) -> set[str]:
    """Return what a site may be called by its address: "www.grain-weekly.example" and "grainweekly"."""
    host = host_of(address)
    label = max(host.split(".")[:-1], key=len, default="")
    return {host, label, label.replace("-", " ")} - {""}


def _names_in(language: str, authors: Sequence[str]) -> tuple[str, ...]:
    """Return stated authors as the page's language alone tells them: its word for "by", and where names part."""
    bare = [without_by_of(language, name) for name in authors]
    return tuple(bare if language.startswith("ja") else names_apart(bare))


def _with_bare_outlet(facts: Facts) -> Facts:
    bare = without_slogan(facts.outlet)
    return facts if bare == facts.outlet else changed(facts, outlet=bare)


def _tidy(
    facts: Facts, names: set[str], no_authors: set[str], outlet_keys: set[str], whole: str
) -> Facts:
    """Return `facts` with people alone for authors, and the site's name off the headline but for the `whole` one."""
    if not (facts.headline or facts.authors or facts.tags):
        return facts
    authors = read_authors(facts.authors, outlets=no_authors)
    agency = facts.wire_agency or authors.agency
    place = facts.where.get("authors", "")
    where = {"byline": place, **facts.where, **({"wire_agency": place} if agency else {})}
    return changed(
        facts,
        headline=facts.headline
        if facts.headline == whole
        else without_site_name(facts.headline, names=names),
        byline=facts.byline or byline_with_house(facts.authors, outlets=no_authors),
        authors=authors.names,
        tags=tuple(tag for tag in facts.tags if not names_outlet(tag, outlet_keys)),
        wire_agency=agency,
        where=where,
    )


def _with_all_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Believe the printed row of names that holds all the authors stated, and more: systems state the first alone."""
    printed = of(readings, "byline_element")
    stated = of(readings, first_with(readings, "authors", _AUTHORS)).authors
    is_row = printed.where.get("authors", "").endswith(IN_A_ROW)
    if is_row and set(map(name_key, stated)) < set(map(name_key, printed.authors)):
        return only_from(readings, ("authors",), "byline_element")
    return list(readings)


def _without_names_beside_heading(
    readings: Sequence[Reading], names: Iterable[str]
) -> list[Reading]:
    """Cut stated headlines that are the main heading and names of the site and its sections to the heading."""
    heading = of(readings, "heading").headline
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
    """Return the source of the headline; one that is only the name of the site or a section is none beside another."""
    stated = [(name, headline) for name in _HEADLINES if (headline := of(readings, name).headline)]
    keys = set(map(name_key, names))
    told = [each for each in stated if name_key(each[1]) not in keys and not is_section(each[1])]
    return chosen_headline(told or stated)


def _chosen_outlet(readings: Sequence[Reading]) -> str:
    named = [
        name
        for name in _OUTLETS
        if (outlet := of(readings, name).outlet) and name_key(outlet) != name_key(NEWSBREAK)
    ]
    spelled = [name for name in named if not _is_slug(of(readings, name).outlet)]
    return (spelled or named or [""])[0]


def _is_slug(outlet: str) -> bool:
    """Tell whether a name is one for machines: a host, or letters in a row ("weeklygrain")."""
    return is_host_name(outlet) or bool(re.fullmatch(r"[a-z0-9_-]+", outlet))


def _chosen_date(page: RawPage, readings: Sequence[Reading]) -> str:
    is_weak = of(readings, "json_ld").where.get("published") in (OF_PAGE, OF_VIDEO)
    names = _DATES_OF_PAGE if is_weak else _DATES
    stated = [(name, published) for name in names if (published := of(readings, name).published)]
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


def _with_byline_of_authors(readings: Sequence[Reading]) -> list[Reading]:
    """Drop a printed byline that names none of the authors believed: it is another article's."""
    believed = {name_key(name) for name in value_of(readings, "authors")}
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
