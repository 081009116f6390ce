"""Order: found articles in, their numbers in the order asked for out."""

import numpy as np

from articles.keys import headline_key, url_key
from articles.search.whoosh_engine.evaluation import Found
from articles.search.whoosh_engine.schema import HELD, NO_COUNT, UNKNOWN
from articles.search.whoosh_engine.snapshot import Snapshot

# Sums of the same scores in another order differ in the last digits; those are no difference.
_DIGITS = 9


def in_order(snapshot: Snapshot, found: Found, *, sort: str, text: str = "") -> np.ndarray:
    """Return the numbers of the found documents, first to last.

    best: an exact headline or address (`text` as typed) first, then by score, a full text first on
    a tie, then the newest; where nothing is scored it is the same as newest. newest and oldest put
    unknown dates last. spread takes the best of each month in turn. Equal articles follow their ids.
    """
    if sort == "spread":
        return _spread(snapshot, in_order(snapshot, found, sort="best", text=text))
    ids = np.flatnonzero(found.mask)
    rows = snapshot.numbers[ids]
    keys: list[np.ndarray] = [rows["id"]]
    if sort == "best" and found.scores is not None:
        keys.append(_newest_first(rows["published"]))
        keys.append(rows["held"] != HELD.index("full"))
        keys.append(-found.scores[ids].round(_DIGITS))
        keys.append(~exact_matches(snapshot, text)[ids])
    elif sort in {"best", "newest"}:
        keys.append(_newest_first(rows["published"]))
    elif sort == "oldest":
        known = rows["published"] != UNKNOWN
        keys.append(np.where(known, rows["published"], np.iinfo(np.int64).max))
    elif sort == "added":
        keys.append(_newest_first(rows["added"]))
    elif sort == "title":
        keys.append(snapshot.title_ranks[ids])
    elif sort == "length":
        keys.append(-rows["words"])
    else:
        raise ValueError(f"no order is called {sort!r}")
    return ids[np.lexsort(keys)]


def _spread(snapshot: Snapshot, best: np.ndarray) -> np.ndarray:
    """Return the first of each month, then the second of each, the newest month first.

    Articles known to no month keep their order at the end.
    """
    months = snapshot.numbers["month"][best]
    dated = months != NO_COUNT
    by_month = np.argsort(months, kind="stable")
    _, sizes = np.unique(months, return_counts=True)
    turns = np.empty(len(best), dtype=np.int64)
    turns[by_month] = np.concatenate([np.arange(size) for size in sizes] or [sizes])
    places = np.arange(len(best))
    return best[
        np.lexsort([places, np.where(dated, -months, 0), np.where(dated, turns, 0), ~dated])
    ]


def exact_matches(snapshot: Snapshot, text: str) -> np.ndarray:
    """Return a mask of the documents whose headline or address is `text`."""
    mask = np.zeros(snapshot.size, dtype=bool)
    if key := headline_key(text):
        mask |= snapshot.having("headline_key", [key])
    if "." in text and (key := url_key(text)):
        mask |= snapshot.having("url_key", [key])
    return mask


def _newest_first(moments: np.ndarray) -> np.ndarray:
    """Return keys that sort the latest first; an unknown moment is the least number there is."""
    return ~moments
