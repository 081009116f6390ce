"""Rows: documents of the corpus in, the same articles in an archive's database out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.db import transaction

from articles.keys import headline_key, name_key, url_key
from articles.models import (
    Alias,
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    Outlet,
    Person,
    Place,
    Tag,
    Topic,
)
from articles.paragraphs import PARAGRAPH_BREAK
from articles.search.document import Document, Name
from articles.store.free_ids import free_ids

_AT_ONCE = 500
_THINGS: dict[str, Any] = {
    "outlet": Outlet, "person": Person, "tag": Tag, "topic": Topic, "place": Place,
}  # fmt: skip
_LINKS: dict[str, Any] = {
    "person": ArticlePerson, "tag": ArticleTag, "topic": ArticleTopic, "place": ArticlePlace,
}  # fmt: skip


def fill(documents: Iterable[Document]) -> int:
    """Put the documents in the database, which must be empty; return how many they were."""
    held: dict[str, dict[str, int]] = {kind: {} for kind in _THINGS}
    count, waiting = 0, iter(documents)
    while some := list(islice(waiting, _AT_ONCE)):
        with transaction.atomic():
            for kind in _THINGS:
                _add_things(kind, some, held[kind])
            ids = free_ids(Article, [("bench", str(document.id)) for document in some])
            Article.objects.bulk_create(
                _article(document, public_id, held["outlet"])
                for document, public_id in zip(some, ids, strict=True)
            )
            for kind, model in _LINKS.items():
                links = [link for document in some for link in _links(kind, document, held[kind])]
                model.objects.bulk_create(links)
        count += len(some)
    return count


def _add_things(kind: str, documents: Iterable[Document], held: dict[str, int]) -> None:
    fields = (kind, "author", "about") if kind == "person" else (kind,)
    found = {
        name.slug: name
        for document in documents
        for field in fields
        for name in document.names.get(field, ())
        if name.slug not in held
    }
    ids = free_ids(_THINGS[kind], [(kind, slug) for slug in found])
    rows = [
        _THINGS[kind](
            public_id=public_id, name=name.label, slug=slug, name_key=name_key(name.label)
        )
        for (slug, name), public_id in zip(found.items(), ids, strict=True)
    ]
    _THINGS[kind].objects.bulk_create(rows)
    held |= {row.slug: row.pk for row in rows}
    Alias.objects.bulk_create(
        Alias(name=alias, name_key=name_key(alias), **{f"{kind}_id": held[name.slug]})
        for name in found.values()
        for alias in name.aliases
    )


def _article(document: Document, public_id: str, outlets: dict[str, int]) -> Article:
    outlet, section = document.names.get("outlet", ()), document.names.get("section", ())
    return Article(
        pk=document.id,
        public_id=public_id,
        headline=document.headline,
        headline_key=headline_key(document.headline),
        outlet_id=outlets[outlet[0].slug] if outlet else None,
        section=section[0].label if section else "",
        body=PARAGRAPH_BREAK.join(document.body),
        summary=document.summary,
        language=document.language,
        genre=document.kind,
        image_url="https://pictures.example/1.jpg" if "image" in document.has else "",
        url=document.url,
        url_key=url_key(document.url),
        published_at=_moment(document.published),
        published_earliest=_moment(document.earliest),
        published_latest=_moment(document.latest, last=True),
        published_precision=document.precision,
        captured_at=_moment(document.captured),
        text_held=document.held,
        word_count=document.words,
        comment_count=document.comments,
    )


def _moment(moment: dt.datetime | dt.date | None, *, last: bool = False) -> dt.datetime | None:
    if moment is None or isinstance(moment, dt.datetime):
        return moment
    return dt.datetime.combine(moment, dt.time.max if last else dt.time.min, tzinfo=dt.UTC)


def _links(kind: str, document: Document, keys: dict[str, int]) -> Iterator[Any]:
    for position, (name, role) in enumerate(_roles(kind, document)):
        yield _LINKS[kind](
            article_id=document.id, role=role, position=position, **{f"{kind}_id": keys[name.slug]}
        )


def _roles(kind: str, document: Document) -> Iterator[tuple[Name, str]]:
    """Yield what an article is linked to, each once in a role."""
    roles = ("author", "about") if kind == "person" else ("about",)
    for role in roles:
        field = role if kind == "person" else kind
        yield from ((name, role) for name in dict.fromkeys(document.names.get(field, ())))
