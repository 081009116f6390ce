"""How fast documents become a segment, and segments one: an invented corpus in, rates out.

    python -m bench.indexing [--documents 20000] [--segments 8] [--profile]

Rates are by the processor's time. A busy machine is slower even so, as caches are shared: hold the
rates against the yardstick, which is what zlib alone takes for the texts (50 us when idle).
"""

import argparse
import cProfile
import datetime as dt
import gc
import itertools
import pstats
import random
import sys
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import numpy as np

from articles.search.document import Document, Name
from articles.search.whoosh_engine.arrays import AnyStrings, FieldArrays, SegmentArrays, Strings
from articles.search.whoosh_engine.gather import Gatherer
from articles.search.whoosh_engine.merging import merge
from articles.search.whoosh_engine.sinks import FieldLayout

_SYLLABLES = [
    "ka",
    "lo",
    "mi",
    "ter",
    "ran",
    "den",
    "sho",
    "ver",
    "al",
    "in",
    "gor",
    "bel",
    "ti",
    "us",
    "pra",
    "nem",
]
_WORDS = 60_000
_NAMES = 4_000
_START = dt.datetime(2019, 1, 1, tzinfo=dt.UTC)


class Corpus:
    """Articles of 400 words in 12 paragraphs with a dozen names, words as frequent as Zipf says."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        words = []  # the commonest are the shortest
        for syllables in (1, 2, 3, 4):
            spelled = ["".join(part) for part in itertools.product(_SYLLABLES, repeat=syllables)]
            words += self._dice.sample(spelled, len(spelled))
        self._words = words[:_WORDS]
        self._odds = list(itertools.accumulate((rank + 2) ** -1.1 for rank in range(_WORDS)))
        self._names = [self._name(number) for number in range(_NAMES)]

    def documents(self, count: int) -> Iterator[Document]:
        for number in range(count):
            yield self._document(number)

    def _some(self, count: int) -> list[str]:
        return self._dice.choices(self._words, cum_weights=self._odds, k=count)

    def _paragraph(self) -> str:
        words = self._some(33)
        words[0] = words[0].capitalize()
        words[9] += ","
        words[17] = self._dice.choice(["U.S.", "2,000", "COVID-19", "harbour’s", "“quay”", "–"])
        words[-1] += "."
        return " ".join(words)

    def _name(self, number: int) -> Name:
        first, last, other = (word.capitalize() for word in self._some(3))
        return Name(
            f"name-{number}", f"{first} {last}", (f"{first[0]}. {last}", other)[: number % 3]
        )

    def _few(self, count: int, *, among: int = _NAMES) -> tuple[Name, ...]:
        return tuple(self._names[int(among * self._dice.random() ** 2)] for _ in range(count))

    def _document(self, number: int) -> Document:
        headline = " ".join(self._some(10)).capitalize()
        published = _START + dt.timedelta(seconds=self._dice.randrange(10**8))
        section = self._few(1, among=12)[0]
        return Document(
            id=number + 1,
            headline=headline,
            summary=" ".join(self._some(20)),
            body=tuple(self._paragraph() for _ in range(12)),
            url=f"https://www.{section.slug}.example/news/{headline.lower().replace(' ', '-')}-{number}",
            language="en",
            names={
                "outlet": self._few(1, among=60),
                "author": self._few(1),
                "person": self._few(4),
                "tag": self._few(3, among=1000),
                "topic": self._few(2, among=80),
                "section": (section,),
                "place": self._few(1, among=200),
            },
            published=published,
            earliest=published,
            latest=published,
            precision="second",
            captured=published,
            added=published,
            kind="news",
            words=400,
            has=frozenset({"image", "person", "date"}),
        )


def gather(documents: list[Document], *, segments: int) -> list[SegmentArrays]:
    made = []
    started = time.process_time()
    size = -(-len(documents) // segments)
    gatherer = Gatherer()
    asked = 0.0
    for number in range(segments):
        for document in documents[number * size : (number + 1) * size]:
            gatherer.add(document)
        before = time.process_time()
        made.append(gatherer.arrays(f"segment-{number}"))
        asked += time.process_time() - before
        held = gatherer.bytes
        gatherer = gatherer.next()
    took = time.process_time() - started
    sys.stdout.write(
        f"gathered {len(documents):,} documents in {segments} segments: {len(documents) / took:,.0f} "
        f"a second ({asked / took:.0%} of it in arrays), {held / 2**20:.0f} MiB said of the last\n"
    )
    return made


def yardstick(documents: list[Document]) -> None:
    texts = ["\n".join(document.body).encode() for document in documents[:2000]]
    started = time.process_time()
    for text in texts:
        zlib.compress(text, 1)
    each = (time.process_time() - started) / len(texts)
    sys.stdout.write(f"yardstick: {each * 1e6:.0f} us to deflate a text\n")


class Uncounted:
    """A sink that keeps nothing, so that the merge alone is measured."""

    def add_documents(
        self, numbers: Mapping[str, np.ndarray], *, titles: Strings, documents: AnyStrings
    ) -> None:
        pass

    @contextmanager
    def open_field(self, name: str, layout: FieldLayout) -> Iterator["Uncounted"]:
        yield self

    def add(self, piece: FieldArrays) -> None:
        pass

    def close(self) -> None:
        pass


def merge_segments(segments: list[SegmentArrays], *, deleted: float) -> None:
    gone = [np.arange(0, held.size * deleted, dtype=np.int64) for held in segments]
    left = sum(held.size for held in segments) - sum(map(len, gone))
    started = time.process_time()
    merge(list(zip(segments, gone, strict=True)), Uncounted())
    took = time.process_time() - started
    sys.stdout.write(
        f"merged {len(segments)} segments, {deleted:.0%} deleted: {left / took:,.0f} a second\n"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--segments", type=int, default=8)
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    documents = list(Corpus().documents(asked.documents))
    gc.freeze()  # an import does not hold its articles; looking through them would count
    profile = cProfile.Profile()
    if asked.profile:
        profile.enable()
    yardstick(documents)
    made = gather(documents, segments=asked.segments)
    yardstick(documents)
    merge_segments(made, deleted=0)
    merge_segments(made, deleted=0.2)
    if asked.profile:
        profile.disable()
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)


if __name__ == "__main__":
    main()
