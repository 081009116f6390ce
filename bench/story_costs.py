"""What grouping costs: an archive of articles, one in five a copy, in; time by the processor out."""

import sys
import tempfile
import time

from bench.filling import begin, fill_newsroom

_MEASURED_ALONE = 200


def measure(count: int) -> None:
    """Fill a scratch archive, group it all, then one more article at a time."""
    with tempfile.TemporaryDirectory() as scratch:
        begin(scratch)
        _measure(count)


def _measure(count: int) -> None:
    from articles.models import Article

    fill_newsroom(count)
    alone = list(Article.objects.order_by("-pk").values_list("pk", flat=True)[:_MEASURED_ALONE])
    kept = dict(Article.objects.filter(pk__in=alone).values_list("pk", "content_hash"))
    Article.objects.filter(pk__in=alone).update(content_hash="")
    half = count // 2
    _group_range(0, half)
    _group_range(half, count)
    for key, content_hash in kept.items():
        Article.objects.filter(pk=key).update(content_hash=content_hash)
    _group_alone(sorted(kept))


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
