"""Verifying: everything that must hold between the archive's parts, looked at row by row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.apps import apps
from django.db import connection, models

from articles.documents import section_of
from articles.errors import IndexUnreadableError
from articles.index import engine
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
from articles.renewing import out_of_step, versions_out_of_step
from articles.search.engine import SearchEngine
from articles.search.queries import Ids, Query

CHUNK = 500
"""Rows read at a time."""
_NUMBERS_BEHIND = 10_000
"""Numbers behind the last article that one may have had which is gone."""
_MOST_SECTIONS = 1_000_000
_REBUILD = "Run: manage.py rebuild_index"
NAMED = ("outlet", "person", "tag", "topic", "place")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that does not hold: what it is about, what is wrong, what to do."""

    subject: str
    wrong: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.subject}: {self.wrong}" + (f". {self.remedy}" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    """What it looks at, in the plural: "captures"."""
    find: Callable[[], Iterator[Trouble]]


def database() -> Iterator[Trouble]:
    """What the database itself says of its file."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(20)")
        for (said,) in cursor.fetchall():
            if said != "ok":
                yield Trouble("database", said, "Restore a backup")


def references() -> Iterator[Trouble]:
    """Every reference leads to a row."""
    for model in apps.get_app_config("articles").get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, models.ForeignKey):
                yield from _dangling(model, field)


def _dangling(model: type[models.Model], field: "models.ForeignKey[Any, Any]") -> Iterator[Trouble]:
    target = field.related_model._default_manager.filter(pk=models.OuterRef(field.attname))
    lost = model._default_manager.filter(
        ~models.Exists(target), **{f"{field.attname}__isnull": False}
    )
    for key, to in lost.order_by("pk").values_list("pk", field.attname).iterator():
        yield Trouble(
            f"{model._meta.verbose_name} {key}", f"its {field.verbose_name} {to} does not exist"
        )


def constraints() -> Iterator[Trouble]:
    """Every row keeps the conditions of its table, also where they were switched off once."""
    for model in apps.get_app_config("articles").get_models():
        for constraint in model._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                # As the database has it: what is neither true nor false does not break it.
                broken = model._default_manager.filter(~models.Q(constraint.condition))
                for key in broken.order_by("pk").values_list("pk", flat=True).iterator():
                    yield Trouble(f"{model._meta.verbose_name} {key}", f"breaks {constraint.name}")


def keys() -> Iterator[Trouble]:
    """What an article is known and counted by follows from its texts."""
    for article, wrong in out_of_step():
        told = ", ".join(name.removesuffix("_id") for name in wrong)
        yield Trouble(
            f"article {article.pk}", f"does not fit its {told}", "Run: manage.py renew_keys"
        )
    for version in versions_out_of_step():
        yield Trouble(
            f"article {version.article_id}",
            f"version {version.pk} does not fit its keys",
            "Run: manage.py renew_keys",
        )


def captures() -> Iterator[Trouble]:
    """Every capture unpacks to the bytes it was made of, is of the first of the days on which it was
    seen, and every article has one that tells of it.
    """
    for capture in Capture.objects.order_by("pk").iterator(chunk_size=50):
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


def search_index() -> Iterator[Trouble]:
    """The index is as it was written, and holds what readers may find as the rows have it."""
    try:
        searching = engine()
        damage = searching.damage()
        held = searching.count()
    except IndexUnreadableError as error:
        yield Trouble("search index", str(error))
        return
    if damage:
        yield from (Trouble("search index", wrong, _REBUILD) for wrong in damage)
        return
    found = 0
    visible = Article.objects.visible().order_by("pk").values_list("pk", flat=True)
    for keys in _chunks(visible.iterator(chunk_size=CHUNK)):
        there = _held_of(searching, keys)
        found += len(there)
        for key in sorted(set(keys) - there.keys()):
            yield Trouble(f"article {key}", "is not in the search index", _REBUILD)
        yield from _held_otherwise(there)
    if found != held:
        wrong = f"holds {held - found} that readers may not find"
        yield Trouble("search index", wrong, _REBUILD)
        for key in _held_too_much(searching):
            yield Trouble(f"article {key}", "is in the search index, and not to be found", _REBUILD)
    yield from _sections_held_otherwise(searching)
    if waiting := Article.objects.stale().count():
        yield Trouble(
            "search index", f"{waiting} articles wait for it", "Run: manage.py sync_index"
        )


def _held_of(searching: SearchEngine, keys: Sequence[int]) -> dict[int, str]:
    """Return those of `keys` that the index holds, each with its headline there."""
    there = searching.search(Query(root=Ids(tuple(keys))), limit=len(keys), passages=0)
    return {hit.id: "".join(run.text for run in hit.headline) for hit in there.hits}


def _held_otherwise(there: Mapping[int, str]) -> Iterator[Trouble]:
    """Find what the index holds under another headline, though it says that it is up to date."""
    rows = Article.objects.filter(pk__in=list(there)).exclude(pk__in=Article.objects.stale())
    for key, headline in rows.order_by("pk").values_list("pk", "headline"):
        if there[key] != headline:
            yield Trouble(f"article {key}", "is another one in the search index", _REBUILD)


def _sections_held_otherwise(searching: SearchEngine) -> Iterator[Trouble]:
    """Find sections of other counts in the index, where it says that it is up to date with the rows."""
    if Article.objects.stale().exists():
        return
    sections = Article.objects.visible().exclude(section="").order_by().values_list("section")
    counts: dict[str, int] = {}
    for printed, count in sections.annotate(articles=models.Count("pk")):
        for name in section_of(printed):
            counts[name.slug] = counts.get(name.slug, 0) + count
    asked = searching.search(Query(), limit=0, facets=["section"], facet_size=_MOST_SECTIONS)
    there = dict(asked.facets["section"])
    for slug in sorted(counts.keys() | there.keys()):
        held, listed = counts.get(slug, 0), there.get(slug, 0)
        if held != listed:
            wrong = f"{held} articles, {listed} in the search index"
            yield Trouble(f"section {slug}", wrong, _REBUILD)


def _held_too_much(searching: SearchEngine) -> Iterator[int]:
    """Yield what the index holds of the numbers that no visible article has."""
    last = Article.objects.aggregate(last=models.Max("pk"))["last"] or 0
    for start in range(1, last + _NUMBERS_BEHIND, CHUNK):
        numbers = range(start, start + CHUNK)
        visible = Article.objects.visible().filter(pk__in=numbers).values_list("pk", flat=True)
        yield from sorted(_held_of(searching, sorted(set(numbers) - set(visible))))


def _chunks(keys: Iterable[int]) -> Iterator[Sequence[int]]:
    chunk: list[int] = []
    for key in keys:
        chunk.append(key)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


CHECKS = (
    Check("database", database),
    Check("references", references),
    Check("constraints", constraints),
    Check("keys", keys),
    Check("captures", captures),
    Check("mentions", mentions),
    Check("former addresses", former_addresses),
    Check("imports", runs),
    Check("versions", versions),
    Check("stories", stories),
    Check("search index", search_index),
)
