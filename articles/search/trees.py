"""Trees: nodes in, one node out in the simplest form that says the same."""

from collections.abc import Iterable

from articles.search.queries import Both, Either, Everything, Node, Weighed, Without

LIGHTEST = 0.01
HEAVIEST = 100.0
WEIGHT_DIGITS = 4
"""Digits of a weight behind the point, read and said back."""


def opened(nodes: Iterable[Node], kind: type[Both] | type[Either]) -> list[Node]:
    """Return the nodes, the parts of a group of this kind instead of the group."""
    parts: list[Node] = []
    for node in nodes:
        parts.extend(node.parts if isinstance(node, kind) else [node])
    return parts


def joined(nodes: list[Node], kind: type[Both] | type[Either]) -> Node | None:
    """Return one node for several, groups of the same kind opened; None for none."""
    parts = opened(nodes, kind)
    if kind is Both and len(parts) > 1:
        parts = [part for part in parts if not isinstance(part, Everything)] or parts[:1]
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else None


def weighed(node: Node | None, weight: float | None) -> Node | None:
    if node is None or weight is None or isinstance(node, Everything):
        return node
    return Weighed(node, min(max(round(weight, WEIGHT_DIGITS), LIGHTEST), HEAVIEST))


def opposite(node: Node) -> Node:
    """Return the search for all else: of what is left out, what was."""
    return node.part if isinstance(node, Without) else Without(node)


def terms_in(node: Node) -> int:
    """Return how many terms a tree as typed has."""
    match node:
        case Both(parts) | Either(parts):
            return sum(map(terms_in, parts))
        case Without(part) | Weighed(part, _):
            return terms_in(part)
    return 1


def first_terms(node: Node, most: int) -> Node | None:
    """Return a tree as typed with no more than its first `most` terms; None without any."""
    match node:
        case Both(parts) | Either(parts):
            found = []
            for part in parts:
                some = first_terms(part, most)
                most -= terms_in(part)
                found += [some] if some else []
            return joined(found, type(node))
        case Without(part):
            some = first_terms(part, most)
            return opposite(some) if some else None
        case Weighed(part, weight):
            return weighed(first_terms(part, most), weight)
    return node if most > 0 else None
