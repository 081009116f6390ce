"""What stands around an article on its own page: picture, comments, the outlet's card, lists."""

import datetime as dt
import random

from press.desk import Article
from press.edition import Placed
from press.stock import read_remarks

_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"
_START = dt.date(2019, 1, 1)


def picture_lines(article: Article, chance: random.Random) -> list[str]:
    """Return the address of a picture, its credit and, from stations, the title of a clip.

    The host is the one NewsBreak pages print, by which readers of this layout know the line; the
    pictures do not exist.
    """
    name = "".join(chance.choices(_LETTERS, k=6)) + "_0" + "".join(chance.choices(_LETTERS, k=9))
    lines = [f"https://img.particlenews.com/image.php?url={name}"]
    if chance.random() < 0.8:
        lines.append(f"© © {article.outlet.pictures}")
    if article.outlet.clips and chance.random() < 0.6:
        lines.append(f"{article.headline} 0{chance.randint(1, 2)}:{chance.randint(10, 59)}")
    return lines


def count_comments(count: int) -> list[str]:
    return [f"Comments / {count}"]


def comment_lines(placed: Placed, chance: random.Random) -> tuple[int, list[str]]:
    """Return how many comments the page counts and the few of them that it prints."""
    stock = read_remarks()
    shown = chance.choice([0, 0, 1, 2, 3])
    if not shown:
        return 0, []
    lines: list[str] = []
    names = chance.sample(stock["names"], shown)
    for name, remark in zip(names, chance.sample(stock["remarks"], shown), strict=True):
        age = f"{placed.age.days}d ago" if placed.age.days else "2h ago"
        lines += ["", name, age, "", remark, "", "Reply", str(chance.randint(0, 9))]
    return shown + chance.choice([0, 0, 1, 8, 23]), lines


def outlet_card(placed: Placed) -> list[str]:
    outlet = placed.article.outlet
    followers, posts, views = figures_on(placed)
    return [
        outlet.name, "", outlet.name, "", followers, "Followers", posts, "Post", views, "Views",
        "ABOUT", "", outlet.about, "", f"\xa0https://{outlet.host}/",
    ]  # fmt: skip


def figures_on(placed: Placed) -> tuple[str, str, str]:
    """Return the outlet's counts as printed on the day of the capture."""
    outlet = placed.article.outlet
    years = (placed.captured - _START).days / 365
    followers, posts, views = (rounded(n * outlet.growth**years) for n in outlet.figures)
    return followers, posts, views


def rounded(number: float) -> str:
    """Return "9K+" for 9,400: NewsBreak rounds down."""
    for size, letter in ((1_000_000, "M"), (1_000, "K")):
        if number >= size:
            return f"{int(number // size)}{letter}+"
    return str(int(number))


def topic_lists(placed: Placed, chance: random.Random) -> list[str]:
    article = placed.article
    lines: list[str] = []
    if article.people:
        lines.append("RELATED PEOPLE")
        for name in article.people:
            # The pair comes in either order.
            lines += ["Person", name] if placed.captured.year < 2022 else [name, "Person"]
    lines += ["IN THIS ARTICLE", "".join(f"#{tag}" for tag in article.tags), "YOU MAY ALSO LIKE"]
    for topic in article.topics:
        lines += [chance.choice(["NewsBreak", "NewsBreak", "News Break"]), topic]
    for country in article.countries:
        lines += ["Country", country]
    return lines
