"""Held articles: the rows a batch may be about, found by their keys; new ones and changes wait."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Literal

from django.utils import timezone

from articles.models import Article
from articles.models.article import KeyedText
from articles.store.free_ids import free_ids
from articles.store.lookups import rows_with
from articles.store.writing import Keys, NewRow, in_pieces, insert, update

By = Literal["record_id", "url", "headline", "text"]
_COLUMNS: dict[By, tuple[str, ...]] = {
    "record_id": ("record_id",),
    "url": ("printed_url_key", "url_key"),
    "headline": ("printed_headline_key", "headline_key"),
    "text": ("content_hash",),
}
_BY_COLUMN = tuple((by, column) for by, columns in _COLUMNS.items() for column in columns)
ROW = NewRow(Article)
_FEW = 16
"""Rows of one key that are read with the batch; of a headline that is on more, when needed."""
_LEFT_ALONE = {
    "id",
    "public_id",
    "imported_at",
    "indexed_revision",
    "named_revision",
    "indexed_at",
    "visibility",
}
_COMPARED = tuple(name for name in ROW.columns if name not in _LEFT_ALONE)
_COMPARED_OF = attrgetter(*_COMPARED)
_SKETCHED = (
    "id", "text_held", "headline_key", "printed_headline_key", "url_key", "printed_url_key",
    "content_hash", "outlet_id", "printed_outlet_id", "collection", "record_id",
)  # fmt: skip
_SKETCH_OF = attrgetter(*_SKETCHED)


@dataclass(slots=True)
class Sketch:
    """What an article is known by, without its text."""

    pk: int
    text_held: str
    headline_key: str
    printed_headline_key: str
    url_key: str
    printed_url_key: str
    content_hash: str
    outlet_id: int | None
    printed_outlet_id: int | None
    collection: str
    record_id: str

    def is_called(self, by: By, key: str) -> bool:
        return any(getattr(self, column) == key for column in _COLUMNS[by])


class HeldArticles:
    """Articles by what they are known by. Each row is one object, however often it is met."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._asked: set[tuple[By, str]] = set()
        self._called: dict[tuple[By, str], set[int]] = defaultdict(set)
        self._sketches: dict[int, Sketch] = {}
        self._rows: dict[int, Article] = {}
        self._before: dict[int, dict[str, Any]] = {}
        self._new: dict[int, tuple[Article, tuple[str, ...]]] = {}
        self._changed: dict[int, Article] = {}

    def load(self, wanted: Mapping[By, Iterable[str]], *, rows: Iterable[int]) -> None:
        """Look up what is known by these keys, and the rows of these primary keys."""
        for by, keys in wanted.items():
            self._ask(by, keys)
        groups = (found for found in self._called.values() if len(found) <= _FEW)
        self._read({*rows, *(pk for found in groups for pk in found)})

    def _ask(self, by: By, keys: Iterable[str]) -> None:
        new = [key for key in dict.fromkeys(keys) if key and (by, key) not in self._asked]
        if not new:
            return
        self._asked.update((by, key) for key in new)
        asked = set(new)
        for column in _COLUMNS[by]:
            for values in rows_with(Article, _SKETCHED, where=column, among=new):
                sketch = self._sketches.setdefault(values[0], Sketch(*values))
                key = getattr(sketch, column)
                if key in asked:
                    self._called[by, key].add(sketch.pk)

    def _read(self, keys: Iterable[int]) -> None:
        for piece in in_pieces(pk for pk in keys if pk not in self._rows):
            # Where others may write meanwhile, a curator's change waits until this one is in.
            for article in Article.objects.filter(pk__in=piece).order_by().select_for_update():
                self._rows[article.id] = article
                self._before[article.id] = _values_of(article)

    @property
    def rows(self) -> Iterable[int]:
        """The primary keys of the rows that were read or made."""
        return self._rows.keys()

    def at(self, pk: int) -> Article:
        self._read([pk])
        return self._rows[pk]

    def called(
        self, by: By, key: str, fits: Callable[[Sketch], bool] = lambda sketch: True
    ) -> Iterator[Article]:
        """Give the articles known by a key: full texts first, then the oldest row."""
        if (by, key) not in self._asked:
            self._ask(by, [key])
        if not (called := self._called.get((by, key))):
            return
        found = [self._sketches[pk] for pk in called]
        order = sorted(
            (sketch.text_held, sketch.pk)
            for sketch in found
            if sketch.is_called(by, key) and fits(sketch)
        )
        self._read([pk for _, pk in order])
        for _, pk in order:
            yield self._rows[pk]

    def fitting(self, keys: Iterable[int], fits: Callable[[Sketch], bool]) -> list[int]:
        """Return of the primary keys of articles those that fit, in their order; no text is read."""
        keys = list(keys)
        new = [pk for pk in keys if pk not in self._sketches]
        for values in rows_with(Article, _SKETCHED, where="id", among=new):
            self._sketches[values[0]] = Sketch(*values)
        return [pk for pk in keys if fits(self._sketches[pk])]

    def of_id(self, collection: str, record_id: str) -> Article | None:
        """Return the article of that id in a collection."""
        return next(
            self.called("record_id", record_id, lambda one: one.collection == collection), None
        )

    def next_key(self) -> int:
        return self._keys.next(Article)

    def add(
        self, article: Article, identity: tuple[str, ...], *, text: KeyedText | None = None
    ) -> None:
        """Keep a new article; `identity` is what its public id will be made from."""
        self._rows[article.id] = article
        self._new[article.id] = article, identity
        self._renew(article, text)

    def save(self, article: Article) -> None:
        """Keep what was changed in an article, its keys in step."""
        self._renew(article)
        self._changed[article.id] = article

    def touch(self, article: Article) -> None:
        article.revision += 1
        self._changed[article.id] = article

    def touched(self, keys: Iterable[int]) -> None:
        """Take over that the database itself touched these articles."""
        for pk in keys:
            if (article := self._rows.get(pk)) is not None:
                article.revision += 1
                self._before[pk]["revision"] += 1

    def flush(self, *, last: bool) -> None:
        """Write what waits; `last` when nothing more will be changed."""
        new = [article for article, _ in self._new.values()]
        ids = free_ids(Article, [identity for _, identity in self._new.values()])
        for article, public_id in zip(new, ids, strict=True):
            article.public_id = public_id
        now = timezone.now()
        insert(Article, ROW.columns, [ROW.values(article, now=now) for article in new])
        changed = [(pk, article) for pk, article in self._changed.items() if pk not in self._new]
        update(Article, ((pk, self._changes(article)) for pk, article in changed))
        if not last:
            for pk in (*self._new, *self._changed):
                self._before[pk] = _values_of(self._rows[pk])
        self._new.clear()
        self._changed.clear()

    def _changes(self, article: Article) -> dict[str, Any]:
        before = self._before[article.id]
        now = _values_of(article)
        return {name: value for name, value in now.items() if value != before[name]}

    def _renew(self, article: Article, text: KeyedText | None = None) -> None:
        _check(article)
        article.renew_keys(text=text)
        sketch = self._sketches[article.id] = Sketch(*_SKETCH_OF(article))
        pk = sketch.pk
        for by, column in _BY_COLUMN:
            if key := getattr(sketch, column):
                self._called[by, key].add(pk)


def _check(article: Article) -> None:
    """Refuse what the table would refuse: a later record may mend it before it is written.

    Raises ValueError in the words of the database.
    """
    at, earliest, latest = (
        article.published_at,
        article.published_earliest,
        article.published_latest,
    )
    broken = ""
    if (at is None) != (article.published_precision == "unknown"):
        broken = "a_date_has_a_precision_and_the_other_way_round"
    elif at and ((earliest and earliest > at) or (latest and latest < at)):
        broken = "a_date_lies_within_its_bounds"
    elif not article.headline:
        broken = "article_has_a_headline"
    if broken:
        raise ValueError(f"CHECK constraint failed: {broken}")


def _values_of(article: Article) -> dict[str, Any]:
    values = dict(zip(_COMPARED, _COMPARED_OF(article), strict=True))
    values["printed"] = dict(article.printed)
    return values
