"""Documents: an article row with its names becomes what the search engine keeps."""

from collections.abc import Iterable

from articles.models import (
    Article,
    ArticleVersion,
    Outlet,
    Person,
    Place,
    StoryPart,
    Tag,
    Topic,
)  # fmt: skip
from articles.models.naming import slug_of
from articles.search.document import Document, Name


def document_of(article: Article) -> Document:
    """Return the document of a row read with `for_indexing()`; it makes no query of its own."""
    names = {
        "outlet": (_name(article.outlet),) if article.outlet else (),
        "author": _people(article, "author"),
        "about": _people(article, "about"),
        "person": _people(article),
        "tag": tuple(_name(link.tag) for link in article.tag_links.all() if _counts(link)),
        "topic": tuple(_name(link.topic) for link in article.topic_links.all() if _counts(link)),
        "place": tuple(_name(link.place) for link in article.place_links.all() if _counts(link)),
        "section": section_of(article.section),
    }
    has = {
        "image": bool(article.image_url or article.image_credit),
        "person": bool(names["person"]),
        "date": article.published_at is not None,
        **kept_of(article.versions.all()),
    }
    part = getattr(article, "story_part", None)
    return Document(
        id=article.pk,
        headline=article.headline,
        body=tuple(article.paragraphs),
        summary=article.summary,
        url=article.url,
        language=article.language,
        names=names,
        published=article.published_at,
        earliest=article.published_earliest,
        latest=article.published_latest,
        precision=article.published_precision,
        captured=article.captured_at,
        added=article.imported_at,
        held=article.text_held,
        kind=article.genre,
        words=article.word_count,
        comments=article.comment_count,
        story=part.story.public_id if part else "",
        is_copy=part is not None and part.part == StoryPart.Part.COPY,
        is_wire=is_wire(article.wire_agency, article.genre),
        has=frozenset(name for name, held in has.items() if held),
    )


def kept_of(versions: Iterable[ArticleVersion]) -> dict[str, bool]:
    """Return whether an article has versions and, among them, changes worth the name."""
    told = [(version.number, version.is_trivial) for version in versions]
    return {
        "versions": bool(told),
        "changes": any(number > 1 and not trivial for number, trivial in told),
    }


def is_wire(agency: str, genre: str) -> bool:
    return bool(agency) or genre.lower() == "wire"


def section_of(printed: str) -> tuple[Name, ...]:
    return (Name(slug_of(printed, fallback="section"), printed),) if printed else ()


def _counts(link: object) -> bool:
    return getattr(link, "state", "") == "accepted"


def _people(article: Article, role: str = "") -> tuple[Name, ...]:
    """Return everybody linked in `role`, or in any; each once, in the order printed."""
    links = article.person_links.all()
    chosen = [link.person for link in links if _counts(link) and role in {"", link.role}]
    return tuple(dict.fromkeys(_name(person) for person in chosen))


def _name(thing: Outlet | Person | Tag | Topic | Place) -> Name:
    other = {alias.name for alias in thing.aliases.all()}
    if isinstance(thing, Tag):
        other.add(thing.name)
    label = thing.label if isinstance(thing, Tag) else thing.name
    return Name(thing.slug, label, tuple(sorted(other - {label})))
