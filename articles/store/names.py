"""Names: a printed name finds its row by alias or normal form, or makes one marked for review."""

from typing import TypeVar

from articles.keys import host_of, is_host_name, name_key
from articles.models import Alias, Article, Outlet, Person, Place, Tag, Topic
from articles.models.naming import NamedThing
from articles.store.states import STATES

Thing = TypeVar("Thing", bound=NamedThing)
NAME_LENGTH = 255


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
    """Resolves printed names to rows, remembering what it found for the length of one batch.

    Tried in order: an alias of exactly this key; the one row whose name has this key. Where two
    rows share a name it never guesses: the row that imports made is taken, or made.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, str], NamedThing] = {}

    def outlet(self, name: str, *, host: str = "") -> Outlet | None:
        """Return the outlet of a printed name, or, when a page prints none, of a host name.

        A host name seen beside a printed name becomes an alias of it, unless somebody has it.
        """
        if not name_key(name):
            return self._thing(Outlet, host) if name_key(host) else None
        outlet = self._thing(Outlet, name)
        if host:
            self.add_host(outlet, host)
        return outlet

    def add_host(self, outlet: Outlet, host: str) -> None:
        host = host_of(host) if "//" in host else host.lower().removeprefix("www.")
        if not is_host_name(host) or self._found(Outlet, name_key(host)) is not None:
            return
        Alias.objects.create(name=host, kind=Alias.Kind.HOST, origin="page", outlet=outlet)

    def person(self, name: str) -> Person | None:
        return self._thing(Person, name) if name_key(name) else None

    def tag(self, label: str) -> Tag | None:
        return self._thing(Tag, label) if name_key(label) else None

    def topic(self, name: str, kind: str = "topic") -> Topic | None:
        """Return a topic; one of kind country is tied to the place of that name."""
        if not name_key(name):
            return None
        topic = self._thing(Topic, spelled(name), kind=kind)
        if kind == Topic.Kind.COUNTRY and topic.place_id is None:
            topic.place = self._thing(Place, spelled(name), kind=Place.Kind.COUNTRY)
            topic.save()
        return topic

    def place(self, printed: str) -> Place | None:
        """Return the place a page prints: "Delta County, CO", "Ohio State", or a bare name.

        1. "… State" is a state, its name without that word.
        2. "…, XX" with a state's letters is a county or a city in it.
        3. Anything else is a place of unknown kind.
        """
        if not name_key(printed):
            return None
        name = spelled(printed, place=True)
        if name.endswith(" State") and name.removesuffix(" State") in STATES.values():
            return self._thing(Place, name.removesuffix(" State"), kind=Place.Kind.STATE)
        if name in STATES.values():
            return self._thing(Place, name, kind=Place.Kind.STATE)
        area, _, letters = name.rpartition(", ")
        if area and letters in STATES:
            kind = Place.Kind.COUNTY if area.endswith((" County", " Parish")) else Place.Kind.CITY
            state = self._thing(Place, STATES[letters], kind=Place.Kind.STATE)
            return self._thing(Place, name, kind=kind, parent=state)
        return self._thing(Place, name)

    def _thing(
        self, model: type[Thing], name: str, *, kind: str = "", **made_with: object
    ) -> Thing:
        name = " ".join(name.split())[:NAME_LENGTH]
        key = name_key(name)
        known = self._known.get((model.__name__, kind, key))
        if isinstance(known, model):
            return known
        thing = self._found(model, key, kind=kind if model in {Topic, Place} else "")
        if thing is not None:
            _respell(thing, name)
        else:
            fields: dict[str, object] = {"name": name, "needs_review": True, **made_with}
            if kind:
                fields["kind"] = kind
            thing = model(**fields)
            thing.save()
        self._known[model.__name__, kind, key] = thing
        return thing

    def _found(self, model: type[Thing], key: str, *, kind: str = "") -> Thing | None:
        # Georgia the state is not Georgia the country; a place of unknown kind may be either.
        of_kind = {"kind__in": [kind] if model is Topic else [kind, ""]} if kind else {}
        column = model.__name__.lower()
        aliased = model._default_manager.filter(
            pk__in=Alias.objects.filter(name_key=key, **{f"{column}__isnull": False}).values(
                column
            ),
            **of_kind,
        )
        for rows in (aliased, model._default_manager.filter(name_key=key, **of_kind)):
            candidates = list(rows[:2])
            if len(candidates) == 1:
                return candidates[0]
            if candidates:
                return rows.filter(needs_review=True).order_by("pk").first()
        return None


def _respell(thing: NamedThing, printed: str) -> None:
    """Give an outlet or a person printed in capitals the spelling met now, unless it has been
    looked at by a curator: which page came first decides nothing.

    A lone word of up to four letters (CNN) stays as it is: it may be letters to be spelled out.
    """
    if not (isinstance(thing, Outlet | Person) and thing.needs_review and thing.name.isupper()):
        return
    mixed = not printed.isupper() and not printed.islower()
    if not mixed or name_key(printed) != thing.name_key or len(thing.name) <= 4:
        return
    thing.name = printed
    thing.save()
    articles = Article.objects.all()
    held = articles.of_outlet(thing) if isinstance(thing, Outlet) else articles.naming(thing)
    held.touch()
