import pytest

from articles.models import Article, ArticleVersion
from tests.factories import make_article, make_capture, make_version, moment
from tests.views.revised import AT, NEW, OLD, make_changed, make_late, page, words

pytestmark = pytest.mark.django_db


def test_the_list_says_when_how_and_why_the_newest_first(client):
    make_changed()

    text = words(page(client, "/revisions"))

    told = (
        "Revision 4 Edited on 2 January 2022 at 10:30 UTC by a curator Changed: Section, Byline "
        "Reason: As in the printed paper"
    )
    assert told in text
    assert (
        "Revision 3 Copied on 5 August 2021 Changed: Headline, Text Page: 5.html in pages.zip"
        in text
    )
    assert text.index("Revision 4") < text.index("Revision 3") < text.index("Revision 1")
    assert "in/" not in text


def test_small_changes_are_listed_when_they_are_asked_for(client):
    make_changed()

    hidden, shown = page(client, "/revisions"), page(client, "/revisions?small=yes")

    assert "Revision 2<" not in hidden
    assert "1 small change of white space, counters and the like is not listed." in words(hidden)
    assert 'href="/article/bridge7/revisions?small=yes"' in hidden
    assert "Revision 2<" in shown
    assert 'href="/article/bridge7/revisions">Hide them' in shown


def test_an_article_of_one_version_says_that_it_has_not_changed(client):
    article = make_article(public_id="bridge7", body=OLD)
    Article.objects.update(imported_at=moment("2021-09-01"))
    make_capture(article, captured_at=moment("2021-08-03"), captured_precision="day")

    text = words(page(client, "/revisions"))

    assert "This record has not changed since it was imported on 1 September 2021." in text
    assert "Compare" not in text
    assert "Ships passed below it." in page(client, "/r1")
    assert client.get(f"{AT}/revisions.json").json()["changed"] == 0
    assert ArticleVersion.objects.count() == 0
    page(client, "/r2", status=404)


def test_texts_run_in_the_direction_of_their_words(client):
    article = make_article("خبر", public_id="bridge7", body=("نص قديم", "ثان"), language="ar")
    make_version(article, 1, seen="2021-08-01", headline="خبر", body=("نص قديم", "ثان"))
    make_version(article, 2, seen="2021-08-02", headline="نبأ", body=("نص", "ثان"),
                 touched=["headline", "body"])  # fmt: skip

    compared, shown = page(client, "/diff/1..2"), page(client, "/r2")

    assert compared.count('<p lang="ar" dir="auto">') == 2
    # Words of ours come first in the paragraph, and must not give it their own direction.
    assert '<span class="visually-hidden" lang="en" dir="ltr">Removed: </span>' in compared
    assert 'lang="ar" dir="auto">نبأ</h1>' in shown
    assert '<p id="p1" dir="auto">' in shown
    listed = page(client, "/revisions")
    assert '<span lang="ar" dir="auto">خبر</span>' in listed
    html = client.get(article.get_absolute_url()).content.decode()
    assert '<h1 id="headline" lang="ar" dir="auto">' in html
    assert '<p id="p1" dir="auto">' in html


def test_addresses_lead_to_the_right_ones(client):
    make_changed()

    assert client.get(f"{AT}/diff/3..1")["Location"] == f"{AT}/diff/1..3"
    assert client.get(f"{AT}/diff/3..3")["Location"] == f"{AT}/r3"
    assert client.get(f"{AT}/diff/3..1.json")["Location"] == f"{AT}/diff/1..3.json"
    assert client.get(f"{AT}/diff/3..3.json")["Location"] == f"{AT}/r3.json"
    assert client.get("/article/BRIDGE7/r2")["Location"] == f"{AT}/r2"
    assert client.get("/article/BRIDGE7/diff/1..2")["Location"] == f"{AT}/diff/1..2"
    moved = client.get("/article/BRIDGE7/revisions?small=yes")
    assert (moved.status_code, moved["Location"]) == (301, f"{AT}/revisions?small=yes")
    for address in ("/r0", "/r5", "/diff/0..1", "/diff/1..9", f"/r{10**30}"):
        page(client, address, status=404)


def test_an_article_called_like_one_of_these_addresses_keeps_its_own(client):
    article = make_article("R2", public_id="bridge7")
    make_article("Revisions", public_id="other77")

    assert article.get_absolute_url() == f"{AT}/article-r2"
    assert client.get(f"{AT}/article-r2").status_code == 200
    assert client.get("/article/other77")["Location"] == "/article/other77/article-revisions"


@pytest.mark.parametrize("rest", ["revisions", "r1", "diff/1..3", "diff?before=1&after=3"])
@pytest.mark.parametrize("data", ["", ".json"])
def test_of_hidden_articles_nothing_is_shown(client, rest, data):
    make_changed(visibility="hidden")

    if not (data and "?" in rest):
        assert client.get(f"{AT}/{rest}{data}").status_code == 404


def test_pages_are_kept_out_of_indexes_and_say_their_own_address(client):
    make_changed()

    for rest in ("revisions", "r3", "diff/1..3"):
        html = page(client, f"/{rest}?small=yes")
        assert '<meta name="robots" content="noindex">' in html
        assert f'<link rel="canonical" href="http://testserver{AT}/{rest}">' in html
        assert f'type="application/json" href="{AT}/{rest}.json"' in html


def test_the_same_pages_as_data(client):
    make_changed()

    response = client.get(f"{AT}/revisions.json")
    told = response.json()
    assert response["X-Robots-Tag"] == "noindex"
    assert (told["id"], told["changed"], told["edited"]) == ("bridge7", 1, 1)
    assert [one["number"] for one in told["revisions"]] == [1, 2, 3, 4]
    assert told["revisions"][3] == {
        "number": 4, "place": 4, "address": f"{AT}/r4", "why": "curator", "seen_at": "2022-01-02T10:30:00+00:00",
        "seen_precision": "second", "role": "curator", "reason": "As in the printed paper",
        "touched": ["section", "byline"], "trivial": False, "returns_to": None,
        "order_known": True, "pages": [],
    }  # fmt: skip
    assert told["revisions"][0]["pages"][0]["file"] == "3.html in pages.zip"

    one = client.get(f"{AT}/r1.json").json()["revision"]
    assert (one["headline"], one["body"]) == ("Harbour opens bridge", list(OLD))

    both = client.get(f"{AT}/diff/1..3.json").json()
    assert both["trivial"] is False
    assert set(both["fields"]) == {"headline"}
    assert both["body"][0] == {
        "kind": "changed", "before": 1, "after": 1, "runs": [
            {"kind": "same", "text": "The bridge opened on "},
            {"kind": "removed", "text": "Tuesday"}, {"kind": "added", "text": "Monday"},
            {"kind": "same", "text": "."},
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second", "is_known"),
    [
        (("2021-08-05", "day"), ("2021-08-05", "day"), False),
        (("2021-08-05", "day"), ("2021-08-05T10:30", "second"), False),
        (("2021-08-05", "day"), ("2021-08-06", "day"), True),
        (("2021-08-05T10:00", "second"), ("2021-08-05T10:30", "second"), True),
        (("2021-08-05", "day"), ("2026-08-05T10:30", "unknown"), False),
        (("2021-08-05T10:30", "unknown"), ("2021-08-07", "day"), True),
    ],
)
def test_where_the_order_is_not_known_it_says_so(client, first, second, is_known):
    article = make_article(public_id="bridge7", body=NEW)
    for number, (seen, precision) in enumerate((first, second), 1):
        body = (OLD, NEW)[number - 1]
        make_version(article, number, seen=seen, precision=precision, body=body)

    text = words(page(client, "/revisions"))

    assert ("is not known." in text) is not is_known
    if second[1] == "unknown":
        assert "Its page is undated: where it belongs in this order is not known." in text
    elif not is_known:
        assert "Whether this one or revision 1 came first is not known." in text
        assert "Whether this one or revision 1 came first" in words(page(client, "/diff/1..2"))
    told = client.get(f"{AT}/revisions.json").json()["revisions"]
    assert [one["order_known"] for one in told] == [True, is_known]


def test_the_order_of_an_edit_is_known_and_pages_around_it_are_compared(client):
    article = make_article(public_id="bridge7", body=NEW)
    make_version(article, 1, seen="2021-08-05", body=OLD)
    make_version(article, 2, seen="2021-08-05", why="curator", body=OLD, headline="A bridge opens")
    make_version(article, 3, seen="2021-08-05", body=NEW)

    told = client.get(f"{AT}/revisions.json").json()["revisions"]

    assert [one["order_known"] for one in told] == [True, True, False]
    assert "Whether this one or revision 1 came first" in words(page(client, "/revisions"))


def test_more_versions_take_no_more_queries(client, django_assert_max_num_queries):
    article = make_changed()
    with django_assert_max_num_queries(9) as few:
        page(client, "/revisions")
    for number in range(5, 15):
        make_version(article, number, make_capture(article))
    with django_assert_max_num_queries(len(few)):
        page(client, "/revisions")


def test_an_undated_page_says_since_when_it_is_known(client):
    article = make_article(public_id="bridge7")
    make_version(article, 1, precision="unknown")
    make_version(article, 2, why="teaser", seen="2021-08-07", touched=["headline"])

    text = words(page(client, "/revisions"))

    assert "Read into the archive on 5 August 2021, copied on an unknown day" in text
    assert "Printed as a teaser on 7 August 2021" in text
    assert "before 5 August 2021" in words(page(client, "/r2"))


def test_an_edit_without_a_reason_says_that_none_is_given(client):
    article = make_article(public_id="bridge7")
    make_version(article, 1)
    make_version(article, 2, why="curator", role="administrator", touched=["byline"])

    text = words(page(client, "/revisions"))

    assert "by an administrator" in text
    assert "No reason is given." in text


def test_the_list_goes_by_time_and_says_why_the_numbers_do_not(client):
    make_late()

    text = words(page(client, "/revisions"))

    assert text.index("Revision 3") < text.index("Revision 1") < text.index("Revision 2")
    assert "A revision keeps its number for good" in text
    held = client.get(f"{AT}/revisions.json").json()["revisions"]
    assert [(one["number"], one["place"]) for one in held] == [(2, 1), (1, 2), (3, 3)]
