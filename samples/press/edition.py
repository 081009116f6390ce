"""The edition: articles in, the plan of the dump out: which page holds what, seen when, beside what."""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass

from press.desk import SEED, Article

NEWSBREAK, SAVED, CRAWL = "newsbreak", "saved", "crawl"
_NEAR = dt.timedelta(days=150)
# Damage is dealt to named articles: who reads the dump should find it where README.md says it is.
TRUNCATED = {"ansel-libraries/hearing/b/tide", "lake-gale/landfall/a/ledger"}
TRUNCATED_HTML = {"sable-mayor/debate/b/mesa"}
BROKEN_JSON_LD = {"quay-cannery/sale/b/tide", "trawler/dating/a/longlens"}
_DAMAGED_HTML = TRUNCATED_HTML | BROKEN_JSON_LD


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """How long before the capture a page says it was printed."""

    text: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An article with its page: the form of the page, when it was seen and what stood beside it."""

    article: Article
    form: str
    captured: dt.date
    age: Age
    beside: tuple[Article, ...]


def place_articles(articles: Sequence[Article]) -> list[Placed]:
    """Return a page for every article that is held, oldest first."""
    shown: dict[str, int] = {}
    placed = []
    for article in articles:
        if not article.is_held:
            continue
        age = _age(article.chance("age"))
        captured = article.printed + dt.timedelta(days=age.days)
        form = _form(article)
        beside: tuple[Article, ...] = ()
        if form != SAVED:
            beside = neighbours(
                articles,
                captured=captured,
                near=article,
                shown=shown,
                chance=article.chance("near"),
            )
        placed.append(Placed(article=article, form=form, captured=captured, age=age, beside=beside))
    return placed


def neighbours(
    articles: Sequence[Article],
    *,
    captured: dt.date,
    near: Article | None,
    shown: dict[str, int],
    chance: random.Random,
    count: int = 0,
) -> tuple[Article, ...]:
    """Return what a page of that day shows beside its article, or instead of one.

    First up to three of the same arc, then those without a page of their own, then the least
    shown so far; never two copies of one text. `shown` is counted on.
    """
    texts = {near.text_key} if near else set()
    pool = [a for a in articles if captured - _NEAR <= a.printed <= captured]
    chance.shuffle(pool)
    pool.sort(key=lambda a: (_is_far(a, near), a.is_held, shown.get(a.key, 0)))
    same_arc = [a for a in pool if not _is_far(a, near)][:3]
    wanted = count or chance.randint(4, 8)
    chosen: list[Article] = []
    for article in [*same_arc, *(a for a in pool if _is_far(a, near))]:
        if len(chosen) == wanted:
            break
        if article.text_key not in texts:
            texts.add(article.text_key)
            shown[article.key] = shown.get(article.key, 0) + 1
            chosen.append(article)
    return tuple(chosen)


def _is_far(article: Article, near: Article | None) -> bool:
    return near is None or article.arc != near.arc


def _form(article: Article) -> str:
    if article.key in TRUNCATED:
        return NEWSBREAK
    if article.key in _DAMAGED_HTML:
        return SAVED
    return article.chance("form").choices([NEWSBREAK, SAVED, CRAWL], weights=[50, 24, 26])[0]


def _age(chance: random.Random) -> Age:
    roll = chance.random()
    if roll < 0.15:
        hours = chance.randint(2, 11)
        return Age(text=f"{hours} hours ago", days=0)
    if roll < 0.19:
        weeks = chance.randint(2, 3)
        return Age(text=f"{weeks} weeks ago", days=7 * weeks)
    days = chance.choice([1, 1, 2, 2, 3, 4, 5, 7])
    return Age(text="1 day ago" if days == 1 else f"{days} days ago", days=days)


def dice(purpose: str) -> random.Random:
    return random.Random(f"{SEED} {purpose}")
