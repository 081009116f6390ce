"""Articles and names that were made one and are parted in another order."""

import pytest

from articles.curation.decisions import undo_merge
from articles.curation.merging import merge_names, remove_person
from articles.curation.merging_articles import merge_articles
from articles.models import Article, ArticlePerson, Outlet, Person, Place, StoryPart, Tag
from articles.models.links import Link
from articles.rereading import reread
from tests.grouping.texts import REPORT
from tests.importing import imported

pytestmark = pytest.mark.django_db

NAMES = {Outlet: "outlet", Person: "author", Tag: "tags", Place: "places"}
A = {"outlet": "The Osk Times", "author": "Ada Quill", "tags": ["Fishing"], "places": ["Denham"]}
B = {"outlet": "Harbour Post", "author": "Bo Tell", "tags": ["Railways"], "places": ["Osk"]}
C = {"outlet": "Gull Radio", "author": "Cora Lind", "tags": ["Museums"], "places": ["Thorn"]}


def page(number, called):
    return called | {
        "title": f"Ferry {number} sails", "url": f"https://paper.example/{number}",
        "date": "2021-08-03", "captured": "2021-08-04",
        "text": f"Ship {number} sails on Monday.\n\nIt cost {number}000 crowns.",
    }  # fmt: skip


@pytest.fixture
def _held(tmp_path):
    imported(tmp_path, page(1, A), page(2, B), page(3, C), page(4, A))


def article(number):
    return Article.objects.get(url__endswith=f"/{number}")


def told():
    """Return of each article its outlets and the names its page gives."""
    return {
        one.url: (
            str(one.outlet), str(one.printed_outlet),
            sorted((str(tie.person), tie.role, tie.text) for tie in one.person_links.all()),
            sorted(str(tie.tag) for tie in one.tag_links.all()),
            sorted(str(tie.place) for tie in one.place_links.all()),
        )
        for one in Article.objects.all()
    }  # fmt: skip


def a_and_b(model):
    def called(names):
        name = names[NAMES[model]]
        return model.objects.get(name=name if isinstance(name, str) else name[0])

    return called(A), called(B)


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize("other", [2, 3, 4])
@pytest.mark.parametrize("model", NAMES)
def test_articles_then_names_become_one_and_the_articles_are_parted_first(model, other):
    before = told()
    articles = merge_articles(article(1), article(other))
    names = merge_names(*a_and_b(model), by=None)

    undo_merge(articles, by=None)
    if model is Outlet:
        assert str(article(1).outlet) == "Harbour Post"
    undo_merge(names, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize("other", [2, 3, 4])
@pytest.mark.parametrize("model", NAMES)
def test_names_then_articles_become_one_and_the_names_are_parted_first(model, other):
    before = told()
    names = merge_names(*a_and_b(model), by=None)
    articles = merge_articles(article(1), article(other))

    undo_merge(names, by=None)
    undo_merge(articles, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize("other", [2, 3])
def test_an_article_that_names_both_names_both_again(other, tmp_path):
    imported(tmp_path, page(1, A | {"captured": "2021-08-05", "people": ["Ada Quill", "Bo Tell"]}))
    before = told()
    names = merge_names(*a_and_b(Person), by=None)
    articles = merge_articles(article(1), article(other))

    undo_merge(names, by=None)
    undo_merge(articles, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
def test_what_a_curator_said_of_an_article_comes_back_to_the_name_it_was_said_of():
    one, other = a_and_b(Person)
    for number, person in ((1, one), (2, other)):
        ArticlePerson.objects.create(
            article=article(number), person=person, role="about", origin=Link.Origin.CURATOR
        )
    before = told()
    names = merge_names(one, other, by=None)
    articles = merge_articles(article(1), article(2))

    undo_merge(names, by=None)
    undo_merge(articles, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
def test_an_outlet_that_a_curator_gave_comes_back_where_outlets_were_one():
    one, other = a_and_b(Outlet)
    for number, outlet in ((3, one), (4, Outlet.objects.get(name="Gull Radio"))):
        given = article(number)
        given.outlet, given.curated_fields = outlet, ["outlet"]
        given.save()
    before = told()
    articles = merge_articles(article(3), article(4))
    names = merge_names(one, other, by=None)

    undo_merge(articles, by=None)
    undo_merge(names, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
def test_outlets_that_became_one_after_another_come_back_one_after_another():
    one, other = a_and_b(Outlet)
    third = Outlet.objects.get(name="Gull Radio")
    before = told()
    articles = merge_articles(article(1), article(4))
    first = merge_names(one, other, by=None)
    second = merge_names(Outlet.objects.get(pk=other.pk), third, by=None)

    undo_merge(articles, by=None)
    assert str(article(1).outlet) == "Gull Radio"
    undo_merge(second, by=None)
    assert str(article(1).outlet) == "Harbour Post"
    undo_merge(first, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
def test_somebody_who_was_taken_away_comes_back_to_articles_that_were_parted():
    person, _ = a_and_b(Person)
    before = told()
    articles = merge_articles(article(1), article(4))
    removed = remove_person(person, by=None)

    undo_merge(articles, by=None)
    undo_merge(removed, by=None)

    assert told() == before


@pytest.mark.usefixtures("_held")
@pytest.mark.parametrize("other", [2, 3, 4])
def test_somebody_comes_back_who_was_taken_away_before_articles_became_one(other):
    person, _ = a_and_b(Person)
    before = told()
    removed = remove_person(person, by=None)
    articles = merge_articles(article(1), article(other))

    undo_merge(removed, by=None)
    undo_merge(articles, by=None)

    assert told() == before


def test_a_story_outlasts_that_what_stayed_was_read_again_before_the_articles_were_parted(tmp_path):
    same = {"text": "\n\n".join(REPORT), "title": "Ferry crews walk out"}
    imported(
        tmp_path,
        page(3, C),
        page(1, A) | same,
        page(2, B) | same | {"title": "Crews leave the ferries"},
    )
    before = told(), stories()
    assert len(before[1]) == 2
    articles = merge_articles(article(1), article(3))
    reread(article(3).pk, write=True)

    undo_merge(articles, by=None)

    assert (told(), stories()) == before


def stories():
    parts = StoryPart.objects.order_by("article")
    return list(parts.values_list("article__url", "story__public_id", "part"))
