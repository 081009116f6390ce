"""The dump: articles in, the files of the sample folder and their answers out, as text by name."""

import csv
import io
import json
from dataclasses import dataclass, field
from typing import Any

from press.answers import answer
from press.crawl import (
    DAMAGED,
    DAMAGED_AFTER,
    as_line,
    file_of,
    newsbreak_address,
    record,
)
from press.desk import Article, write_articles
from press.edition import NEWSBREAK, SAVED, TRUNCATED, Placed, dice, place_articles
from press.newsbreak import print_page
from press.no_article import BOARDS, Board, print_board
from press.saved import print_saved

UNDATED = 0.06
"""The share of pages whose capture nobody wrote down."""


@dataclass(slots=True)
class Dump:
    files: dict[str, str] = field(default_factory=dict)
    answers: list[dict[str, Any]] = field(default_factory=list)


def make_dump() -> Dump:
    articles = write_articles()
    placed = place_articles(articles)
    dump = Dump()
    _add_newsbreak(dump, placed, articles)
    for page in placed:
        if page.form == SAVED:
            name = f"saved/{_file_name(page)}.html"
            dump.files[name] = print_saved(page.article)
            dump.answers.append({"file": name, **answer(page, is_dated=True)})
    _add_crawl(dump, placed)
    return dump


def _file_name(page: Placed) -> str:
    return page.article.key.replace("/", "-")


def _add_newsbreak(dump: Dump, placed: list[Placed], articles: list[Article]) -> None:
    rows = []
    for page in placed:
        if page.form != NEWSBREAK:
            continue
        file = f"{_file_name(page)}.txt"
        is_dated = page.article.chance("manifest").random() > UNDATED
        rows.append((file, newsbreak_address(page), page.captured.isoformat() if is_dated else ""))
        dump.files[f"newsbreak/{file}"] = print_page(page)
        facts = {"file": f"newsbreak/{file}", **answer(page, is_dated=is_dated)}
        if page.article.key in TRUNCATED:
            facts["damage"] = "the page breaks off"
        dump.answers.append(facts)
    shown: dict[str, int] = {}
    for board in BOARDS:
        file = f"{board.name}.txt"
        rows.append((file, _board_address(board), board.captured.isoformat()))
        dump.files[f"newsbreak/{file}"] = print_board(board, articles, shown)
        dump.answers.append({"file": f"newsbreak/{file}", "kind": "no article"})
    for file, text, damage in (
        ("damaged-empty.txt", "", "an empty file"),
        (
            "damaged-frame.txt",
            "Cancel\nCreatorsPublishersAdvertisers\n\nCommunity Policy\n",
            "no text",
        ),
    ):
        rows.append((file, f"https://newsbreak.example/{file.removesuffix('.txt')}", "2021-06-01"))
        dump.files[f"newsbreak/{file}"] = text
        dump.answers.append({"file": f"newsbreak/{file}", "kind": "damaged", "damage": damage})
    dump.files["newsbreak/manifest.csv"] = _manifest(sorted(rows))


def _board_address(board: Board) -> str:
    number = dice(board.name).randint(10**11, 10**12 - 1)
    return f"https://newsbreak.example/channels/{number}/{board.name}"


def _manifest(rows: list[tuple[str, str, str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("file", "url", "captured"))
    writer.writerows(rows)
    return out.getvalue()


def _add_crawl(dump: Dump, placed: list[Placed]) -> None:
    for file, (bad_line, damage) in DAMAGED.items():
        pages = [page for page in placed if page.form == "crawl" and file_of(page) == file]
        lines = [as_line(record(page)) for page in pages]
        answers = [answer(page, is_dated=True) for page in pages]
        lines.insert(DAMAGED_AFTER, bad_line)
        answers.insert(DAMAGED_AFTER, {"kind": "damaged", "damage": damage})
        dump.files[f"crawl/{file}"] = "\n".join(lines) + "\n"
        dump.answers += [
            {"file": f"crawl/{file}", "line": number, **facts}
            for number, facts in enumerate(answers, start=1)
        ]


def answers_text(dump: Dump) -> str:
    lines = ",\n ".join(json.dumps(facts, ensure_ascii=False) for facts in dump.answers)
    return f"[{lines}]\n"
