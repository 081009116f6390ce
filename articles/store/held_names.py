"""Held names: the outlets, people, tags, topics and places a batch speaks of, old and new."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from articles.keys import name_key
from articles.models import Alias, FormerSlug, MatchSuggestion, Outlet, Person, Place, Tag, Topic
from articles.models.naming import NamedThing, slug_of
from articles.store.free_ids import free_ids
from articles.store.lookups import rows_with
from articles.store.writing import Keys, NewRow, in_pieces, insert, update

Kind = type[NamedThing]
_NEW_PERSON = MatchSuggestion.Kind.NEW_PERSON
_SAME_OUTLET = MatchSuggestion.Kind.SAME_OUTLET
KINDS: tuple[Kind, ...] = (Outlet, Person, Tag, Topic, Place)
SHARED_HOST = "host:"
"""What the key of a decision begins with that a host is no one outlet's."""
_COLUMNS: dict[Kind, tuple[str, ...]] = {
    Outlet: ("about", "home_page"),
    Tag: ("kind",),
    Topic: ("kind", "place_id"),
    Place: ("kind", "parent_id"),
}


@dataclass(slots=True, eq=False)
class Name:
    """A row of one of the five tables, as far as imports look at it; the same one for all."""

    model: Kind
    pk: int
    name: str
    key: str
    needs_review: bool
    values: dict[str, Any]
    """Further columns: kind, place_id, about …"""

    @property
    def kind(self) -> str:
        kind: str = self.values.get("kind", "")
        return kind


class HeldNames:
    """Names by their normal form; what has not been asked for yet is looked up when it is."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._asked: set[tuple[Kind, str]] = set()
        self._named: dict[tuple[Kind, str], list[Name]] = defaultdict(list)
        self._aliased: dict[tuple[Kind, str], list[Name]] = defaultdict(list)
        self._by_pk: dict[tuple[Kind, int], Name] = {}
        self._new: dict[Kind, dict[int, Name]] = {kind: {} for kind in KINDS}
        self._changed: dict[tuple[Kind, int], dict[str, Any]] = {}
        self._new_aliases: list[tuple[str, str, int]] = []
        self._called_anew: set[int] = set()
        self._refused: set[tuple[Kind, str]] = set()

    def load(self, wanted: Mapping[Kind, Iterable[str]]) -> None:
        """Look up names and aliases of these normal forms, all at once."""
        new: dict[Kind, list[str]] = {}
        for kind, keys in wanted.items():
            new[kind] = [key for key in dict.fromkeys(keys) if (kind, key) not in self._asked]
            self._asked.update((kind, key) for key in new[kind])
        self._load_refused(new)
        owners = self._load_aliases(new)
        for kind, keys in new.items():
            for row in self._rows(kind, where="name_key", among=keys):
                self._named[kind, row.key].append(row)
            missing = [pk for pk, _ in owners[kind] if (kind, pk) not in self._by_pk]
            self._rows(kind, where="id", among=missing)
            for pk, key in owners[kind]:
                self._aliased[kind, key].append(self._by_pk[kind, pk])

    def _load_refused(self, wanted: Mapping[Kind, list[str]]) -> None:
        """Look up which names are nobody's: a curator said so, or a host is shared by many."""
        asked: dict[str, tuple[Kind, str]] = {
            key[:255]: (Person, key) for key in wanted.get(Person, ())
        }
        hosts = (key for key in wanted.get(Outlet, ()) if "." in key)
        asked |= {f"{SHARED_HOST}{key}"[:255]: (Outlet, key) for key in hosts}
        no = MatchSuggestion.objects.filter(decision=MatchSuggestion.Decision.NO, person=None)
        for piece in in_pieces(asked):
            rows = no.filter(kind__in=(_NEW_PERSON, _SAME_OUTLET), key__in=piece).order_by()
            self._refused.update(asked[key] for key in rows.values_list("key", flat=True))

    def refuses(self, kind: Kind, key: str) -> bool:
        """Whether nothing of a kind may be called so."""
        if (kind, key) not in self._asked:
            self.load({kind: [key]})
        return (kind, key) in self._refused

    def _load_aliases(self, wanted: Mapping[Kind, list[str]]) -> dict[Kind, list[tuple[int, str]]]:
        """Return (key of the thing, normal form) of the aliases among what is wanted, by kind."""
        owners: dict[Kind, list[tuple[int, str]]] = defaultdict(list)
        sets = {kind: set(keys) for kind, keys in wanted.items()}
        columns = [f"{kind.__name__.lower()}_id" for kind in KINDS]
        every = (key for keys in wanted.values() for key in keys)
        for key, *things in rows_with(
            Alias, ("name_key", *columns), where="name_key", among=every, ordered=True
        ):
            for kind, pk in zip(KINDS, things, strict=True):
                if pk is not None and key in sets.get(kind, ()):
                    owners[kind].append((pk, key))
        return owners

    def _rows(self, kind: Kind, *, where: str, among: Iterable[Any]) -> list[Name]:
        further = _COLUMNS.get(kind, ())
        columns = ("id", "name", "name_key", "needs_review", *further)
        found = []
        rows = rows_with(kind, columns, where=where, among=among, ordered=True)
        for pk, name, key, needs_review, *values in rows:
            if (row := self._by_pk.get((kind, pk))) is None:
                given = dict(zip(further, values, strict=True))
                row = self._by_pk[kind, pk] = Name(kind, pk, name, key, needs_review, given)
            found.append(row)
        return found

    def outlet(self, pk: int) -> Name:
        if (Outlet, pk) not in self._by_pk:
            self._rows(Outlet, where="id", among=[pk])
        return self._by_pk[Outlet, pk]

    def find(self, kind: Kind, key: str, *, kinds: Iterable[str] = ()) -> Name | None:
        """Return the one row of a normal form: by alias, then by name; `kinds` narrows it.

        Of several the first that no curator has looked at; None where all were.
        """
        asked = kind, key
        if asked not in self._asked:
            self.load({kind: [key]})
        for rows in (self._aliased.get(asked), self._named.get(asked)):
            if not rows:
                continue
            if len(rows) == 1 and not kinds:
                return rows[0]
            fitting = [row for row in rows if not kinds or row.kind in kinds]
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                unseen = (row for row in fitting if row.needs_review)
                return min(unseen, key=lambda row: row.pk, default=None)
        return None

    def make(self, model: Kind, name: str, **values: Any) -> Name:
        """Return a new row, to be looked at by a curator; `values` are further columns."""
        key = name_key(name)
        pk = self._keys.next(model)
        row = Name(model, pk, name, key, needs_review=True, values=values)
        self._by_pk[model, pk] = row
        self._named[model, key].append(row)
        self._new[model][pk] = row
        return row

    def change(self, row: Name, **values: Any) -> None:
        row.values.update(values)
        if row.pk not in self._new[row.model]:
            self._changed.setdefault((row.model, row.pk), {}).update(values)

    def add_host(self, outlet: Name, host: str) -> None:
        self._aliased[Outlet, name_key(host)].append(outlet)
        self._new_aliases.append((host, name_key(host), outlet.pk))
        if outlet.pk not in self._new[Outlet]:  # a new one is on no article of the index
            self._called_anew.add(outlet.pk)

    def take_called_anew(self) -> set[int]:
        """Return the outlets that have got another name since this was asked last."""
        called, self._called_anew = self._called_anew, set()
        return called

    def flush(self) -> None:
        """Write what is new and changed; places first, for topics point at them."""
        for kind in (Place, Outlet, Person, Tag, Topic):
            _insert_names(kind, list(self._new[kind].values()))
            self._new[kind].clear()
            update(kind, [(pk, values) for (of, pk), values in self._changed.items() if of is kind])
        self._changed.clear()
        insert(
            Alias,
            ("name", "name_key", "kind", "origin", "outlet_id"),
            [(host, key, Alias.Kind.HOST, "page", pk) for host, key, pk in self._new_aliases],
        )
        self._new_aliases.clear()


def _insert_names(kind: Kind, rows: list[Name]) -> None:
    if not rows:
        return
    slugs = _free_slugs(kind, [row.name for row in rows])
    label = kind._meta.model_name or ""
    ids = free_ids(kind, [(label, slug) for slug in slugs])
    new, now = NewRow(kind), timezone.now()
    made = [
        new.make(
            id=row.pk,
            name=row.name,
            name_key=row.key,
            slug=slug,
            public_id=public_id,
            needs_review=True,
            **row.values,
        )
        for row, slug, public_id in zip(rows, slugs, ids, strict=True)
    ]
    insert(kind, new.columns, [new.values(thing, now=now) for thing in made])


def _free_slugs(kind: Kind, names: list[str]) -> list[str]:
    """Return a slug for each name: its own, or the first of name-2, name-3 … nobody has or had."""
    label = kind._meta.model_name or ""
    wanted = [slug_of(name, fallback=label) for name in names]
    taken = {slug for (slug,) in rows_with(kind, ("slug",), where="slug", among=wanted)}
    former = rows_with(FormerSlug, ("kind", "slug"), where="slug", among=wanted)
    taken |= {slug for of, slug in former if of == label}
    like: dict[str, set[str]] = {}
    given = []
    for first in wanted:
        number, slug = 1, first
        if slug in taken:
            if first not in like:
                like[first] = _slugs(kind, slug__startswith=first)
            while slug in like[first] or slug in taken:
                number += 1
                slug = f"{first}-{number}"
        taken.add(slug)
        given.append(slug)
    return given


def _slugs(kind: Kind, **wanted: Any) -> set[str]:
    own = kind._default_manager.filter(**wanted).order_by()
    former = FormerSlug.objects.filter(kind=kind._meta.model_name, **wanted).order_by()
    return {*own.values_list("slug", flat=True), *former.values_list("slug", flat=True)}
