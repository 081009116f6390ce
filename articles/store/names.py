"""Names: a printed name finds its row by alias or normal form, or makes one marked for review."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from articles.keys import host_of, is_host_name, name_key
from articles.models import Article, Outlet, Person, Place, Tag, Topic
from articles.models.article import ArticleQuerySet
from articles.records import Facts
from articles.store.held_names import HeldNames, Kind, Name
from articles.store.states import STATES

NAME_LENGTH = 255
_TAG_KINDS = frozenset(Tag.Kind.values)
_STATE_NAMES = frozenset(STATES.values())


def spelled(printed: str, *, place: bool = False) -> str:
    """Return a label printed in capitals as it is usually spelled; others as they are.

    "BUSINESS" is "Business", "DELTA COUNTY, CO" is "Delta County, CO"; a topic's words of up to
    three letters or with a digit or a dot stay ("NFL", "U.S.").
    """
    text = " ".join(printed.split())
    if not text.isupper():
        return text
    area, comma, letters = text.rpartition(", ") if place else (text, "", "")
    if not comma:
        area, letters = text, ""
    words = [
        word if not place and (len(word) <= 3 or not word.isalpha()) else word.capitalize()
        for word in area.split(" ")
    ]
    small = {"And": "and", "Of": "of", "The": "the", "AND": "and", "OF": "of", "THE": "the"}
    words = words[:1] + [small.get(word, word) for word in words[1:]]
    return " ".join(words) + comma + letters


class Names:
    """Resolves printed names to rows.

    Tried in order: an alias of exactly this key; the one row whose name has this key. Where two
    rows share a name it never guesses: the row that imports made is taken, or made. What a record
    calls by one name is one row to its end.
    """

    def __init__(self, held: HeldNames, *, respell: Callable[[Name, str], None]) -> None:
        """`respell` gives a row the spelling met now, for which all that waits must be written."""
        self._held = held
        self._respell = respell
        self._known: dict[tuple[Kind, str, str], Name] = {}

    def begin_record(self) -> None:
        self._known.clear()

    def outlet(self, name: str, *, host: str = "") -> Name | None:
        """Return the outlet of a printed name, or, when a page prints none, of a host name.

        A host name seen beside a printed name becomes an alias of it, unless somebody has it.
        """
        if not name_key(name):
            return self._thing(Outlet, host) if name_key(host) else None
        outlet = self._thing(Outlet, name)
        if host:
            self.add_host(outlet, host)
        return outlet

    def add_host(self, outlet: Name, host: str) -> None:
        """Keep a host as another name of an outlet; one that many outlets share is nobody's."""
        host, key = _host(host), name_key(_host(host))
        if not is_host_name(host) or self._held.refuses(Outlet, key):
            return
        if self._held.find(Outlet, key) is None:
            self._held.add_host(outlet, host)

    def person(self, name: str) -> Name | None:
        """Return who is called so, or None for what a curator said is no person."""
        if not (key := name_key(name)):
            return None
        if self._held.refuses(Person, key) and self._held.find(Person, key) is None:
            return None
        return self._thing(Person, name)

    def tag(self, label: str, *, kind: str = "") -> Name | None:
        """Return a tag; `kind` is that of a new one, where the page says what it is."""
        made_as = kind if kind in _TAG_KINDS else ""
        return self._thing(Tag, label, made_as=made_as) if name_key(label) else None

    def topic(self, name: str, kind: str = "topic") -> Name | None:
        """Return a topic; one of kind country is tied to the place of that name."""
        if not name_key(name):
            return None
        topic = self._thing(Topic, spelled(name), kind=kind)
        if kind == Topic.Kind.COUNTRY and topic.values.get("place_id") is None:
            place = self._thing(Place, spelled(name), kind=Place.Kind.COUNTRY)
            self._held.change(topic, place_id=place.pk)
        return topic

    def place(self, printed: str) -> Name | None:
        """Return the place a page prints: "Delta County, CO", "Ohio State", or a bare name.

        1. "… State" is a state, its name without that word.
        2. "…, XX" with a state's letters is a county or a city in it.
        3. Anything else is a place of unknown kind.
        """
        if not name_key(printed):
            return None
        name = spelled(printed, place=True)
        if name.endswith(" State") and name.removesuffix(" State") in _STATE_NAMES:
            return self._thing(Place, name.removesuffix(" State"), kind=Place.Kind.STATE)
        if name in _STATE_NAMES:
            return self._thing(Place, name, kind=Place.Kind.STATE)
        area, _, letters = name.rpartition(", ")
        if area and letters in STATES:
            kind = Place.Kind.COUNTY if area.endswith((" County", " Parish")) else Place.Kind.CITY
            state = self._thing(Place, STATES[letters], kind=Place.Kind.STATE)
            return self._thing(Place, name, kind=kind, parent_id=state.pk)
        return self._thing(Place, name)

    def _thing(
        self, model: Kind, name: str, *, kind: str = "", made_as: str = "", **made_with: object
    ) -> Name:
        name = " ".join(name.split())[:NAME_LENGTH]
        key = name_key(name)
        known = self._known.get((model, kind, key))
        if known is not None:
            return known
        # Georgia the state is not Georgia the country; a place of unknown kind may be either.
        kinds = () if not kind else (kind,) if model is Topic else (kind, "")
        thing = self._held.find(model, key, kinds=kinds)
        if thing is None:
            values = {"kind": kind or made_as} if kind or made_as else {}
            thing = self._held.make(model, name, **values, **made_with)
        elif _deserves(thing, name):
            self._respell(thing, name)
        self._known[model, kind, key] = thing
        return thing


def keys_printed(facts: Iterable[Facts]) -> dict[Kind, set[str]]:
    """Return the normal forms of the names that pages print, to be looked up together."""
    keys: dict[Kind, set[str]] = defaultdict(set)
    for one in facts:
        hosts = (one.outlet_host, _host(one.outlet_host), _host(one.outlet_card.home_page))
        keys[Outlet].update(map(name_key, (one.outlet, *hosts)))
        keys[Person].update(map(name_key, one.authors))
        keys[Person].update(name_key(person.name) for person in one.people)
        keys[Tag].update(map(name_key, one.tags))
        topics = [topic.name for topic in one.topics]
        keys[Topic].update(name_key(spelled(name)) for name in (one.section, *topics))
        countries = [topic.name for topic in one.topics if topic.kind == "country"]
        places = {one.place, *one.places, *countries}
        for teaser in one.teasers:
            keys[Outlet].add(name_key(teaser.outlet))
            keys[Person].add(name_key(teaser.author))
            keys[Topic].add(name_key(spelled(teaser.section)))
            places.add(teaser.place)
        keys[Place].update(name_key(spelled(place, place=True)) for place in places)
    return keys


def articles_of(thing: Name) -> ArticleQuerySet:
    """Return the articles on which the name of an outlet or a person is shown."""
    if thing.model is Outlet:
        return Article.objects.filter(outlet=thing.pk)
    return Article.objects.naming(Person(pk=thing.pk))


def _host(printed: str) -> str:
    return host_of(printed) if "//" in printed else printed.lower().removeprefix("www.")


def _deserves(thing: Name, printed: str) -> bool:
    """Whether an outlet or a person printed in capitals is to get the spelling met now, unless it
    has been looked at by a curator: which page came first decides nothing.

    A lone word of up to four letters (CNN) stays as it is: it may be letters to be spelled out.
    """
    if not (thing.model in {Outlet, Person} and thing.needs_review and thing.name.isupper()):
        return False
    mixed = not printed.isupper() and not printed.islower()
    return mixed and name_key(printed) == thing.key and len(thing.name) > 4
