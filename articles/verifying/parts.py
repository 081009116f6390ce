"""The parts: captures, mentions, former addresses, imports, versions and stories hold together."""

from collections.abc import Iterator
from itertools import groupby

from django.apps import apps
from django.db import models

from articles.models import (
    Article,
    ArticleOutlet,
    ArticlePerson,
    ArticlePlace,
    ArticleTag,
    ArticleVersion,
    Capture,
    ImportRun,
    Recapture,
    Story,
    StoryPart,
    VersionCapture,
)  # fmt: skip
from articles.models.import_run import OUTCOMES
from articles.models.naming import FormerSlug
from articles.verifying.declared import misfits
from articles.verifying.trouble import CHUNK, Trouble

NAMED = ("outlet", "person", "tag", "topic", "place")


def captures() -> Iterator[Trouble]:
    """Every capture unpacks to the bytes it was made of, is of the first of the days on which it was
    seen, and every article has one that tells of it.
    """
    readable = Capture.objects.exclude(misfits(Capture, "packed")).order_by("pk")
    for capture in readable.iterator(chunk_size=50):
        try:
            content = capture.content
        except ValueError as error:
            yield Trouble(f"capture {capture.pk} ({capture.origin})", str(error))
            continue
        if len(content) != capture.size:
            yield Trouble(f"capture {capture.pk} ({capture.origin})", "its size is another")
    first = models.F("capture__captured_at")
    later = Recapture.objects.filter(captured_at__gt=first)
    for key in Recapture.objects.exclude(pk__in=later).values_list("capture", flat=True):
        yield Trouble(f"capture {key}", "was captured again before it was captured first")
    lost = Article.objects.without_pages().order_by("pk")
    for key in lost.values_list("pk", flat=True).iterator():
        yield Trouble(f"article {key}", "no page that tells of it is kept")


def mentions() -> Iterator[Trouble]:
    """Every place that a name was found at lies in its text, of articles read as they are now."""
    for model in (ArticlePerson, ArticleOutlet, ArticleTag, ArticlePlace):
        links = model._default_manager.exclude(spots=[]).select_related("article")
        read = links.filter(article__revision=models.F("article__named_revision"))
        for link in read.order_by("article").iterator(chunk_size=CHUNK):
            texts = [link.article.summary, *link.article.paragraphs]
            for number, start, end in link.spots:
                text = link.article.headline if number is None else "".join(texts[number:][:1])
                if not 0 <= start < end <= len(text):
                    told = f"{model._meta.verbose_name} {link.pk}"
                    yield Trouble(
                        told, "stands where its text ends", "Run: manage.py link_names --all"
                    )
                    break


def former_addresses() -> Iterator[Trouble]:
    """Every address that something had leads to something."""
    for kind in (*NAMED, "article"):
        model = apps.get_model("articles", kind)
        there = model._default_manager.filter(pk=models.OuterRef("target_id"))
        lost = FormerSlug.objects.filter(~models.Exists(there), kind=kind).order_by("pk")
        for slug in lost.values_list("slug", flat=True).iterator():
            yield Trouble(f"former address {kind} {slug}", "leads nowhere")


def runs() -> Iterator[Trouble]:
    """Every import that has ended counts what it lists."""
    for run in ImportRun.objects.exclude(state=ImportRun.State.RUNNING).order_by("pk"):
        listed = dict(
            run.items.order_by().values_list("outcome").annotate(records=models.Count("pk"))
        )
        for outcome in OUTCOMES:
            counted, found = getattr(run, outcome), listed.get(outcome, 0)
            # One cut off has no chance to count; its records are stored all the same.
            if counted != found and run.state == ImportRun.State.DONE:
                yield Trouble(f"import {run.pk}", f"counts {counted} {outcome}, lists {found}")


def versions() -> Iterator[Trouble]:
    """The versions of an article count from one, and each is told by a page of it or an edit."""
    remedy = "Run: manage.py reread_captures --several --write"
    told = (
        ArticleVersion.objects.order_by("article", "number")
        .annotate(sighted=models.Count("sightings"))
        .values_list("article", "number", "why", "sighted", "mark")
    )
    for article, group in groupby(told.iterator(), key=lambda row: row[0]):
        rows = list(group)
        numbers = [number for _, number, *_ in rows]
        # One alone is kept for its mark: the others were taken back.
        needless = len(rows) == 1 and rows[0][-1] == 1
        if needless or numbers != list(range(1, len(rows) + 1)):
            yield Trouble(f"article {article}", f"has the versions {numbers}", remedy)
        for _, number, why, sighted, _ in rows:
            if why == ArticleVersion.Why.IMPORT and not sighted:
                wrong = f"no page says what its version {number} does"
                yield Trouble(f"article {article}", wrong, remedy)
    elsewhere = VersionCapture.objects.exclude(capture__article=models.F("version__article"))
    for key in elsewhere.order_by("pk").values_list("version__article", flat=True).iterator():
        yield Trouble(f"article {key}", "has a version of another's page", remedy)


def stories() -> Iterator[Trouble]:
    """Every story has a first article and a copy of it, and every text was looked at for stories."""
    firsts = models.Count("parts", filter=models.Q(parts__part=StoryPart.Part.FIRST))
    counted = Story.objects.annotate(held=models.Count("parts"), firsts=firsts).order_by("pk")
    for story in counted.exclude(held__gte=2, firsts=1).exclude(held=0, locked=True):
        yield Trouble(f"story {story}", f"has {story.held} articles, {story.firsts} first")
    same = models.Q(signature__content_hash=models.F("content_hash"))
    if waiting := Article.objects.exclude(content_hash="").exclude(same).count():
        yield Trouble(
            "stories", f"{waiting} articles wait to be grouped", "Run: manage.py group_stories"
        )
