"""Kinds: a query in, what the reader must know of the kinds of article it asks for out."""

import difflib
from collections.abc import Iterator, Sequence
from functools import lru_cache

from articles.index import engine
from articles.models import Article
from articles.search.queries import Both, Covering, Either, Node, State, Weighed, Without
from articles.search.typed import quoted

_LIKE = 0.7
"""How alike two kinds are of which one may be a slip for the other: "opinin" for "opinion"."""
_MOST_LISTED = 8


def notes_on_kinds(root: Node) -> tuple[str, ...]:
    """Return a sentence for each kind asked for that no article is of, with the nearest that some are.

    What articles are called is not fixed: pages state it in their own words. So it is searched as
    typed, and a link to a kind that is still to come stays good. Raises IndexUnreadableError.
    """
    asked = dict.fromkeys(_asked(root))
    if not asked:
        return ()
    held = _held_at(engine().generation())
    return tuple(_note(kind, held) for kind in asked if kind not in held)


@lru_cache(maxsize=2)
def _held_at(generation: str) -> Sequence[str]:
    """Return the kinds of the articles held: read once for each generation, it takes a walk over all."""
    del generation
    return sorted({kind.lower() for kind in Article.objects.visible().kinds()})


def _note(kind: str, held: Sequence[str]) -> str:
    near = difflib.get_close_matches(kind, held, n=1, cutoff=_LIKE)
    hint = f" Did you mean “kind:{quoted(near[0])}”?" if near else ""
    if held and not near:
        known = ", ".join(f"kind:{quoted(other)}" for other in held[:_MOST_LISTED])
        hint = f" Known are {known}{' and others' if len(held) > _MOST_LISTED else ''}."
    return f"No article is of the kind “{kind}”.{hint}"


def _asked(node: Node) -> Iterator[str]:
    match node:
        case Both(parts) | Either(parts) | Covering(parts, _):
            for part in parts:
                yield from _asked(part)
        case Without(part) | Weighed(part, _):
            yield from _asked(part)
        case State("kind", kind):
            yield kind
