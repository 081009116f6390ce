"""Free ids: what identifies rows in, for each an id for its address that no other row has."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model

from articles.keys import address_id
from articles.store.lookups import rows_with

_AHEAD = 8


def free_ids(model: type[Model], identities: Sequence[Sequence[str]]) -> list[str]:
    """Return an id for each identity, in order: the first attempt that is free, as one by one."""
    first = [address_id(*identity) for identity in identities]
    asked: set[str] = set()
    taken: set[str] = set()
    _ask(model, first, asked=asked, taken=taken)
    given = []
    for identity, public_id in zip(identities, first, strict=True):
        attempt = 0
        while public_id in taken:
            attempt += 1
            public_id = address_id(*identity, str(attempt))
            if public_id not in asked:
                ahead = [address_id(*identity, str(attempt + more)) for more in range(_AHEAD)]
                _ask(model, ahead, asked=asked, taken=taken)
        taken.add(public_id)
        given.append(public_id)
    return given


def _ask(model: type[Any], ids: Sequence[str], *, asked: set[str], taken: set[str]) -> None:
    new = [public_id for public_id in ids if public_id not in asked]
    asked.update(new)
    rows = rows_with(model, ("public_id",), where="public_id", among=new)
    taken.update(public_id for (public_id,) in rows)
