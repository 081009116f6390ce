"""Pages that one page alone had tied are two articles again when its import is taken back."""

import itertools

import pytest
from django.core.management import call_command

from articles.models import Article, ArticlePerson, Capture, ImportItem, Person
from tests.importing import found, imported, taken_back

pytestmark = pytest.mark.django_db

HARBOUR, FERRY = "Harbour council opens the ferry bridge", "Ferry bridge open at last"
TEXT = (
    "The bridge beside the old ferry was opened on Sunday by the mayor, who walked over it alone.",
    "It has cost nine million crowns, two more than the council had put aside for it in the spring.",
    "Ferrymen who lose their work by it are to be paid until the summer and may then join the port.",
    "Cyclists may cross it from Monday on, and lorries when the road on the far shore is mended.",
)
CHANGED = (*TEXT[:3], "Nobody could say when lorries may cross it, for the road beyond is broken.")
PAGE = {"outlet": "The Harbour Post", "date": "2021-08-01"}
AT = {"url": "https://post.example/bridge"}


def page(headline, text, captured, author, **facts):
    told = {"title": headline, "text": "\n\n".join(text), "captured": captured, "author": author}
    return PAGE | told | facts


TIES = page(HARBOUR, TEXT, "2021-09-18", "Ada Quill", **AT)
"""The one of the address and of the headline of both others."""
NAMED, PLACED = (
    page(HARBOUR, CHANGED, "2021-09-21", "Bo Tell"),
    page(FERRY, TEXT, "2021-09-06", "Cora Lind", **AT),
)
PAGES = {"ties": TIES, "named": NAMED, "placed": PLACED}


def told():
    """Return what each article shows, its pages and its authors, and what was made of records."""
    articles = [
        (
            row.headline,
            row.body,
            row.url,
            row.byline,
            str(row.captured_at),
            sorted(row.captures.values_list("sha256", flat=True)),
            sorted(row.person_links.values_list("person__name", "role")),
        )
        for row in Article.objects.all()
    ]
    items = ImportItem.objects.exclude(run__state="taken back").values_list(
        "capture__sha256", "article__headline"
    )
    return sorted(articles), sorted(items), sorted(Person.objects.values_list("name", flat=True))


@pytest.fixture
def never(tmp_path):
    """Return a function that says what the archive is without one of the pages, and empties it."""

    def without(gone):
        runs = [
            imported(tmp_path, one, name=f"{name}.jsonl")
            for name, one in PAGES.items()
            if name != gone
        ]
        call_command("merge_twins")
        state = told()
        for run in runs:
            taken_back(run)
        assert not Article.objects.exists()
        return state

    return without


ORDERS = list(itertools.permutations(PAGES))


@pytest.mark.parametrize(
    ("order", "gone"),
    [*((order, "ties") for order in ORDERS), (ORDERS[0], "named"), (ORDERS[-1], "placed")],
)
def test_an_import_taken_back_might_never_have_been(tmp_path, never, order, gone):
    expected = never(gone)
    runs = {name: imported(tmp_path, PAGES[name], name=f"{name}.jsonl") for name in order}

    taken_back(runs[gone])
    call_command("verify")
    for name in order:
        if name != gone:
            imported(tmp_path, PAGES[name], name=f"{name}.jsonl")
    call_command("merge_twins")

    articles, items, people = told()
    assert (articles, people) == (expected[0], expected[2])
    assert set(items) == set(expected[1])
    call_command("verify")


def test_pages_that_another_ties_too_stay_one(tmp_path):
    imported(tmp_path, PLACED, page(HARBOUR, TEXT, "2021-09-12", "Ada Quill", **AT))
    run = imported(tmp_path, TIES, name="ties.jsonl")
    imported(tmp_path, NAMED, name="named.jsonl")

    taken_back(run)

    assert Article.objects.get().captures.count() == 3


def test_pages_that_may_be_one_stay_one(tmp_path):
    imported(tmp_path, PLACED)
    run = imported(tmp_path, TIES, name="ties.jsonl")
    imported(tmp_path, NAMED | {"title": FERRY, "date": "2021-08-03", "text": "\n\n".join(TEXT)},
             name="later.jsonl")  # fmt: skip
    article = Article.objects.earliest("pk")
    Capture.objects.update(article=article)
    Article.objects.exclude(pk=article.pk).delete()

    taken_back(run)

    assert Article.objects.get().captures.count() == 2


def test_what_a_curator_touched_is_not_parted(tmp_path):
    run = imported(tmp_path, TIES)
    imported(tmp_path, NAMED, PLACED, name="others.jsonl")
    Article.objects.update(curated_fields=["section"], section="Harbour")

    taken_back(run)

    assert Article.objects.get().captures.count() == 3


def test_parted_articles_are_found_by_what_each_says(tmp_path):
    run = imported(tmp_path, TIES)
    imported(tmp_path, NAMED, PLACED, name="others.jsonl")
    assert found("bridge") == 1

    taken_back(run)

    assert found("bridge") == 2
    assert found("nobody lorries") == found("cyclists") == 1
    assert sorted(ArticlePerson.objects.values_list("article__headline", "person__name")) == [
        (FERRY, "Cora Lind"),
        (HARBOUR, "Bo Tell"),
    ]
