"""An archive told as plain values: what two ways of storing the same records must agree on."""

from django.db.models import Count, ForeignKey

from articles.models import (
    Alias,
    Article,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleTopic,
    ArticleVersion,
    Capture,
    FormerSlug,
    Outlet,
    OutletFigure,
    Person,
    Place,
    Recapture,
    RelatedLink,
    Tag,
    Topic,
    VersionCapture,
)

TABLES = (
    Outlet, Person, Place, Tag, Topic, Alias, FormerSlug, Article, Capture, Recapture, OutletFigure,
    ArticlePerson, ArticlePlace, ArticleTag, ArticleTopic, RelatedLink, ArticleVersion, VersionCapture,
)  # fmt: skip
_ORDERS = {
    ArticleVersion: ("article", "number"),
    VersionCapture: ("version__article", "version__number", "capture"),
    Recapture: ("capture", "captured_at"),
}
_MADE_BY_CLOCK = {"imported_at", "created_at", "read_at"}
_MADE_BY_ORDER = {"mark", "marks_given"}
"""An address that could be seen between two records lasts, and is never given to other words.

So does a version that is left alone and kept for its mark: it says what the row of its article does.
"""


def archive_told():
    """Return all rows in the order they were made; keys stand as places in that order.

    Versions are written anew where one comes between them: they are told in their own order.
    """
    places = {
        model: {
            key: place for place, key in enumerate(_ordered(model).values_list("pk", flat=True))
        }
        for model in TABLES
    }
    return {model.__name__: _rows(model, places) for model in TABLES}


def stored_told(stored):
    """Return what became of records, keys as places in the order of the rows."""
    articles = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    captures = list(Capture.objects.order_by("pk").values_list("pk", flat=True))
    return [
        (
            one.outcome,
            one.reason,
            articles.index(one.article_id) if one.article_id else None,
            captures.index(one.capture_id) if one.capture_id else None,
            dict(one.teasers),
        )
        for one in stored
    ]


def _ordered(model):
    rows = model.objects.order_by(*_ORDERS.get(model, ("pk",)))
    several = Article.objects.alias(kept=Count("versions")).filter(kept__gt=1)
    if model is ArticleVersion:
        return rows.filter(article__in=several)
    return rows.filter(version__article__in=several) if model is VersionCapture else rows


def _rows(model, places):
    fields = [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in _MADE_BY_CLOCK | _MADE_BY_ORDER
    ]
    told = []
    for row in _ordered(model):
        values = {}
        for field in fields:
            value = getattr(row, field.attname)
            if isinstance(field, ForeignKey) and field.related_model in places:
                value = places[field.related_model].get(value)
            values[field.name] = value
        if model is ArticleVersion and row.seen_precision == "unknown":
            del values["seen_at"]
        if model is FormerSlug:
            owner = next(one for one in TABLES if one._meta.model_name == row.kind)
            values["target_id"] = places[owner].get(row.target_id)
        told.append(values)
    return told
