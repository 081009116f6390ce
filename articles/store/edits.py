"""Edits: what a curator changed in an article becomes a version of it, beside what its pages say."""

import datetime as dt
from collections.abc import Mapping

from articles.models import Article, RelatedLink
from articles.store.histories import history_of, said_of, write_histories
from articles.versions import TEXTS, Observation


def keep_edit(
    before: Article,
    after: Article,
    *,
    also: Mapping[str, list[str]],
    at: dt.datetime,
    role: str,
    reason: str,
) -> None:
    """Keep the change from one state of an article to another as a version.

    `also` holds what else changed that readers see: of each field its words before and after.
    """
    said = {
        name: getattr(after, name)
        for name in TEXTS
        if getattr(before, name) != getattr(after, name)
    }
    if not said and not also:
        return
    history = history_of(before)
    if not history.has_pages:
        history.add(_as_teaser(before))
    history.add(
        Observation(
            seen_at=at,
            precision="second",
            order=0,
            said=said,
            why="curator",
            role=role,
            reason=reason,
            also=also,
        )
    )
    write_histories({before.pk: history})


def _as_teaser(article: Article) -> Observation:
    """Return what an article said that no page of its own tells, and since when."""
    link = RelatedLink.objects.filter(article=article).select_related("capture")
    first = link.defer("capture__packed").order_by("capture__captured_at", "pk").first()
    copied = first.capture.captured_at if first else None
    return Observation(
        seen_at=copied or article.imported_at,
        precision=first.capture.captured_precision if first and copied else "unknown",
        order=0,
        said=said_of(article),
        is_whole=False,
        why="teaser",
    )
