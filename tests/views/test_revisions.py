import json
import re

import pytest

from articles.models import Article, ArticleVersion
from tests.factories import make_article, make_capture, make_version, moment

pytestmark = pytest.mark.django_db

AT = "/article/bridge7"
OLD = ("The bridge opened on Tuesday.", "Ships passed below it.", "Nobody was hurt.")
NEW = ("The bridge opened on Monday.", "Ships passed below it.", "Nobody was hurt.")


def make_changed(**fields):
    """Return an article of four versions: copied, a counter, changed, edited."""
    article = make_article(
        public_id="bridge7", body=NEW, imported_at=moment("2021-09-01"), **fields
    )
    first, small, third = (
        make_capture(article, origin=f"in/pages.zip!/{n}.html", captured_at=moment(f"2021-08-0{n}"))
        for n in (3, 4, 5)
    )
    make_version(article, 1, first, seen="2021-08-03", body=OLD, headline="Harbour opens bridge")
    make_version(article, 2, small, seen="2021-08-04", body=(*OLD, "3 comments"), touched=["body"],
                 headline="Harbour opens bridge", is_trivial=True)  # fmt: skip
    make_version(article, 3, third, seen="2021-08-05", touched=["headline", "body"])
    make_version(article, 4, seen="2022-01-02T10:30", precision="second", why="curator",
                 role="curator", reason="As in the printed paper", touched=["section", "byline"],
                 byline="Ana Ruiz", also={"section": ["", "City <b>"]})  # fmt: skip
    return article


def page(client, address, status=200):
    response = client.get(f"{AT}{address}")
    assert response.status_code == status
    return response.content.decode()


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split())


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


def test_a_version_is_shown_whole_with_numbered_paragraphs(client):
    make_changed(language="en-GB")

    html = page(client, "/r1")

    assert (
        '<h1 id="headline" class="revision-headline" lang="en-GB" dir="auto">Harbour opens bridge</h1>'
        in html
    )
    assert '<p id="p3" dir="auto">' in html
    assert "Revision 1 of 4" in words(html)
    assert 'href="/article/bridge7/diff/1..2"' in html
    assert "By Ana Ruiz" in words(page(client, "/r4"))


def test_a_version_whose_pages_print_no_headline_says_so(client):
    make_changed(language="de")
    ArticleVersion.objects.filter(number=1).update(headline="")

    html = page(client, "/r1")

    assert '<h1 id="headline" class="revision-headline" dir="auto">No headline</h1>' in html
    assert "<title>Revision 1 of 4: No headline" in html


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


def make_returned():
    """Return an article whose page went back to what it said, and was seen so for some days."""
    article = make_article(public_id="bridge7", body=OLD)
    first = make_capture(article, origin="old.html", captured_at=moment("2022-03-14"))
    between = make_capture(article, origin="new.html", captured_at=moment("2022-03-16"))
    for day in (15, 18, 20, 22, 23, 30):
        seen_again(first, f"2022-03-{day}")
    make_version(article, 1, first, seen="2022-03-14")
    make_version(article, 2, between, seen="2022-03-16", body=NEW, touched=["body"])
    make_version(article, 3, first, seen="2022-03-18", touched=["body"], returns_to=1)
    return article


def seen_again(capture, day):
    capture.recaptures.create(captured_at=moment(day), captured_precision="day")


def test_a_page_that_went_back_says_to_what_and_how_long(client):
    make_returned()

    text = words(page(client, "/revisions"))

    told = (
        "Revision 3 Copied on 18 March 2022 Says again what revision 1 said. Seen again on "
        "20 March 2022, 22 March 2022 and 2 more days until 30 March 2022 Changed: Text"
    )
    assert told in text
    assert "Revision 2 Copied on 16 March 2022 Changed" in text
    assert "Revision 1 Copied on 14 March 2022 Seen again on 15 March 2022 Page" in text
    assert f'Says again what <a href="{AT}/r1">revision 1</a> said.' in page(client, "/r3")


def test_data_say_on_which_days_a_page_said_what(client):
    make_returned()

    first, between, back = client.get(f"{AT}/revisions.json").json()["revisions"]

    assert (first["returns_to"], between["returns_to"], back["returns_to"]) == (None, None, 1)
    days = [
        [one["captured_at"][:10] for one in (told["pages"][0], *told["pages"][0]["again"])]
        for told in (first, between, back)
    ]
    assert days == [
        ["2022-03-14", "2022-03-15"],
        ["2022-03-16"],
        [f"2022-03-{day}" for day in (18, 20, 22, 23, 30)],
    ]
    assert back["pages"][0]["file"] == "old.html"


def test_an_article_of_one_version_says_on_which_days_it_was_seen(client):
    article = make_article(public_id="bridge7", captured_at=moment("2022-03-14"),
                           captured_precision="day")  # fmt: skip
    seen_again(make_capture(article, captured_at=moment("2022-03-14")), "2022-03-18")

    assert "Copied on 14 March 2022 Seen again on 18 March 2022" in words(
        page(client, "/revisions")
    )
    assert "It was the same, byte for byte, on 18 March 2022." in words(
        client.get(article.get_absolute_url()).content.decode()
    )


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


def test_a_page_is_another_once_it_was_seen_again(client):
    article = make_returned()
    addresses = (f"{AT}/revisions", article.get_absolute_url())
    before = [client.get(address)["ETag"] for address in addresses]

    seen_again(article.captures.get(origin="new.html"), "2022-03-17")

    after = [client.get(address)["ETag"] for address in addresses]
    assert not set(before) & set(after)


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


# -- the article's own page


def test_the_article_says_how_often_it_changed(client):
    make_changed()

    text = words(client.get(AT, follow=True).content.decode())

    told = "Changes Changed once Last on 5 August 2021 Edited once by curators of this archive"
    assert told in text


def test_an_article_that_only_curators_changed_is_called_edited(client):
    article = make_article(public_id="bridge7", body=NEW)
    make_version(article, 1)
    for number in (2, 3, 4):
        make_version(article, number, why="curator", touched=["byline"], seen=f"2022-01-0{number}")

    text = words(client.get(AT, follow=True).content.decode())

    assert "Changes Edited 3 times by curators of this archive Last on 4 January 2022" in text
    assert "Changed" not in text
    assert client.get(f"{AT}/revisions.json").json()["changed"] == 0


def test_it_says_which_version_it_shows_where_that_is_not_the_last(client):
    article = make_article(public_id="bridge7", body=OLD)
    make_version(article, 1)
    make_version(article, 2, body=OLD[:1], touched=["body"], precision="unknown")

    text = words(client.get(AT, follow=True).content.decode())

    assert "Changed once Last before 5 August 2021 Shown here is revision 1" in text


def test_what_a_curator_wrote_is_in_no_version_of_before(client):
    article = make_article(
        public_id="bridge7", body=OLD, summary="Ours", curated_fields=["summary"]
    )
    make_version(article, 1, summary="Theirs")
    make_version(article, 2, why="curator", body=NEW, summary="Ours", touched=["summary"])

    text = words(client.get(AT, follow=True).content.decode())

    assert "Edited once by curators of this archive" in text
    assert "Shown here is" not in text


def test_small_changes_alone_are_no_changes(client):
    article = make_article(public_id="bridge7")
    make_version(article, 1)
    make_version(article, 2, is_trivial=True, touched=["body"], body=("One.", "3 comments"))

    assert "Small changes only" in words(client.get(AT, follow=True).content.decode())


def test_an_article_that_says_it_was_corrected_is_marked(client):
    article = make_article(
        public_id="bridge7", body=(*NEW, "Correction: an earlier version named the wrong <day>.")
    )
    html = client.get(AT, follow=True).content.decode()
    assert "“Correction: an earlier version named the wrong &lt;day&gt;.”" in html
    assert "See what changed" not in html

    make_version(article, 1, body=OLD)
    make_version(article, 2, touched=["body"])
    make_version(article, 3, why="curator", touched=["byline"], byline="Ana Ruiz")
    html = client.get(AT, follow=True).content.decode()
    assert 'class="note note-bad"><b>Corrected.</b>' in html
    assert '<a href="/article/bridge7/diff/1..2">See what changed</a>' in html


def test_it_is_marked_too_where_only_the_last_version_says_so(client):
    article = make_article(public_id="bridge7", body=OLD)
    make_version(article, 1)
    make_version(article, 2, body=("Corrected: it opened on Monday.",), touched=["body"])

    assert "Corrected: it opened on Monday." in client.get(AT, follow=True).content.decode()


def make_late(**fields):
    """Return an article whose second revision is older than its first: its page came later."""
    article = make_article(public_id="bridge7", body=NEW, **fields)
    make_version(article, 1, make_capture(article), mark=2, seen="2021-08-01", body=OLD)
    make_version(article, 2, make_capture(article), mark=1, seen="2021-08-03", touched=["body"])
    make_version(article, 3, make_capture(article), mark=3, seen="2021-08-09", headline="Bridge",
                 touched=["headline"])  # fmt: skip
    return article


def test_an_address_leads_to_the_same_revision_whatever_came_to_be_known_later(client):
    make_late()

    assert "The bridge opened on Monday." in page(client, "/r1")
    text = words(page(client, "/r2"))
    assert "The bridge opened on Tuesday." in text
    assert "Revision 2 of this article , number 1 of 3 in order of time." in text
    assert "What changed to revision 1" in text
    assert "Revision 3 of 3 of this article" in words(page(client, "/r3"))


def test_the_list_goes_by_time_and_says_why_the_numbers_do_not(client):
    make_late()

    text = words(page(client, "/revisions"))

    assert text.index("Revision 3") < text.index("Revision 1") < text.index("Revision 2")
    assert "A revision keeps its number for good" in text
    held = client.get(f"{AT}/revisions.json").json()["revisions"]
    assert [(one["number"], one["place"]) for one in held] == [(2, 1), (1, 2), (3, 3)]


def test_revisions_are_compared_in_order_of_time(client):
    make_late()

    later = client.get(f"{AT}/diff/1..2")
    assert later.status_code == 302
    assert later["Location"] == f"{AT}/diff/2..1"
    assert client.get(f"{AT}/diff?before=1&after=2")["Location"] == f"{AT}/diff/2..1"
    text = words(page(client, "/diff/2..1"))
    assert "Revision 2 to 1, compared" in text
    assert "The change after: from revision 1" in text
