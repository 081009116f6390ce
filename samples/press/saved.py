"""Saved pages: an article in, its page on the outlet's own site out, as a browser would save it."""

import datetime as dt
import json
from html import escape
from typing import Any

from press.desk import Article
from press.edition import BROKEN_JSON_LD, TRUNCATED_HTML
from press.prose import excerpt, slug

_CONSENT = (
    '<div class="consent" role="dialog"><p>We use cookies to remember that you do not want '
    "cookies.</p><button>Accept all</button><button>Choose</button></div>"
)


def kind_of(article: Article) -> str:
    """Return what the page states about itself: json-ld, graph, open-graph or meta."""
    if article.key in BROKEN_JSON_LD:
        return "broken json-ld"
    kinds = ["json-ld", "json-ld", "graph", "open-graph", "meta"]
    return article.chance("html").choice(kinds)


def address(article: Article) -> str:
    return f"https://{article.outlet.host}/{article.printed:%Y/%m/%d}/{slug(article.headline)}"


def printed_at(article: Article) -> dt.datetime:
    chance = article.chance("hour")
    zone = dt.timezone(dt.timedelta(hours=-5))
    return dt.datetime.combine(
        article.printed, dt.time(chance.randint(5, 21), chance.randint(0, 59)), zone
    )


def print_saved(article: Article) -> str:
    page = _page(article)
    if article.key in TRUNCATED_HTML:
        middle = escape(article.paragraphs[-2], quote=False)
        return page[: page.index(middle) + len(middle) // 2]
    return page


def _page(article: Article) -> str:
    outlet = article.outlet
    body = "\n".join(f"      <p>{escape(p, quote=False)}</p>" for p in article.paragraphs)
    names = escape(" and ".join(article.authors))
    byline = f'<p class="byline">By <span rel="author">{names}</span></p>' if names else ""
    consent = _CONSENT if article.chance("consent").random() < 0.3 else ""
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{escape(article.headline)} - {escape(outlet.name)}</title>
<link rel="canonical" href="{address(article)}">
{_statements(article)}
</head>
<body>
{consent}
<header><a href="/">{escape(outlet.name)}</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/weather">Weather</a></li>
<li><a href="/contact">Contact</a></li></ul></nav></header>
<main>
  <article>
    <h1>{escape(article.headline, quote=False)}</h1>
    {byline}
    {_shown_date(article)}
    <figure><img src="/pictures/{slug(article.headline)[:24]}.jpg" alt="">
    <figcaption>Photo: {escape(outlet.pictures)}</figcaption></figure>
    <div class="story">
{body}
    </div>
  </article>
  <aside><h2>Most read</h2><ul><li><a href="/1">The week in pictures</a></li>
  <li><a href="/2">Tides, trains and ferries</a></li></ul></aside>
</main>
<footer><p>{escape(outlet.about)}</p><p>&copy; {article.printed.year} {escape(outlet.name)}</p>
</footer>
</body>
</html>
"""


def _shown_date(article: Article) -> str:
    moment = printed_at(article)
    words = f"{moment:%B} {moment.day}, {moment.year}"
    return f'<p class="date"><time datetime="{moment.isoformat()}">{words}</time></p>'


def _statements(article: Article) -> str:
    kind = kind_of(article)
    if kind == "meta":
        return _meta(article)
    lines = _open_graph(article)
    if kind == "open-graph":
        return lines
    facts = _graph(article) if kind == "graph" else _news_article(article)
    text = json.dumps(facts, ensure_ascii=False, indent=1).replace("</", "<\\/")
    if kind == "broken json-ld":
        # The end is missing, as when a template forgets an escape.
        text = text[: len(text) * 2 // 3]
    return f'{lines}\n<script type="application/ld+json">\n{text}\n</script>'


def _open_graph(article: Article) -> str:
    values = [
        ("og:type", "article"),
        ("og:title", article.headline),
        ("og:site_name", article.outlet.name),
        ("og:url", address(article)),
        ("og:description", _summary(article)),
        ("article:published_time", printed_at(article).isoformat()),
        ("article:section", article.section),
        *(("article:tag", tag) for tag in article.tags),
    ]
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in values]
    lines += [f'<meta name="author" content="{escape(name)}">' for name in article.authors]
    return "\n".join(lines)


def _meta(article: Article) -> str:
    values = [
        ("description", _summary(article)),
        ("keywords", ", ".join(article.tags)),
        ("author", ", ".join(article.authors)),
        ("date", article.printed.isoformat()),
        ("application-name", article.outlet.name),
    ]
    return "\n".join(
        f'<meta name="{name}" content="{escape(value)}">' for name, value in values if value
    )


def _news_article(article: Article) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "mainEntityOfPage": address(article),
        "datePublished": printed_at(article).isoformat(),
        "description": _summary(article),
        "articleSection": article.section,
        "keywords": list(article.tags),
        "publisher": _publisher(article),
        "isAccessibleForFree": True,
    }
    if article.authors:
        facts["author"] = [{"@type": "Person", "name": name} for name in article.authors]
    if article.people:
        facts["mentions"] = [{"@type": "Person", "name": name} for name in article.people]
    return facts


def _graph(article: Article) -> dict[str, Any]:
    news = _news_article(article)
    site = {
        "@type": "WebSite",
        "name": article.outlet.name,
        "url": f"https://{article.outlet.host}/",
    }
    news.pop("@context")
    news["publisher"] = {"@id": f"https://{article.outlet.host}/#publisher"}
    publisher = {"@id": f"https://{article.outlet.host}/#publisher", **_publisher(article)}
    return {"@context": "https://schema.org", "@graph": [site, publisher, news]}


def _publisher(article: Article) -> dict[str, str]:
    outlet = article.outlet
    return {
        "@type": "NewsMediaOrganization",
        "name": outlet.name,
        "url": f"https://{outlet.host}/",
        "description": outlet.about,
    }


def _summary(article: Article) -> str:
    return excerpt(article.paragraphs[:1], limit=160)
