"""Rows for tests: each maker fills in what the test is not about."""

import datetime as dt
from itertools import count

from articles.keys import address_id, headline_key, text_key
from articles.models import (
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    ArticleVersion,
    Capture,
    Outlet,
    OutletFigure,
    Person,
    Place,
    RelatedLink,
    Tag,
    Topic,
    VersionCapture,
)
from articles.paragraphs import PARAGRAPH_BREAK

_numbers = count(1)


def make_outlet(name="The Harbour Post", **fields):
    """Return the outlet of that name, made if there is none."""
    return Outlet.objects.filter(name=name).first() or Outlet.objects.create(name=name, **fields)


def make_figure(outlet, metric="followers", text="12K+", at_least=12_000, **fields):
    return OutletFigure.objects.create(
        outlet=outlet, metric=metric, text=text, at_least=at_least, **fields
    )


def make_person(name="Ana Ruiz", **fields):
    return Person.objects.filter(name=name).first() or Person.objects.create(name=name, **fields)


def make_tag(name="Harbour", **fields):
    return Tag.objects.filter(name=name).first() or Tag.objects.create(name=name, **fields)


def make_topic(name="Shipping", **fields):
    return Topic.objects.filter(name=name).first() or Topic.objects.create(name=name, **fields)


def make_place(name="Norland", **fields):
    return Place.objects.filter(name=name).first() or Place.objects.create(name=name, **fields)


def make_article(
    headline="Harbour opens its new bridge",
    *,
    published="2021-08-03",
    precision="day",
    basis="stated",
    body=("The bridge opened on Tuesday.", "Ships passed below it."),
    outlet="The Harbour Post",
    authors=(),
    people=(),
    tags=(),
    topics=(),
    places=(),
    **fields,
):
    """Return an article; names given as text are made and linked, `published=None` is undated."""
    number = next(_numbers)
    fields.setdefault("public_id", address_id("test", str(number)))
    article = Article.objects.create(
        headline=headline,
        body=PARAGRAPH_BREAK.join(body),
        outlet=make_outlet(outlet) if isinstance(outlet, str) else outlet,
        **_dates(published, precision=precision, basis=basis),
        **fields,
    )
    for position, name in enumerate(authors):
        link_person(article, name, role="author", position=position)
    for position, name in enumerate(people):
        link_person(article, name, role="about", position=position)
    for position, name in enumerate(tags):
        ArticleTag.objects.create(article=article, tag=make_tag(name), position=position)
    for position, name in enumerate(topics):
        ArticleTopic.objects.create(article=article, topic=make_topic(name), position=position)
    for position, name in enumerate(places):
        ArticlePlace.objects.create(article=article, place=make_place(name), position=position)
    return article


def make_teaser(headline="Ferry strike ends", *, text="Crews went back to work.", **fields):
    """Return an article of which the archive holds the first words, or no more than a headline."""
    held = Article.TextHeld.TEASER if text else Article.TextHeld.HEADLINE
    return make_article(headline, body=(), summary=text, text_held=held, **fields)


def link_person(article, name, *, role="about", **fields):
    return ArticlePerson.objects.create(
        article=article, person=make_person(name), role=role, **fields
    )


def make_capture(article=None, *, content=None, origin="day/pages.zip!/bridge.txt", **fields):
    capture = Capture(
        article=article,
        origin=origin,
        media_type=fields.pop("media_type", "text/plain"),
        charset=fields.pop("charset", "utf-8"),
        parser=fields.pop("parser", "newsbreak"),
        parser_version=fields.pop("parser_version", "1"),
        confidence=fields.pop("confidence", 0.9),
        **fields,
    )
    capture.content = content or f"page {next(_numbers)}".encode()
    capture.save()
    return capture


def make_version(article, number, *captures, seen="2021-08-05", body=None, **fields):
    """Return a version of an article; what is not named is as in the article's row."""
    paragraphs = article.paragraphs if body is None else body
    is_read = fields.get("why", "import") == "import" and bool(paragraphs)
    headline = fields.pop("headline", article.headline)
    version = ArticleVersion.objects.create(
        article=article,
        number=number,
        mark=fields.pop("mark", number),
        why=fields.pop("why", "import"),
        seen_at=moment(seen),
        seen_precision=fields.pop("precision", "day"),
        headline=headline,
        byline=fields.pop("byline", article.byline),
        summary=fields.pop("summary", article.summary),
        body=article.body if body is None else PARAGRAPH_BREAK.join(body),
        content_hash=text_key(paragraphs) if is_read else "",
        headline_key=headline_key(headline)[:500] if is_read else "",
        **fields,
    )
    for capture in captures:
        VersionCapture.objects.create(version=version, capture=capture)
    return version


def make_related(capture, article, *, position=1, **fields):
    """Return the link that says `article` was printed as a teaser on the captured page."""
    fields.setdefault("headline", article.headline)
    return RelatedLink.objects.create(capture=capture, article=article, position=position, **fields)


def _dates(published, *, precision, basis):
    if published is None:
        return {}
    first = moment(published)
    return {
        "published_at": first,
        "published_earliest": first,
        "published_latest": first,
        "published_precision": precision,
        "published_basis": basis,
    }


def moment(text):
    """Return "2021-08-03" or "2021-08-03T10:00" as a moment in UTC."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)
