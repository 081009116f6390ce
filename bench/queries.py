"""Questions: a corpus in, some sixty searches of some twenty shapes out, each with something to find.

Words are taken from articles of the corpus, common or rare by their rank in its lexicon, so that
words asked for together do occur together.
"""

import dataclasses
import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import numpy as np

from articles.search.document import Document
from articles.search.queries import Covering, DateRange, Node, Phrase, Query, Word
from articles.search.syntax import parse
from bench.corpus import Corpus
from bench.vocabulary import COMMON, ENDINGS

TODAY = dt.date(2025, 3, 1)
EACH = 3
"""How many questions there are of a shape."""
_SAMPLED = 400
_FREQUENT = (len(COMMON), len(COMMON) + 150)
_MIDDLING = (len(COMMON) + 150, 3_000)
_RARE = (8_000, 10**9)


@dataclass(frozen=True, slots=True)
class Question:
    shape: str
    query: Query
    """`query.text` is what a reader would type; filters are ticked."""


def questions(corpus: Corpus) -> list[Question]:
    """Return EACH questions of every shape, the same ones for the same corpus."""
    desk = _Desk(corpus)
    return [Question(shape, write(desk)) for shape, write in SHAPES.items() for _ in range(EACH)]


def covering(words: list[str]) -> Node:
    """Return what a long question of these words falls to: any of them, best the most of them."""
    parts = tuple(Word(word) for word in words)
    return Covering(parts, tuple(Phrase(f"{one} {other}") for one, other in pairwise(words)))


class _Desk:
    """Goes through the articles of a corpus and takes words from one after the other."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        lexicon = corpus.world.lexicon
        english = lexicon.printed[: lexicon.english * len(ENDINGS) : len(ENDINGS)].tolist()
        self._ranks = {word: rank for rank, word in enumerate(english)}
        self.random = np.random.default_rng([corpus.count, 5])
        self._articles = self._usable()

    def _usable(self) -> Iterator[Document]:
        sample = [
            article
            for article in islice(self.corpus.documents(), _SAMPLED)
            if article.language == "en" and article.held == "full" and article.published
            and {"person", "tag", "place"} <= article.names.keys()
        ]  # fmt: skip
        while True:
            yield from sample

    def article(self) -> Document:
        return next(self._articles)

    def words(self, article: Document, band: tuple[int, int], *, count: int = 1) -> list[str]:
        """Return words of the text in the form they have there, whose rank lies in the band."""
        text = " ".join(article.body).replace(".", "").replace(",", "").split()
        lowest, highest = band
        found = [
            word for word in dict.fromkeys(text) if lowest <= self._ranks.get(word, -1) < highest
        ]
        start = int(self.random.integers(max(len(found) - count, 0) + 1))
        return found[start : start + count] or [text[0]]

    def any_of(self, *bands: tuple[int, int]) -> list[str]:
        article = self.article()
        return [word for band in bands for word in self.words(article, band)]


def _typed(text: str) -> Query:
    return parse(text, today=TODAY)


def _with(query: Query, **choices: str) -> Query:
    return dataclasses.replace(query, choices={name: (slug,) for name, slug in choices.items()})


def _two(desk: _Desk) -> Query:
    return _typed(" ".join(desk.any_of(_FREQUENT, _MIDDLING)))


def _three(desk: _Desk) -> Query:
    article = desk.article()
    frequent = desk.words(article, _FREQUENT, count=2)
    return _typed(" ".join([*frequent, *desk.words(article, _MIDDLING)]))


def _or(desk: _Desk) -> Query:
    return _typed(" OR ".join(desk.any_of(_FREQUENT, _MIDDLING)))


def _not(desk: _Desk) -> Query:
    return _typed(" -".join([*desk.any_of(_MIDDLING), *desk.any_of(_FREQUENT)]))


def _both_either(desk: _Desk) -> Query:
    one, other = desk.any_of(_FREQUENT, _MIDDLING)
    third, fourth = desk.any_of(_FREQUENT, _MIDDLING)
    return _typed(f"({one} OR {third}) ({other} OR {fourth})")


def _phrase(length: int) -> Callable[[_Desk], Query]:
    """Phrases of the pairs that the corpus has often."""

    def ask(desk: _Desk) -> Query:
        world = desk.corpus.world
        pairs = [row for row in world.pairs.tolist() if (row[2] >= 0) == (length == 3)]
        lemmas = pairs[int(desk.random.integers(40))][:length]
        return _typed(f'"{" ".join(world.lexicon.word(lemma) for lemma in lemmas)}"')

    return ask


def _prefix(desk: _Desk) -> Query:
    return _typed(desk.any_of(_MIDDLING)[0][:4] + "*")


def _wildcard(desk: _Desk) -> Query:
    word = max(desk.words(desk.article(), _MIDDLING, count=6), key=len)
    return _typed(f"{word[:3]}*{word[-2:]}")


def _fuzzy(desk: _Desk) -> Query:
    word = max(desk.words(desk.article(), _MIDDLING, count=6), key=len)
    return _typed(f"{word[:2]}{word[3:]}~")


def _title(desk: _Desk) -> Query:
    return _typed(f"title:{desk.article().headline.split()[-1]}")


def _outlet(desk: _Desk) -> Query:
    article = desk.article()
    query = _typed(desk.words(article, _FREQUENT)[0])
    return _with(query, outlet=article.names["outlet"][0].slug)


def _tag(desk: _Desk) -> Query:
    article = desk.article()
    return _with(_typed(desk.words(article, _FREQUENT)[0]), tag=article.names["tag"][0].slug)


def _dates(desk: _Desk) -> Query:
    article = desk.article()
    first = article.earliest or TODAY
    range_ = DateRange("published", _day(first), _day(first) + dt.timedelta(days=60))
    return dataclasses.replace(_typed(desk.words(article, _FREQUENT)[0]), dates=range_)


def _filters(desk: _Desk) -> Query:
    article = desk.article()
    names = article.names
    query = _typed(desk.words(article, _FREQUENT)[0])
    query = _with(query, outlet=names["outlet"][0].slug, topic=names["topic"][0].slug)
    years = DateRange("published", dt.date(2019, 1, 1), dt.date(2024, 12, 31))
    return dataclasses.replace(query, dates=years)


def _person(desk: _Desk) -> Query:
    return _typed(f'person:"{desk.article().names["person"][0].label}"')


def _name(desk: _Desk) -> Query:
    return _typed(desk.article().names["person"][0].label)


def _any_words(desk: _Desk) -> Query:
    """A long question: the words of an event among common ones."""
    article = desk.article()
    bands = (_FREQUENT, _MIDDLING, _RARE)
    words = [word for band in bands for word in desk.words(article, band, count=3)]
    return Query(text=" ".join(words), root=covering(words))


def _newest(desk: _Desk) -> Query:
    return dataclasses.replace(_typed(desk.any_of(_FREQUENT)[0]), sort="newest")


def _everything(desk: _Desk) -> Query:
    """All articles, then with one filter."""
    if desk.random.random() < 0.4:
        return Query()
    return _with(Query(), place=desk.article().names["place"][0].slug)


def _day(moment: dt.date) -> dt.date:
    return dt.date(moment.year, moment.month, moment.day)


SHAPES: dict[str, Callable[[_Desk], Query]] = {
    "common word": lambda desk: _typed(desk.any_of(_FREQUENT)[0]),
    "middling word": lambda desk: _typed(desk.any_of(_MIDDLING)[0]),
    "rare word": lambda desk: _typed(desk.any_of(_RARE)[0]),
    "two words": _two,
    "three words": _three,
    "OR": _or,
    "NOT": _not,
    "AND of ORs": _both_either,
    "phrase of 2": _phrase(2),
    "phrase of 3": _phrase(3),
    "prefix": _prefix,
    "wildcard": _wildcard,
    "fuzzy": _fuzzy,
    "title": _title,
    "+ outlet": _outlet,
    "+ tag": _tag,
    "+ dates": _dates,
    "+ three filters": _filters,
    "person": _person,
    "name": _name,
    "any words": _any_words,
    "newest": _newest,
    "everything": _everything,
}
