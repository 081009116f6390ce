"""Completions: the beginning of a search in, what its last word may become out.

1. After a field of names (outlet:th, #tal): the names of that field that begin so; of sections those
   of which a word does.
2. After a field of fixed values (is:, sort:, lang:): those values; after kind: the kinds held.
3. After a field of words (title:, url:): the words that begin so, by how many articles the completed
   field finds.
4. Else names of any kind that the last words begin, then words of headlines, names and texts.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from articles.index import engine
from articles.keys import name_key
from articles.labels import sections
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.naming import NamedQuerySet
from articles.search import words
from articles.search.fields import FIELDS, LANGUAGES, STATES
from articles.search.fillers import FILLERS
from articles.search.lexer import QUOTES
from articles.search.queries import SORTS, Node, Query, State, Word
from articles.search.typed import in_quotes, quoted

LIMIT = 8
NAMES_AMONG_WORDS = 4
_COUNTED = 200  # names that are counted; the commonest of them are offered
_WORDS_OF_A_NAME = 3
_TRIED_IN_FIELD = 3 * LIMIT
"""The commonest words that are tried; in one field others may be the commonest."""
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
        if field is not None and field.kind == "words":
            return _in_field(typed, field.target)
        if field is not None and field.kind not in {"date", "day", "amount", "later"}:
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
    if target == "kind":
        for label, count in _kinds(begun)[:LIMIT]:
            yield Completion(head + quoted(label), label, target, count)
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
    slugs = {slug: name for slug, name in sections().items() if key in f" {name_key(name)}"}
    counts = engine().values("section", list(slugs))
    held = [(name, counts[slug]) for slug, name in slugs.items() if counts[slug]]
    return sorted(held, key=lambda item: (-item[1], item[0]))


def _kinds(begun: str) -> list[tuple[str, int]]:
    """Return the kinds of article that begin so, those of most articles first."""
    names = {name.lower() for name in Article.objects.visible().kinds()}
    found = [
        (name, _found(State("kind", name))) for name in names if name.startswith(begun.lower())
    ]
    return sorted(
        ((name, count) for name, count in found if count), key=lambda item: (-item[1], item[0])
    )


def _found(node: Node) -> int:
    return engine().search(Query(root=node), limit=0, snippets=False).total


def _in_field(typed: str, field: str) -> list[Completion]:
    """Return the words that the last one may become in a field, those it finds most for first."""
    place = _last_word_at(typed)
    found = [
        (word, _found(Word(word, field)))
        for word, _ in _words_begun(typed, place, limit=_TRIED_IN_FIELD)
    ]
    found = sorted((one for one in found if one[1]), key=lambda one: (-one[1], one[0]))
    return [Completion(typed[:place] + word, word, "word", count) for word, count in found[:LIMIT]]


def _fixed(target: str) -> Iterable[str]:
    if target == "sort":
        return SORTS
    if target == "lang":
        return sorted(LANGUAGES.values())
    return STATES.get(target, ())


def _anywhere(typed: str) -> list[Completion]:
    place = _last_word_at(typed)
    if not words.forms(typed[place:]):
        return []
    # Inside quotation marks stand words only.
    named = [] if len(re.findall(f"[{QUOTES}]", typed)) % 2 else list(_named_last(typed))
    found = sorted(named, key=lambda one: -(one.count or 0))[:NAMES_AMONG_WORDS]
    return (found + _words(typed, place))[:LIMIT]


def _last_word_at(typed: str) -> int:
    """Return where the word begins that is being typed; the end where none is."""
    last = _LAST_WORD.search(typed)
    place = last.start() if last else len(typed)
    if not (forms := words.forms(typed[place:])):
        return len(typed)
    # Behind the sign of -harbour, the first word of well-known, the first signs of 北京大.
    return place + max(t.start for t in words.tokens(typed[place:]) if t.form == forms[-1])


def _words(typed: str, place: int) -> list[Completion]:
    """Return the words that the last one may become, the commonest first."""
    return [
        Completion(typed[:place] + word, word, "word", count)
        for word, count in _words_begun(typed, place, limit=LIMIT)
    ]


def _words_begun(typed: str, place: int, *, limit: int) -> list[tuple[str, int]]:
    """Return words that begin as the last one does, with how many articles have them anywhere.

    One letter could be too many of them. Words that only ask or join are asked for too and left
    out: no reader needs help with them.
    """
    forms = words.forms(typed[place:])
    if not forms or (len(forms[-1]) < 2 and not words.is_single_sign(forms[-1])):
        return []
    common = {word for word in words.STOP_WORDS | FILLERS if word.startswith(forms[-1])}
    begun = engine().complete(typed, limit=limit + len(common))
    return [(word, count) for word, count in begun if word not in common]


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
