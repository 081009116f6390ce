import json

import pytest

from articles.models import Article
from tests.factories import make_article, make_capture, make_version
from tests.views.revised import AT, NEW, OLD, make_changed, make_late, page, words

pytestmark = pytest.mark.django_db


def test_two_versions_are_compared_by_word_and_what_is_the_same_is_left_out(client):
    make_changed()

    html = page(client, "/diff/1..3")

    assert (
        'The bridge opened on <del><span class="visually-hidden" lang="en" dir="ltr">Removed: </span>Tuesday'
        '</del><ins><span class="visually-hidden" lang="en" dir="ltr">Added: </span>Monday</ins>.'
        in html
    )
    assert '<a href="/article/bridge7/r3#p2">2 paragraphs unchanged</a>' in html
    assert "Headline" in words(html)
    assert "Section" not in words(html)


def test_a_curators_other_changes_are_told_as_replaced(client):
    make_changed()

    html = page(client, "/diff/1..4")

    assert "City &lt;b&gt;</ins>" in html
    assert "Ana Ruiz</ins>" in html


def test_a_comparison_of_small_changes_says_so(client):
    make_changed()

    text = words(page(client, "/diff/1..2"))

    assert "Only small things changed" in text
    assert "Added: 3 comments" in text


def test_what_is_different_between_the_two_makes_a_comparison_small(client):
    article = make_article(public_id="bridge7", body=OLD)
    for number, body in enumerate((OLD, NEW, (*OLD, "3 comments")), 1):
        make_version(article, number, seen=f"2021-08-0{number}", body=body, touched=["body"])

    small, large = (page(client, f"/diff/{pair}.json") for pair in ("1..3", "1..2"))

    assert json.loads(small)["trivial"] is True
    assert json.loads(large)["trivial"] is False
    assert "Only small things changed" in words(page(client, "/diff/1..3"))


def test_a_curators_other_change_is_no_small_one(client):
    make_changed()

    assert json.loads(page(client, "/diff/1..2.json"))["trivial"] is True
    assert json.loads(page(client, "/diff/3..4.json"))["trivial"] is False


def test_moved_paragraphs_say_where_they_went(client):
    article = make_article(public_id="bridge7")
    long = ("The bridge opened on Tuesday at noon.", "Ships of all sizes passed below it.",
            "Nobody was hurt when the old one fell.")  # fmt: skip
    make_version(article, 1, body=long)
    make_version(article, 2, body=(long[1], long[2], long[0]), touched=["body"])

    text = words(page(client, "/diff/1..2"))

    assert "Paragraph 1 stands further down now" in text
    assert "Moved here from further up, where it was paragraph 1" in text


def test_what_was_changed_back_is_no_difference(client):
    article = make_article(public_id="bridge7")
    for number, body in enumerate((OLD, NEW, OLD), 1):
        make_version(article, number, body=body, touched=["body"] if number > 1 else [])

    assert "Both say the same" in words(page(client, "/diff/1..3"))


def test_choosing_two_leads_to_their_comparison(client):
    make_changed()

    for chosen in ("before=1&after=4", "before=4&after=1"):
        response = client.get(f"{AT}/diff?{chosen}")
        assert (response.status_code, response["Location"]) == (302, f"{AT}/diff/1..4")


@pytest.mark.parametrize("chosen", ["", "before=2", "before=2&after=2", "before=x&after=1"])
def test_choosing_anything_else_is_a_problem_that_is_told(client, chosen):
    make_changed()

    response = client.get(f"{AT}/diff?{chosen}")

    assert response.status_code == 400
    html = response.content.decode()
    assert "<title>Problem: Revisions" in html
    assert "Choose two different revisions." in html
    assert 'name="before" value="3" checked' in html


def test_a_comparison_of_neighbours_says_small_where_the_list_does(client):
    """What an outlet changed is told by what its page said before, a curator's words aside."""
    article = make_article(public_id="bridge7", body=NEW)
    make_version(article, 1, headline="Harbour opens bridge")
    make_version(article, 2, why="curator", headline="Bridge opened", touched=["headline"])
    make_version(article, 3, headline="Harbour opens bridge!", touched=["headline"],
                 is_trivial=True)  # fmt: skip

    listed = client.get(f"{AT}/revisions.json").json()["revisions"]
    compared = [client.get(f"{AT}/diff/{pair}.json").json() for pair in ("1..2", "2..3")]

    assert [one["trivial"] for one in compared] == [one["trivial"] for one in listed[1:]]


def test_a_page_is_unchanged_until_a_version_or_a_page_comes(client):
    article = make_changed()

    def etag():
        response = client.get(f"{AT}/diff/1..3")
        assert response["Cache-Control"] == "public, no-cache"
        assert "Cookie" not in response.get("Vary", "")
        return response["ETag"]

    seen = [etag()]
    assert client.get(f"{AT}/diff/1..3", headers={"if-none-match": seen[0]}).status_code == 304
    make_version(article, 5)
    seen.append(etag())
    article.versions.get(number=5).sightings.create(capture=make_capture(article))
    seen.append(etag())
    Article.objects.all().touch()
    seen.append(etag())
    assert len(set(seen)) == 4


def test_revisions_are_compared_in_order_of_time(client):
    make_late()

    later = client.get(f"{AT}/diff/1..2")
    assert later.status_code == 302
    assert later["Location"] == f"{AT}/diff/2..1"
    assert client.get(f"{AT}/diff?before=1&after=2")["Location"] == f"{AT}/diff/2..1"
    text = words(page(client, "/diff/2..1"))
    assert "Revision 2 to 1, compared" in text
    assert "The change after: from revision 1" in text
