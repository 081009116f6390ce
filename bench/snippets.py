"""How long the snippets of ten hits take, beside taking every paragraph apart into its words.

    python -m bench.snippets [--queries 200] [--rounds 5]

Articles of 400 words in 12 paragraphs, inflated as an index keeps them; queries of one to three
words, some of them phrases. The ways take turns, the best of the rounds counts; whole snippets are made by looking for marks.
"""

import argparse
import itertools
import json
import random
import sys
import time
import zlib
from collections.abc import Callable, Iterator, Sequence

from articles.search import finding, passages, queries, words
from articles.search.marks import Mark, WordMark, marks_of

Find = Callable[..., dict[int, list[finding.Found]]]
Hits = list[tuple[queries.Node, list[bytes]]]

VOCABULARY = 20_000
SIGNS = (("“{}”", 0.02), ("{}’s", 0.03), ("{},", 0.05), ("U.S.", 0.005), ("{}-19", 0.005))


def taken_apart(
    blocks: Sequence[str], marks: Sequence[tuple[Mark, int]], *, language: str
) -> dict[int, list[finding.Found]]:
    """Find marks as `finding.find` does, in the words of every block."""
    language = words.stem_language(language)
    found = {}
    for block, text in enumerate(blocks):
        tokens = words.tokens(text)
        held = sorted(
            (span, number)
            for number, (mark, count) in enumerate(marks)
            if block < count
            for span in (
                mark.spans(tokens, mark.wanted(language).accepts)
                if isinstance(mark, WordMark)
                else mark.spans(tokens)
            )
        )
        if held:
            found[block] = held
    return found


def made_hits(queries: int, dice: random.Random) -> Hits:
    vocabulary = [made_word(dice) for _ in range(VOCABULARY)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    hits: Hits = []
    for _ in range(queries):
        asked = [dice.choice(vocabulary[20:3000]) for _ in range(dice.randint(1, 3))]
        article = made_articles(vocabulary, weights, asked, dice)
        hits.append((made_query(asked, dice), [stored(next(article)) for _ in range(10)]))
    return hits


def made_word(dice: random.Random) -> str:
    syllables = dice.choices((1, 2, 3, 4), (35, 40, 20, 5))[0]
    letters = "".join(
        dice.choice("bcdfgklmnprstvw") + dice.choice("aeiou") for _ in range(syllables)
    )
    return letters + dice.choice(("", "", "s", "n", "r", "ed", "ing"))


def made_query(asked: Sequence[str], dice: random.Random) -> queries.Node:
    if len(asked) > 1 and dice.random() < 0.1:
        return queries.Phrase(" ".join(asked))
    return queries.Both(tuple(queries.Word(word) for word in asked))


def made_articles(
    vocabulary: list[str], weights: list[float], asked: list[str], dice: random.Random
) -> Iterator[list[str]]:
    while True:
        paragraphs = []
        for _ in range(14):
            chosen = dice.choices(vocabulary, cum_weights=weights, k=33)
            if dice.random() < 0.4:
                place = dice.randrange(30)
                chosen[place : place + len(asked)] = asked
            paragraphs.append(" ".join(printed(word, dice) for word in chosen) + ".")
        yield paragraphs


def printed(word: str, dice: random.Random) -> str:
    for shape, share in SIGNS:
        if dice.random() < share:
            return shape.format(word)
    return word


def stored(paragraphs: list[str]) -> bytes:
    headline, summary, *body = paragraphs
    kept = [headline[:60], summary[:100], body, "en"]
    return zlib.compress(json.dumps(kept, ensure_ascii=False).encode(), 1)


def inflate(hits: Hits) -> None:
    for _, articles in hits:
        for article in articles:
            json.loads(zlib.decompress(article))


def looked_for(hits: Hits, find: Find) -> list[object]:
    """Return where the marks of all hits stand, found in one way or the other."""
    found: list[object] = []
    for root, articles in hits:
        marks = marks_of(root)
        for article in articles:
            headline, summary, body, language = json.loads(zlib.decompress(article))
            blocks = [summary, *body]
            found.append(find([headline], [(mark, 1) for mark in marks], language=language))
            wanted = [(mark, len(blocks)) for mark in marks]
            found.append(find(blocks, wanted, language=language))
    return found


def show(hits: Hits) -> None:
    """Make headline and passages of all hits as a page shows them."""
    for root, articles in hits:
        marks = marks_of(root)
        for article in articles:
            headline, summary, body, language = json.loads(zlib.decompress(article))
            passages.mark_headline(headline, marks, language=language)
            passages.best_passages(summary, body, marks, language=language)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    hits = made_hits(options.queries, random.Random(7))
    if looked_for(hits, finding.find) != looked_for(hits, taken_apart):
        sys.exit("The two ways differ.")
    ways: dict[str, Callable[[], object]] = {
        "inflating alone": lambda: inflate(hits),
        "looking for marks": lambda: looked_for(hits, finding.find),
        "taking apart": lambda: looked_for(hits, taken_apart),
        "whole snippets": lambda: show(hits),
    }
    best = dict.fromkeys(ways, float("inf"))
    for _ in range(options.rounds):
        for name, way in ways.items():
            started = time.process_time()
            way()
            best[name] = min(best[name], time.process_time() - started)
    for name, seconds in best.items():
        sys.stdout.write(f"{name:18} {seconds / options.queries * 1000:6.2f} ms per ten snippets\n")
    ratio = best["taking apart"] / best["looking for marks"]
    sys.stdout.write(f"{ratio:.1f} times as fast\n")


if __name__ == "__main__":
    main()
