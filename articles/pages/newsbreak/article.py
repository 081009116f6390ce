"""The article page of NewsBreak: its lines in, all it says of the article out."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from articles.pages.agencies import agency_of_dateline
from articles.pages.ages import is_age, resolve_age
from articles.pages.bylines import Byline, read_byline
from articles.pages.datelines import read_dateline
from articles.pages.dates import read_date
from articles.pages.lines import Line, where
from articles.pages.newsbreak import chrome
from articles.pages.newsbreak.body import Body, read_body
from articles.pages.newsbreak.figures import read_count
from articles.pages.newsbreak.head import read_head
from articles.pages.newsbreak.head_lines import Head
from articles.pages.newsbreak.labels import is_host, is_place
from articles.pages.newsbreak.lists import read_card, read_people, read_tags, read_topics
from articles.pages.newsbreak.parts import Parts, split_parts
from articles.pages.newsbreak.related import read_related
from articles.records import UNDATED, Facts, Moment, Publication
from articles.travelling import changed

NAME = "newsbreak article text"
_FEW = 2
"""A text that links on to the full article is an excerpt when it has no more paragraphs."""


def read_article(lines: Sequence[Line], *, captured_at: Moment | None, marks: int) -> Facts | None:
    """Return what the page says; None when it has no main article.

    `marks` counts what else shows that the page is NewsBreak's, for the confidence.
    """
    head = read_head(lines)
    if head is None:
        return None
    topics = _topics_of_page(lines, head)
    rest = lines[head.end :]
    printed_outlet = head.outlet.text if head.outlet else ""
    parts = split_parts(rest, topics=topics, outlet=printed_outlet)
    is_end = len(parts.body) == len(rest)
    body = read_body(parts.body, headline=head.headline.text, outlet=printed_outlet, is_end=is_end)
    teasers, unread = read_related(parts.related, captured_at=captured_at, topics=topics)
    facts = Facts(
        teasers=teasers,
        where={"teasers": where(parts.related)},
        warnings=_warnings(head, parts, body, unread),
        confidence=_confidence(head, body, parts, marks),
    )
    facts = _with_lists(facts, parts)
    facts = _with_head(facts, head, parts)
    return _with_text(facts, head, parts, body, captured_at)


def _topics_of_page(lines: Sequence[Line], head: Head) -> frozenset[str]:
    listed = [
        following.text
        for line, following in pairwise(lines)
        if line.text in {"NewsBreak", "News Break", "Country"} and len(following.text) < 40
    ]
    section = [head.section.text] if head.section else []
    return frozenset(text for text in [*listed, *section] if not chrome.is_chrome(text))


def _with_lists(facts: Facts, parts: Parts) -> Facts:
    topics = read_topics(parts.topics)
    return changed(
        facts,
        comments=read_count(parts.counts[0].text) if parts.counts else None,
        people=read_people(parts.people),
        tags=read_tags(parts.tags),
        topics=topics,
        places=tuple(topic.name for topic in topics if topic.kind == "country"),
        outlet_card=read_card(parts.card)[0],
        where={
            **facts.where,
            "comments": where(parts.counts[:1]),
            "people": where(parts.people),
            "tags": where(parts.tags),
            "topics": where(parts.topics),
            "places": where(parts.topics),
            "outlet_card": where(parts.card),
        },
    )


def _with_head(facts: Facts, head: Head, parts: Parts) -> Facts:
    outlet, outlet_at = _outlet(head, parts)
    byline = _byline(head, outlet)
    label = head.section.text if head.section else ""
    label_at = where([head.section] if head.section else [])
    return changed(
        facts,
        headline=head.headline.text,
        byline=byline.printed,
        authors=byline.authors,
        wire_agency=byline.agency,
        outlet=outlet,
        section="" if is_place(label) else label,
        place=label if is_place(label) else "",
        summary=head.deck.text if head.deck else "",
        where={
            **facts.where,
            "headline": where([head.headline]),
            "byline": where(head.bylines),
            "authors": where(head.bylines),
            "wire_agency": where(head.bylines),
            "outlet": outlet_at,
            "section": label_at,
            "place": label_at,
            "summary": where([head.deck] if head.deck else []),
        },
    )


def _with_text(
    facts: Facts, head: Head, parts: Parts, body: Body, captured_at: Moment | None
) -> Facts:
    published, published_at = _published(head, body, captured_at)
    host, host_at = _host(head, body, parts, facts.outlet)
    images, credited = [*head.images, *body.images], [*head.credits, *body.credits]
    paragraphs = tuple(line.text for line in body.paragraphs)
    agency = agency_of_dateline(paragraphs[0]) if paragraphs else ""
    agency_at = facts.where["wire_agency"] if facts.wire_agency else where(body.paragraphs[:1])
    return changed(
        facts,
        published=published,
        outlet_host=host,
        wire_agency=facts.wire_agency or agency,
        body=paragraphs,
        cut=body.is_cut or (parts.links_on and len(paragraphs) <= _FEW),
        image_url=images[0].text if images else "",
        image_credit=_credit(credited[0].text) if credited else "",
        where={
            **facts.where,
            "published": published_at,
            "outlet_host": host_at,
            "wire_agency": agency_at,
            "body": where(body.paragraphs),
            "cut": where(body.paragraphs[-1:]),
            "image_url": where(images[:1]),
            "image_credit": where(credited[:1]),
        },
    )


def _credit(text: str) -> str:
    """Return the credit a line prints; a bare name under a picture is one as it stands."""
    return chrome.credit_in(text) or text


def _outlet(head: Head, parts: Parts) -> tuple[str, str]:
    """Return the outlet of the head, else the one whose card is printed."""
    line = head.outlet
    if line is not None:
        return line.text, where([line])
    card_name = read_card(parts.card)[1]
    named = [line for line in parts.card if line.text == card_name]
    return card_name, where(named[:1])


def _byline(head: Head, outlet: str) -> Byline:
    """Return the byline; of two lines the people of both."""
    read = [read_byline(line.text, outlet=outlet) for line in head.bylines]
    if not read:
        return Byline()
    return Byline(
        printed=" and ".join(byline.printed for byline in read),
        authors=tuple(dict.fromkeys(name for byline in read for name in byline.authors)),
        role=next((byline.role for byline in read if byline.role), ""),
        agency=next((byline.agency for byline in read if byline.agency), ""),
    )


def _published(head: Head, body: Body, captured_at: Moment | None) -> tuple[Publication, str]:
    """Return when the article was published by its age, else by the dateline of its text."""
    if head.age is not None:
        text = head.age.text
        read = resolve_age(text, captured_at) if is_age(text) else read_date(text)
        return read, where([head.age])
    if body.paragraphs:
        dated = read_dateline(body.paragraphs[0].text, captured_at)
        return dated, where(body.paragraphs[:1]) if dated else ""
    return UNDATED, ""


def _host(head: Head, body: Body, parts: Parts, outlet: str) -> tuple[str, str]:
    """Return the host name that is evidence for the outlet, where the outlet is not it."""
    hosts = [
        line for line in [body.host, *parts.hosts, *head.outlets] if line and is_host(line.text)
    ]
    for line in hosts:
        if (host := line.text.lower().removeprefix("www.")) != outlet.lower():
            return host, where([line])
    return "", ""


def _warnings(head: Head, parts: Parts, body: Body, unread: Sequence[Line]) -> tuple[str, ...]:
    """Say which lines are in no value, and why; none of their words."""
    ignored = [*head.ignored, *parts.ignored, *body.ignored]
    said = (
        (ignored, "page furniture, left out"),
        (parts.comments, "readers' comments, left out"),
        ([*parts.unread, *unread], "not understood, left out"),
    )
    return tuple(f"{numbers(lines)}: {reason}" for lines, reason in said if lines)


def numbers(lines: Iterable[Line]) -> str:
    """Return "lines 1-3, 9" for the numbers of `lines`."""
    runs: list[list[int]] = []
    for number in sorted({line.number for line in lines}):
        if runs and number - runs[-1][1] <= 2:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    printed = [str(first) if first == last else f"{first}-{last}" for first, last in runs]
    return ("lines " if len(printed) > 1 or "-" in printed[0] else "line ") + ", ".join(printed)


def _confidence(head: Head, body: Body, parts: Parts, marks: int) -> float:
    """Return how sure the reading is: each part that stood where expected makes it surer."""
    found = [
        head.age is not None,
        bool(head.outlets),
        bool(head.bylines),
        bool(body.paragraphs),
        marks > 0,
        marks > 1,
    ]
    surplus = 0.1 if len(parts.unread) > 3 else 0.0
    return round(max(0.2, 0.35 + 0.1 * sum(found) - surplus), 2)
