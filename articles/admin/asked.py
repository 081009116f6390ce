"""Asked: suggestions in, each with its answers and what speaks for it out, as the queue shows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.text import Truncator

from articles.copies.passages import shared_spans
from articles.copies.printed import Printed
from articles.keys import name_key
from articles.models import Article, ArticlePerson, MatchSuggestion, Outlet, Person
from articles.naming.surnames import family_name
from articles.naming.text import alike
from articles.paragraphs import paragraphs_of
from articles.search.results import Run

LIKE_IT = 5
"""People of the same family name who are offered."""
EXAMPLES_SHOWN = 3
BEGINNING = 400
"""Letters of an article's text that are shown of a pair."""
ANSWERS = {
    MatchSuggestion.Kind.NEW_PERSON: ("A new person", "Not a person", "Not sure"),
    MatchSuggestion.Kind.SAME_STORY: ("Same", "Different", "Not sure"),
    MatchSuggestion.Kind.SAME_OUTLET: ("One outlet", "Two outlets", "Not sure"),
    MatchSuggestion.Kind.SAME_ARTICLE: ("One article", "Two articles", "Not sure"),
}
TITLES = {
    MatchSuggestion.Kind.NEW_PERSON: "New people",
    MatchSuggestion.Kind.SAME_STORY: "One story or two",
    MatchSuggestion.Kind.SAME_OUTLET: "One outlet or two",
    MatchSuggestion.Kind.SAME_ARTICLE: "One article or two",
}
DECISIONS = ("yes", "no", "later")


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that prints a name, a byline or an address, and the article it is of."""

    article: Article
    anchor: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of two articles that may be one story: how it begins, and a passage that both print."""

    article: Article
    beginning: tuple[Run, ...]
    """What the other prints too is marked, there and in the passage."""
    passage: tuple[Run, ...] = ()
    """None where the beginning shows it."""
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    key: str
    """What is pressed for it."""
    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A suggestion as it is shown."""

    suggestion: MatchSuggestion
    answers: tuple[Answer, ...]
    examples: tuple[Example, ...] = ()
    sides: tuple[Side, ...] = ()
    """Of two articles that may be one, or one story."""
    outlets: tuple[Outlet, ...] = ()
    """Of two that may be one; the first is known by its host."""
    printed_in: int = 0
    """In how many articles pages print a person whom an import made; 0 for a name in texts."""
    named_in: int = 0
    """How many others' texts name that person."""
    why: str = ""

    @property
    def percent(self) -> int:
        return round(self.suggestion.score * 100)


def asked_of(shown: Sequence[MatchSuggestion], kind: MatchSuggestion.Kind) -> list[Asked]:
    """Return suggestions of one kind as they are shown."""
    answers = tuple(
        Answer(str(number), value, text)
        for number, (value, text) in enumerate(zip(DECISIONS, ANSWERS[kind], strict=True), 1)
    )
    keys = {example["article"] for one in shown for example in one.examples}
    articles = Article.objects.for_listing().in_bulk(keys)
    if kind == MatchSuggestion.Kind.NEW_PERSON:
        return [_person(one, answers, articles) for one in shown]
    if kind == MatchSuggestion.Kind.SAME_OUTLET:
        return [
            Asked(one, answers, tuple(_examples(one, articles)), outlets=_outlets(one))
            for one in shown
        ]
    return [Asked(one, answers, sides=tuple(_sides(one)), why=_why(one)) for one in shown]


def _person(
    one: MatchSuggestion, answers: tuple[Answer, ...], articles: dict[int, Article]
) -> Asked:
    """Return a name that may be a person's, with the sentences or the bylines that print it."""
    every = (*answers, *_same_as(one.name, but=one.person_id))
    if one.person is None:
        return Asked(one, every, tuple(_examples(one, articles)))
    links = one.person.article_links.select_related("article__outlet").order_by("pk")
    on_pages = links.exclude(origin=ArticlePerson.Origin.EXTRACTION)
    printed_in = on_pages.values("article").distinct().count()
    named_in = links.values("article").distinct().count() - printed_in
    examples = (on_pages if printed_in else links)[:EXAMPLES_SHOWN]
    shown = tuple(_printed(link, one.name) for link in examples)
    return Asked(one, every, shown, printed_in=printed_in, named_in=named_in)


def _same_as(name: str, *, but: int | None) -> Iterable[Answer]:
    """Yield the people of the same family name but one, each an answer of its own."""
    family = name_key(family_name(name))
    held = Person.objects.with_word(family).exclude(pk=but or 0)
    like = (
        person
        for person in held.iterator(chunk_size=50)
        if not person.name_key.startswith(f"{family} ")  # a given name, or a family's written first
        or name_key(family_name(person.name)) == family
    )
    for letter, person in zip("abcde"[:LIKE_IT], like, strict=False):
        yield Answer(letter, f"same:{person.pk}", f"Same as {person.name}")


def _examples(suggestion: MatchSuggestion, articles: dict[int, Article]) -> Iterable[Example]:
    for example in suggestion.examples:
        if (article := articles.get(example["article"])) is not None:
            anchor = f"#p{example['paragraph']}" if example["paragraph"] else ""
            yield Example(article, anchor, marked(example["text"], suggestion.name))


def _sides(one: MatchSuggestion) -> Iterable[Side]:
    """Yield the two articles of a pair, each beside the other."""
    articles = [article for article in (one.article, one.other) if article is not None]
    texts = {article.pk: _text_of(article) for article in articles}
    told = {example["article"]: example for example in one.examples}
    for article in articles:
        others = "\n\n".join(text for key, text in texts.items() if key != article.pk)
        other = Printed("", tuple(paragraphs_of(others)))
        beginning = Truncator(texts[article.pk]).chars(BEGINNING)
        example = told.get(article.pk, {"text": "", "paragraph": None})
        passage = example["text"] if example["text"].strip("…")[:BEGINNING] not in beginning else ""
        paragraph = example["paragraph"]
        yield Side(article, _shared(beginning, other), _shared(passage, other), paragraph)


def _text_of(article: Article) -> str:
    return article.body or article.summary


def _shared(text: str, other: Printed) -> tuple[Run, ...]:
    """Return a text with what another prints too marked."""
    runs, reached = [], 0
    for first, last in shared_spans(text, other):
        runs += [Run(text[reached:first]), Run(text[first:last], marked=True)]
        reached = last
    return tuple(run for run in (*runs, Run(text[reached:])) if run.text)


def _printed(link: ArticlePerson, name: str) -> Example:
    """Return where a page prints somebody: the byline, or the name with its role."""
    article: Article = link.article
    is_author = link.role == ArticlePerson.Role.AUTHOR
    byline = article.byline if is_author else ""
    told = (
        f"By {byline}" if byline else f"{link.text or name}, {ArticlePerson.Role(link.role).label}"
    )
    return Example(article, "", marked(told, name))


def _outlets(one: MatchSuggestion) -> tuple[Outlet, ...]:
    keys = [key for key in (one.outlet_id, one.other_outlet_id) if key is not None]
    outlets = Outlet.objects.with_counts().in_bulk(keys)
    return tuple(outlets[key] for key in keys if key in outlets)


def _why(one: MatchSuggestion) -> str:
    return next((example["why"] for example in one.examples if example.get("why")), "")


def marked(text: str, name: str) -> tuple[Run, ...]:
    """Return a text with every place of a name marked."""
    plain, wanted = alike(text).lower(), alike(name).lower()
    runs, reached = [], 0
    while wanted and (at := plain.find(wanted, reached)) >= 0:
        runs += [Run(text[reached:at]), Run(text[at : at + len(wanted)], marked=True)]
        reached = at + len(wanted)
    return tuple(run for run in (*runs, Run(text[reached:])) if run.text)
