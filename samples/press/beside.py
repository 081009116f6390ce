"""Teasers: the articles beside an article in, the lines of that part of a page out, year by year."""

import random

from press.desk import Article
from press.edition import Placed
from press.prose import excerpt
from press.stock import read_remarks

LIMIT = 310
# A host is glued to these only: after another label nobody could tell where it begins.
_BEFORE_HOST = {"Business", "Environment", "Politics", "Traffic"}


def teaser(article: Article) -> str:
    return excerpt(article.paragraphs, limit=LIMIT)


def glued_beside(placed: Placed, chance: random.Random) -> list[str]:
    """2019 to 2021: topic or place and outlet glued, or "Posted by" glued and the outlet under it."""
    lines: list[str] = []
    for article in placed.beside:
        outlet = article.outlet
        label = article.place if article.place and chance.random() < 0.3 else article.section
        if chance.random() < 0.35:
            lines += [f"{label}Posted by", outlet.name]
        elif outlet.host_only and (label in _BEFORE_HOST or label == article.place):
            lines.append(f"{label}{outlet.host}")
        else:
            lines.append(f"{label}{outlet.name}")
        lines += ["", article.headline, "", teaser(article)]
    return lines


def plain_beside(placed: Placed) -> list[str]:
    """The outlet's name over each headline, and no label."""
    return plain_teasers(placed.beside)


def plain_teasers(articles: tuple[Article, ...]) -> list[str]:
    lines: list[str] = []
    for article in articles:
        lines += [article.outlet.name, "", article.headline, "", teaser(article)]
    return lines


def capitals_beside(placed: Placed, chance: random.Random) -> list[str]:
    """2022 and 2023: the place or section in capitals under each text."""
    lines: list[str] = []
    for article in placed.beside:
        label = article.place if article.place and chance.random() < 0.6 else article.section
        lines += [article.outlet.name, "", article.headline, "", teaser(article), label.upper()]
    return lines


def local_contributors(placed: Placed, chance: random.Random) -> list[str]:
    """2022 and 2023: headlines of the place's own writers, author and place glued."""
    if chance.random() < 0.5:
        return []
    stock = read_remarks()
    town = placed.article.place.split(" County")[0] + " County"
    headline = chance.choice(stock["headlines"]).format(town=town)
    writer = chance.choice(stock["writers"])
    return ["FROM LOCAL CONTRIBUTORS", "", headline, "", f"{writer}{placed.article.place}"]
