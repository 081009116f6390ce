"""What linking names costs: articles as rows in a scratch archive in, seconds of CPU out.

    python -m bench.linking [--articles 20000]

All articles are read for the first time; then somebody gets another name that stands in one
article of a thousand, and what that concerns is found and read again; then all of them once more.
"""

import argparse
import resource
import sys
import tempfile
import time

from bench.filling import begin, fill_newsroom


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.linking", description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        begin(scratch)
        fill_newsroom(options.articles)
        _give_a_name(every=1_000)
        _measure(options.articles)


def _give_a_name(*, every: int) -> None:
    """Let one article in so many tell of somebody nobody knows."""
    from articles.models import Article

    for article in Article.objects.filter(pk__in=range(1, Article.objects.count(), every)):
        article.body += "\n\nThe last word was that of Zorvan Tellick of the mill."
        article.save(update_fields=["body"])


def _measure(count: int) -> None:
    from articles import index, linking
    from articles.linking import candidates
    from articles.models import Person

    _timed(f"first reading of {count:,}", linking.catch_up)
    index.catch_up()
    Person.objects.create(name="Zorvan Tellick")
    _timed("a new name, asked of the index", linking.catch_up)
    candidates.ASKED_OF_THE_INDEX = 0
    Person.objects.filter(name="Zorvan Tellick").update(name="Zorvan Tellick of")
    _timed("a changed name, all texts read", linking.catch_up)
    _timed("all again", lambda: linking.catch_up(everything=True))


def _timed(name: str, work: object) -> None:
    wall, spent = time.perf_counter(), _worked()
    done = work()  # type: ignore[operator]
    wall, spent = time.perf_counter() - wall, _worked() - spent
    each = spent * 1000 / max(done.articles, 1)
    _say(
        f"{name:34} {done.articles:8,} articles read, {done.changed:7,} changed: "
        f"{spent:7.1f} s of CPU, {wall:7.1f} s in all, {each:.2f} ms an article read"
    )


def _worked() -> float:
    """Return the seconds that this process and those it has waited for have worked."""
    own, others = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
