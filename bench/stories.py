"""How well copies are told from other articles, and what it costs.

    python -m bench.stories [--articles 100000] [--wrong]

Labelled pairs of invented articles (bench/pairs) go through signatures, bands and the comparison.
Right are those grouped without a person that carry one text; found are those of the pairs that do
which are grouped; asked about are those left to a curator. With --articles an archive of that size
is made in a scratch database, one article in five a copy, and grouped.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from articles.copies.judging import Judgement, judge
from articles.copies.printed import Printed
from articles.copies.signature import signatures_of
from bench.pairs.making import make_pairs
from bench.pairs.material import Pair, Text
from bench.story_costs import measure


@dataclass(frozen=True, slots=True)
class Tried:
    pair: Pair
    met: bool
    """Whether the bands bring the two together at all."""
    judgement: Judgement

    @property
    def outcome(self) -> str:
        return self.judgement.verdict if self.met else "other"


def try_pairs(pairs: Sequence[Pair]) -> list[Tried]:
    tried = []
    for pair in pairs:
        one, other = printed(pair.one), printed(pair.other)
        first, second = signatures_of([one, other])
        tried.append(Tried(pair, bool(set(first) & set(second)), judge(one, other)))
    return tried


def printed(text: Text) -> Printed:
    return Printed(text.headline, text.paragraphs, text.day, text.outlet)


@dataclass(frozen=True, slots=True)
class Figures:
    grouped: int
    right: int
    carried: int
    asked: int

    @property
    def precision(self) -> float:
        return self.right / max(self.grouped, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.carried, 1)


def figures_of(tried: Sequence[Tried]) -> Figures:
    grouped = [one for one in tried if one.outcome == "copy"]
    return Figures(
        grouped=len(grouped),
        right=sum(one.pair.same for one in grouped),
        carried=sum(one.pair.same for one in tried),
        asked=sum(one.outcome == "doubtful" for one in tried),
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.stories", description=__doc__)
    parser.add_argument("--articles", type=int, default=0)
    parser.add_argument("--wrong", action="store_true", help="show what is grouped wrongly")
    options = parser.parse_args()
    tried = try_pairs(make_pairs())
    for line in _lines(tried):
        _say(line)
    if options.wrong:
        for one in tried:
            if one.outcome == "copy" and not one.pair.same:
                _say(f"{one.pair.kind}: {one.pair.one.headline} | {one.pair.other.headline}")
    if options.articles:
        measure(options.articles)


def _lines(tried: Sequence[Tried]) -> list[str]:
    by_kind: dict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for one in tried:
        by_kind[not one.pair.same, one.pair.kind][one.outcome] += 1
    found = figures_of(tried)
    return [
        f"{len(tried)} pairs, {found.carried} of them carry one text",
        f"grouped {found.grouped}, right {found.right}: {found.precision:.1%}",
        f"of those that carry one text found: {found.recall:.1%}; asked about: {found.asked}",
        "",
        "| pairs | one text | grouped | asked about | left apart |",
        "|---|---|--:|--:|--:|",
        *(
            f"| {kind.replace('_', ' ')} | {'no' if apart else 'yes'} | {counts['copy']} |"
            f" {counts['doubtful']} | {counts['other']} |"
            for (apart, kind), counts in sorted(by_kind.items())
        ),
    ]


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
