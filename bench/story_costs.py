"""What grouping costs: an archive of articles, one in five a copy, in; time by the processor out."""

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace

import django

from articles.search.document import Document

_COPIES = 5
_RECENT = 2_000
_MEASURED_ALONE = 200


def measure(count: int) -> None:
    """Fill a scratch archive, group it all, then one more article at a time."""
    with tempfile.TemporaryDirectory() as scratch:
        os.environ |= {
            "DATA_DIR": scratch, "DEBUG": "true", "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
        }  # fmt: skip
        os.environ.pop("DATABASE_URL", None)
        django.setup()
        _measure(count)


def _measure(count: int) -> None:
    from django.core.management import call_command

    from articles.models import Article
    from bench.corpus import Corpus
    from bench.rows import fill

    call_command("migrate", verbosity=0)
    fill(with_copies(Corpus(count).documents()))
    _make_hashes()
    alone = list(Article.objects.order_by("-pk").values_list("pk", flat=True)[:_MEASURED_ALONE])
    kept = dict(Article.objects.filter(pk__in=alone).values_list("pk", "content_hash"))
    Article.objects.filter(pk__in=alone).update(content_hash="")
    half = count // 2
    _group_range(0, half)
    _group_range(half, count)
    for key, content_hash in kept.items():
        Article.objects.filter(pk=key).update(content_hash=content_hash)
    _group_alone(sorted(kept))


def with_copies(documents: Iterator[Document]) -> Iterator[Document]:
    """Give every fifth article the text of one of those before it, cut, under its own headline."""
    dice = random.Random(7)
    recent: list[Document] = []
    for document in documents:
        if document.id % _COPIES == 0 and recent:
            first = recent[dice.randrange(len(recent))]
            kept = first.body[: max(len(first.body) * dice.randint(5, 10) // 10, 1)]
            document = replace(
                document, body=kept, headline=f"{first.headline} {document.headline}"[:200]
            )
        elif len(recent) < _RECENT:
            recent.append(document)
        else:
            recent[dice.randrange(_RECENT)] = document
        yield document


def _make_hashes() -> None:
    from articles.keys import text_key
    from articles.models import Article
    from articles.store.writing import update

    last = 0
    rows = Article.objects.exclude(body="").order_by("pk").values_list("pk", "body")
    while some := list(rows.filter(pk__gt=last)[:2000]):
        update(
            Article, ((key, {"content_hash": text_key(body.split("\n\n"))}) for key, body in some)
        )
        last = some[-1][0]


def _group_range(first: int, last: int) -> None:
    from articles.grouping.batches import BATCH, group
    from articles.grouping.texts import Texts
    from articles.models import Story, StoryPart

    started, texts = time.process_time(), Texts()
    done = 0
    for start in range(first, last, BATCH):
        done += group(range(start + 1, min(start + BATCH, last) + 1), texts=texts)
    spent = time.process_time() - started
    _say(
        f"articles {first + 1:,} to {last:,}: {spent:,.1f} s of one processor,"
        f" {spent / max(done, 1) * 1000:.2f} ms each; {Story.objects.count():,} stories"
        f" of {StoryPart.objects.count():,} articles"
    )


def _group_alone(keys: list[int]) -> None:
    from articles.grouping.batches import group

    times = []
    for key in keys:
        started = time.process_time()
        group([key])
        times.append(time.process_time() - started)
    times.sort()
    _say(
        f"one more: {times[len(times) // 2] * 1000:.1f} ms in the middle,"
        f" {times[int(len(times) * 0.95)] * 1000:.1f} ms for 95 of 100"
    )


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
