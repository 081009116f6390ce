"""Records that meet each other in every way, and what curators do in between, for Hypothesis."""

import dataclasses
import datetime as dt

from hypothesis import strategies as st

from articles.models import Alias, Article, Outlet, Person
from articles.records import Figure, OutletCard, PersonNamed, Publication, Teaser, TopicNamed
from articles.store.edits import keep_edit
from tests.store.records import dated, make_record

PIER = (
    "The harbour council voted on Monday to rebuild the east pier before the winter storms come.",
    "Work begins in May and will cost four million crowns, the council said after a long debate.",
    "Nobody spoke against the plan but for two of the fishermen who moor their boats beside it.",
)
FERRY = (
    "A ferry with forty passengers ran aground near the lighthouse of Norland late on Thursday.",
    "All of them were brought ashore by the islanders, who had seen the lights from their windows.",
    "The captain said that the fog had come down within minutes, and that no alarm was given.",
)
TEXTS = (
    PIER,
    PIER[:1],
    (PIER[0].upper(), *PIER[1:]),
    (f"{PIER[0]} The vote was close.", *PIER[1:]),
    FERRY,
    FERRY[:2],
    (),
)
HEADLINES = ("Council votes to rebuild pier", "UPDATE 1-Council votes to rebuild pier",
             "Ferry runs aground near lighthouse", "Obituaries", "")  # fmt: skip
OUTLETS = ("", "HARBOUR POST", "The Harbour Post", "Valley Times", "post.example")
HOSTS = ("", "", "www.post.example", "times.example")
URLS = ("", "", "https://post.example/pier", "http://www.post.example/pier/?utm_source=x",
        "https://post.example/ferry", "https://times.example/pier")  # fmt: skip
IDS = ("", "", "1", "2", "newsbreak:1")
COLLECTIONS = ("wire", "articles")
PEOPLE = ("Ida Marsh", "IDA MARSH", "Otto Lind", "I. Marsh")
TAGS = ("Pier", "pier", "The U S Embassy", "Storms")
PLACES = ("", "Delta County, CO", "DELTA COUNTY, CO", "Ohio State", "Georgia", "Norland")
SECTIONS = ("", "CITY", "City", "Weather")
TOPICS = (TopicNamed("Transport"), TopicNamed("TRANSPORT"), TopicNamed("Georgia", "country"),
          TopicNamed("Norland", "country"), TopicNamed("Norland"))  # fmt: skip
DATES = (
    Publication(), Publication(text="2 days ago"), dated("2021-08-03"), dated("2021-08-04"),
    dated("2021-08-03", "inferred", text="2 days ago"), dated("2015-01-04"),
)  # fmt: skip
CAPTURED = (None, None, dt.date(2021, 8, 5), dt.date(2021, 8, 9),
            dt.datetime(2021, 8, 7, 12, tzinfo=dt.UTC))  # fmt: skip
CARDS = (
    OutletCard(),
    OutletCard(),
    OutletCard(figures=(Figure("followers", "12K+", 12_000),), about="A daily."),
    OutletCard(about="Another daily.", home_page="https://post.example/"),
)


@st.composite
def teasers(draw):
    made = []
    for position in range(1, draw(st.integers(0, 3)) + 1):
        text = draw(st.sampled_from(TEXTS))
        made.append(
            Teaser(
                position=position,
                headline=draw(st.sampled_from(HEADLINES)),
                text=" ".join(text)[: draw(st.sampled_from((80, 120, 200)))],
                section=draw(st.sampled_from(SECTIONS)),
                place=draw(st.sampled_from(PLACES)),
                outlet=draw(st.sampled_from(OUTLETS)),
                url=draw(st.sampled_from(URLS)),
                author=draw(st.sampled_from(("", *PEOPLE))),
                published=draw(st.sampled_from(DATES)),
            )
        )
    return tuple(made)


@st.composite
def records(draw):
    """A record; one in many is such that the database refuses it."""
    facts = {
        "headline": draw(st.sampled_from(HEADLINES)),
        "body": draw(st.sampled_from(TEXTS)),
        "cut": draw(st.booleans()),
        "outlet": draw(st.sampled_from(OUTLETS)),
        "outlet_host": draw(st.sampled_from(HOSTS)),
        "url": draw(st.sampled_from(URLS)),
        "record_id": draw(st.sampled_from(IDS)),
        "byline": draw(st.sampled_from(("", *PEOPLE))),
        "authors": tuple(draw(st.lists(st.sampled_from(PEOPLE), max_size=2))),
        "people": tuple(map(PersonNamed, draw(st.lists(st.sampled_from(PEOPLE), max_size=1)))),
        "tags": tuple(draw(st.lists(st.sampled_from(TAGS), max_size=2))),
        "topics": tuple(draw(st.lists(st.sampled_from(TOPICS), max_size=2))),
        "place": draw(st.sampled_from(PLACES)),
        "section": draw(st.sampled_from(SECTIONS)),
        "published": draw(st.sampled_from(DATES)),
        "comments": draw(st.sampled_from((None, None, 1, 4))),
        "outlet_card": draw(st.sampled_from(CARDS)),
        "skipped": draw(st.sampled_from(("", "", "", "no main article on the page"))),
        "teasers": draw(teasers()),
    }
    if draw(st.integers(0, 24)) == 24:
        facts["published"] = dataclasses.replace(dated("2021-08-03"), precision="unknown")
    return make_record(
        # Few contents among many records: the same bytes are met again, whatever was read in them.
        content=draw(st.sampled_from(("a page", "another page", f"page {hash(repr(facts))}"))),
        collection=draw(st.sampled_from(COLLECTIONS)),
        captured_at=draw(st.sampled_from(CAPTURED)),
        **facts,
    )


@st.composite
def pages_of_one(draw):
    """A page of the one article there is, or one that prints a teaser of it.

    Few words, said and left out in every way: what a row has of whom decides what is a version.
    """
    url = "https://post.example/pier"
    byline, captured_at = (
        draw(st.sampled_from(("", *PEOPLE[:3:2]))),
        draw(st.sampled_from(CAPTURED)),
    )
    headline = draw(st.sampled_from((*HEADLINES[:2], "[Photos]", "", "")))
    content = draw(st.sampled_from(("a page", "another page", f"page {draw(st.integers(0, 9))}")))
    if draw(st.integers(0, 7)) == 0:
        beside = Teaser(position=1, headline=HEADLINES[0], text=PIER[0], url=url, author=byline)
        return make_record(
            content=content, captured_at=captured_at, headline=headline, body=FERRY,
            url="https://post.example/ferry", teasers=(beside,),
        )  # fmt: skip
    return make_record(
        content=content,
        captured_at=captured_at,
        url=url,
        headline=headline,
        byline=byline,
        summary=draw(st.sampled_from(("", "A pier is rebuilt.", "Four million for a pier."))),
        body=draw(st.sampled_from((PIER, PIER[:1], ()))),
        cut=draw(st.booleans()),
        skipped=draw(st.sampled_from(("", "", "", "", "no main article on the page"))),
    )


AGAIN = (
    (HEADLINES[0], PIER),
    (HEADLINES[0], PIER[:2]),
    ("Pier to be rebuilt in May", (PIER[0], "Work begins in May and costs five million crowns.")),
    ("Pier to be rebuilt in May | North", (*PIER[:2], "Two fishermen spoke against the plan.")),
    ("Pier to be rebuilt in May | South", (*PIER[:2], "Two fishermen spoke against the plan.")),
)  # fmt: skip


@st.composite
def pages_that_repeat(draw):
    """A page of an article that changed, or a record without its address that says one of the same."""
    headline, body = draw(st.sampled_from(AGAIN))
    return make_record(
        content=draw(st.sampled_from(("a page", *(f"page {number}" for number in range(30))))),
        captured_at=draw(st.sampled_from(CAPTURED)),
        url=draw(st.sampled_from(("", "", "", *URLS[2:5:2], URLS[5]))),
        record_id=draw(st.sampled_from(("", "", "", *IDS[2:]))),
        headline=headline,
        body=body,
        cut=draw(st.integers(0, 7)) == 0,
        outlet=draw(st.sampled_from((*OUTLETS[1:3], OUTLETS[1], "", OUTLETS[3]))),
        published=draw(st.sampled_from((*DATES[2:4], DATES[2], DATES[2], Publication()))),
        skipped=draw(st.sampled_from(("", "", "", "", "", "no main article on the page"))),
    )


def _an_article(number):
    keys = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    return Article.objects.get(pk=keys[number % len(keys)]) if keys else None


def rewrite(number):
    """Give an article another headline, as the desk does it."""
    if (article := _an_article(number)) is not None:
        _curate(article, headline="A curator's headline")


def move(number):
    if (article := _an_article(number)) is not None:
        outlet, _ = Outlet.objects.get_or_create(name="Curated Courier", name_key="curated courier")
        _curate(article, outlet=outlet)


def shorten(number):
    if (article := _an_article(number)) is not None:
        _curate(article, body=FERRY[0])


def hide(number):
    if (article := _an_article(number)) is not None:
        _curate(article, visibility="hidden")


def reject(number):
    if (article := _an_article(number)) is not None:
        article.tag_links.update(state="rejected")
        article.person_links.update(state="rejected")


def delete(number):
    if (article := _an_article(number)) is not None:
        article.delete()


def review(number):
    """Look at the names, which then stay as they are."""
    Outlet.objects.update(needs_review=False)


def rename(number):
    person = Person.objects.order_by("pk").first()
    if person is not None:
        Alias.objects.get_or_create(name="I. Marsh", name_key="i marsh", person=person)
        person.name = "Ida Marsh-Lind"
        person.save()


def namesake(number):
    """A second person and outlet of the same name: an import never guesses between them."""
    Person.objects.create(name="Otto Lind")
    Outlet.objects.create(name="Valley Times")


def _curate(article, **values):
    shown = Article.objects.get(pk=article.pk)
    for name, value in values.items():
        setattr(article, name, value)
    article.keep_printed(values, shown)
    article.curated_fields = sorted({*article.curated_fields, *values})
    article.revision += 1
    article.save()


def edit(number):
    """Give an article another summary, kept as a version."""
    if (article := _an_article(number)) is not None:
        before = Article.objects.get(pk=article.pk)
        _curate(article, summary=f"A curator's summary, the {number}th")
        at = dt.datetime(2021, 8, 6, number, article.versions.count(), tzinfo=dt.UTC)
        keep_edit(before, article, also={}, at=at, role="curator", reason="")


EDITS = (edit, rewrite, move, shorten, hide, reject, delete, review, rename, namesake)
edits = st.tuples(st.sampled_from(EDITS), st.integers(0, 5))


def on_another_day(record, captured_at):
    """The same page, byte for byte, as it was captured on another day."""
    return dataclasses.replace(
        record, page=dataclasses.replace(record.page, captured_at=captured_at)
    )


@st.composite
def histories(draw, records=records):
    """Runs of records, each followed by some edits."""
    known = draw(st.lists(records(), min_size=1, max_size=8))
    again = st.one_of(
        st.sampled_from(known),
        st.builds(on_another_day, st.sampled_from(known), st.sampled_from(CAPTURED)),
        records(),
    )
    return draw(
        st.lists(
            st.tuples(st.lists(again, max_size=7), st.lists(edits, max_size=2)),
            min_size=1,
            max_size=4,
        )
    )
