"""Pages without an article of their own: headlines of one place or day, and nothing else."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from press.beside import plain_teasers, teaser
from press.desk import Article
from press.edition import dice, neighbours
from press.newsbreak import CONTRIBUTORS
from press.prose import excerpt

_INTRO = (
    "News is happening 24/7 and here at News Break, we have you covered with all the updates. "
    "Read up on what is trending in your community."
)
_NOTE = (
    "Sign up for future notifications here as news continues to update. To read more related "
    "stories, click here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A page of headlines: its file, its layout and the day it was seen."""

    name: str
    layout: str
    captured: dt.date
    place: str = ""


BOARDS = (
    Board(
        name="channel-penhallow",
        layout="channel",
        captured=dt.date(2020, 1, 23),
        place="Penhallow County, ME",
    ),
    Board(
        name="channel-brightwater",
        layout="channel",
        captured=dt.date(2019, 11, 22),
        place="Brightwater County, MI",
    ),
    Board(name="digest-spring", layout="digest", captured=dt.date(2021, 5, 28)),
    Board(name="digest-summer", layout="digest", captured=dt.date(2021, 8, 6)),
    Board(
        name="local-tamarack",
        layout="local",
        captured=dt.date(2022, 4, 22),
        place="Tamarack County, MN",
    ),
    Board(
        name="local-penhallow",
        layout="local",
        captured=dt.date(2022, 10, 1),
        place="Penhallow County, ME",
    ),
    Board(
        name="local-redfern",
        layout="local",
        captured=dt.date(2022, 9, 17),
        place="Redfern County, VA",
    ),
    Board(name="original-autumn", layout="original", captured=dt.date(2022, 12, 2)),
    Board(name="original-spring", layout="original", captured=dt.date(2023, 4, 28)),
)


def print_board(board: Board, articles: Sequence[Article], shown: dict[str, int]) -> str:
    known = [a for a in articles if board.place in ("", a.place)]
    count = 3 if board.layout == "digest" else 6
    chosen = neighbours(
        known, captured=board.captured, near=None, shown=shown, chance=dice(board.name), count=count
    )
    return "\n".join(_LAYOUTS[board.layout](board, chosen)) + "\n"


def _channel(board: Board, articles: tuple[Article, ...]) -> list[str]:
    """2017's channel pages: the outlet in capitals with the exact moment."""
    chance = dice(f"{board.name} times")
    lines = [board.name.removeprefix("channel-").title() + " News"]
    for article in articles:
        moment = f"{article.printed} {chance.randint(6, 21):02}:{chance.randint(0, 59):02}:07"
        text = excerpt(article.paragraphs, limit=300)
        lines += ["", article.headline, "", text, "", f"{article.outlet.name.upper()} - {moment}"]
    return lines


def _digest(board: Board, articles: tuple[Article, ...]) -> list[str]:
    lines = [_INTRO]
    for title, article in zip(("LATEST NEWS", "TOP VIEWED", "TOP LIKED"), articles, strict=True):
        lines += ["", title, "", f"{article.headline} {teaser(article)} Read more"]
    return [*lines, "", _NOTE]


def _local(board: Board, articles: tuple[Article, ...]) -> list[str]:
    return [CONTRIBUTORS, board.place, "", *plain_teasers(articles)]


def _original(board: Board, articles: tuple[Article, ...]) -> list[str]:
    lines = ["Read full article on original website"]
    for article in articles:
        host = [article.outlet.host] if lines[1:] else []
        lines += [*host, article.headline, teaser(article)]
    return lines


_LAYOUTS = {"channel": _channel, "digest": _digest, "local": _local, "original": _original}
