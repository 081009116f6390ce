"""Sought: the names that texts are searched for, read from the rows; and which changed since."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db import transaction

from articles.keys import is_host_name, name_key
from articles.models import Alias, Outlet, Person, Place, Tag
from articles.naming import Form, Known, Thing
from articles.naming.elsewhere import where
from articles.naming.lexicon import GIVEN, TITLES
from articles.naming.other_names import ORGANISATION
from articles.naming.unspaced import has_no_capitals, is_long_enough, is_unspaced
from articles.store.writing import in_pieces, update

KINDS: dict[str, Any] = {"person": Person, "outlet": Outlet, "tag": Tag, "place": Place}
_SHORTEST = 2
"""Letters of a name that is searched for."""
_SHORTEST_UNCASED = 3
"""Letters of a place in a script that has no capitals, but spaces."""
_LEFT_OUT = (Alias.Kind.HOST, Alias.Kind.MISSPELLING)


@dataclass(frozen=True)
class Sought:
    """All names that are searched for."""

    forms: dict[Thing, tuple[str, ...]]
    """The first is what the thing is called."""
    held: dict[Thing, str]
    """The hash of the names that the texts were last searched for."""
    within: dict[Thing, frozenset[str]] = field(default_factory=dict)
    """Of places that lie in others: which."""

    @cached_property
    def known(self) -> Known:
        return Known(self.every_form())

    def every_form(self) -> Iterator[Form]:
        for thing, forms in self.forms.items():
            within = self.within.get(thing, frozenset())
            yield from (Form(form, thing, within=within) for form in forms)

    @cached_property
    def hashes(self) -> dict[Thing, str]:
        """Return of each thing a hash of its names, of who else is called so and of where it lies."""
        owners: dict[str, list[Thing]] = defaultdict(list)
        for thing, forms in self.forms.items():
            for form in forms:
                owners[form.lower()].append(thing)
        return {
            thing: _hash(
                (form, *sorted(owners[form.lower()]), *sorted(self.within.get(thing, ())))
                for form in forms
            )
            for thing, forms in self.forms.items()
        }

    def changed(self) -> list[Thing]:
        """Return the things whose names are others than those last searched for."""
        now = self.hashes
        return [thing for thing, before in self.held.items() if now.get(thing, "") != before]

    def remember(self, things: Iterable[Thing]) -> None:
        """Keep that the texts have been searched for these things, by what they are called here."""
        by_kind: dict[str, list[tuple[int, dict[str, Any]]]] = defaultdict(list)
        for thing in things:
            self.held[thing] = self.hashes.get(thing, "")
            by_kind[thing.kind].append((thing.key, {"sought": self.held[thing]}))
        with transaction.atomic():
            for kind, changes in by_kind.items():
                update(KINDS[kind], changes)


def known_of(things: Iterable[Thing], forms: dict[Thing, tuple[str, ...]]) -> Known:
    return Known(Form(form, thing) for thing in things for form in forms.get(thing, ()))


def _hash(forms: Iterable[tuple[object, ...]]) -> str:
    told = "\n".join(sorted(map(repr, forms)))
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def read_sought() -> Sought:
    """Read the names that are searched for.

    1. People with two words at least, unless a curator has looked at the name; one that has the
       words of an organisation was taken for a person by a page only. Without a title before it.
    2. Outlets, organisations among the tags, and places.
       Of scripts without capitals places only, and Chinese, Japanese and Korean outlets.
    3. Their other names, but for hosts and slips of spelling.
    """
    others: dict[Thing, list[str]] = defaultdict(list)
    columns = [f"{kind}_id" for kind in KINDS]
    aliases = Alias.objects.exclude(kind__in=_LEFT_OUT).order_by("pk")
    for name, *owners in aliases.values_list("name", *columns):
        for kind, key in zip(KINDS, owners, strict=True):
            if key is not None:
                others[Thing(kind, key)].append(name)
    forms: dict[Thing, tuple[str, ...]] = {}
    held: dict[Thing, str] = {}
    for thing, names, sought, needs_review in _things():
        held[thing] = sought
        every = dict.fromkeys([*names, *others.get(thing, ())])
        if thing.kind == "person":
            every |= dict.fromkeys(filter(None, map(_without_title, list(every))))
        fitting = tuple(n for n in every if _is_sought(thing, n, needs_review=needs_review))
        if fitting:
            forms[thing] = fitting
    return Sought(forms, held, _within())


def _within() -> dict[Thing, frozenset[str]]:
    """Return what each place that lies in another lies in: its state, and the country of that."""
    rows = {
        pk: (name, parent)
        for pk, name, parent in Place.objects.order_by().values_list("pk", "name", "parent_id")
    }
    within = {}
    for pk, (_, parent) in rows.items():
        around: dict[int, str] = {}
        while parent in rows and parent not in around:
            around[parent], parent = rows[parent]
        if around:
            within[Thing("place", pk)] = where(around.values())
    return within


def _things() -> Iterator[tuple[Thing, list[str], str, bool]]:
    for kind, model in KINDS.items():
        rows = model.objects.order_by("pk")
        if model is Tag:
            rows = rows.filter(kind=Tag.Kind.ORGANISATION) | rows.exclude(sought="")
        shown = ["display_name", "kind"] if model is Tag else []
        for key, name, sought, needs_review, *further in rows.values_list(
            "pk", "name", "sought", "needs_review", *shown
        ):
            names = [*filter(None, further[:1]), name]
            is_other_tag = model is Tag and further[1] != Tag.Kind.ORGANISATION
            yield Thing(kind, key), [] if is_other_tag else names, sought, needs_review


def _without_title(name: str) -> str:
    """Return a full name that a page prints with "Dr." or "Mayor" before it; "" for others."""
    title, _, rest = name.partition(" ")
    return rest if " " in rest and title.lower().rstrip(".") in TITLES - GIVEN else ""


def _is_sought(thing: Thing, name: str, *, needs_review: bool) -> bool:
    if len(name) < _SHORTEST or not name_key(name) or is_host_name(name):
        return False
    if thing.kind == "place" and has_no_capitals(name):
        return is_unspaced(name) or len(name) >= _SHORTEST_UNCASED
    if thing.kind == "outlet" and is_long_enough(name):
        return True
    if thing.kind != "person":
        return any(letter.isupper() for letter in name)
    words = name.lower().replace(".", "").split()
    if not needs_review:
        return True
    return len(words) > 1 and not any(w in ORGANISATION or w in TITLES - GIVEN for w in words)


def names_of(things: Iterable[Thing]) -> dict[Thing, str]:
    """Return what these things are called."""
    names = {}
    wanted: dict[str, list[int]] = defaultdict(list)
    for thing in things:
        wanted[thing.kind].append(thing.key)
    for kind, keys in wanted.items():
        for piece in in_pieces(keys):
            rows = KINDS[kind].objects.filter(pk__in=piece).order_by()
            names.update({Thing(kind, key): name for key, name in rows.values_list("pk", "name")})
    return names
