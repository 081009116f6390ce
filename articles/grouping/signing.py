"""Signing: articles in, their signatures written, and for each what may be a copy of it out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from articles.copies.signature import VERSION, signatures_of
from articles.grouping.texts import Texts
from articles.models import Article, Signature, SignatureBand
from articles.store.lookups import rows_with
from articles.store.writing import in_pieces, insert

MOST_A_BAND = 64
"""Articles kept of one band: what more have tells nothing, or the first of them are found."""
MOST_CANDIDATES = 24
_MOST_OF_ONE_BAND = 8
"""Candidates that share a single band: two texts of one subject may do so by chance."""


def unsigned(keys: Iterable[int]) -> list[int]:
    """Return those of `keys` whose text has no signature, or is another than it was made of."""
    found = []
    for piece in in_pieces(keys):
        rows = Article.objects.filter(pk__in=piece).order_by("pk")
        columns = ("pk", "content_hash", "signature__content_hash", "signature__version")
        for key, text, signed, version in rows.values_list(*columns):
            if text != (signed or "") or (signed and version != VERSION):
                found.append(key)
    return sorted(found)


def sign(keys: Sequence[int], texts: Texts) -> dict[int, list[int]]:
    """Write the signatures of articles; return of each its candidates, the likeliest first.

    An article finds those signed before it, and those before it in `keys`.
    """
    texts.read(keys, anew=True)
    SignatureBand.objects.filter(article__in=keys).delete()
    Signature.objects.filter(article__in=keys).delete()
    printed = [(key, text) for key in keys if (text := texts.of(key)) is not None]
    signatures = list(signatures_of([text for _, text in printed]))
    holders = _holders(number for bands in signatures for number in bands)
    found: dict[int, list[int]] = {}
    rows = []
    for (key, _), bands in zip(printed, signatures, strict=True):
        found[key] = _likeliest(Counter(one for number in bands for one in holders[number]))
        for number in bands:
            if len(holders[number]) < MOST_A_BAND:
                holders[number].append(key)
                rows.append((number, key))
    insert(SignatureBand, ("number", "article_id"), rows)
    _mark_signed(found)
    return found


def _holders(numbers: Iterable[int]) -> dict[int, list[int]]:
    holders: dict[int, list[int]] = defaultdict(list)
    rows = rows_with(SignatureBand, ("number", "article_id"), where="number", among=numbers)
    for number, key in rows:
        holders[number].append(key)
    return holders


def _likeliest(shared: Counter[int]) -> list[int]:
    order = sorted(shared.items(), key=lambda one: (-one[1], one[0]))
    several = [key for key, times in order if times > 1]
    once = [key for key, times in order if times == 1][:_MOST_OF_ONE_BAND]
    return (several + once)[:MOST_CANDIDATES]


def _mark_signed(keys: Iterable[int]) -> None:
    for piece in in_pieces(keys):
        rows = Article.objects.filter(pk__in=piece).exclude(content_hash="").order_by("pk")
        signed = [(key, text, VERSION) for key, text in rows.values_list("pk", "content_hash")]
        insert(Signature, ("article_id", "content_hash", "version"), signed)
