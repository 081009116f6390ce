"""How well names are found: proposals and links beside annotated news, and what an article costs.

    REAL_DATA=folder python -m bench.names [--misses]

The folder holds wikinews_gum/articles.jsonl (persons with their Wikipedia ids) and
re3d/documents.jsonl (persons as printed).

Proposals: nobody is known; each full name proposed is right when a person of the article is called
so. Links: everybody with a Wikipedia id in any article is known, by the title there and by the full
names printed elsewhere; a link is right when the article's annotation has that id.
"""

import argparse
import json
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from articles.keys import name_key
from articles.naming import Article, Form, Known, Thing, read_names
from articles.naming.lexicon import FUNCTION, TITLES


@dataclass(frozen=True, slots=True)
class Truth:
    name: str
    article: Article
    persons: tuple[tuple[frozenset[str], tuple[str, ...]], ...]
    """Of each its ids and what it is called."""


@dataclass(slots=True)
class Score:
    right: int = 0
    wrong: list[str] = field(default_factory=list)
    found: int = 0
    wanted: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + len(self.wrong), 1)

    @property
    def recall(self) -> float:
        return self.found / max(self.wanted, 1)


def gum(folder: Path) -> Iterator[Truth]:
    for row in _rows(folder / "wikinews_gum" / "articles.jsonl"):
        persons = tuple(
            (frozenset(map(title_of, one["wikipedia"])), tuple(one["names"]))
            for one in row["persons"]
        )
        yield Truth(row["id"], Article(row["title"], row["paragraphs"][1:], language="en"), persons)


def re3d(folder: Path) -> Iterator[Truth]:
    for row in _rows(folder / "re3d" / "documents.jsonl"):
        persons = tuple((frozenset[str](), (name,)) for name in row["persons"])
        yield Truth(row["id"], Article("", row["sentences"], language="en"), persons)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def title_of(wikipedia: str) -> str:
    """Return what the article of an id is called: "Joker_%28character%29" is "Joker"."""
    return unquote(wikipedia).replace("_", " ").partition(" (")[0]


def proposals(truths: Sequence[Truth]) -> Score:
    score, nobody = Score(), Known([])
    for truth in truths:
        text = "\n".join(truth.article.body)
        named = read_names(truth.article, nobody).proposals
        names = [{*ids, *(name for name in printed)} for ids, printed in truth.persons]
        words = [[set(name_key(name).split()) for name in one] for one in names]
        for one in named:
            mine = set(one.key.split())
            if any(mine <= other for person in words for other in person):
                score.right += 1
            else:
                score.wrong.append(f"{truth.name}: {one.name} ({one.score}): {one.example[:90]}")
        for person, called in zip(names, words, strict=True):
            if not any(_is_full(name) and name in text for name in person):
                continue
            score.wanted += 1
            if any(set(one.key.split()) <= other for one in named for other in called):
                score.found += 1
            else:
                score.missed.append(f"{truth.name}: {', '.join(sorted(person))}")
    return score


def _is_full(name: str) -> bool:
    """Whether a name has two words at least, a title not counted."""
    words = [word for word in name.split() if word.lower().rstrip(".") not in TITLES | FUNCTION]
    return len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1]))


def links(truths: Sequence[Truth]) -> tuple[Score, Score]:
    """Return how the links of people to articles are, and the places of their names."""
    known, keys = _everybody(truths)
    ties, places = Score(), Score()
    for truth in truths:
        ids = {title: printed for titles, printed in truth.persons for title in titles}
        text = "\n".join([truth.article.headline, *truth.article.body])
        linked = {keys[one.thing.key]: one for one in read_names(truth.article, known).mentions}
        for title, mention in linked.items():
            if title in ids:
                ties.right += 1
                places.right += len(mention.spots)
            else:
                ties.wrong.append(f"{truth.name}: {title} by “{mention.text}”")
                places.wrong += [f"{truth.name}: {title}"] * len(mention.spots)
        for title in ids:
            if title in text:
                ties.wanted += 1
                ties.found += title in linked
                ties.missed += [] if title in linked else [f"{truth.name}: {title}"]
    return ties, places


def _everybody(truths: Sequence[Truth]) -> tuple[Known, list[str]]:
    called: dict[str, set[str]] = defaultdict(set)
    for truth in truths:
        for titles, printed in truth.persons:
            for title in titles:
                called[title] |= {title, *filter(_is_plain, printed)}
    keys = sorted(called)
    forms = [
        Form(name, Thing("person", number))
        for number, title in enumerate(keys)
        for name in called[title]
    ]
    return Known(forms), keys


def _is_plain(name: str) -> bool:
    words = name.split()
    titled = any(word.lower().rstrip(".") in TITLES | FUNCTION for word in words)
    return len(words) > 1 and not titled and all(word[0].isupper() for word in words)


def cost(truths: Sequence[Truth], *, rounds: int = 5) -> tuple[float, float]:
    """Return milliseconds of CPU an article and the words of one."""
    known, _ = _everybody(truths)
    start = time.process_time()
    for _ in range(rounds):
        for truth in truths:
            read_names(truth.article, known)
    spent = (time.process_time() - start) / rounds / len(truths) * 1000
    words = sum(len(text.split()) for truth in truths for text in truth.article.body)
    return spent, words / len(truths)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what is wrong or missed")
    options = parser.parse_args()
    folder = Path(os.environ["REAL_DATA"])
    news, press = list(gum(folder)), list(re3d(folder))
    tied, spots = links(news)
    table = {
        "proposals, wikinews_gum": proposals(news),
        "proposals, re3d": proposals(press),
        "links, wikinews_gum": tied,
        "places of links": spots,
    }
    _say(f"{'':26}{'right':>7}{'wrong':>7}{'precision':>11}{'recall':>9}")
    for name, score in table.items():
        recall = f"{score.recall:9.3f}" if score.wanted else ""
        wrong = len(score.wrong)
        _say(f"{name:26}{score.right:7}{wrong:7}{score.precision:11.3f}{recall}")
        if options.misses:
            for line in [*score.wrong, *(f"   missed {line}" for line in score.missed)]:
                _say(f"   {line}")
    spent, words = cost(news)
    _say(f"an article of {words:.0f} words: {spent:.2f} ms of CPU")


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
