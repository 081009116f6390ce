"""Parted articles: of two that were made one both come back, as if they had been two all the time."""

from collections.abc import Sequence

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from articles import linking
from articles.curation.crossings import brought_in_step, may_lack_links
from articles.curation.journal import StandsInTheWayError, Step, noted, undo
from articles.curation.own_versions import part_versions
from articles.curation.parted_names import TAKEN, mark_undone
from articles.curation.stories import put_back
from articles.curation.texts_in_step import renew_row
from articles.grouping.batches import group, mend, stories_of
from articles.models import Article, ArticleVersion, MergeOperation, VersionCapture
from articles.rereading import LINKS, reread
from articles.store.histories import history_of
from articles.store.writing import in_pieces


def undo_articles(operation: MergeOperation, *, by: AbstractBaseUser | None) -> list[int]:
    """Undo a merge of articles; return both. Raises StandsInTheWayError.

    Pages and edits that came since stay with the one that stayed. Of each the versions are those of
    its own pages then, and each is in the story that it was in. Neither comes back without a page
    where the one of both had some: it would say what nobody can look up, and its address what the
    other says. Names that became one or two since are so for both (`crossings`).
    """
    try:
        with transaction.atomic():
            kept = Article.objects.get(pk=operation.kept or 0)
            now, held = history_of(kept), ArticleVersion.objects.stored([kept.pk])
            both = Article.objects.filter(pk__in=[operation.gone, kept.pk])
            had_pages = not both.without_pages().exists()
            made_anew = _are_links_made_anew(operation) or may_lack_links(operation)
            ArticleVersion.objects.filter(article=kept.pk).delete()
            undo(_without_sightings_elsewhere(brought_in_step(operation)))
            if had_pages:
                _refuse_without_pages(both)
            for article in both:
                renew_row(article)
            part_versions(operation, now, held)
            keys = list(both.values_list("pk", flat=True))
            put_back(noted(operation.steps, "stories") or {})  # before what is read is grouped
            for key in keys if made_anew else ():
                reread(key, write=True)
            stories = stories_of(keys)
            group(keys)
            mend(stories)
            mark_undone(operation, by=by)
            transaction.on_commit(linking.begin)
    except (IntegrityError, Article.DoesNotExist) as error:
        raise StandsInTheWayError(TAKEN) from error
    return keys


def _are_links_made_anew(operation: MergeOperation) -> bool:
    """Whether links that went along are gone since: pages were read again, and those of both are one's.

    Which of them are whose is then read from the pages that each has.
    """
    tables = {model._meta.label: model for model, _ in LINKS}
    for step in operation.steps:
        if step["did"] == "changed" and (model := tables.get(step["table"])) is not None:
            for piece in in_pieces(pk for pk, _ in step["rows"]):
                if model._default_manager.filter(pk__in=piece).count() < len(piece):
                    return True
    return False


def _without_sightings_elsewhere(steps: Sequence[Step]) -> list[Step]:
    """Return the steps but for what pages said that tell of another article since."""
    table = VersionCapture._meta.label
    of_versions = [step for step in steps if step["table"] == table]
    captures = [row["capture_id"] for step in of_versions for row in step["rows"]]
    elsewhere: set[int] = set()
    for piece in in_pieces(captures):
        taken = VersionCapture.objects.filter(capture__in=piece)
        elsewhere.update(taken.values_list("capture_id", flat=True))
    left = []
    for step in steps:
        rows = step.get("rows", [])
        if step["table"] == table:
            rows = [row for row in rows if row["capture_id"] not in elsewhere]
        if rows or "rows" not in step:
            left.append({**step, "rows": rows} if "rows" in step else step)
    return left


def _refuse_without_pages(articles: "QuerySet[Article]") -> None:
    """Refuse to bring back what no kept page tells of any more."""
    for article in articles.filter(pk__in=Article.objects.without_pages().values("pk")):
        raise StandsInTheWayError(f"no page that tells of “{article}” by itself is kept any more")
