"""The stories of two articles that are made one and are two again."""

import pytest

from articles.curation.decisions import undo_merge
from articles.curation.merging_articles import merge_articles
from articles.grouping import deciding
from articles.grouping.batches import group
from articles.models import Article, ArticlePerson, Story, StoryPart
from tests.factories import make_article, make_capture
from tests.grouping.texts import REPORT
from tests.importing import imported

pytestmark = pytest.mark.django_db


@pytest.fixture
def four():
    """Return two articles of one story by a curator's word, one that a rule put there, and another."""
    articles = [
        make_article(f"Ferry {number}", body=text)
        for number, text in enumerate((REPORT, ("It sailed.",), REPORT, ("It sank.",)))
    ]
    for one in articles:
        make_capture(one)
    deciding.put_together([articles[0].pk, articles[1].pk])
    group(article.pk for article in articles)
    assert StoryPart.objects.count() == 3
    return articles


def held():
    rows = StoryPart.objects.order_by("article")
    return list(rows.values_list("article__headline", "story__public_id", "part", "by_curator"))


@pytest.mark.parametrize(("gone", "kept"), [(0, 1), (1, 0), (0, 3), (3, 0), (2, 3), (2, 1)])
def test_both_are_again_where_they_were(four, gone, kept):
    before = held()

    undo_merge(merge_articles(four[gone], four[kept]), by=None)

    assert held() == before


def test_a_story_that_came_apart_is_there_again_under_its_address(four):
    StoryPart.objects.filter(article=four[2]).delete()
    before = held()

    operation = merge_articles(four[1], four[0])

    assert not Story.objects.exists()
    undo_merge(operation, by=None)
    assert held() == before


def test_what_a_curator_put_elsewhere_since_stays_there(four):
    operation = merge_articles(four[0], four[3])
    other = make_article("Ferry 5", body=("Ferry 5 sailed.",))
    deciding.take_out([four[3].pk])
    deciding.put_together([four[3].pk, other.pk])

    undo_merge(operation, by=None)

    places = {headline: story for headline, story, *_ in held()}
    assert places["Ferry 0"] == places["Ferry 1"] == places["Ferry 2"]
    assert places["Ferry 3"] == places["Ferry 5"] != places["Ferry 0"]


def test_what_is_gone_since_does_not_come_back(four):
    operation = merge_articles(four[0], four[3])
    Article.objects.filter(pk__in=[four[1].pk, four[2].pk]).delete()

    undo_merge(operation, by=None)

    assert not Story.objects.exists()
    assert not StoryPart.objects.exists()


def test_both_are_where_they_were_though_their_links_were_made_anew_meanwhile(tmp_path):
    bodies = {"Harbour Post": ("A heron stood on the pier.",), "Gull Radio": REPORT,
              "Thorn Weekly": REPORT}  # fmt: skip
    authors = ("Ana Ruiz", "Teo Vance", "Ida Marsh")
    imported(tmp_path, *(
        {"title": f"Ferries in {outlet}", "text": "\n\n".join(body), "outlet": outlet,
         "date": f"2021-08-0{day}", "author": author}
        for day, (author, (outlet, body)) in enumerate(zip(authors, bodies.items(), strict=True), 1)
    ))  # fmt: skip
    kept, gone, _ = Article.objects.order_by("pk")
    before = held()
    assert len(before) == 2
    operation = merge_articles(gone, kept)
    ArticlePerson.objects.filter(article=kept).delete()  # as a reading does that makes them again

    undo_merge(operation, by=None)

    assert held() == before
