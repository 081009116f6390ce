"""Parting: an article that lost a page in, those of its other pages that nothing ties to it now made articles."""

from collections.abc import Sequence

from django.db import transaction

from articles.grouping.batches import group
from articles.keys import names_page, url_key
from articles.models import Article, Capture, ImportItem, RelatedLink, VersionCapture
from articles.rereading import KeptPage, kept_pages, reread
from articles.store.twins import likeness


def part(article: int) -> list[int]:
    """Part an article whose pages only one that is gone had tied; return the other articles.

    A page without an address is tied by a headline, and that may have stood on the one page that is
    gone. What an import would make of those that are left is asked of it: they are stored as if none
    of them was held, which is rolled back. Those stay with the first that would be one with it, or
    that may be (`store/twins.py`), and all of an article that others print as a teaser.
    """
    pages = [one for one in kept_pages(Capture.objects.filter(article=article)) if one.is_article]
    if len(pages) < 2 or _are_at_one_address(pages):
        return []
    if RelatedLink.objects.filter(article=article).exists():
        return []
    staying = _tied_to_first(article, pages)
    leaving = [page for page in pages if page.capture not in staying]
    if not leaving:
        return []
    with transaction.atomic():
        captures = [page.capture for page in leaving]
        VersionCapture.objects.filter(capture__in=captures).delete()
        Capture.objects.filter(pk__in=captures).update(article=None)
        reread(article, write=True)
        owners = _stored(leaving)
        for capture, owner in owners.items():
            ImportItem.objects.filter(capture=capture).update(article=owner)
        others = sorted({*owners.values()} - {article})
        group(others)
    return others


def _are_at_one_address(pages: Sequence[KeptPage]) -> bool:
    addresses = {url_key(page.record.facts.url) for page in pages}
    return len(addresses) == 1 and all(map(names_page, addresses))


def _tied_to_first(article: int, pages: Sequence[KeptPage]) -> set[int]:
    """Return the captures that would be one article with the first, or may be; nothing is kept.

    One that cannot be stored again is among them.
    """
    with transaction.atomic():
        before = transaction.savepoint()
        Article.objects.filter(pk=article).delete()
        owners = _stored(pages)
        apart = Article.objects.in_bulk({*owners.values()})
        first = apart.pop(owners.get(pages[0].capture, 0), None)
        together = [first] if first is not None else []
        for one in together:  # which grows
            together += [apart.pop(row.pk) for row in list(apart.values()) if likeness(one, row)]
        transaction.savepoint_rollback(before)
    elsewhere = {capture for capture, owner in owners.items() if owner in apart}
    return {page.capture for page in pages} - (elsewhere if together else set())


def _stored(pages: Sequence[KeptPage]) -> dict[int, int]:
    """Store pages that are no article's, in the order they came in; return whose each is then."""
    for page in pages:
        page.tell_anew()
    captures = Capture.objects.filter(pk__in=[page.capture for page in pages])
    return dict(captures.exclude(article=None).values_list("pk", "article"))
