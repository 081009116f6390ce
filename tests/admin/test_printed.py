"""A curator's word, or hiding, outlasts the next capture of the page, whatever was changed."""

import datetime as dt

import pytest

from articles.models import Article, Outlet
from articles.records import Teaser
from tests.admin.forms import store
from tests.store.records import TEXT, dated

pytestmark = pytest.mark.django_db


LONGER = (*TEXT, "The mayor thanked the divers.")
OTHER_TEXT = ("Nothing of the first text stands in this one.", "It was written anew.")


def hide_with(desk, article, **values):
    desk.save(article, visibility="hidden", **values)
    article.refresh_from_db()
    assert article.visibility == "hidden"


def only_article(before):
    """Return the article as it is, the only one, still hidden."""
    article = Article.objects.get()
    assert (article.pk, article.visibility) == (before.pk, "hidden")
    return article


def test_a_page_captured_again_finds_its_article_under_a_curators_headline(desk):
    article = store(outlet="Post", content="one")
    hide_with(desk, article, headline="Pier to be rebuilt")

    store(outlet="Post", content="two", body=LONGER)

    article = only_article(article)
    assert article.headline == "Pier to be rebuilt"
    assert article.paragraphs == list(LONGER)


def test_a_page_that_prints_the_curators_headline_finds_the_article_too(desk):
    article = store(outlet="Post", content="one")
    hide_with(desk, article, headline="Pier to be rebuilt")

    store(outlet="Post", content="two", headline="Pier to be rebuilt", body=LONGER)

    assert only_article(article).captures.count() == 2


def test_a_page_captured_again_finds_its_article_under_a_curators_outlet(desk):
    article = store(outlet="Courtesy photo", content="one")
    outlet = Outlet.objects.create(name="Harbour Light")
    hide_with(desk, article, outlet=outlet.pk)

    store(outlet="Courtesy photo", content="two", body=LONGER)

    assert only_article(article).outlet == outlet


def test_a_page_captured_again_finds_its_article_whose_outlet_was_emptied(desk):
    article = store(outlet="Courtesy photo", content="one")
    hide_with(desk, article, outlet="")

    store(outlet="Courtesy photo", content="two", body=LONGER)

    assert only_article(article).outlet is None


def test_an_outlet_that_only_a_later_page_prints_is_kept_beside_the_curators(desk):
    article = store(content="one")
    outlet = Outlet.objects.create(name="Harbour Light")
    hide_with(desk, article, outlet=outlet.pk)

    store(outlet="Light Online", content="two", body=LONGER)
    store(outlet="Light Online", content="three", body=(*LONGER, "The end."))

    article = only_article(article)
    assert article.outlet == outlet
    assert str(article.printed_outlet) == "Light Online"


def test_a_page_captured_again_finds_its_article_at_a_curators_address(desk):
    article = store(url="https://post.example/p?id=1", content="one")
    hide_with(desk, article, url="https://post.example/pier", headline="Pier to be rebuilt")

    store(url="https://post.example/p?id=1", content="two", body=OTHER_TEXT, headline="Pier news")

    assert only_article(article).url == "https://post.example/pier"


def test_a_page_captured_again_finds_its_article_under_a_curators_text(desk):
    article = store(outlet="Post", content="one", published=dated("2021-08-03"))
    hide_with(desk, article, body="A curator wrote this instead of what was printed.")

    store(outlet="Post", content="two", body=LONGER)
    store(outlet="Post", content="three", body=(*LONGER, "The end."))

    article = only_article(article)
    assert article.paragraphs == ["A curator wrote this instead of what was printed."]
    assert article.printed_paragraphs == [*LONGER, "The end."]


def test_the_whole_text_of_a_corrected_teaser_is_known_by_what_was_printed(desk):
    opening = f"{TEXT[0]} Work begins..."
    article = store(outlet="Post", content="one", body=(opening,), cut=True)
    hide_with(desk, article, body="A curator's lead.", headline="Pier to be rebuilt")

    store(outlet="Post", content="two")
    store(outlet="Post", content="three", body=LONGER)

    assert only_article(article).body == "A curator's lead."


def test_a_page_captured_again_finds_its_article_under_a_curators_date(desk):
    article = store(
        outlet="Post", content="one", published=dated("2021-08-03"), body=TEXT[:1], cut=True
    )
    hide_with(desk, article, published_at_0="2011-01-04", published_precision="day")

    store(outlet="Post", content="two", published=dated("2021-08-04"), body=OTHER_TEXT)

    assert only_article(article).published_day == dt.date(2011, 1, 4)


def test_a_date_that_only_a_later_page_prints_is_kept_beside_the_curators(desk):
    article = store(outlet="Post", content="one", body=TEXT[:1], cut=True)
    hide_with(desk, article, published_at_0="2011-01-04", published_precision="day")

    store(outlet="Post", content="two", published=dated("2021-08-04"), body=TEXT[:1], cut=True)
    store(outlet="Post", content="three", published=dated("2021-08-05"), body=OTHER_TEXT)

    assert only_article(article).published_day == dt.date(2011, 1, 4)


def test_a_teaser_of_an_article_under_a_curators_headline_links_to_it(desk):
    article = store(outlet="Post", content="one")
    hide_with(desk, article, headline="Pier to be rebuilt")
    teaser = Teaser(
        position=1, headline="Council votes to rebuild pier", text=f"{TEXT[0]}..", outlet="Post"
    )

    store(headline="Other news", content="two", outlet="Post", teasers=(teaser,), body=OTHER_TEXT)

    assert Article.objects.count() == 2
    assert article.shown_beside.count() == 1


def test_an_article_is_found_in_the_admin_by_its_printed_headline_and_address(desk):
    article = store(url="https://post.example/p?id=1")
    hide_with(desk, article, url="https://post.example/pier", headline="Pier news")

    for term in ("votes rebuild", "post.example/p?id=1", "pier news", "post.example/pier"):
        assert list(desk.listed(Article, q=term).context["cl"].result_list) == [article]
