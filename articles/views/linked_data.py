"""An article in schema.org's terms, for the data block in its page."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from articles.models import Article, Person, Tag, Topic
from articles.templatetags.archive import published_iso


def article_data(
    article: Article,
    *,
    address: str,
    home: str,
    source: str,
    authors: Sequence[Person],
    people: Sequence[Person],
    tags: Sequence[Tag],
    topics: Sequence[Topic],
) -> dict[str, Any]:
    """Return the object; what is not known is left out.

    `address` and `home` are the archive's own, absolute; `source` is where the page was.
    """
    stated = {
        "@context": "https://schema.org",
        "@type": ["NewsArticle", "ArchiveComponent"],
        "headline": article.headline,
        "inLanguage": article.language,
        "author": [{"@type": "Person", "name": person.name} for person in authors],
        "publisher": article.outlet
        and {"@type": "NewsMediaOrganization", "name": article.outlet.name},
        "datePublished": published_iso(article) if is_dated_to_the_day(article) else "",
        "url": source,
        "archivedAt": address,
        "holdingArchive": {
            "@type": "ArchiveOrganization",
            "name": settings.SITE_NAME,
            "url": home,
        },
        "about": [{"@type": "DefinedTerm", "name": topic.name} for topic in topics],
        "mentions": [{"@type": "Person", "name": person.name} for person in people]
        + [{"@type": "DefinedTerm", "name": tag.label} for tag in tags],
        "isAccessibleForFree": article.text_held == Article.TextHeld.FULL,
    }
    return {name: value for name, value in stated.items() if value not in ("", [], None)}


def is_dated_to_the_day(article: Article) -> bool:
    return article.published_precision in ("second", "day")
