"""Completions: the beginning of a search in, what its last word may become out.

1. After a field of names (outlet:th, #tal): the names of that field that begin so; of sections those
   of which a word does.
2. After a field of fixed values (is:, sort:, lang:): those values.
3. Else names of any kind that the last words begin, then words of headlines, names and texts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from articles.index import engine
from articles.keys import name_key
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.naming import NamedQuerySet, slug_of
from articles.search import words
from articles.search.fields import FIELDS, LANGUAGES, STATES
from articles.search.fillers import FILLERS
from articles.search.lexer import QUOTES
from articles.search.queries import SORTS
from articles.search.typed import in_quotes, quoted

LIMIT = 8
NAMES_AMONG_WORDS = 4
_COUNTED = 200  # names that are counted; the commonest of them are offered
_WORDS_OF_A_NAME = 3
_LAST_FIELD = re.compile(
    r'(?P<head>(?:.*[\s(+-])?)(?P<name>#|[A-Za-z]+:)(?:["“](?P<quoted>[^"“”]*)|(?P<bare>[^\s"“”()]*))',
    re.DOTALL,
)
_PLAIN_WORD = re.compile(r"(?<![^\s(+-])[^\s()\"“”+:#-][^\s()\"“”:#]*")
_LAST_WORD = re.compile(r"[^\s()\"“”+:#]*$")

_NAMED: dict[str, NamedQuerySet] = {
    "person": Person.objects.all(),
    "outlet": Outlet.objects.all(),
    "tag": Tag.objects.all(),
    "topic": Topic.objects.all(),
    "place": Place.objects.all(),
}
_ROWS = {"author": "person", "about": "person", "country": "place"}


@dataclass(frozen=True, slots=True)
class Completion:
    text: str
    """The whole search with its last word completed."""
    label: str
    kind: str
    """word, value or the field of a name."""
    count: int | None = None
    """How many articles have it."""


def complete(typed: str) -> list[Completion]:
    """Return what `typed` may be going to say, the likeliest first. Raises IndexUnreadableError."""
    if found := _LAST_FIELD.fullmatch(typed):
        name = "tag" if found["name"] == "#" else found["name"][:-1].lower()
        begun = found["bare"] if found["quoted"] is None else found["quoted"]
        field = FIELDS.get(name)
        if field is not None and field.kind not in {"words", "date", "day", "amount", "later"}:
            return list(_after_field(found["head"] + found["name"], field.target, begun))
    return _anywhere(typed)


def as_json(typed: str) -> dict[str, Any]:
    return {"query": typed, "completions": [asdict(one) for one in complete(typed)]}


def _after_field(head: str, target: str, begun: str) -> Iterator[Completion]:
    if (kind := _ROWS.get(target, target)) in _NAMED:
        field = kind if target == "country" else target
        for label, count in _names(field, kind, begun)[:LIMIT]:
            yield Completion(head + in_quotes(label), label, field, count)
        return
    if target == "section":
        for label, count in _sections(begun)[:LIMIT]:
            yield Completion(head + in_quotes(label), label, target, count)
        return
    for value in _fixed(target):
        if value.lower().startswith(begun.lower()):
            yield Completion(head + quoted(value), value, "value")


def _sections(begun: str) -> list[tuple[str, int]]:
    """Return the sections of which a word begins so, those of most articles first."""
    key = f" {name_key(begun)}"
    slugs = {
        slug_of(name, fallback="section"): name
        for name in Article.objects.visible().sections()
        if key in f" {name_key(name)}"
    }
    counts = engine().values("section", list(slugs))
    held = [(name, counts[slug]) for slug, name in slugs.items() if counts[slug]]
    return sorted(held, key=lambda item: (-item[1], item[0]))


def _fixed(target: str) -> Iterable[str]:
    if target == "sort":
        return SORTS
    if target == "lang":
        return sorted(LANGUAGES.values())
    return STATES.get(target, ())


def _anywhere(typed: str) -> list[Completion]:
    last = _LAST_WORD.search(typed)
    place = last.start() if last else len(typed)
    if not (forms := words.forms(typed[place:])):
        return []
    # Behind the sign of -harbour, the first word of well-known, the first signs of 北京大.
    place += max(t.start for t in words.tokens(typed[place:]) if t.form == forms[-1])
    # Inside quotation marks stand words only.
    named = [] if len(re.findall(f"[{QUOTES}]", typed)) % 2 else list(_named_last(typed))
    found = sorted(named, key=lambda one: -(one.count or 0))[:NAMES_AMONG_WORDS]
    return (found + _words(typed, place))[:LIMIT]


def _words(typed: str, place: int) -> list[Completion]:
    """Return the words that the last one may become; one letter could be too many of them.

    Words that only ask or join are asked for too and left out: no reader needs help with them.
    """
    form = words.forms(typed[place:])[-1]
    if len(form) < 2 and not words.is_single_sign(form):
        return []
    common = {word for word in words.STOP_WORDS | FILLERS if word.startswith(form)}
    return [
        Completion(typed[:place] + word, word, "word", count)
        for word, count in engine().complete(typed, limit=LIMIT + len(common))
        if word not in common
    ]


def _named_last(typed: str) -> Iterator[Completion]:
    """Yield the names that begin with the last words, as many of these as make one."""
    starts = [match.start() for match in _PLAIN_WORD.finditer(typed)]
    for start in starts[-_WORDS_OF_A_NAME:]:
        found = [
            Completion(f"{typed[:start]}{kind}:{in_quotes(label)}", label, kind, count)
            for kind in _NAMED
            for label, count in _names(kind, kind, typed[start:])[:NAMES_AMONG_WORDS]
        ]
        if found:
            yield from found
            return


def _names(field: str, kind: str, begun: str) -> list[tuple[str, int]]:
    """Return the names that begin so and that articles have, with how many, most first.

    Where they are few, those follow of which a later word begins so.
    """
    found = _held(field, _NAMED[kind].called_like(begun))
    if len(found) < NAMES_AMONG_WORDS:
        found += [
            item for item in _held(field, _NAMED[kind].with_word_like(begun)) if item not in found
        ]
    return found


def _held(field: str, named: NamedQuerySet) -> list[tuple[str, int]]:
    rows = list(named.order_by("name_key", "pk")[:_COUNTED])
    counts = engine().values(field, [row.slug for row in rows])
    held = [(row.label, counts[row.slug]) for row in rows if counts[row.slug]]
    return sorted(held, key=lambda item: (-item[1], item[0]))
